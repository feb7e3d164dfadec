import Diagnostics
import Model
import Testing
import YAML

@testable import Files

@Suite("Changing one answer in a file of a person's own")
struct AnswerEditTests {
  static let file = """
    # one Jo Novak, by mail
    shortfall: responses/1
    respondent: jo   # two
    role: finance
    answers:
      # three: the first meeting
      VB-01: 3              # four

      VB-03: {level: 2, evidence: 1}   # five
      VB-04:                # six
        level: 1            # seven
        # eight
        evidence: 2
        refs: [a.pdf, {ref: b.pdf, until: 2026-06-30}]
        note: |
          two lines
          of a note
      VB-05: unknown
      VB-06: {na: not here} # nine
      VB-07:
        na: not here        # ten
      VB-08:
    # eleven
    """ + "\n"

  static let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]
  static let order = (1...9).map { "VB-0\($0)" }

  private func changed(_ text: String, _ entry: RespondentAnswers.Entry) -> String? {
    var log = DiagnosticLog()
    let source = SourceText(path: "a.yaml", bytes: Array(text.utf8))
    return edited(source, answering: entry, order: Self.order, log: &log).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines that are new, without what stays.
  private func added(_ entry: RespondentAnswers.Entry) throws -> [String] {
    let after = try #require(changed(Self.file, entry))
    let old = Self.file.split(separator: "\n").map(String.init)
    return after.split(separator: "\n").map(String.init).filter { !old.contains($0) }
  }

  @Test("only the lines of the answer change")
  func lines() throws {
    #expect(try added(.init(question: "VB-01", choice: .value("2"))) == ["  VB-01: 2              # four"])
    #expect(
      try added(.init(question: "VB-01", choice: .value("2"), evidence: 1)) == [
        "  VB-01: {level: 2, evidence: 1}              # four"
      ])
    #expect(try added(.init(question: "VB-02", choice: .unknown)) == ["  VB-02: unknown"])
    #expect(
      try added(.init(question: "VB-03", choice: .value("4"), evidence: 3)) == [
        "  VB-03: {level: 4, evidence: 3}   # five"
      ])
    #expect(
      try added(
        .init(
          question: "VB-04", choice: .value("3"), evidence: 2,
          references: [
            Reference(text: "a.pdf", until: nil), Reference(text: "b.pdf", until: CalendarDate("2026-06-30")),
          ], note: "two lines\nof a note\n")) == ["    level: 3            # seven"])
    #expect(
      try added(.init(question: "VB-06", choice: .value("1"))) == ["  VB-06: 1 # nine"])
    #expect(
      try added(.init(question: "VB-07", choice: .notApplicable("nor there"))) == [
        "  VB-07: {na: nor there}", "    # ten",
      ])
    #expect(try added(.init(question: "VB-08", choice: .value("0"))) == ["  VB-08: 0"])
    #expect(try added(.init(question: "VB-09", choice: .value("0"))) == ["  VB-09: 0"])
  }

  @Test("whatever is answered, it reads back, no comment is lost and no other answer changes", arguments: order)
  func everything(question: String) throws {
    let notes = ["", "short", "a: # b \"c\" 'd'", String(repeating: "long ", count: 30), "two\nlines"]
    let references = [[], ["x"], ["a.pdf", "b | c"]].map { $0.map { Reference(text: $0, until: nil) } }
    var entries: [RespondentAnswers.Entry] = [.init(question: question, choice: .notApplicable("a: reason # 1"))]
    for choice in [RespondentAnswers.Choice.value("4"), .value("partly"), .unknown] {
      for (index, note) in notes.enumerated() {
        entries.append(
          .init(
            question: question, choice: choice, evidence: index % 4, references: references[index % 3], note: note))
      }
    }
    for entry in entries {
      let text = try #require(changed(Self.file, entry), "\(entry)")
      for word in Self.words { #expect(text.contains("# \(word)"), "\(word) in \(text)") }
      let again = try #require(changed(text, entry))
      #expect(again == text)
      let old = try #require(tree(Self.file)["answers"])
      let new = try #require(tree(text)["answers"])
      for id in Self.order where id != question {
        #expect(old[id].map { a in new[id].map { sameContent(a, $0) } ?? false } ?? (new[id] == nil))
      }
      try check(#require(new[question]), entry)
    }
  }

  private func check(_ node: Node, _ entry: RespondentAnswers.Entry) throws {
    switch entry.choice {
    case .notApplicable(let reason): #expect(node["na"]?.scalarText == reason && node.pairs?.count == 1)
    case .value(let value): #expect((node["level"] ?? node).scalarText == value)
    case .unknown: #expect((node["level"] ?? node).scalarText == "unknown")
    }
    #expect(Int(node["evidence"]?.number ?? 0) == entry.evidence)
    #expect((node["refs"]?.items ?? []).compactMap(\.scalarText) == entry.references.map(\.text))
    if case .notApplicable = entry.choice { return }
    #expect((node["note"]?.scalarText ?? "") == entry.note)
  }

  private func tree(_ text: String) throws -> Node {
    var log = DiagnosticLog()
    return try #require(readTree(SourceText(path: "a", bytes: Array(text.utf8)), log: &log))
  }

  @Test("answers of a file without any, in one line, or behind an alias")
  func shapes() {
    let head = "shortfall: responses/1\nrespondent: jo\nrole: it\n"
    let entry = RespondentAnswers.Entry(question: "VB-01", choice: .value("3"))
    #expect(changed(head, entry) == head + "answers:\n  VB-01: 3\n")
    #expect(changed(head + "answers: {}\n", entry) == head + "answers:\n  VB-01: 3\n")
    #expect(changed(head + "answers: {VB-02: 1}\n", entry)?.contains("VB-01: 3") == true)
    #expect(changed("x: [", entry) == nil)
  }
}
