import Diagnostics
import Testing

@testable import Files

@Suite("Separated values")
struct SheetTests {
  private func cells(_ text: String, delimiter: UInt8? = nil) throws -> [[String]] {
    var log = DiagnosticLog()
    let source = SourceText(path: "s.csv", bytes: Array(text.utf8))
    let sheet = try #require(
      readSheet(source, delimiter: delimiter, log: &log), "\(log.diagnostics.map(\.message))")
    return (0..<sheet.rowCount).map { row in (0..<sheet.columnCount).map { sheet.text(row: row, column: $0) } }
  }

  @Test(
    "cells come out as they were meant",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}\"a\",b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\n1;2\t3,4\n", [["a", "b"], ["1;2", "3,4"]]),
      ("sep=;\r\na,x;b\r\n1;2\r\n", [["a,x", "b"], ["1", "2"]]),
      ("a,b\n\"x\ny\",\"2\"\"3\"\n", [["a", "b"], ["x\ny", "2\"3"]]),
      ("a,b\n\"\",\"\"\"\"\n", [["a", "b"], ["", "\""]]),
      ("a,b\n6\" pipe,x \"y\" z\n", [["a", "b"], ["6\" pipe", "x \"y\" z"]]),
      ("a,b\n\n,\n , \n1,2\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2,,\n", [["a", "b"], ["1", "2"]]),
      ("a\n1\n", [["a"], ["1"]]),
      ("a,b\n,\u{301}x\n", [["a", "b"], ["", "\u{301}x"]]),
      // The commas of the questions are more than the semicolons between them, but not in every row.
      ("Who, when, and why, is it?;b\n1;2\n3;4\n", [["Who, when, and why, is it?", "b"], ["1", "2"], ["3", "4"]]),
      ("\"a\n;;;;\",b\n1,2\n", [["a\n;;;;", "b"], ["1", "2"]]),
    ])
  func reading(_ text: String, _ expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test("a delimiter that is given is used")
  func given() throws { #expect(try cells("a,b;c\n1,2;3\n", delimiter: 0x3B) == [["a,b", "c"], ["1,2", "3"]]) }

  @Test("every cell knows its line and column")
  func places() throws {
    var log = DiagnosticLog()
    let source = SourceText(path: "s.csv", bytes: Array("a,b,c\r\n\"x\r\ny\",ä\u{1F600},3\r\n\r\n1,2,3\r\n".utf8))
    let sheet = try #require(readSheet(source, log: &log))
    func start(_ row: Int, _ column: Int) -> [Int] {
      let start = sheet.place(row: row, column: column).start
      return [start?.line ?? 0, start?.column ?? 0]
    }
    #expect([start(0, 0), start(0, 2)] == [[1, 1], [1, 5]])
    #expect([start(1, 0), start(1, 1), start(1, 2)] == [[2, 1], [3, 4], [3, 7]])
    #expect([start(2, 0), start(2, 2)] == [[5, 1], [5, 5]])
    #expect(sheet.line(row: 2) == 5)
  }

  @Test("what is wrong is named where it stands", arguments: BadSheet.all)
  func bad(_ bad: BadSheet) {
    var log = DiagnosticLog()
    var limits = SheetLimits()
    (limits.rows, limits.columns, limits.cells, limits.cellBytes) = (5, 4, 12, 40)
    let sheet = readSheet(SourceText(path: "s.csv", bytes: bad.bytes), limits: limits, log: &log)
    #expect(sheet == nil)
    let found = log.sorted.map { "\($0.range?.start?.line ?? 0):\($0.range?.start?.column ?? 0) \($0.rule.code)" }
    #expect(found == ["\(bad.line):\(bad.column) \(bad.code)"], "\(log.sorted.map(\.message))")
  }

  @Test("the limits let through what is just under them")
  func under() throws {
    var log = DiagnosticLog()
    var limits = SheetLimits()
    (limits.rows, limits.columns, limits.cells, limits.cellBytes) = (5, 4, 12, 40)
    let cell = String(repeating: "x", count: 40)
    for text in ["a\n1\n2\n3\n4\n", "a,b,c,d\n", "a,b,c,d\n1,2,3,4\n1,2,3,4\n", "\(cell)\n1\n"] {
      #expect(readSheet(SourceText(path: "s.csv", bytes: Array(text.utf8)), limits: limits, log: &log) != nil)
    }
  }

  @Test("what is written is read back, whatever stands in the cells", arguments: 0..<300)
  func roundTrip(_ seed: UInt64) throws {
    var random = HostileFileTests.Dice(state: seed)
    let parts = ["a", "\"", ",", ";", "\t", "\n", "\r\n", "é", "\u{301}", "=", "长", "\u{1b}[31m", " ", "\u{2028}", "'"]
    let columns = Int.random(in: 1...6, using: &random)
    let table = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<columns).map { column in
        // A row of blanks is no row, so the first cell always has a letter.
        (column == 0 ? "x" : "")
          + (0..<Int.random(in: 0...6, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let end = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    let text = table.map { row in
      row.map { cell in
        let needsQuotes = cell.unicodeScalars.contains { "\"\n\r".unicodeScalars.contains($0) || "\($0)" == delimiter }
        guard needsQuotes || Bool.random(using: &random) else { return cell }
        return "\"" + cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
      }.joined(separator: delimiter)
    }.joined(separator: end)
    let read = try cells(text, delimiter: delimiter.utf8.first)
    #expect(read.map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } })
  }
}

/// A file that is refused: why, and where.
struct BadSheet: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let line: Int
  let column: Int
  let code: String
  let testDescription: String

  init(_ text: String, _ line: Int, _ column: Int, _ code: String) {
    self.init(Array(text.utf8), line, column, code)
  }

  init(_ bytes: [UInt8], _ line: Int, _ column: Int, _ code: String) {
    self.bytes = bytes
    self.line = line
    self.column = column
    self.code = code
    testDescription = "\(String(decoding: bytes.prefix(30), as: UTF8.self)) -> \(code)"
  }

  static let all: [BadSheet] = [
    BadSheet("a,b\n1,2\n3,\"x\ny\nz,4\n", 3, 3, "csv-quote"),
    BadSheet("a,b\n\"x\"y,2\n", 2, 4, "csv-quote"),
    BadSheet("a,b\n\"x\" ,2\n", 2, 4, "csv-quote"),
    BadSheet("a,b\n1\n2,3\n", 2, 1, "csv-row"),
    BadSheet("a,b\n1,2\n3,4,5\n", 3, 5, "csv-row"),
    BadSheet("a,b\n1,x\rz\n", 2, 4, "csv-content"),
    BadSheet("", 1, 1, "csv-content"),
    BadSheet("\n\n,,\n", 1, 1, "csv-content"),
    BadSheet("a,b\n1,\0\n", 2, 3, "csv-content"),
    BadSheet("PK\u{3}\u{4}xl/workbook", 1, 1, "csv-content"),
    BadSheet("<!DOCTYPE html><title>Sign in</title>", 1, 1, "csv-content"),
    BadSheet([0xFF, 0xFE, 0x61, 0], 1, 1, "csv-encoding"),
    BadSheet(Array("a,b\nJos".utf8) + [0xE9] + Array(",2\n".utf8), 2, 4, "csv-encoding"),
    BadSheet(Array("a,b\n1,".utf8) + [0xC0, 0xAF], 2, 3, "csv-encoding"),
    BadSheet(Array("a,b\n1,".utf8) + [0xED, 0xA0, 0x80], 2, 3, "csv-encoding"),
    BadSheet(Array("a,b\n1,".utf8) + [0xE4, 0xBD], 2, 3, "csv-encoding"),
    BadSheet("a\n1\n2\n3\n4\n5\n", 6, 1, "csv-limit"),
    BadSheet("a,b,c,d,e\n", 1, 9, "csv-limit"),
    BadSheet("a,b,c,d\n1,2,3,4\n1,2,3,4\n1,2,3,4\n", 4, 1, "csv-limit"),
    BadSheet("a\n\"" + String(repeating: "x\n", count: 30) + "\"\n", 32, 1, "csv-limit"),
  ]
}
