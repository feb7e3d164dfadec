import Model

/// What has to be dealt with, gravest first (method.md 3.5).
///
/// Order: risk, then gates not passed, impact and weight, each descending, then id; without a risk counts as 0.
func findings(in areas: [AreaResult], assessment: Assessment) -> [Finding] {
  var found: [(gravity: Gravity, finding: Finding)] = []
  for area in areas {
    for index in area.questions.indices {
      let reasons = findingReasons(of: area.questions[index], target: assessment.profile.target)
      guard !reasons.isEmpty else { continue }
      let finding = finding(
        from: area.questions[index], area: area.questionnaire.id, reasons: reasons, assessment: assessment)
      found.append((Gravity(of: area.questions[index]), finding))
    }
  }
  found.sort { $0.gravity < $1.gravity }
  return found.enumerated().map { index, item in
    var finding = item.finding
    finding.rank = index + 1
    return finding
  }
}

/// A finding without its rank.
private func finding(
  from result: QuestionResult, area: String, reasons: [FindingReason], assessment: Assessment
) -> Finding {
  let days = findingDays(of: result, limits: assessment.profile.severityDays)
  return Finding(
    id: result.question.id, area: area, rank: 0, risk: result.risk, band: result.riskBand, reasons: reasons, days: days,
    due: dueDate(of: result, days: days, assessment: assessment),
    owner: assessment.answering(result.question.fix.owner))
}

/// What findings are ordered by; the gravest is the least.
private struct Gravity: Comparable {
  var risk: Int
  var blocks: Bool
  var impact: Int
  var weight: Int
  var id: String

  init(of result: QuestionResult) {
    risk = result.risk ?? 0
    blocks = result.gate?.blocks ?? false
    impact = result.question.impact
    weight = result.question.weight
    id = result.question.id
  }

  static func < (a: Gravity, b: Gravity) -> Bool {
    if a.risk != b.risk { return a.risk > b.risk }
    if a.blocks != b.blocks { return a.blocks }
    if a.impact != b.impact { return a.impact > b.impact }
    if a.weight != b.weight { return a.weight > b.weight }
    return a.id < b.id
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
