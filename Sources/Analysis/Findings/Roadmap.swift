package import Model

/// When a finding is due, in steps of thirty days (method.md 3.6).
package enum RoadmapStep: CaseIterable, Hashable, Sendable {
  case within30, within60, within90, later

  /// The step of a number of days from as-of; what is overdue belongs to the first.
  package init(days: Int) {
    self = days <= 30 ? .within30 : days <= 60 ? .within60 : days <= 90 ? .within90 : .later
  }
}

/// The findings of one step, gravest first.
package struct RoadmapStage: Sendable {
  package var step: RoadmapStep
  package var findings: [Finding]
}

/// All four steps with their findings, by the days from as-of until each is due.
///
/// The due date decides, so that a gate whose phase begins early is not listed later than its own date.
package func roadmap(of findings: [Finding], asOf: CalendarDate) -> [RoadmapStage] {
  RoadmapStep.allCases.map { step in
    RoadmapStage(
      step: step,
      findings: findings.filter { RoadmapStep(days: $0.due.dayNumber - asOf.dayNumber) == step })
  }
}
