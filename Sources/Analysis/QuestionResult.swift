package import Model

/// How far the roles agree on a question (method.md 4.2).
package enum AgreementClass: String, CaseIterable, Sendable { case aligned, mixed, divergent, single }

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
  package var question: Question
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
    self.question = question
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
}

/// What one asked role said to a question.
package struct RoleAnswer: Hashable, Sendable {
  package var role: Role
  package var state: AnswerState
  /// Mean of the levels its people gave, 0 to 4; nil unless rated.
  package var value: Double?
  /// Respondents of the role with any answer to the question.
  package var people: Int
  /// How often each value of the question's scale was chosen.
  package var counts: [Int]
  package var unknown: Int
  package var na: Int
  /// Two people of the role are apart by the profile's `split` or more.
  package var split: Bool

  package init(
    role: Role, state: AnswerState, value: Double?, people: Int, counts: [Int], unknown: Int, na: Int, split: Bool
  ) {
    self.role = role
    self.state = state
    self.value = value
    self.people = people
    self.counts = counts
    self.unknown = unknown
    self.na = na
    self.split = split
  }
}

/// Why a question is a finding (method.md 3.5), in this order.
package enum FindingReason: Hashable, Sendable {
  case belowTarget
  case divergent
  case gate(GateState)
  case unknown

  /// The spelling of formats.md section 8.
  package var code: String {
    switch self {
    case .belowTarget: "below_target"
    case .divergent: "divergent"
    case .gate(let state): "gate_\(state.rawValue)"
    case .unknown: "unknown"
    }
  }
}

package struct Finding: Sendable {
  /// The question's id; a finding is joined to its question by it.
  package var id: String
  package var area: String
  /// 1-based.
  package var rank: Int
  /// Nil for a missing or na question whose gate is open.
  package var risk: Int?
  package var band: RiskBand?
  package var reasons: [FindingReason]
  /// min(days of the fix, limit of the band) (method.md 3.6).
  package var days: Int
  /// as-of plus days, or the date of the gate's phase where that is earlier.
  package var due: CalendarDate
  /// Role that owns the fix, after mapping.
  package var owner: Role

  package init(
    id: String, area: String, rank: Int, risk: Int?, band: RiskBand?, reasons: [FindingReason], days: Int,
    due: CalendarDate, owner: Role
  ) {
    self.id = id
    self.area = area
    self.rank = rank
    self.risk = risk
    self.band = band
    self.reasons = reasons
    self.days = days
    self.due = due
    self.owner = owner
  }
}

/// One role's view of one area that asks it (method.md 3.2, 4.3).
package struct RoleAreaResult: Hashable, Sendable {
  package var role: Role
  package var area: String
  /// Over the questions the role rated; nil where it rated none.
  package var score: Double?
  package var asked: Int
  package var rated: Int
  package var unknown: Int
  /// unknown / (unknown + rated); nil where both are 0.
  package var unknownRate: Double?
  package var blindSpot: Bool
  /// Asked three or more questions and answered none.
  package var silent: Bool
  /// Levels above the mean of the others; nil below three shared questions.
  package var bias: Double?

  package init(
    role: Role, area: String, score: Double?, asked: Int, rated: Int, unknown: Int, unknownRate: Double?,
    blindSpot: Bool, silent: Bool, bias: Double?
  ) {
    self.role = role
    self.area = area
    self.score = score
    self.asked = asked
    self.rated = rated
    self.unknown = unknown
    self.unknownRate = unknownRate
    self.blindSpot = blindSpot
    self.silent = silent
    self.bias = bias
  }
}
