import Model
import Testing

@testable import Reports

@Suite("Golden reports")
struct GoldenTests {
  /// Small, but with every part of a report in it.
  static var small: Assessment {
    var small = answered
    // Without its scope the report would not be the golden one.
    small.scope = (try? workedScope())?.scope
    return small
  }

  private static var answered: Assessment {
    let questions = [
      question(
        "A-1", title: "One signed scope", lead: .finance, also: [.it, .sponsor], weight: 3, impact: 5,
        gate: Gate(phase: .procurement, minimum: 3)),
      question("A-2", title: "Named people", lead: .it, also: [.vendor], impact: 4),
      question("A-3", title: "Training planned", lead: .business, gate: Gate(phase: .award, minimum: 3)),
      question("A-4", title: "Mobile access", lead: .business),
    ]
    let voices = [
      Voice(
        id: "flo", role: .finance, name: "Flo Novak",
        said: [.level("A-1", 1, evidence: 1, note: "Seen a draft", refs: ["scope-v2.docx"])]),
      Voice(id: "ida", role: .it, said: [.level("A-1", 0), .unknown("A-2", note: "Nobody told me")]),
      Voice(id: "sam", role: .sponsor, name: "Sam Ortiz", said: [.level("A-1", 4)]),
      Voice(id: "val", role: .vendor, said: [.level("A-2", 3), .level("A-3", 4)]),
      Voice(id: "bea", role: .business, said: [.level("A-3", 2), .na("A-4", "No mobile users")]),
    ]
    var small = assessment([area("A", title: "Scope and people", questions)], voices)
    small.client = Text("Northwind")
    small.profile.severityDays.critical = 21
    small.waivers = [
      Waiver(subject: .question("A-3"), by: "Sam Ortiz", on: small.asOf, reason: Text("Training follows award"))
    ]
    return small
  }

  @Test("a small report in Markdown")
  func markdown() throws {
    try expectGolden(try rendered(Self.small, .markdown).text, "small.md")
  }

  @Test("a small report as a page")
  func html() throws {
    try expectGolden(try rendered(Self.small, .html).text, "small.html")
  }

  @Test("the page of the weekly meeting", arguments: [ReportFormat.markdown, .html])
  func short(format: ReportFormat) throws {
    let tracked = try trackedAssessment()
    let text = try renderedShort(tracked, format, since: earlierSnapshot(of: tracked)).text
    try expectGolden(text, format == .html ? "short.html" : "short.md")
  }

  @Test("a manager's report of tracked gaps in Markdown")
  func tracked() throws {
    let options = ReportOptions(audience: .manager, tool: "shortfall 0.0.0")
    let tracked = try trackedAssessment()
    let text = try rendered(tracked, .markdown, options, since: earlierSnapshot(of: tracked)).text
    try expectGolden(text, "tracked.md")
  }

  @Test("procurement's report of three proposals, and the copy of one vendor", arguments: ReportFormat.allCases)
  func proposals(format: ReportFormat) throws {
    let ending = format == .html ? "html" : "md"
    let worked = try workedProposals()
    let options = ReportOptions(audience: .procurement, tool: "shortfall 0.0.0")
    // The section itself: the areas behind it are those of other reports.
    let presentation = presented(worked, options)
    try expectGolden(try proposalsSection(presentation, format), "proposals.\(ending)")
    try expectGolden(try vendorCopy("gamma", of: worked, format), "vendor-gamma.\(ending)")
  }
}
