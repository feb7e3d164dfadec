import Model

/// How each role sees each area that asks it: score, blind spots, silence, bias (method.md 3.2, 4.3).
///
/// By role in the closed order, then by area.
func roleViews(of areas: [AreaResult], profile: Profile) -> [RoleAreaResult] {
  let byArea = areas.map { views(of: $0, profile: profile) }
  return Role.allCases.indices.flatMap { role in byArea.compactMap { $0[role] } }
}

/// The nine roles' views of one area; nil for a role that it does not ask.
private func views(of area: AreaResult, profile: Profile) -> [RoleAreaResult?] {
  var sums = Array(repeating: RoleSums(), count: Role.allCases.count)
  for index in area.questions.indices {
    let roles = area.questions[index].roles
    let weight = Double(area.questions[index].question.weight)
    for role in roles.indices {
      sums[roles[role].role.index].add(
        roles[role].state, value: roles[role].value, others: meanOfOthers(than: role, in: roles), weight: weight)
    }
  }
  return Role.allCases.map { role in
    sums[role.index].asked > 0
      ? sums[role.index].result(role: role, area: area.questionnaire.id, profile: profile) : nil
  }
}

/// Mean of the values of the other rated roles, unweighted; nil where there is none.
private func meanOfOthers(than own: Int, in roles: [RoleAnswer]) -> Double? {
  var mean = WeightedMean()
  for other in roles.indices where other != own { mean.add(roles[other].value, weight: 1) }
  return mean.value
}

/// What adds up over the questions of an area for one role.
private struct RoleSums {
  /// A role asked fewer questions than this and answering none is not called silent (method.md 4.3).
  private static let silentFrom = 3

  private(set) var asked = 0
  private var rated = 0
  private var unknown = 0
  private var missing = 0
  private var points = 0.0
  private var weights = 0.0
  private var shared = 0
  private var difference = 0.0

  /// `others` is the mean of the other rated roles, nil where there is none.
  mutating func add(_ state: AnswerState, value: Double?, others: Double?, weight: Double) {
    asked += 1
    switch state {
    case .rated: rated += 1
    case .unknown: unknown += 1
    case .missing: missing += 1
    case .na: break
    }
    guard let value else { return }
    points += weight * value / 4
    weights += weight
    guard let others else { return }
    shared += 1
    difference += value - others
  }

  func result(role: Role, area: String, profile: Profile) -> RoleAreaResult {
    let rate = unknown + rated > 0 ? Double(unknown) / Double(unknown + rated) : nil
    return RoleAreaResult(
      role: role, area: area, score: weights > 0 ? 100 * points / weights : nil, asked: asked, rated: rated,
      unknown: unknown, unknownRate: rate,
      blindSpot: rate.map { snap($0) >= profile.blindSpot.rate && unknown >= profile.blindSpot.count } ?? false,
      silent: asked >= Self.silentFrom && missing == asked,
      bias: shared > 0 && shared >= profile.bias.questions ? difference / Double(shared) : nil)
  }
}
