import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

@Suite("Actuals of an operation, in kpi.yaml and in a file beside it")
struct ActualsTests {
  private let head = """
    shortfall: kpi/1
    period: {from: 2026-03-02, to: 2026-03-31, days: 22}
    kpis:
      - {id: level, title: Service level, direction: higher, target: 80}
      - {id: adherence, title: Adherence, direction: higher}

    """

  private func load(_ csv: String?, name: String = "actuals.csv") throws -> (Operations?, [String]) {
    let folder = try TemporaryAssessment()
    try folder.write(head + "actuals: \(name)\n", to: "kpi.yaml")
    if let csv { try folder.write(csv, to: "actuals.csv") }
    let read = try folder.load()
    let said = read.log.sorted.map { diagnostic in
      "\(diagnostic.range?.path.split(separator: "/").last ?? ""):\(diagnostic.range?.start?.line ?? 0) [\(diagnostic.rule.code)]"
    }
    return (read.assessment?.operations, said)
  }

  @Test("a file of days is read with the place of each, weeks and gaps among them")
  func file() throws {
    let csv = "on,days,volume,cost,level,adherence\n2026-03-06,5,12000,80000.5,78.4,\n2026-03-09,,2500,,80,91\n"
    let (operations, said) = try load(csv)
    #expect(said == [])
    let days = try #require(operations).days
    #expect(days.map(\.days) == [5, 1] && days.map(\.line) == [2, 3] && days.allSatisfy { $0.path == "actuals.csv" })
    #expect(days[0].values == [78.4, nil] && days[0].cost == 80000.5 && days[1].cost == nil)
  }

  @Test("a list in kpi.yaml says the same as a file")
  func list() throws {
    let folder = try TemporaryAssessment()
    try folder.write(
      head + "actuals:\n  - {on: 2026-03-06, days: 5, volume: 12000, values: {level: 78.4}}\n", to: "kpi.yaml")
    let day = try #require(try folder.load().assessment?.operations?.days.first)
    let (operations, _) = try load("on,days,volume,level\n2026-03-06,5,12000,78.4\n")
    var same = try #require(operations?.days.first)
    #expect(day.path == "kpi.yaml" && day.line == 7)
    (same.path, same.line) = (day.path, day.line)
    #expect(same == day)
  }

  @Test(
    "what is wrong in the file is said with its line",
    arguments: [
      ("level\n78\n", ["actuals.csv:1 [kpi-actuals]"]),
      ("on,levle\n2026-03-02,78\n", ["actuals.csv:1 [unknown-kpi]"]),
      ("on,level,level\n2026-03-02,78,79\n", ["actuals.csv:1 [kpi-actuals]"]),
      ("on,level\n2026-03-02,\"78,4\"\n", ["actuals.csv:2 [kpi-actuals]"]),
      ("on,level\n2026-03-02,1e3\n", ["actuals.csv:2 [kpi-actuals]"]),
      ("on,level\n2.3.2026,78\n", ["actuals.csv:2 [date]"]),
      ("on,days,level\n2026-03-02,1.5,78\n", ["actuals.csv:2 [kpi-actuals]"]),
      ("on,days,level\n2026-03-02,0,78\n", ["actuals.csv:2 [value-range]"]),
      ("on,volume\n2026-03-02,-5\n", ["actuals.csv:2 [value-range]"]),
      ("on,level\n2026-03-03,78\n2026-03-03,79\n", ["actuals.csv:3 [kpi-days]"]),
      ("on,level\n2026-03-03,78\n2026-03-02,79\n", ["actuals.csv:3 [kpi-days]"]),
      ("on,level\n2026-04-03,78\n", ["actuals.csv:2 [kpi-days]"]),
      ("on,days,level\n2026-03-06,20,78\n2026-03-13,3,79\n", ["actuals.csv:3 [kpi-days]"]),
    ])
  func problems(_ csv: String, _ expected: [String]) throws {
    let (operations, said) = try load(csv)
    #expect(said == expected)
    #expect(operations == nil)
  }

  @Test(
    "a file elsewhere is not read, however its name is written",
    arguments: ["../actuals.csv", "/etc/passwd", "sub/actuals.csv", "..", "nowhere.csv"])
  func elsewhere(_ name: String) throws {
    #expect(try load("on,level\n", name: name).1 == ["kpi.yaml:6 [kpi-actuals]"])
  }

  @Test("a link in the folder is not followed")
  func link() throws {
    let folder = try TemporaryAssessment()
    try folder.write(head + "actuals: actuals.csv\n", to: "kpi.yaml")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "actuals.csv"), withDestinationURL: URL(fileURLWithPath: "/etc/passwd"))
    let read = try folder.load()
    #expect(read.log.sorted.map(\.rule.code) == ["unreadable"])
  }

  @Test("a reference to a KPI is an error where kpi.yaml has none of that id, in answers and in the assessor's grades")
  func citations() throws {
    let folder = try TemporaryAssessment()
    try folder.write(head, to: "kpi.yaml")
    try folder.write(
      "shortfall: responses/1\nrespondent: jo\nrole: it\nanswers:\n"
        + "  BA-01: {level: 3, refs: [kpi:level, kpi:levle, {kpi: adherence}, {kpi: nothing}]}\n",
      to: "responses/jo.yaml")
    let assessment = try String(contentsOf: folder.url.appending(path: "assessment.yaml"), encoding: .utf8)
    try folder.write(assessment + "evidence: {BA-01: {grade: 2, refs: [kpi:level, kpi:none]}}\n", to: "assessment.yaml")
    let read = try folder.load()
    #expect(
      read.log.sorted.map(\.message).sorted()
        == ["there is no KPI 'levle'", "there is no KPI 'none'", "there is no KPI 'nothing'"])
    #expect(read.log.sorted.allSatisfy { $0.severity == .error && $0.rule.code == "unknown-kpi" })
  }

  @Test("very many KPIs and very many names that are none come to an end")
  func many() throws {
    let folder = try TemporaryAssessment()
    var text = "shortfall: kpi/1\nperiod: {from: 2026-03-02, to: 2026-03-31, days: 22}\nkpis:\n"
    for index in 0..<4000 { text += "  - {id: k\(index), title: T, direction: higher}\n" }
    text += "actuals:\n  - on: 2026-03-02\n    values:\n"
    for index in 0..<4000 { text += "      k\(index): 1\n      n\(index): 1\n" }
    try folder.write(text, to: "kpi.yaml")
    #expect(try folder.load().log.errorCount == 4000)
  }
}
