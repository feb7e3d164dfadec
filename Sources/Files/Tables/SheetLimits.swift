/// What a file of separated values may cost. Each is a located error when passed.
package struct SheetLimits: Sendable {
  package var rows = 100_000
  package var columns = 16_384
  package var cells = 4_000_000
  /// Bytes of one cell.
  package var cellBytes = 1 << 20

  package init() {}

  package static let standard = SheetLimits()
}
