package import Model

/// How the figures of a question came about; nil where the assessment has no such question.
///
/// `card` is the scorecard of the same assessment.
package func explanation(
  ofQuestion id: String, in assessment: Assessment, card: Scorecard
) -> QuestionExplanation? {
  let questions = card.questions
  guard let position = questions.firstIndex(where: { $0.question.id == id }),
    let area = card.areas.first(where: { $0.questions.contains { $0.question.id == id } })
  else { return nil }
  let result = questions[position]
  let given = givenAnswers(
    toQuestionAt: position, in: assessment,
    superseded: SupersededAnswers(in: assessment.responses, questions: questions.count))
  let asked = Set(result.roles.map(\.role))
  let voices = roleVoices(of: result, given: given, in: assessment)
  let brought = result.state == .rated ? voices.map(\.contribution).filter { $0.level != nil } : []
  return QuestionExplanation(
    area: area.questionnaire.id, result: result, roles: voices,
    unasked: given.filter { !$0.isSuperseded && !asked.contains($0.countsAs) },
    sum: brought.reduce(0) { $0 + $1.weight * ($1.level ?? 0) }, weights: brought.reduce(0) { $0 + $1.weight },
    evidence: evidenceOrigin(of: result, given: given, asked: asked, in: assessment),
    cap: result.grade.map(EvidenceGrade.cap), consensus: consensusParts(of: result.roles), risk: riskParts(of: result),
    gate: gateParts(of: result, in: assessment),
    confidence: confidence(
      state: result.state, grade: result.grade, roles: result.roles, consensus: result.consensus),
    finding: card.findings.first { $0.id == id })
}

private func roleVoices(of result: QuestionResult, given: [GivenAnswer], in assessment: Assessment) -> [RoleVoice] {
  func brought(_ reading: LeadReading) -> [Contribution] {
    contributions(
      of: result.roles, lead: result.lead, leadWeight: assessment.profile.leadWeight, reading: reading)
  }
  let scored = brought(.scored(assessment.stage))
  let low = brought(.bound(0))
  let high = brought(.bound(4))
  return result.roles.indices.map { index in
    let answer = result.roles[index]
    return RoleVoice(
      answer: answer, isLead: answer.role == result.lead, contribution: scored[index], low: low[index].level,
      high: high[index].level, people: given.filter { $0.countsAs == answer.role })
  }
}

private func evidenceOrigin(
  of result: QuestionResult, given: [GivenAnswer], asked: Set<Role>, in assessment: Assessment
) -> EvidenceOrigin {
  guard let grade = result.grade else { return .none }
  if let own = assessment.evidence[result.question.id] {
    return .assessor(own, expired: haveExpired(own.references, asOf: assessment.asOf))
  }
  let carrying = given.filter {
    !$0.isSuperseded && $0.value != nil && $0.grade == grade && asked.contains($0.countsAs)
  }
  return grade == 0 || carrying.isEmpty ? .none : .answers(carrying)
}

private func consensusParts(of roles: [RoleAnswer]) -> ConsensusParts? {
  let values = roles.compactMap(\.value)
  guard values.count > 1 else { return nil }
  let mean = values.reduce(0, +) / Double(values.count)
  return ConsensusParts(
    mean: mean,
    terms: roles.compactMap { role in
      role.value.map { value in
        ConsensusParts.Term(
          role: role.role, value: value, distance: abs(value - mean),
          logarithm: consensusTerm(of: value, mean: mean))
      }
    })
}

private func riskParts(of result: QuestionResult) -> RiskParts? {
  guard let level = result.y, let likelihood = result.likelihood, let risk = result.risk else { return nil }
  let fromLevel = likelihoodOfRisk(level: level)
  return RiskParts(
    level: level, fromLevel: fromLevel, raisedByDivergence: likelihood > fromLevel, likelihood: likelihood,
    impact: result.question.impact, risk: risk)
}

private func gateParts(of result: QuestionResult, in assessment: Assessment) -> GateParts? {
  guard let gate = result.question.gate, let state = result.gate else { return nil }
  let waiver = assessment.waivers.first { $0.subject == .question(result.question.id) }
  return GateParts(gate: gate, state: state, waiver: waiver)
}
