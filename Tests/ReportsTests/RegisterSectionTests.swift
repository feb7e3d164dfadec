import Foundation
import Model
import Testing

@testable import Analysis
@testable import Reports

@Suite("Register status in a report")
struct RegisterSectionTests {
  private func markdown(_ assessment: Assessment, _ options: ReportOptions = ReportOptions(tool: "shortfall 0.0.0"))
    throws -> String
  {
    try rendered(assessment, .markdown, options).text
  }

  @Test("without a register there is no section, no drawing, and no column for a state")
  func absent() throws {
    let report = try rendered(GoldenTests.small, .markdown)
    #expect(!report.text.contains("Register status") && !report.text.contains("Risk | State |"))
    #expect(!report.files.contains { $0.name == "report-burn-down.svg" })
  }

  @Test(
    "who gets the section, and where (method.md section 9)",
    arguments: [
      (Audience?.none, Int?.some(8)), (.manager, 3), (.consultant, nil), (.procurement, nil), (.sponsor, nil),
    ])
  func audiences(audience: Audience?, place: Int?) throws {
    let presented = presented(try trackedAssessment(), ReportOptions(audience: audience, tool: ""))
    let parts = audience?.parts.map(\.part) ?? Part.allCases
    #expect(parts.filter { $0 != .operations }.firstIndex(of: .register) == place)
    #expect(presented.shows(.register) == (place != nil))
  }

  @Test("it says what is open, late, nobody's and accepted")
  func figures() throws {
    let text = try markdown(trackedAssessment())
    #expect(text.contains("Of five gaps, three are active: 42 points are open, 9 more accepted."))
    #expect(text.contains("3 points a week over the last four weeks."))
    #expect(text.contains("one is overdue, one is without an owner and one is without a date."))
    #expect(text.contains("| **A-1** One signed scope | 20 | Flo Novak | 20 Mar 2026 | 10 days | in progress |"))
    #expect(text.contains("#### Without an owner: 1, 16 points\n\n- **A-2** Named people\n"))
    #expect(text.contains("29 Mar 2026, ✕ Ended, one day ago | Training follows award |"))
    #expect(text.contains("Decide again on one acceptance that has ended."))
    #expect(text.contains("| Nothing open at that pace | 6 July 2026 |"))
  }

  @Test("the roadmap follows the register, and leaves out what is accepted or closed")
  func roadmap() throws {
    let text = try markdown(trackedAssessment())
    let start = try #require(text.range(of: "Roadmap\n")?.upperBound)
    let end = try #require(text.range(of: "Register status\n")?.lowerBound)
    let roadmap = text[start..<end]
    #expect(
      roadmap.contains(
        "| 20 Mar 2026 | Flo Novak | Sign the scope | A-1 One signed scope | 20 ◆ Critical | in progress |"))
    #expect(roadmap.contains("### Overdue: 1 fix") && roadmap.contains("### No date: 1 fix"))
    #expect(roadmap.contains("| – | IT, unnamed | Strengthen A-2 | A-2 Named people |"))
    #expect(!roadmap.contains("Training planned |") && !roadmap.contains("Gone from the questionnaire"))
    // A pipe in a name breaks no table.
    #expect(roadmap.contains("Rita \\| Quist"))
  }

  @Test("what moved since the snapshot stands like for like beside the headline")
  func since() throws {
    let tracked = try trackedAssessment()
    let presented = presented(tracked)
    #expect(
      presented.gapMoves(since: tracked.asOf.adding(days: -28)) == [
        "Open points went from 63 to 42: 12 retired and 9 accepted.", "Closed 1: A-9.", "Accepted 1: A-3.",
        "Planned 1: A-4.",
      ])
    #expect(presented.gapMoves(since: tracked.asOf) == ["No gap of the register has moved."])
    let text = try rendered(tracked, .markdown, since: earlierSnapshot(of: tracked)).text
    #expect(text.contains("### Since 2 March 2026, snapshot 2026-03-02-kick-off"))
    #expect(text.contains("| **Overall** | 20.0 |"))
    #expect(text.contains("#### Moved up most\n\n- **A-3** Training planned: 0.00 → "))
  }

  @Test("a copy for outsiders names nobody")
  func anonymous() throws {
    let text = try markdown(trackedAssessment(), ReportOptions(anonymous: true, tool: ""))
    #expect(!text.contains("Novak") && !text.contains("Ortiz") && !text.contains("Quist"))
    #expect(text.contains("| finance 1 | Sign the scope |") && text.contains("name withheld"))
  }

  @Test("a year of weeks is drawn, and no more than two years of them", arguments: [(52, 53), (3000, 105)])
  func weeks(weeks: Int, rows: Int) throws {
    var tracked = try trackedAssessment()
    for index in tracked.register?.entries.indices ?? 0..<0 {
      tracked.register?.entries[index].raisedOn = tracked.asOf.adding(days: -7 * weeks)
    }
    let presented = presented(tracked)
    #expect(presented.shownBurnDown.count == rows)
    #expect(presented.burnDownDrawing != nil)
  }
}
