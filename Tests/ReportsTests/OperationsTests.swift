import Analysis
import Foundation
import Model
import Testing

@testable import Reports

@Suite("The operation in reports and files")
struct OperationsTests {
  /// The small assessment with an operation of two days, which one answer cites.
  private func small(_ kpis: [KPI]? = nil) -> Assessment {
    let first = CalendarDate(dayNumber: 20_540)
    let voice = Voice(
      id: "flo", role: .business, said: [.level("A-1", 1, evidence: 1, refs: ["kpi:fcr", "kpi: fcr", "board.pdf"])])
    var small = assessment([area("A", [question("A-1"), question("A-2")])], [voice])
    small.operations = Operations(
      title: nil, period: OperatingPeriod(from: first, to: first.adding(days: 9), days: 8),
      kpis: kpis ?? [
        KPI(id: "fcr", title: Text("First <contact>"), unit: "%", direction: .higher, target: 75),
        KPI(id: "aht", title: Text("Handling | time"), unit: "s", direction: .lower, target: 300, actual: 320),
      ],
      days: [
        OperatingDay(on: first, values: [70, nil]), OperatingDay(on: first.adding(days: 1), values: [74, nil]),
      ])
    return small
  }

  @Test("the whole report and the manager's have the section, no other has, and none without kpi.yaml")
  func audiences() throws {
    func shows(_ assessment: Assessment, _ audience: Audience?) throws -> Bool {
      try rendered(assessment, .html, ReportOptions(audience: audience, tool: "shortfall 0.0.0")).text
        .contains("id=\"part-operations\"")
    }
    #expect(try shows(small(), nil) && shows(small(), .manager))
    for audience in [Audience.sponsor, .consultant, .procurement] { #expect(try !shows(small(), audience)) }
    var without = small()
    without.operations = nil
    #expect(try !shows(without, nil))
  }

  @Test("a KPI and the answers that cite it link to each other")
  func links() throws {
    let page = try rendered(small(), .html).text
    #expect(page.contains("<tr id=\"kpi-fcr\">"))
    #expect(page.contains("<a href=\"#kpi-fcr\">First &lt;contact&gt;</a> 72%, Missed"))
    #expect(page.contains("<a class=\"id\" href=\"#A-1\">A-1</a>"))
    #expect(citingQuestions(in: small()) == ["fcr": ["A-1"]])
    let text = try rendered(small(), .markdown).text
    #expect(text.contains("| Handling \\| time |"))
    #expect(text.contains("- **KPI cited:** First &lt;contact&gt; 72%, Missed"))
  }

  @Test("an answer that a later round replaced cites nothing")
  func superseded() {
    var small = small()
    let voices = [
      Voice(id: "flo", role: .business, said: [.level("A-1", 1, refs: ["kpi:fcr"])]),
      Voice(id: "flo", role: .business, round: 2, said: [.level("A-1", 2)]),
    ]
    small.responses = responses(voices, small.questionnaires)
    #expect(citingQuestions(in: small) == [:])
  }

  @Test("drawings are files of a report that shows them, under names that differ in no capital alone")
  func drawings() throws {
    let twins = [
      KPI(id: "FCR", title: Text("One"), direction: .higher, target: 75),
      KPI(id: "fcr", title: Text("Other"), direction: .higher, target: 75),
    ]
    var assessment = small(twins)
    for index in 0..<2 { assessment.operations?.days[index].values = [70, 71] }
    let names = try rendered(assessment, .markdown).files.map { $0.name.lowercased() }
    #expect(Set(names).count == names.count && names.contains("report-kpi-2.svg"))
    let sponsor = try rendered(assessment, .markdown, ReportOptions(audience: .sponsor, tool: "shortfall 0.0.0"))
    #expect(!sponsor.files.contains { $0.name.contains("kpi") })
  }

  @Test("what cannot be computed is null in JSON, empty in CSV and a sentence in the report")
  func reasons() throws {
    var assessment = small()
    assessment.asOf = CalendarDate(dayNumber: 20_500)
    let results = results(for: assessment)
    let operations = try #require(results.operations)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(operationsJSON(assessment, operations))) as? [String: Any])
    let cannot = try #require(json["cannot"] as? [[String: Any]])
    #expect(cannot.contains { $0["figure"] as? String == "kpis.fcr.actual" })
    let csv = String(decoding: operationsCSV(assessment, operations), as: UTF8.self)
    #expect(csv.contains("kpis.fcr.actual,First <contact>,,%,no day with an actual has passed\r\n"))
    #expect(
      try rendered(assessment, .markdown).text.contains("cannot be computed, because no day with an actual has passed"))
  }

  @Test("every obstacle has a reason that ends a sentence")
  func words() {
    let all: [Obstacle] = [
      .noActual, .noTarget, .noVolumeOfDays, .noDaysLeft, .noDaysPassed, .forecastReached, .noForecast, .zeroForecast,
      .noScore([]), .noScore(["a"]), .noScore(["a", "b"]), .noBaseFee, .noPerAgent, .noCosts, .noUnitMargin,
      .tooFewPairs(0), .tooFewPairs(1), .noVariance("a"), .levelLine, .nothingHandled, .neverCleared, .tooLarge,
    ]
    #expect(Set(all.map(\.sentence)).count == all.count)
    for obstacle in all {
      #expect(obstacle.sentence.hasPrefix("cannot be computed, because ") && !obstacle.reason.hasSuffix("."))
    }
  }
}
