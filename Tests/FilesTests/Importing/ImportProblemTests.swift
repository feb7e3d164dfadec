import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

@Suite("What an import refuses")
struct ImportProblemTests {
  @Test("what is wrong is named where it stands, once for all rows", arguments: BadImport.all)
  func bad(_ bad: BadImport) throws {
    let (_, log) = try ImportTrial().read(Array(bad.text.utf8), bad.options)
    let found = log.sorted.map {
      "\($0.range?.start?.line ?? 0):\($0.range?.start?.column ?? 0) \($0.severity.name) \($0.rule.code)"
    }
    #expect(found == bad.expected, "\(log.sorted.map(\.message))")
    #expect(log.sorted.allSatisfy { !$0.message.isEmpty && $0.message.first?.isUppercase == false })
  }

  @Test("every rule of an import has a case")
  func complete() {
    // What needs files of its own is tested with them.
    let elsewhere = ["gap-table", "import-before", "import-key", "import-origin", "import-ours", "import-reply"]
    let told = BadImport.all.flatMap(\.expected).joined(separator: "\n")
    for rule in importRules where !elsewhere.contains(rule.code) { #expect(told.contains(rule.code), "\(rule.code)") }
  }

  @Test("an error that many rows share says how many")
  func shared() throws {
    let (_, log) = try ImportTrial().read(Array("email,SV-01\na@x,1\nb@x,1\nc@x,1\n".utf8))
    #expect(log.diagnostics.map(\.message) == ["nothing says in which role 'a' answers"])
    #expect(log.diagnostics.first?.notes.map(\.message) == ["and in 2 other rows"])
  }

  @Test("a column of free text costs a bounded number of messages")
  func freeText() throws {
    var text = "email,role,SV-01\n"
    for row in 0..<3_000 { text += "p\(row)@x,it,thought number \(row)\n" }
    let (survey, log) = try ImportTrial().read(Array(text.utf8))
    #expect(survey?.unmatched.count == 1_000 && survey?.unmatchedBeyond == 2_000)
    #expect(log.errorCount == 1_000)
  }

  @Test("a text in another encoding comes in, and what does not fit is named with its line")
  func encodings() throws {
    func text(_ bytes: [UInt8], _ name: String) -> (text: String?, log: DiagnosticLog) {
      var log = DiagnosticLog()
      let result = decoded(SourceText(path: "s.csv", bytes: bytes), from: name, log: &log)
      return (result.map { String(decoding: $0.bytes, as: UTF8.self) }, log)
    }
    #expect(text([0xC4, 0xE3, 0xBA, 0xC3], "GB18030").text == "你好")
    #expect(text([0xA7, 0x41, 0xA6, 0x6E], "Big5").text == "你好")
    #expect(text([0xE0, 0xE8, 0xF0], "CP1257").text == "ąčš")
    #expect(text([0xFF, 0xFE, 0x61, 0], "UTF-16").text == "a")
    #expect(text(Array(repeating: 0xE9, count: 200_000), "ISO-8859-1").text == String(repeating: "é", count: 200_000))
    #expect(text([], "GB18030").text == "")
    let misfit = text([0x61, 10, 0x62, 10, 0xFF, 0xFF], "GB18030")
    #expect(misfit.text == nil && misfit.log.diagnostics.map { $0.range?.start?.line } == [3])
    #expect(text([0x61, 10, 0xC4], "GB18030").log.diagnostics.map { $0.range?.start?.line } == [2])
    for name in ["klingon", "", "UTF-8//IGNORE", "a\0b", String(repeating: "x", count: 100)] {
      #expect(text([0x61], name).log.diagnostics.map(\.rule) == [.sheetEncoding])
    }
  }

  @Test(
    "a map is held to the questions",
    arguments: [
      ("columns: {A: SV-99}", "2:14 unknown-question"), ("answers: {SV-01: {x: 9}}", "2:22 level-range"),
      ("answers: {SV-99: {x: 1}}", "2:11 unknown-question"), ("roles: {x: finanec}", "2:12 unknown-word"),
      ("people: {x: {role: it, id: y}}", "2:24 unknown-key"), ("columns: {A: {part: note}}", "2:14 missing-key"),
      ("answers: {all: {x: \"na:\"}}", "2:20 level-range"),
    ])
  func maps(_ text: String, _ expected: String) throws {
    var log = DiagnosticLog()
    let source = SourceText(path: "m.yaml", bytes: Array("shortfall: import-map/1\n\(text)\n".utf8))
    #expect(try readImportMap(source, ImportTrial().assessment.questionnaires, log: &log) == nil)
    #expect(
      log.sorted.map { "\($0.range?.start?.line ?? 0):\($0.range?.start?.column ?? 0) \($0.rule.code)" } == [expected])
  }

  @Test(
    "the map that a plan writes is read again and changes nothing",
    arguments: ["microsoft-forms", "google-forms", "list"])
  func mapAgain(_ name: String) throws {
    let trial = try ImportTrial()
    let (survey, _) = try trial.read(ImportTrial.bytes("\(name).csv"), ImportOptions(role: .it))
    let text = try #require(survey).mapText(trial.assessment.questionnaires, file: name)
    var log = DiagnosticLog()
    let map = readImportMap(SourceText(path: "m.yaml", bytes: text), trial.assessment.questionnaires, log: &log)
    let read = try #require(map, "\(log.sorted.map(\.message))\n\(String(decoding: text, as: UTF8.self))")
    let (again, _) = try trial.read(ImportTrial.bytes("\(name).csv"), ImportOptions(role: .it, map: read))
    #expect(again?.lines == survey?.lines && again?.unmatched == survey?.unmatched)
  }
}

/// A survey that is refused or talked about, and how.
struct BadImport: Sendable, CustomTestStringConvertible {
  let text: String
  let options: ImportOptions
  let expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: [String], _ options: ImportOptions = ImportOptions()) {
    self.text = text
    self.options = options
    self.expected = expected
  }

  static let all: [BadImport] = [
    BadImport(
      "email,role,Other\na@x,it,3\n",
      ["1:1 error import-column", "1:12 warning import-column", "2:1 note import-repeat"]),
    BadImport("email,role,SV-01,[SV-01]\na@x,it,3,3\n", ["1:18 error import-column"]),
    BadImport("email,role,Role,SV-01\na@x,it,it,3\n", ["1:12 error import-column"]),
    BadImport(
      "email,role,SV-01,Is it setled which channels are in scope?\na@x,it,3,1\n", ["1:18 warning import-column"]),
    BadImport("role,SV-01\nit,3\nit,3\n", ["2:1 error import-respondent"]),
    BadImport(
      "SV-01\n3\n2\n", ["2:1 warning import-repeat", "3:1 error import-respondent"],
      ImportOptions(role: .it, respondent: "jo")),
    BadImport("email,SV-01\na@x,3\n", ["2:1 error import-role"]),
    BadImport("email,role,SV-01\na@x,boss,3\nb@x,boss,3\n", ["2:5 error import-role"]),
    BadImport("email,role,SV-01\njo@x,it,3\njo@y,it,3\n", ["3:1 error import-respondent"]),
    BadImport("email,role,SV-01\njo@x,it,3\njo@x,finance,3\n", ["3:1 error import-respondent"]),
    BadImport("email,role,round,SV-01\na@x,it,0,3\n", ["2:8 error import-repeat"]),
    BadImport(
      "email,role,SV-01\na@x,it,=cmd|' /C calc'!A0\n",
      ["2:1 note import-repeat", "2:8 error import-answer"].reversed().sorted()),
    BadImport(
      "email,role,SV-01\na@x,it,<script>alert(1)</script>\nb@x,it,3\n",
      ["2:1 note import-repeat", "2:8 error import-answer"]),
    BadImport(
      "email,role,SV-01,SV-01 note\na@x,it,n/a,\nb@x,it,n/a,voice only\n",
      ["2:1 note import-repeat", "2:8 error na-reason"]),
    BadImport("email,role,SV-01,SV-01 evidence\na@x,it,3,minutes.pdf\n", ["2:10 error import-answer"]),
    BadImport("email,role,SV-01,SV-01 note,SV-02\na@x,it,,a thought,1\n", ["2:9 warning import-answer"]),
    BadImport("timestamp,email,role,SV-01\n3/4/2026 1:00,a@x,it,3\n", ["2:1 warning import-date"]),
    BadImport(
      "timestamp,email,role,SV-01\n13/4/2026 1:00,a@x,it,3\n4/13/2026 1:00,b@x,it,3\n", ["3:1 warning import-date"]),
    BadImport("question,level,respondent,role\nSV-1,3,jo,it\n", ["2:1 error unknown-question"]),
    BadImport("question,level,respondent,role\nSV-01,3,jo,it\nSV-01,2,jo,it\n", ["3:1 error import-repeat"]),
    BadImport("question,level,respondent,role\nSV-01,3,jo,it\nSV-02,2,jo,finance\n", ["3:1 error import-role"]),
    BadImport("question,level,respondent,role\nSV-03,2,jo,it\n", ["2:7 error import-answer"]),
  ]
}
