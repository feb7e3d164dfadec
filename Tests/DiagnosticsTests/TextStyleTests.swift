import Testing

@testable import Diagnostics

let levelRange = Rule("level-range", "A level is 0 to 4.", "Levels are anchored at five points.")

/// A diagnostic on one line: from the first to just behind the last column.
func diagnostic(
  _ path: String = "a.yaml", line: Int, _ start: Int, _ end: Int? = nil, _ severity: Severity = .error,
  _ message: String = "wrong", notes: [Diagnostic.Note] = [], help: String? = nil
) -> Diagnostic {
  Diagnostic(severity, levelRange, message, at: range(path, line: line, start, end), notes: notes, help: help)
}

func range(_ path: String = "a.yaml", line: Int, _ start: Int, _ end: Int? = nil) -> SourceRange {
  SourceRange(
    path: path, start: Position(line: line, column: start),
    end: end.map { Position(line: line, column: $0) })
}

func log(_ text: String, path: String = "a.yaml", _ diagnostics: Diagnostic...) -> DiagnosticLog {
  var log = DiagnosticLog()
  log.keep(SourceText(path: path, bytes: Array(text.utf8)))
  for diagnostic in diagnostics { log.add(diagnostic) }
  return log
}

@Suite("Diagnostics as text")
struct TextStyleTests {
  let style = TextStyle(colour: false)

  @Test("place, message and rule, the line, the caret, the help")
  func whole() {
    let path = "responses/it-mara.yaml"
    let text = String(repeating: "x: 1\n", count: 8) + "  IR-03: {level: 7, evidence: 1}\n"
    let subject = diagnostic(
      path, line: 9, 11, 19, .error, "level 7 of question 'IR-03' is not between 0 and 4",
      help: "4 is \"Agreed and verified\"; leave the question out if it was not asked")
    #expect(
      style.text(of: log(text, path: path, subject)) == """
        responses/it-mara.yaml:9:11: error: level 7 of question 'IR-03' is not between 0 and 4 [level-range]
         9 |   IR-03: {level: 7, evidence: 1}
           |           ^~~~~~~~
           = help: 4 is "Agreed and verified"; leave the question out if it was not asked

        """)
  }

  @Test("a note shows its own place, or stands below when it has none")
  func notes() {
    let subject = diagnostic(
      line: 12, 1, 3, .warning, "key 'id' stands twice",
      notes: [.init("first used here", at: range(line: 1, 1, 3)), .init("the second was ignored")])
    let text = "id: a\n" + String(repeating: "\n", count: 10) + "id: b\n"
    #expect(
      style.text(of: log(text, subject)) == """
        a.yaml:12:1: warning: key 'id' stands twice [level-range]
         12 | id: b
            | ^~
        a.yaml:1:1: note: first used here
         1 | id: a
           | ^~
           = note: the second was ignored

        """)
  }

  @Test("without a line, or without the file's text, there is no excerpt")
  func bare() {
    var log = DiagnosticLog()
    log.add(Diagnostic(.error, levelRange, "no file at all", at: nil))
    log.add(Diagnostic(.error, levelRange, "empty", at: SourceRange(path: "b.yaml")))
    log.add(diagnostic("c.yaml", line: 3, 1))
    #expect(
      style.text(of: log) == """
        error: no file at all [level-range]
        b.yaml: error: empty [level-range]
        c.yaml:3:1: error: wrong [level-range]

        """)
  }

  @Test("files come in order, places in order in them, the graver first at one place, repetitions once")
  func order() {
    let twice = diagnostic("b.yaml", line: 1, 2)
    let log = log(
      "", diagnostic("b.yaml", line: 2, 1), twice, diagnostic("b.yaml", line: 1, 1, nil, .warning),
      diagnostic("b.yaml", line: 1, 1), diagnostic("a.yaml", line: 7, 1), twice)
    let places = style.text(of: log).split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(places == ["a.yaml:7:1:", "b.yaml:1:1:", "b.yaml:1:1:", "b.yaml:1:2:", "b.yaml:2:1:"])
    #expect(style.text(of: log).contains("b.yaml:1:1: error: wrong [level-range]\nb.yaml:1:1: warning"))
  }

  @Test("twenty a file, then a count; warnings do not push an error out")
  func twenty() {
    var log = DiagnosticLog()
    for line in 1...31 { log.add(diagnostic(line: line, 1, nil, .warning)) }
    log.add(diagnostic(line: 99, 1))
    log.add(diagnostic("b.yaml", line: 1, 1))
    let lines = style.text(of: log).split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[18].hasPrefix("a.yaml:19:1: warning"))
    #expect(lines[19].hasPrefix("a.yaml:99:1: error"))
    #expect(lines[20] == "a.yaml: and 12 more")
    #expect(lines[21].hasPrefix("b.yaml:1:1"))
  }

  @Test("whatever comes in, no more than 64 KiB go out, and what is left out is counted")
  func limit() {
    var log = DiagnosticLog()
    for file in 0..<2000 {
      for line in 1...3 {
        log.add(
          diagnostic("f\(file).yaml", line: line, 1, nil, .error, String(repeating: "\u{1b}", count: 1_000_000 / 6000)))
      }
    }
    let text = style.text(of: log)
    #expect(text.utf8.count <= TextStyle.mostInAll)
    let shown = text.split(separator: "\n").count - 1
    #expect(text.hasSuffix("\nand \(6000 - shown) more\n"))
    #expect(summary(of: log) == "6000 errors")
  }

  @Test("no control byte comes out of message, path, rule, help, note or line")
  func controls() {
    let evil = "\u{1b}]0;x\u{7}\u{9b}2J\u{0}\r\u{202e}"
    let subject = diagnostic(
      "a\(evil).yaml", line: 1, 1, nil, .error, evil,
      notes: [.init(evil), .init(evil, at: range("a\(evil).yaml", line: 1, 3))],
      help: evil)
    let text = style.text(of: log("k: \(evil)", path: "a\(evil).yaml", subject))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !isHidden($0, after: nil) })
    #expect(text.contains("\\u{1b}]0;x\\u{7}\\u{9b}2J\\u{0}\\u{d}\\u{202e}"))
  }

  @Test("colour sets off the words and changes no other byte")
  func colour() {
    let log = log("a: 1\n", diagnostic(line: 1, 1, 2, help: "try"))
    let coloured = TextStyle(colour: true).text(of: log)
    #expect(coloured.contains("\u{1b}[1;31merror:\u{1b}[0m"))
    #expect(coloured.replacing(#/\u{1b}\[[0-9;]*m/#, with: "") == style.text(of: log))
  }

  @Test(
    "the summary counts errors and warnings",
    arguments: [(0, 0, nil), (1, 0, "1 error"), (2, 1, "2 errors, 1 warning"), (0, 3, "3 warnings")]
      as [(Int, Int, String?)])
  func summaries(errors: Int, warnings: Int, expected: String?) {
    var log = DiagnosticLog()
    for line in 0..<errors { log.add(diagnostic(line: line, 1)) }
    for line in 0..<warnings { log.add(diagnostic(line: line, 1, nil, .warning)) }
    log.add(diagnostic(line: 1, 1, nil, .note))
    #expect(summary(of: log) == expected)
  }
}
