package import Diagnostics

/// Reads separated values (RFC 4180): quotes over several lines, doubled quotes, LF, CR LF or CR, with or without a byte
/// order mark, delimited by comma, semicolon or tab. Goes in: UTF-8. Comes out: every cell with its place.
///
/// The delimiter is found by looking unless it is given. The first thing that cannot be read ends the file; nil comes
/// back only if the log got an error.
package func readSheet(
  _ source: SourceText, delimiter: UInt8? = nil, limits: SheetLimits = .standard, log: inout DiagnosticLog
) -> Sheet? {
  let source = SourceText(path: source.path, bytes: withPlainLineEnds(source.bytes))
  // What is no text is not quoted either.
  if let problem = contentProblem(source) {
    log.add(problem)
    return nil
  }
  log.keep(source)
  let start = dataStart(source.bytes, delimiter)
  var reader = SheetReader(source: source, delimiter: start.delimiter, limits: limits)
  let errors = log.errorCount
  source.bytes.withUnsafeBufferPointer { reader.read($0, from: start.offset, line: start.line) }
  if let problem = reader.problem {
    log.add(problem)
    return nil
  }
  let sheet = Sheet(source: source, delimiter: start.delimiter, cells: reader.cells, rows: reader.rows)
  if sheet.rowCount == 0 { log.add(.emptySheet(source.path)) }
  checkRowLengths(sheet, reader.rows, &log)
  return log.errorCount == errors ? sheet : nil
}

/// Walks over the bytes once and notes where cells and rows begin.
struct SheetReader {
  private let path: String
  private let delimiter: UInt8
  private let limits: SheetLimits
  private(set) var cells: [Cell] = []
  private(set) var rows: [SheetRow] = []
  private(set) var problem: Diagnostic?
  private var line = 1
  private var lineStart = 0

  init(source: SourceText, delimiter: UInt8, limits: SheetLimits) {
    path = source.path
    self.delimiter = delimiter
    self.limits = limits
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int) {
    self.line = line
    var index = start
    while index < bytes.count, problem == nil {
      lineStart = index
      // Nothing on a line is no row.
      if let next = lineEnd(at: index, bytes) {
        index = next
        self.line += 1
        continue
      }
      guard rows.count < limits.rows else { return stop(.rowLimit(limits.rows, at: place(index, bytes))) }
      let row = SheetRow(
        line: UInt32(truncatingIfNeeded: self.line), start: UInt32(truncatingIfNeeded: index),
        firstCell: UInt32(truncatingIfNeeded: cells.count), cellCount: 0)
      rows.append(row)
      let first = cells.count
      index = readRow(bytes, from: index)
      if cells[first...].allSatisfy({ cell in bytes[cell.range].allSatisfy { $0 <= 32 } }) {
        cells.removeLast(cells.count - first)
        rows.removeLast()
      } else {
        rows[rows.count - 1].cellCount = UInt32(truncatingIfNeeded: cells.count - first)
      }
    }
  }

  /// One row with its line end; returns where the next begins.
  private mutating func readRow(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let first = cells.count
    while problem == nil {
      guard cells.count < limits.cells, cells.count - first < limits.columns else {
        stop(.cellLimit(limits, at: place(index, bytes)))
        break
      }
      let begin = index
      if index < bytes.count, bytes[index] == quote {
        guard let behind = readQuoted(bytes, from: index) else { break }
        index = behind
      } else {
        index = unquotedEnd(bytes, from: index)
        cells.append(Cell(start: begin, count: index - begin))
      }
      if index - begin > limits.cellBytes { stop(.cellSize(limits.cellBytes, at: place(begin, bytes))) }
      guard index < bytes.count else { return index }
      if bytes[index] == delimiter {
        index += 1
      } else if let next = lineEnd(at: index, bytes) {
        line += 1
        return next
      } else if bytes[index] == 13 {
        stop(.strayReturn(at: place(index, bytes)))
      } else {
        stop(.textBehindQuote(at: place(index, bytes)))
      }
    }
    return bytes.count
  }

  /// The offset of the delimiter or line end behind a cell without quotes.
  private func unquotedEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == 10 || byte == 13 { return index }
      index += 1
    }
    return index
  }

  /// A cell in quotes; returns the offset behind the closing one.
  private mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    let opened = (line: line, lineStart: lineStart)
    var hasDoubled = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        guard index + 1 < bytes.count, bytes[index + 1] == quote else {
          cells.append(
            Cell(start: start + 1, count: index - start - 1, isQuoted: true, hasDoubledQuotes: hasDoubled))
          return index + 1
        }
        hasDoubled = true
        index += 1
      } else if byte == 10 {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    (line, lineStart) = opened
    stop(.unclosedQuote(at: place(start, bytes)))
    return nil
  }

  /// The offset behind the line end that stands here; nil where none does.
  private func lineEnd(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch bytes[index] {
    case 10: return index + 1
    case 13 where index + 1 < bytes.count && bytes[index + 1] == 10: return index + 2
    // The last line of a file of CR LF that was cut between the two.
    case 13 where index + 1 == bytes.count: return index + 1
    default: return nil
    }
  }

  private mutating func stop(_ diagnostic: Diagnostic) { problem = problem ?? diagnostic }

  private func place(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> SourceRange {
    let column = bytes[lineStart..<max(lineStart, offset)].count { $0 & 0xC0 != 0x80 } + 1
    return SourceRange(path: path, start: Position(line: line, column: column))
  }
}

private let quote = UInt8(ascii: "\"")

/// Every row has the cells of the heading row, and nothing beyond them.
private func checkRowLengths(_ sheet: Sheet, _ rows: [SheetRow], _ log: inout DiagnosticLog) {
  let columns = sheet.columnCount
  for (index, row) in rows.enumerated().dropFirst() where row.count != columns {
    if row.count < columns {
      log.add(.shortRow(row.count, columns, at: sheet.place(row: index)))
    } else if let extra = (columns..<row.count).first(where: { !sheet.cell(row: index, column: $0).isEmpty }) {
      log.add(.longRow(row.count, columns, at: sheet.place(row: index, column: extra)))
    }
  }
}
