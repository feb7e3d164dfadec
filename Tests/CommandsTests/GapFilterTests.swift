import Analysis
import Diagnostics
import Files
import Model
import Testing

@testable import Commands

@Suite("Filters of gaps")
struct GapFilterTests {
  private static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

  /// Overdue by ten days, risk 16, owned by Jo Novak of it.
  private func gap() throws -> GapFacts {
    var entry = RegisterEntry(id: "IR-03", subject: .question("IR-03"), raisedOn: Self.day("2026-02-02"))
    entry.area = "internal-it"
    entry.section = "IR.1"
    entry.title = "Named people for the Programme"
    entry.baseline = GapRating(risk: 16)
    entry.owner = "Jo Novak"
    entry.ownerRole = .it
    entry.due = Self.day("2026-03-20")
    entry.status = .inProgress
    entry.history = [GapEvent(date: Self.day("2026-02-03"), change: .status(from: .open, to: .inProgress))]
    let trial = try Trial()
    trial.run("init", trial("a"), "--sample")
    var log = DiagnosticLog()
    let request = LoadRequest(
      builtInQuestionnaires: BuiltInFiles.questionnaires, asOf: Self.day("2026-03-30"), environmentDate: nil,
      today: Self.day("2026-03-30"), threads: 1)
    var assessment = try #require(try loadAssessment(in: Folder(at: trial("a")), request, log: &log))
    assessment.register = Register(entries: [entry])
    let status = try #require(registerStatus(of: assessment, scorecard(for: assessment))?.entries.first)
    return GapFacts(status: status, gate: .fail, asOf: assessment.asOf)
  }

  @Test("what fits and what does not")
  func fitting() throws {
    let gap = try gap()
    let fits = [
      "area=IR and risk>=12", "area=internal-it", "section=ir.1", "status=in_progress", "status=in-progress",
      "status=active", "owner", "owner='jo novak'", "not owner=none", "role=it", "risk=16", "overdue", "overdue>=10",
      "due<today", "due<=+0", "due=2026-03-20", "age=56", "gate", "gate=fail", "title~programme", "id=IR-03",
      "risk<3 or risk>15", "not (risk<3 or risk<15)", "raised<2026-02-03", "NOT role=vendor", "status!=closed",
    ]
    for text in fits {
      var log = DiagnosticLog()
      #expect(try #require(gapFilter(text, log: &log), "\(text)").fits(gap), "\(text)")
    }
    let others = [
      "area=PS", "risk>16", "not overdue", "owner=none", "gate=pass", "due>today", "title~budget", "overdue>10",
      "risk>=12 and status=open", "id!=IR-03", "due=none",
    ]
    for text in others {
      var log = DiagnosticLog()
      #expect(!(try #require(gapFilter(text, log: &log), "\(text)").fits(gap)), "\(text)")
    }
  }

  @Test(
    "a slip is shown at its place",
    arguments: [
      ("", 1), ("risk>=", 5), ("risk>=high", 7), ("staus=open", 1), ("risk>=12 status=open", 10), ("(risk>1", 1),
      ("risk=>1", 5), ("title>a", 6), ("risk~1", 5), ("owner='a", 7), ("status=opne", 8), ("due<30.03.2026", 5),
      ("risk>1 and", 11), ("größer>1", 1), ("owner=\"ä\" and x", 15), ("risk>1)", 7), ("\u{1b}", 1), ("risk>nan", 6),
    ])
  func slips(_ text: String, _ column: Int) {
    var log = DiagnosticLog()
    #expect(gapFilter(text, log: &log) == nil)
    #expect(log.sorted.map(\.range?.start) == [Position(line: 1, column: column)], "\(log.sorted.map(\.message))")
  }

  @Test("nothing anybody writes makes it trap", arguments: 0..<3)
  func heap(_ seed: Int) {
    let pieces = [
      "(", ")", "not ", "and ", "or ", "risk", ">=", "12", "'", "\"", " ", "due", "+9", "~", "é", "status", "=", "none",
    ]
    var state = UInt64(seed + 7)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      var log = DiagnosticLog()
      #expect((gapFilter(text, log: &log) == nil) == log.hasErrors)
    }
    var log = DiagnosticLog()
    #expect(gapFilter(String(repeating: "(", count: 10_000), log: &log) == nil)
    #expect(gapFilter(String(repeating: "not ", count: 10_000) + "owner", log: &log) == nil)
  }
}
