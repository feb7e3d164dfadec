/// How an assessment stands against a result that was kept earlier.
package struct SinceSnapshot: Sendable {
  /// What the snapshot is called, such as `2026-03-30-kick-off`.
  package var name: String
  package var comparison: Comparison

  package init(name: String, comparison: Comparison) {
    self.name = name
    self.comparison = comparison
  }
}
