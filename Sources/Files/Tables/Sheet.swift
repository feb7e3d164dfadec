package import Diagnostics

/// One cell: where its text stands among the bytes of its sheet, without the quotes around it.
package struct Cell: Hashable, Sendable {
  let start: UInt32
  /// The number of bytes, and in the lowest bits whether quotes stand around the text and doubled ones in it.
  private let bits: UInt32

  init(start: Int, count: Int, isQuoted: Bool = false, hasDoubledQuotes: Bool = false) {
    self.start = UInt32(truncatingIfNeeded: start)
    bits = UInt32(truncatingIfNeeded: count) << 2 | (isQuoted ? 2 : 0) | (hasDoubledQuotes ? 1 : 0)
  }

  var count: Int { Int(bits >> 2) }
  var isQuoted: Bool { bits & 2 != 0 }
  var hasDoubledQuotes: Bool { bits & 1 != 0 }
  var range: Range<Int> { Int(start)..<Int(start) + count }
  package var isEmpty: Bool { count == 0 }
}

/// The rows and cells of a file of separated values: flat numbers over the bytes of the file, no text for each cell.
///
/// Row 0 is the heading row and column 0 the first column. Every other row has at least as many cells as the heading;
/// what it has beyond is empty. Lines with nothing but delimiters and blanks are no rows.
package struct Sheet: Sendable {
  package let source: SourceText
  package let delimiter: UInt8
  private let cells: [Cell]
  private let rows: [SheetRow]

  init(source: SourceText, delimiter: UInt8, cells: [Cell], rows: [SheetRow]) {
    self.source = source
    self.delimiter = delimiter
    self.cells = cells
    self.rows = rows
  }

  package var rowCount: Int { rows.count }
  /// As many as the heading row has cells.
  package var columnCount: Int { rows.isEmpty ? 0 : self.rows[0].count }

  package func cell(row: Int, column: Int) -> Cell { cells[Int(rows[row].firstCell) + column] }

  /// The text of a cell.
  package func text(row: Int, column: Int) -> String { text(of: cell(row: row, column: column)) }

  package func text(of cell: Cell) -> String {
    cell.hasDoubledQuotes
      ? String(decoding: undoubled(cell), as: UTF8.self) : String(decoding: source.bytes[cell.range], as: UTF8.self)
  }

  /// The UTF-8 of a cell where it stands; two quotes still stand for one where `hasDoubledQuotes` says so.
  func rawBytes(of cell: Cell) -> ArraySlice<UInt8> { source.bytes[cell.range] }

  /// The texts of the heading row.
  package var headings: [String] { (0..<columnCount).map { text(row: 0, column: $0) } }

  /// Where a cell stands, its quotes included.
  package func place(row: Int, column: Int) -> SourceRange {
    let cell = cell(row: row, column: column)
    let start = position(cell.range.lowerBound - (cell.isQuoted ? 1 : 0), inRow: row)
    let end = position(cell.range.upperBound + (cell.isQuoted ? 1 : 0), inRow: row)
    return SourceRange(path: source.path, start: start, end: end.line == start.line ? end : nil)
  }

  /// Where a row begins.
  package func place(row: Int) -> SourceRange {
    SourceRange(path: source.path, start: Position(line: line(row: row), column: 1))
  }

  /// The 1-based line at which a row begins.
  package func line(row: Int) -> Int { Int(rows[row].line) }

  private func position(_ offset: Int, inRow row: Int) -> Position {
    placed(offset, in: source.bytes, from: Int(rows[row].start), line: line(row: row))
  }

  private func undoubled(_ cell: Cell) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(cell.count)
    var isSecond = false
    for byte in source.bytes[cell.range] {
      let isQuote = byte == UInt8(ascii: "\"")
      if !(isQuote && isSecond) { text.append(byte) }
      isSecond = isQuote && !isSecond
    }
    return text
  }
}

/// Where a row begins, and its cells.
struct SheetRow: Sendable {
  /// 1-based.
  var line: UInt32
  /// Offset of its first byte.
  var start: UInt32
  var firstCell: UInt32
  var cellCount: UInt32

  var count: Int { Int(cellCount) }
}

/// The place of a byte, counted from the beginning of a line before it.
func placed(_ offset: Int, in bytes: [UInt8], from lineStart: Int, line: Int) -> Position {
  var line = line
  var start = lineStart
  let end = min(max(offset, lineStart), bytes.count)
  for index in lineStart..<end where bytes[index] == UInt8(ascii: "\n") {
    line += 1
    start = index + 1
  }
  return Position(line: line, column: bytes[start..<end].count { $0 & 0xC0 != 0x80 } + 1)
}
