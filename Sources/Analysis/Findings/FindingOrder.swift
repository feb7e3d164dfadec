import Model

/// What has to be dealt with, gravest first (method.md 3.5).
///
/// Order: risk, then gates not passed, impact and weight, each descending, then id; without a risk counts as 0.
func findings(in areas: [AreaResult], assessment: Assessment) -> [Finding] {
  let found = areas.flatMap { area in
    area.questions.compactMap { result in
      let reasons = findingReasons(of: result, target: assessment.profile.target)
      return reasons.isEmpty ? nil : (result: result, reasons: reasons, area: area.questionnaire.id)
    }
  }
  let ordered = found.sorted { isGraver($0.result, than: $1.result) }
  return ordered.enumerated().map { index, item in
    let days = findingDays(of: item.result, limits: assessment.profile.severityDays)
    return Finding(
      id: item.result.question.id, area: item.area, rank: index + 1, risk: item.result.risk, band: item.result.riskBand,
      reasons: item.reasons, days: days, due: dueDate(of: item.result, days: days, assessment: assessment),
      owner: assessment.answering(item.result.question.fix.owner))
  }
}

/// Why a question is a finding, in the order of `FindingReason`; empty where it is none.
func findingReasons(of result: QuestionResult, target: Double) -> [FindingReason] {
  var reasons: [FindingReason] = []
  if let y = result.y, snap(y) < target { reasons.append(.belowTarget) }
  if result.agreement == .divergent { reasons.append(.divergent) }
  if let gate = result.gate, gate.blocks { reasons.append(.gate(gate)) }
  if result.state == .unknown { reasons.append(.unknown) }
  return reasons
}

private func isGraver(_ a: QuestionResult, than b: QuestionResult) -> Bool {
  let risks = (a.risk ?? 0, b.risk ?? 0)
  if risks.0 != risks.1 { return risks.0 > risks.1 }
  let blocks = (a.gate?.blocks ?? false, b.gate?.blocks ?? false)
  if blocks.0 != blocks.1 { return blocks.0 }
  if a.question.impact != b.question.impact { return a.question.impact > b.question.impact }
  if a.question.weight != b.question.weight { return a.question.weight > b.question.weight }
  return a.question.id < b.question.id
}
