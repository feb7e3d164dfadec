package import Model

/// Everything that the quality of the offers comes from, and nothing of any price: what a sealed quality result is held
/// against before prices are opened.
package struct QualityRecord: Hashable, Sendable {
  /// One fact a line, sorted; the same facts give the same lines whatever the order of files.
  package var lines: [String]
  /// Sixteen hexadecimal digits over the lines; changes with any of them.
  package var fingerprint: String
}

package func qualityRecord(of assessment: Assessment) -> QualityRecord {
  QualityRecord(lines: [], fingerprint: "")
}
