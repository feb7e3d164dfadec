import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

@Suite("Offers of vendors on their way into an assessment")
struct OfferTests {
  static let scope = """
    shortfall: scope/1
    items:
      - {id: W01, title: CRM link, days: {low: 1, likely: 2, high: 3}, integration: true}
      - {id: W02, title: Interviews, days: {low: 1, likely: 2, high: 3}}
      - {id: W03, title: Training, days: {low: 1, likely: 2, high: 3}}

    """
  static let evaluation = """
    shortfall: evaluation/1
    mandatory: [{id: M-01, title: Data stay here}, {id: M-02, title: Exit plan}]
    criteria:
      - {id: outcome, title: Outcome fit, weight: 60}
      - {id: services, title: Services, weight: 40}
    evaluators: [eva, ben]

    """
  /// Comments, our own keys, and texts in several manners.
  static let onFile = """
    shortfall: proposal/1
    vendor: alpha   # the id
    name: 'Alpha'
    quoted: 612000
    compliance: {M-01: partial}   # by phone
    scope:
      # looked at twice
      W01: {status: partial, days: 8.0, note: ours}
      W02: included
    promises: [{id: P-01, text: Screen pop, proposed: true, decision: reinstate}]
    references:
      - {name: Harbour, seats: 450, private-call: true}   # spoke to them
      - {name: Bank}
    people:
      - {role: Architect, name: A. Berg, cv: true, share: 0.5}
    payments:
      - {id: P1, title: Start, trigger: signature, share: 1}
    assumptions:
      - {id: AS-1, text: Data are there, state: accepted}
    statement-of-work: |
      We assist.
      Then we test.

    """

  private func folder(_ files: [String: String]) throws -> (TemporaryAssessment, Assessment) {
    let folder = try TemporaryAssessment()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "proposals"), withIntermediateDirectories: true)
    for (name, text) in files { try folder.write(text, to: name) }
    let (assessment, log) = try folder.load()
    return (folder, try #require(assessment, "\(log.sorted.map(\.message))"))
  }

  private static var base: [String: String] { ["scope.yaml": scope, "evaluation.yaml": evaluation] }

  private func offered(
    _ text: String, on file: String? = onFile, forced: Bool = true
  ) throws -> (update: ProposalUpdate?, log: DiagnosticLog) {
    var files = Self.base
    files["proposals/alpha.yaml"] = file
    let (_, assessment) = try folder(files)
    var log = DiagnosticLog()
    guard let offer = readOffer(SourceText(path: "alpha.yaml", bytes: Array(text.utf8)), in: assessment, log: &log)
    else {
      return (nil, log)
    }
    let existing = file.map { SourceText(path: "proposals/alpha.yaml", bytes: Array($0.utf8)) }
    return (proposalUpdate(offer, existing: existing, in: assessment, isForced: forced, log: &log), log)
  }

  private func changedLines(_ update: ProposalUpdate?) throws -> [String] {
    let update = try #require(update)
    let difference = unifiedDiff(from: update.old ?? [], to: update.new, path: "x")
    return String(decoding: difference, as: UTF8.self).split(separator: "\n")
      .filter { ($0.hasPrefix("+") || $0.hasPrefix("-")) && !$0.hasPrefix("+++") && !$0.hasPrefix("---") }.map(
        String.init)
  }

  private static let head = "shortfall: proposal/1\nvendor: alpha\nname: Alpha\n"

  @Test("what is not named stays, whatever stands beside it")
  func silence() throws {
    let (update, log) = try offered(Self.head)
    #expect(try changedLines(update).isEmpty && log.sorted.isEmpty)
    let form =
      Self.head + "partner:\nquoted:\ncompliance: {M-01: {answer: silent, note: }}\nscope: {W01: silent}\n"
      + "people: [{role: Architect, name: , share: }]\nreferences: []\npayments: []\nassumptions: []\nstatement-of-work:\n"
    #expect(try changedLines(try offered(form).update).isEmpty)
  }

  @Test("what is named changes, each value where it stands; comments and our own keys stay")
  func careful() throws {
    let text =
      Self.head + "quoted: 599000.50\ncompliance: {M-01: {answer: comply, note: See annex}, M-02: not_met}\n"
      + "scope: {W01: {status: partial, share: 0.5, days: 8, note: ours}, W03: {status: included, days: 4, performer: partner}}\n"
      + "references: [{name: Harbour, seats: 500}, {name: Bank}, {name: Rail, scope: [W01]}]\n"
      + "people: [{role: Architect, name: A. Berg, share: 0.6, bound: true}]\n"
      + "assumptions: [{id: AS-1, text: Something new}]\n"
    let (update, log) = try offered(text)
    #expect(log.sorted.isEmpty)
    #expect(
      try changedLines(update) == [
        "-quoted: 612000", "-compliance: {M-01: partial}   # by phone", "+quoted: 599000.5",
        "+compliance: {M-01: {answer: comply, note: See annex}, M-02: not_met}   # by phone",
        "+  W03: {status: included, days: 4, performer: partner}",
        "-  - {name: Harbour, seats: 450, private-call: true}   # spoke to them",
        "+  - {name: Harbour, seats: 500, private-call: true}   # spoke to them",
        "+  - {name: Rail, scope: [W01]}",
        "-  - {role: Architect, name: A. Berg, cv: true, share: 0.5}",
        "+  - {role: Architect, name: A. Berg, cv: true, share: 0.6, bound: true}",
        "+  - {id: AS-2, text: Something new}",
      ])
    #expect(update?.added == 4 && update?.changed == 4)
  }

  @Test("a list that is named is the whole list, but for the log of assumptions")
  func whole() throws {
    let text =
      Self.head + "references: [{name: Bank}]\npeople: [{role: Architect, name: C. Novak, share: 0.5}]\n"
      + "payments: [{id: P1, title: Start, trigger: signature, share: 0.2}, {id: P2, title: End, trigger: end-state, share: 0.8}]\n"
    let lines = try changedLines(try offered(text).update)
    #expect(lines.contains("-  - {name: Harbour, seats: 450, private-call: true}   # spoke to them"))
    // Another person has another CV; a comment in what goes stays on a line of its own.
    #expect(lines.contains("+  - {role: Architect, name: C. Novak, share: 0.5}"))
    #expect(lines.contains("+  # spoke to them"))
    #expect(lines.contains("+  - {id: P2, title: End, trigger: end-state, share: 0.8}"))
  }

  @Test("the statement of work is compared by its words")
  func statement() throws {
    let same = Self.head + "statement-of-work: \"We assist.\\nThen we test.\\n\"\n"
    #expect(try changedLines(try offered(same).update).isEmpty)
    let other = Self.head + "statement-of-work: \"  We do it.\\n\\nThen: all of it # really\\n\"\n"
    let lines = ["+    We do it.", "+", "+  Then: all of it # really"]
    let inBlock = try changedLines(try offered(other).update)
    #expect(
      inBlock == ["-statement-of-work: |", "-  We assist.", "-  Then we test.", "+statement-of-work: |2"] + lines)
    for there in ["'We assist.'   # so far", "We assist.", "", "   # nothing yet"] {
      let file = Self.head + "statement-of-work: \(there)\nassumptions: []\n"
      let changed = try changedLines(try offered(other, on: file).update)
      #expect(changed.suffix(3) == lines, "\(there): \(changed)")
      #expect(!there.contains("#") || changed[1].contains("#"), "\(there): \(changed)")
    }
    // What a block cannot hold stands in quotes.
    let odd = Self.head + "statement-of-work: \"A\\u2028B\\n\"\n"
    #expect(try changedLines(try offered(odd).update).last?.hasPrefix("+statement-of-work: \"A") == true)
  }

  @Test("a change of what was said before is refused, and comes back to be shown")
  func refused() throws {
    let (update, log) = try offered(Self.head + "quoted: 1\n", forced: false)
    #expect(log.sorted.map(\.rule.code) == ["import-before"] && log.hasErrors)
    #expect(try changedLines(update) == ["-quoted: 612000", "+quoted: 1"])
    #expect(try offered(Self.onFile, forced: false).log.sorted.allSatisfy { $0.severity == .warning })
  }

  @Test("what only we may say is named and left out")
  func ours() throws {
    let text =
      Self.head + "promises: [{id: P-9, text: Gold}]\nreferences: [{name: Bank, private-call: true}]\n"
      + "people: [{role: Architect, name: D, cv: true}]\nassumptions: [{id: A, text: T, state: accepted}]\n"
    let (update, log) = try offered(text, on: nil)
    #expect(log.sorted.map(\.rule.code) == Array(repeating: "import-ours", count: 4) && !log.hasErrors)
    let new = String(decoding: try #require(update).new, as: UTF8.self)
    #expect(
      new == Self.head
        + "references:\n  - {name: Bank}\npeople:\n  - {role: Architect, name: D}\nassumptions:\n  - {id: A, text: T}\n"
    )
  }

  @Test(
    "what is wrong is an error with its line",
    arguments: [
      ("scope: {W99: included}\n", "unknown-item", 4), ("compliance: {M-99: comply}\n", "unknown-mandatory", 4),
      ("quoted: 0\n", "value-range", 4), ("scope:\n  W01: {status: partial, share: 50}\n", "value-range", 5),
      ("integrations: [{id: W01, milestone: P9}]\n", "unknown-milestone", 4),
      ("compliance: {M-01: yes}\n", "unknown-word", 4),
    ])
  func wrong(_ text: String, _ code: String, _ line: Int) throws {
    let (update, log) = try offered(Self.head + text)
    #expect(update == nil)
    #expect(log.sorted.first?.range?.start?.line == line && log.sorted.first?.range?.path == "alpha.yaml")
    #expect(log.sorted.map(\.rule.code).first?.hasPrefix(code) == true, "\(log.sorted.map(\.rule.code))")
  }

  @Test("a plan of payments that takes one away is refused while something waits for it")
  func waiting() throws {
    let file = Self.onFile + "integrations: [{id: W01, milestone: P1}]\n"
    let text = Self.head + "payments: [{id: P7, title: End, trigger: end-state, share: 1}]\n"
    let (update, log) = try offered(text, on: file)
    #expect(update == nil && log.hasErrors)
  }

  @Test("a new file reads back as what the vendor said")
  func roundTrip() throws {
    let (_, empty) = try folder(Self.base)
    var log = DiagnosticLog()
    let text = Self.onFile + "integrations: [{id: W01, milestone: P1}]\npartner: \"x: # y\"\n"
    let offer = try #require(readOffer(SourceText(path: "alpha.yaml", bytes: Array(text.utf8)), in: empty, log: &log))
    let update = try #require(proposalUpdate(offer, existing: nil, in: empty, isForced: false, log: &log))
    let again = try #require(readOffer(SourceText(path: "alpha.yaml", bytes: update.new), in: empty, log: &log))
    #expect(offerText(again.proposal) == update.new && !log.hasErrors)
    #expect(again.proposal.statementOfWork?.lines.map(\.text) == ["We assist.", "Then we test."])
  }
}
