import Model

/// Scores one question from what its roles said (method.md 3.1, 3.4, 3.5, 4.2).
///
/// `roles` are the asked roles in the closed order; `grade` is the highest among the respondents' level answers.
func questionResult(
  of asked: AskedQuestion, roles: [RoleAnswer], grade respondentGrade: Int, in assessment: Assessment, waived: Bool
) -> QuestionResult {
  let question = asked.question
  let profile = assessment.profile
  let state = questionState(of: roles, lead: asked.lead, stage: assessment.stage)
  let levels = questionLevels(state, roles: roles, lead: asked.lead, stage: assessment.stage, profile: profile)
  let grade: Int? =
    state == .na || state == .missing
    ? nil : assessment.evidence[question.id].map { effectiveGrade(of: $0, asOf: assessment.asOf) } ?? respondentGrade
  let cap = grade.map(EvidenceGrade.cap)
  func capped(_ level: Double?) -> Double? { level.flatMap { level in cap.map { min(level, $0) } } }
  let evidenced = capped(levels.x)
  let onEvidence = profile.basis == .evidenced
  let boundsCapped = onEvidence && state == .rated
  let y = onEvidence ? evidenced : levels.x
  let agreement = agreement(of: roles.compactMap(\.value), profile: profile.agreement)
  let likelihood = y.map { likelihoodOfRisk(level: $0, divergent: agreement.class == .divergent) }
  let risk = likelihood.map { $0 * question.impact }
  return QuestionResult(
    question: question, section: asked.section, lead: asked.lead, state: state, x: levels.x, evidenced: evidenced,
    low: boundsCapped ? capped(levels.low) : levels.low, high: boundsCapped ? capped(levels.high) : levels.high, y: y,
    consensus: agreement.consensus, spread: agreement.spread, agreement: agreement.class, likelihood: likelihood,
    risk: risk, riskBand: risk.map(RiskBand.init(risk:)),
    gate: question.gate.map {
      gateState(minimum: $0.minimum, state: state, x: levels.x, evidenced: evidenced, waived: waived)
    },
    confidence: confidence(state: state, grade: grade, roles: roles, consensus: agreement.consensus)?.value,
    grade: grade, leadUnknown: roles.contains { $0.role == asked.lead && $0.state == .unknown },
    flags: questionFlags(roles, lead: asked.lead, stage: assessment.stage), roles: roles)
}

/// Level and bounds of a question before evidence, 0 to 4 (method.md 3.1.4, 3.1.5, 3.1.8).
struct QuestionLevels: Hashable, Sendable {
  var x: Double?
  var low: Double?
  var high: Double?
}

func questionLevels(
  _ state: AnswerState, roles: [RoleAnswer], lead: Role, stage: Stage, profile: Profile
) -> QuestionLevels {
  func level(_ reading: LeadReading) -> Double? {
    weightedLevel(contributions(of: roles, lead: lead, leadWeight: profile.leadWeight, reading: reading))
  }
  return switch state {
  case .rated: QuestionLevels(x: level(.scored(stage)), low: level(.bound(0)), high: level(.bound(4)))
  case .unknown: QuestionLevels(x: 0, low: 0, high: 4)
  case .missing: QuestionLevels(x: nil, low: 0, high: 4)
  case .na: QuestionLevels()
  }
}

private func questionFlags(_ roles: [RoleAnswer], lead: Role, stage: Stage) -> [QuestionFlag] {
  let leadState = roles.first { $0.role == lead }?.state ?? .missing
  let rated = roles.count { $0.state == .rated }
  return QuestionFlag.allCases.filter { flag in
    switch flag {
    case .applicabilityDispute: leadState == .na && rated > 0
    case .leadMissingFinal: leadState == .missing && stage == .final
    case .singleSource: roles.count > 1 && rated == 1
    case .withinRoleSplit: roles.contains(where: \.split)
    }
  }
}
