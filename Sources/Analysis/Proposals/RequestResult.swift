package import Model

/// Whether the request buys an end state or a bucket of parts.
package struct RequestResult: Hashable, Sendable {
  /// Share of the award, 0 to 1, by what it rewards: criteria by their weight, the price by its lines.
  package var award: [Rewards: Double]
  /// Share of the award of which the file does not say what it rewards.
  package var awardUnstated: Double
  /// How many price lines reward what.
  package var lines: [Rewards: Int]
  package var lineCount: Int
  /// Acceptance criteria, and those of them that test the working end state.
  package var acceptanceCriteria: Int
  package var endStateCriteria: Int
  /// As the request says, or else as the milestones of scope.yaml do; nil where neither says anything.
  package var endStateIsDeliverable: Bool?
  /// In table order.
  package var warnings: [RequestWarning]

  package func awardShare(_ rewards: Rewards) -> Double { award[rewards] ?? 0 }
  /// Nil without price lines.
  package func lineShare(_ rewards: Rewards) -> Double? {
    lineCount > 0 ? Double(lines[rewards] ?? 0) / Double(lineCount) : nil
  }
}

package enum RequestWarning: String, CaseIterable, Hashable, Sendable {
  /// The working end state is no deliverable.
  case endStateNoDeliverable = "end_state_no_deliverable"
  /// No acceptance criterion tests it.
  case endStateUntested = "end_state_untested"
  /// More of the award goes to quantities than to outcomes.
  case awardForQuantities = "award_for_quantities"
  /// More price lines pay for quantities than for outcomes.
  case linesForQuantities = "lines_for_quantities"
}
