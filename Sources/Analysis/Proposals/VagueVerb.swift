/// A phrase of the statement of work that promises nothing that can be tested (method.md 7.8, CQ-9).
package struct VagueVerb: Hashable, Sendable {
  /// In their order: assist, support, as required, best effort.
  package static let phrases = ["assist", "support", "as required", "best effort"]

  /// One of `phrases`.
  package var phrase: String
  /// The line it begins on, as written, and its 1-based number in the proposal's file.
  package var text: String
  package var line: Int
}
