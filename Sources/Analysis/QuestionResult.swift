package import Model

/// What a reader of a question's figures should know besides (method.md 1.2, 4.2, 4.3).
package enum QuestionFlag: String, CaseIterable, Sendable {
  /// The lead says that it does not apply, another role rated it.
  case applicabilityDispute = "applicability_dispute"
  case leadMissingFinal = "lead_missing_final"
  /// Two or more roles were asked, one rated.
  case singleSource = "single_source"
  /// Two people of one role are 2 or more levels apart.
  case withinRoleSplit = "within_role_split"
}

/// What the answers to one question come to (method.md 3.1 to 3.5, 4.2).
package struct QuestionResult: Sendable {
  private var shared: SharedQuestion
  package var section: String
  /// The lead after role mapping.
  package var lead: Role
  package var state: AnswerState
  /// Control level x(q), 0 to 4; nil while na or missing.
  package var x: Double?
  /// Capped by evidence: min(x, grade + 1).
  package var evidenced: Double?
  /// Bounds of x; nil for na.
  package var low: Double?
  package var high: Double?
  /// x or its evidenced value, as the profile's basis says.
  package var y: Double?
  /// 0 to 1; nil below two rated roles.
  package var consensus: Double?
  /// In levels; nil below two rated roles.
  package var spread: Double?
  /// Nil while no role has rated.
  package var agreement: AgreementClass?
  /// 1 to 5.
  package var likelihood: Int?
  /// Likelihood times impact, 1 to 25.
  package var risk: Int?
  package var riskBand: RiskBand?
  /// Nil without a gate.
  package var gate: GateState?
  /// 0 to 1; nil for na, 0 while missing.
  package var confidence: Double?
  /// Grade of 0 to 3; nil for na and missing.
  package var grade: Int?
  package var leadUnknown: Bool
  /// In the order of `QuestionFlag`.
  package var flags: [QuestionFlag]
  /// The asked roles after mapping, in the closed order.
  package var roles: [RoleAnswer]

  package init(
    question: Question, section: String, lead: Role, state: AnswerState, x: Double?, evidenced: Double?,
    low: Double?, high: Double?, y: Double?, consensus: Double?, spread: Double?, agreement: AgreementClass?,
    likelihood: Int?, risk: Int?, riskBand: RiskBand?, gate: GateState?, confidence: Double?, grade: Int?,
    leadUnknown: Bool, flags: [QuestionFlag], roles: [RoleAnswer]
  ) {
    shared = SharedQuestion(question)
    self.section = section
    self.lead = lead
    self.state = state
    self.x = x
    self.evidenced = evidenced
    self.low = low
    self.high = high
    self.y = y
    self.consensus = consensus
    self.spread = spread
    self.agreement = agreement
    self.likelihood = likelihood
    self.risk = risk
    self.riskBand = riskBand
    self.gate = gate
    self.confidence = confidence
    self.grade = grade
    self.leadUnknown = leadUnknown
    self.flags = flags
    self.roles = roles
  }
  package var question: Question {
    // Lends the question instead of copying it: most ask for its id alone, and a copy counts up thirty references.
    _read { yield shared.question }
    set { shared = SharedQuestion(newValue) }
  }
}

/// A question held once: it has some thirty texts, and results are copied on every hand.
final class SharedQuestion: Sendable {
  let question: Question

  init(_ question: Question) { self.question = question }
}
