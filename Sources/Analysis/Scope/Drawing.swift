/// How the blocks of a simulation are drawn: one after the other, or on several cores. No digit depends on it.
///
/// This module knows no threads, so whoever has some hands them in.
package struct Drawing: Sendable {
  /// Calls the work for 0 up to a count, in any order, and returns the results in theirs.
  package let blocks: @Sendable (_ count: Int, _ work: @escaping @Sendable (Int) -> [Double]) -> [[Double]]

  package init(
    blocks: @escaping @Sendable (_ count: Int, _ work: @escaping @Sendable (Int) -> [Double]) -> [[Double]]
  ) {
    self.blocks = blocks
  }

  package static let inOrder = Drawing { count, work in (0..<count).map(work) }
}
