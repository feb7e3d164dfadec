package import Diagnostics

/// Of files of separated values.
let sheetRules: [Rule] = [.sheetContent, .sheetEncoding, .sheetLimit, .sheetQuote, .sheetRow]

extension Rule {
  package static let sheetEncoding = Rule(
    "csv-encoding", "A file of separated values is UTF-8, or its encoding is named.",
    """
    Spreadsheets save in the encoding of their country. `--encoding` names it, such as `CP1252` for Western Europe, \
    `CP1257` for the Baltic countries, `GB18030` or `Big5` for Chinese; or save the file as "CSV UTF-8".
    """)
  package static let sheetContent = Rule(
    "csv-content", "A file of separated values holds text in rows and cells.",
    """
    The first row names the columns. A workbook (`.xlsx`) is no such file: save the sheet as CSV first.
    """)
  package static let sheetQuote = Rule(
    "csv-quote", "A quoted cell is closed, and its delimiter follows.",
    """
    A cell that begins with `"` goes on to the next `"`, over as many lines as it takes; a quote inside it is written \
    twice. The message names the line at which the quote opened, since everything behind it was taken for one cell.
    """)
  package static let sheetRow = Rule(
    "csv-row", "Every row has as many cells as the heading row.",
    """
    A row that is too short or too long puts answers under the wrong question. Mostly a line break or a delimiter stands \
    in a cell without quotes. Empty cells at the end of a row are no fault, and neither are empty rows.
    """)
  package static let sheetLimit = Rule(
    "csv-limit", "A file of separated values is of a size that a survey has.",
    """
    At most 64 MiB, 100,000 rows, 16,384 columns, 4,000,000 cells, and 1 MiB in one cell.
    """)
}

extension Diagnostic {
  static func sheetIsUTF16(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .sheetEncoding, "the file is UTF-16, not UTF-8",
      at: SourceRange(path: path, start: Position(line: 1, column: 1)),
      help: "add --encoding UTF-16, or save it as \"CSV UTF-8\"")
  }

  static func sheetEncoding(_ byte: UInt8, at range: SourceRange) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      .error, .sheetEncoding, "byte 0x\(digits.count == 1 ? "0" : "")\(digits) is not UTF-8", at: range,
      help: "name the encoding, such as --encoding CP1252, CP1257, GB18030 or Big5, or save the file as \"CSV UTF-8\"")
  }

  static func zeroByte(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sheetContent, "a zero byte stands in the text", at: range,
      help: "this is no text, or it is UTF-16; then add --encoding UTF-16LE")
  }

  static func noSheet(_ looks: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, .sheetContent, "this is no file of separated values",
      at: SourceRange(path: path, start: Position(line: 1, column: 1)),
      help: "it looks like \(looks); save the sheet as CSV")
  }

  static func emptySheet(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .sheetContent, "the file has no rows",
      at: SourceRange(path: path, start: Position(line: 1, column: 1)), help: "the first row names the columns")
  }

  static func unclosedQuote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sheetQuote, "the quote that opens here is never closed", at: range,
      help: "close the cell with a quote; a quote inside a text is written twice")
  }

  static func textBehindQuote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sheetQuote, "text stands behind the closing quote of a cell", at: range,
      help: "write a quote inside a text twice")
  }

  static func strayReturn(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sheetContent, "a carriage return stands alone, where other lines end with a line feed", at: range,
      help: "end all lines alike, or put the cell into quotes")
  }

  static func shortRow(_ count: Int, _ columns: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sheetRow, "this row has \(count == 1 ? "1 cell" : "\(count) cells"), the heading row has \(columns)",
      at: range, help: "a line break inside a cell needs quotes around the cell")
  }

  static func longRow(_ count: Int, _ columns: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sheetRow, "this row has \(count) cells, the heading row has \(columns)", at: range,
      help: "a text that holds the delimiter needs quotes around it")
  }

  static func rowLimit(_ limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .sheetLimit, "the file has more than \(limit) rows", at: range, help: "split the file")
  }

  static func cellLimit(_ limits: SheetLimits, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sheetLimit, "there are more than \(limits.columns) cells in a row or \(limits.cells) in the file",
      at: range, help: "split the file")
  }

  static func cellSize(_ limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sheetLimit, "a cell is larger than \(limit) bytes", at: range,
      help: "perhaps a quote opens here that closes far below")
  }
}
