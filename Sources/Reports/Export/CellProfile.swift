/// For whom the cells of an exported table are written.
package enum CellProfile: String, CaseIterable, Sendable {
  /// A text that a spreadsheet would compute gets an apostrophe, by its first scalar that can be seen.
  case safe
  /// The same behind a byte order mark, without which Excel takes UTF-8 for the encoding of its country.
  case excel
  /// Every text as it is, for programs that compute nothing.
  case raw
}

/// A table with its heading row, as bytes of comma-separated values.
func table(_ headings: [String], _ profile: CellProfile, _ rows: (inout CSVLine) -> Void) -> [UInt8] {
  var csv = CSVLine(capacity: 4096, isGuarded: profile != .raw)
  for heading in headings { csv.cell(heading) }
  csv.endLine()
  rows(&csv)
  return (profile == .excel ? [0xEF, 0xBB, 0xBF] : []) + csv.bytes
}
