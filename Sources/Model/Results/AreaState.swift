/// What an area has to show (method.md 3.2).
package enum AreaState: String, CaseIterable, Sendable {
  case rated, provisional
  case notRated = "not_rated"
  case notApplicable = "not_applicable"

  /// Enters the overall.
  package var counts: Bool { self == .rated || self == .provisional }
}
