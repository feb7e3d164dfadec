import Diagnostics
import Model
import Testing
import YAML

@testable import Files

@Suite("Beliefs on their way into scope.yaml")
struct ScopeUpdateTests {
  static let items = """
    shortfall: scope/1
    # what there is to do
    items:
      - {id: W01, title: One, days: {low: 1, likely: 2, high: 3}}   # first
      - id: W02
        title: 'Two'
        days: {low: 1, likely: 2, high: 3}
      - {id: W03, title: Three, days: {low: 1, likely: 2, high: 3}}
    """ + "\n"

  static let voices = """
    beliefs:
      # said at the meeting
      - respondent: kim     # from procurement
        role: procurement
        on: 2026-03-10
        items:
          W02: vendor       # so she says
          W01: {performer: customer_it, note: "In the offer, p. 3"}
    milestones: []
    """ + "\n"

  static func file(
    _ respondent: String, _ role: String, on day: String? = "2026-03-12", round: Int? = nil, _ beliefs: String
  ) -> String {
    "shortfall: beliefs/1\nrespondent: \(respondent)\nrole: \(role)\n" + (round.map { "round: \($0)\n" } ?? "")
      + (day.map { "on: \($0)\n" } ?? "") + "beliefs: {\(beliefs)}\n"
  }

  /// What files of beliefs make of a scope file; the log has what was said.
  static func update(
    _ scope: String, _ files: String..., isForced: Bool = false, responses: [String: String] = [:]
  ) throws -> (update: ScopeUpdate?, log: DiagnosticLog) {
    let folder = try TemporaryAssessment()
    try folder.write(scope, to: "scope.yaml")
    for (name, text) in responses { try folder.write(text, to: "responses/\(name).yaml") }
    let (loaded, loading) = try folder.load()
    let assessment = try #require(loaded, "\(loading.sorted.map(\.message))")
    var log = DiagnosticLog()
    let stated = files.enumerated().compactMap { number, text in
      readBeliefFile(
        SourceText(path: "\(number).yaml", bytes: Array(text.utf8)), items: assessment.scope?.items.map(\.id), log: &log
      )
    }
    let update = scopeUpdate(
      SourceText(path: "scope.yaml", bytes: Array(scope.utf8)), with: stated, in: assessment, isForced: isForced,
      log: &log)
    return (update, log)
  }

  private func text(_ update: ScopeUpdate?) throws -> String {
    String(decoding: try #require(update).new, as: UTF8.self)
  }

  @Test("a new person is added at the end of the list, and no other byte changes")
  func added() throws {
    let file = Self.file(
      "jo", "it", "W01: {performer: vendor, payer: vendor_price, note: 'Annex C: yes'}, W03: unknown")
    let (update, log) = try Self.update(Self.items + Self.voices, file)
    #expect(log.diagnostics.isEmpty)
    let entry = """
        - respondent: jo
          role: it
          on: 2026-03-12
          items:
            W01: {performer: vendor, payer: vendor_price, note: "Annex C: yes"}
            W03: unknown
      """ + "\n"
    let wanted = (Self.items + Self.voices).replacing("milestones", with: entry + "milestones")
    #expect(try text(update) == wanted)
    #expect(update?.changes.map(\.added) == [2])
  }

  @Test("the list is made where there is none, behind the items", arguments: ["", "beliefs:\n", "beliefs: []\n"])
  func made(_ list: String) throws {
    let scope = Self.items + list + "capacity: []   # nobody yet\n"
    let (update, _) = try Self.update(scope, Self.file("jo", "vendor", round: 2, "W01: {payer: nobody}"))
    let result = try text(update)
    #expect(result.contains("\n  - respondent: jo\n    role: vendor\n    round: 2\n"))
    #expect(result.hasPrefix(Self.items + "beliefs:") && result.hasSuffix("capacity: []   # nobody yet\n"))
  }

  @Test("who speaks again in a round is heard item by item, and what the file does not name stays")
  func again() throws {
    let file = Self.file("kim", "procurement", "W01: {performer: vendor, payer: vendor_price}, W03: nobody")
    let (update, log) = try Self.update(Self.items + Self.voices, file)
    #expect(log.diagnostics.isEmpty)
    let wanted = (Self.items + Self.voices)
      .replacing("on: 2026-03-10", with: "on: 2026-03-12")
      .replacing(
        "{performer: customer_it, note: \"In the offer, p. 3\"}", with: "{performer: vendor, payer: vendor_price}"
      )
      .replacing("# so she says\n", with: "# so she says\n      W03: nobody\n")
    #expect(try text(update) == wanted)
    let change = try #require(update?.changes.first)
    #expect([change.added, change.replaced, change.unchanged, change.kept] == [1, 1, 0, 1])
  }

  @Test("the same again changes nothing, however it is written")
  func same() throws {
    let file = Self.file(
      "kim", "procurement", "W02: {performer: vendor}, W01: {note: 'In the offer, p. 3', performer: customer_it}")
    let (update, _) = try Self.update(Self.items + Self.voices, file)
    #expect(update?.isEmpty == true)
    #expect(update?.changes.first?.unchanged == 2)
  }

  @Test("a file older than what stands there is left out and named, unless it is forced")
  func older() throws {
    let file = Self.file("kim", "procurement", on: "2026-03-01", "W01: vendor")
    let (update, log) = try Self.update(Self.items + Self.voices, file)
    #expect(update?.isEmpty == true && log.diagnostics.map(\.rule.code) == ["import-repeat"])
    let (forced, _) = try Self.update(Self.items + Self.voices, file, isForced: true)
    #expect(try text(forced).contains("W01: vendor\n"))
  }

  @Test("of two files by one person the later day counts, else the later file; it is said")
  func twice() throws {
    let early = Self.file("jo", "it", on: "2026-03-01", "W01: vendor, W02: vendor")
    let late = Self.file("jo", "it", on: "2026-03-02", "W01: nobody")
    for files in [(early, late), (late, early)] {
      let (update, log) = try Self.update(Self.items, files.0, files.1)
      #expect(log.diagnostics.map(\.rule.code) == ["import-repeat"] && !log.hasErrors)
      let result = try text(update)
      #expect(result.contains("on: 2026-03-02") && result.contains("W01: nobody") && result.contains("W02: vendor"))
    }
    let first = Self.file("jo", "it", on: nil, "W01: vendor")
    let (update, _) = try Self.update(Self.items, first, Self.file("jo", "it", on: nil, "W01: partner"))
    #expect(try text(update).contains("W01: partner"))
  }

  @Test("another round is another entry")
  func rounds() throws {
    let (update, log) = try Self.update(
      Self.items + Self.voices, Self.file("kim", "procurement", round: 2, "W01: vendor"))
    #expect(log.diagnostics.isEmpty)
    #expect(try text(update).contains("  - respondent: kim\n    role: procurement\n    round: 2\n"))
  }

  @Test("nobody speaks in two roles, in scope.yaml, the files or the answers")
  func roles() throws {
    let jo = "shortfall: responses/1\nrespondent: jo\nrole: finance\nanswers: {}\n"
    let cases = [
      try Self.update(Self.items + Self.voices, Self.file("kim", "it", "W01: vendor")),
      try Self.update(Self.items, Self.file("jo", "it", "W01: vendor"), responses: ["jo": jo]),
      try Self.update(
        Self.items, Self.file("jo", "it", "W01: vendor"), Self.file("jo", "pmo", round: 2, "W01: vendor")),
    ]
    for (update, log) in cases {
      #expect(update == nil && log.sorted.map(\.rule.code) == ["import-role"])
    }
  }

  @Test(
    "whatever the layout, it reads back as what was there and what came",
    arguments: [
      voices,
      "beliefs: [{respondent: kim, role: procurement, items: {W02: vendor}}]\n",
      "beliefs:\n- respondent: kim\n  role: procurement\n  items:\n    W01:\n      performer: vendor\n      note: |\n        long\n        text\n",
      "beliefs:\n  - items: {}\n    respondent: kim\n    role: procurement\n",
    ])
  func layouts(_ list: String) throws {
    let scope = Self.items + list
    let notes = ["plain", "a: b # c", "'q' \"q\"", "two\\nlines", "- [x]"]
    let said = zip(["W01", "W02", "W03"], notes).map {
      "\($0): {performer: nobody, note: \"\($1.replacing("\"", with: "\\\""))\"}"
    }
    let (update, _) = try Self.update(
      scope, Self.file("kim", "procurement", said.joined(separator: ", ")), Self.file("jo", "vendor", said[0]))
    var log = DiagnosticLog()
    let source = SourceText(path: "scope.yaml", bytes: try #require(update).new)
    let result = try #require(readScope(source, in: ScopeSurroundings(), log: &log), "\(log.sorted.map(\.message))")
    let kim = result.beliefs.filter { $0.respondent == "kim" }
    #expect(kim.map(\.item) == ["W01", "W02", "W03"] && kim.allSatisfy { $0.performer == .nobody })
    #expect(kim.compactMap(\.note) == ["plain", "a: b # c", "'q' \"q\""])
    #expect(result.beliefs.filter { $0.respondent == "jo" }.map(\.role) == [.vendor])
  }
}
