import Diagnostics
import Model
import Testing

@testable import Files

@Suite("Reading a result that was kept")
struct SnapshotTests {
  /// A whole result of one question, as far as a comparison reads it.
  static let whole = """
    {"schema": "shortfall.result/1", "title": "Trial", "client": null, "as_of": "2026-03-30", "basis": "stated",
     "overall": {"score": 58.333333333333336, "band": "serious", "ready": false, "later": [1, {}]},
     "areas": [
      {"id": "A", "title": "Area", "version": "1.0.0", "kind": "core", "state": "rated", "score": 50, "band": null,
       "sections": [{"id": "A.1", "title": "Section", "weight": null, "score": 1.1102230246251565e-16}],
       "questions": [
        {"id": "A-1", "section": "A.1", "title": "Q \\u003c \\u200b 😀", "weight": 3, "wording": "0123456789abcdef",
         "state": "rated", "x": 2.5, "x_ev": 1, "evidence": 0, "class": "divergent", "gate": "fail", "risk": 25}]}]}

    """

  private func read(_ text: String) -> (standing: Standing?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let standing = readStanding(SourceText(path: "s.json", bytes: Array(text.utf8)), log: &log)
    return (standing, log)
  }

  @Test("a whole one is read, with exponents, escapes and keys of later versions")
  func whole() throws {
    let read = read(Self.whole)
    #expect(read.log.sorted.isEmpty)
    let standing = try #require(read.standing)
    #expect(standing.asOf == CalendarDate("2026-03-30") && standing.client == nil && standing.band == .serious)
    let area = try #require(standing.areas.first)
    #expect(area.sections[0].score == 1.1102230246251565e-16 && area.sections[0].weight == nil && area.band == nil)
    let question = try #require(area.questions.first)
    #expect(question.title == "Q < \u{200B} 😀" && question.weight == 3 && question.agreement == .divergent)
    #expect(question.gate == .fail && question.risk == 25 && question.x == 2.5 && question.grade == 0)
  }

  @Test("gaps are read where the result has a register")
  func gaps() {
    func kept(_ register: String) -> (standing: Standing?, log: DiagnosticLog) {
      read(Self.whole.replacing("\"client\": null", with: "\"client\": null, \"register\": " + register))
    }
    #expect(read(Self.whole).standing?.gaps == nil && kept("null").standing?.gaps == nil)
    let two = kept(#"{"entries": [{"id": "A-1", "status": "in_progress"}, {"id": "W1", "status": "closed"}]}"#)
    #expect(
      two.standing?.gaps == [
        StandingGap(id: "A-1", title: nil, status: .inProgress), StandingGap(id: "W1", title: nil, status: .closed),
      ])
    #expect(kept(#"{"entries": [{"id": "A-1", "status": "done"}]}"#).log.hasErrors)
    #expect(kept(#"[]"#).log.hasErrors)
  }

  /// What is replaced, by what, and the complaint with its place.
  static let damage: [(String, String, String)] = [
    (
      "shortfall.result/1", "shortfall.result/2",
      "1:12 file-version this result is 'shortfall.result/2', newer than this program reads"
    ),
    ("shortfall.result/1", "other", "1:1 kept-result the file holds no result of shortfall"),
    ("\"as_of\": \"2026-03-30\"", "\"as_of\": \"2026-02-30\"", "1:77 kept-result 'as_of' is not a date"),
    ("\"as_of\"", "\"on\"", "1:1 kept-result the result has no 'as_of'"),
    ("\"areas\": [", "\"areas\": {\"a\": [", "yaml-syntax"),
    ("\"score\": 50", "\"score\": 101", "4:95 kept-result 'score' is not a number from 0 to 100"),
    ("\"score\": 50", "\"score\": 1e999", "4:95 kept-result 'score' is not a number from 0 to 100"),
    ("\"score\": 50", "\"score\": nan", "4:95 kept-result 'score' is not a number from 0 to 100"),
    ("\"score\": 50", "\"score\": \"0x32\"", "4:95 kept-result 'score' is not a number"),
    ("\"risk\": 25", "\"risk\": 26", "kept-result 'risk' is not a whole number from 1 to 25"),
    ("\"x\": 2.5", "\"x\": -1", "kept-result 'x' is not a number from 0 to 4"),
    ("\"weight\": 3", "\"weight\": 2.5", "kept-result 'weight' is not a whole number from 1 to 3"),
    ("\"gate\": \"fail\"", "\"gate\": \"shut\"", "kept-result 'gate' is not one of pass, fail, unproven, open, waived"),
    ("\"wording\": \"0123456789abcdef\",", "", "kept-result the result has no 'wording'"),
    ("\"ready\": false", "\"ready\": no", "kept-result 'ready' is not true or false"),
    ("\"questions\": [", "\"questions\": 7, \"more\": [", "kept-result 'questions' is not a list"),
    ("\"x\": 2.5", "\"x\": 2.5, \"x\": 2.5", "yaml-duplicate-key"),
    ("😀", "\\ud83d\\ude00", "yaml-syntax"),
    ("😀", "\u{1}", "yaml-encoding"),
  ]

  @Test("a damaged one is refused at its place, and nothing of it is used", arguments: damage)
  func damaged(_ old: String, _ new: String, _ expected: String) throws {
    try #require(Self.whole.contains(old))
    let read = read(Self.whole.replacing(old, with: new, maxReplacements: 1))
    #expect(read.standing == nil && read.log.hasErrors)
    let said = read.log.sorted.map { problem in
      let start = problem.range?.start
      return "\(start?.line ?? 0):\(start?.column ?? 0) \(problem.rule.code) \(problem.message)"
    }
    #expect(said.contains { $0.contains(expected) }, "\(said)")
  }

  @Test("an area or a question that stands twice is refused")
  func twice() {
    let lines = Self.whole.split(separator: "\n", omittingEmptySubsequences: false)
    let area = lines[3...7].joined(separator: "\n").replacing("25}]}]}", with: "25}]}")
    let doubled = Self.whole.replacing("\"areas\": [", with: "\"areas\": [\(area),")
    let messages = read(doubled).log.sorted.map(\.message)
    #expect(
      messages.contains("area 'A' stands twice") && messages.contains("question 'A-1' stands twice"), "\(messages)")
  }

  @Test("a file cut off anywhere is refused", arguments: 0..<30)
  func cut(part: Int) {
    let bytes = Array(Self.whole.utf8)
    let read = read(String(decoding: bytes.prefix((bytes.count - 3) * part / 30), as: UTF8.self))
    #expect(read.standing == nil && read.log.hasErrors)
  }

  @Test(
    "an assessment, a page or nothing at all is no kept result",
    arguments: ["shortfall: assessment/1\n", "<!DOCTYPE html>\n<p>", "", "[]", "7"])
  func otherFiles(_ text: String) {
    let read = read(text)
    #expect(read.standing == nil && read.log.hasErrors)
  }
}
