package import Model

/// What one asked role brings into the level of a question (method.md 3.1.2, 3.1.3).
package struct Contribution: Hashable, Sendable {
  package var role: Role
  /// 2 for the lead, 1 for the others; the profile may change the lead's.
  package var weight: Double
  /// 0 to 4; nil where the role brings nothing.
  package var level: Double?
}

/// What stands for the answer of a lead who gave none.
package struct LeadReading: Hashable, Sendable {
  package var unknown: Double?
  package var missing: Double?

  /// As scored: unknown counts 0, missing counts 0 in a final (method.md 1.2).
  package static func scored(_ stage: Stage) -> LeadReading {
    LeadReading(unknown: 0, missing: stage == .final ? 0 : nil)
  }

  /// As for the bounds, draft or final (method.md 3.1.8).
  package static func bound(_ level: Double) -> LeadReading {
    LeadReading(unknown: level, missing: level)
  }
}

/// What each asked role brings, in the order of the roles.
package func contributions(
  of roles: [RoleAnswer], lead: Role, leadWeight: Double, reading: LeadReading
) -> [Contribution] {
  roles.map { answer in
    let isLead = answer.role == lead
    let level: Double? =
      switch answer.state {
      case .rated: answer.value
      case .unknown: isLead ? reading.unknown : nil
      case .missing: isLead ? reading.missing : nil
      case .na: nil
      }
    return Contribution(role: answer.role, weight: isLead ? leadWeight : 1, level: level)
  }
}

/// `sum(v * contribution) / sum(v)` over those who bring something (method.md 3.1.4); nil where nobody does.
package func weightedLevel(_ contributions: [Contribution]) -> Double? {
  var sum = 0.0
  var weights = 0.0
  for contribution in contributions {
    guard let level = contribution.level else { continue }
    sum += contribution.weight * level
    weights += contribution.weight
  }
  return weights > 0 ? sum / weights : nil
}

/// The state of a question (method.md 3.1.5).
package func questionState(of roles: [RoleAnswer], lead: Role, stage: Stage) -> AnswerState {
  let leadState = roles.first { $0.role == lead }?.state ?? .missing
  if roles.contains(where: { $0.state == .rated }) { return .rated }
  if leadState == .na { return .na }
  let silentLead = leadState == .missing && stage == .final
  return silentLead || roles.contains { $0.state == .unknown } ? .unknown : .missing
}
