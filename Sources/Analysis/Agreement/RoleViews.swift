import Model

/// How each role sees each area that asks it: score, blind spots, silence, bias (method.md 3.2, 4.3).
func roleViews(of areas: [AreaResult], profile: Profile) -> [RoleAreaResult] {
  Role.allCases.flatMap { role in
    areas.compactMap { area in roleView(of: role, in: area, profile: profile) }
  }
}

private func roleView(of role: Role, in area: AreaResult, profile: Profile) -> RoleAreaResult? {
  var states: [AnswerState: Int] = [:]
  var asked = 0
  var points = 0.0
  var weights = 0.0
  var differences: [Double] = []
  for result in area.questions {
    guard let answer = result.roles.first(where: { $0.role == role }) else { continue }
    asked += 1
    states[answer.state, default: 0] += 1
    guard let value = answer.value else { continue }
    let weight = Double(result.question.weight)
    points += weight * value / 4
    weights += weight
    let others = result.roles.filter { $0.role != role }.compactMap(\.value)
    if !others.isEmpty { differences.append(value - others.reduce(0, +) / Double(others.count)) }
  }
  guard asked > 0 else { return nil }
  let rated = states[.rated, default: 0]
  let unknown = states[.unknown, default: 0]
  let rate = unknown + rated > 0 ? Double(unknown) / Double(unknown + rated) : nil
  return RoleAreaResult(
    role: role, area: area.questionnaire.id, score: weights > 0 ? 100 * points / weights : nil, asked: asked,
    rated: rated, unknown: unknown, unknownRate: rate,
    blindSpot: rate.map { snap($0) >= profile.blindSpot.rate && unknown >= profile.blindSpot.count } ?? false,
    silent: asked >= silentFrom && states[.missing] == asked,
    bias: !differences.isEmpty && differences.count >= profile.bias.questions
      ? differences.reduce(0, +) / Double(differences.count) : nil)
}

/// A role asked fewer questions than this and answering none is not called silent (method.md 4.3).
private let silentFrom = 3
