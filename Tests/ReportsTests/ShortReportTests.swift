import Model
import Testing

@testable import Analysis
@testable import Reports

@Suite("The page of the weekly meeting")
struct ShortReportTests {
  @Test("without a register it says how to get one, and tells no moves")
  func withoutRegister() throws {
    let short = try renderedShort(GoldenTests.small, .markdown)
    #expect(short.text.contains("There is no register yet."))
    #expect(short.text.contains("Moved since 23 March 2026\n\nNothing is known to have moved"))
    #expect(short.files.map(\.name) == ["report-manager-short.md"])
  }

  @Test("without a snapshot it tells what moved in a week")
  func lastWeek() throws {
    let short = try renderedShort(trackedAssessment(), .markdown)
    #expect(short.text.contains("Moved since 23 March 2026\n\n- No gap of the register has moved."))
    #expect(short.files.map(\.name) == ["report-manager-short.md", "report-manager-short-burn-down.svg"])
  }

  @Test("lists hold what a page has room for, and say how much more there is")
  func limits() throws {
    var tracked = try trackedAssessment()
    let late = try #require(tracked.register?.entries.first { $0.id == "A-1" })
    for number in 0..<40 {
      var entry = late
      entry.id = "late-\(number)"
      entry.subject = .question("late-\(number)")
      tracked.register?.entries.append(entry)
    }
    let text = try renderedShort(tracked, .markdown).text
    #expect(text.split(separator: "\n").count { $0.contains(" days |") } == 5)
    #expect(text.contains("And 36 more."))
    #expect(text.contains("Clear the way for 41 overdue gaps, or set new dates."))
  }

  @Test("nothing on it leads to a place that it does not have")
  func links() throws {
    let text = try renderedShort(trackedAssessment(), .html).text
    #expect(text.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } } == ["#short-main"])
    #expect(!text.contains("<script"))
  }
}
