import Analysis
import Model
import Testing

@Suite("The worked register (method.md 10.7)")
struct RegisterTests {
  private func status(asOf: String = "2026-03-30", _ register: Register = WorkedRegister.register) throws
    -> RegisterStatus
  {
    let followUp = WorkedExample.followUp.with {
      $0.register = register
      $0.asOf = date(asOf)
    }
    return try #require(results(for: followUp).register)
  }

  @Test("open points week by week, with what came and went")
  func burnDown() throws {
    let rows = try status().burnDown
    #expect(rows.map(\.open) == [82, 82, 74, 74, 59, 59, 59, 51, 63])
    #expect(rows.map(\.date).first == date("2026-02-02") && rows.map(\.date).last == date("2026-03-30"))
    #expect(rows.map(\.added) == [0, 0, 0, 0, 0, 0, 0, 0, 15])
    #expect(rows.map(\.retired) == [0, 0, 0, 0, 15, 0, 0, 8, 3])
    #expect(rows.map(\.accepted) == [0, 0, 8, 0, 0, 0, 0, 0, 0])
  }

  @Test("points, velocity and forecast")
  func forecast() throws {
    let status = try status()
    #expect(status.points.open == 63 && status.points.active == 55)
    #expect(status.points.mitigated == 8 && status.points.accepted == 8)
    #expect(status.velocity == 2.75)
    #expect(status.weeks == 23)
    #expect(status.forecast == date("2026-09-07"))
  }

  @Test("what is late, old, without an owner, and how much is done")
  func attention() throws {
    let status = try status()
    #expect(status.active.count == 4)
    #expect(status.overdue.count == 1 && status.overdue.oldestDays == 10 && status.overdue.rate == 0.25)
    #expect(status.active.filter { $0.overdueDays != nil }.map(\.entry.id) == ["Q3"])
    #expect(status.active.map(\.ageDays) == [56, 56, 56, 0])
    #expect(status.meanAge == 42 && status.medianAge == 56)
    #expect(status.withoutOwner.map(\.entry.id) == ["Q8"] && status.withoutDue.map(\.entry.id) == ["Q8"])
    #expect(prints(status.closureRate, 0.1429) && prints(status.resolutionRate, 0.4286))
    #expect(status.regressions == 0)
    #expect(status.expiring.isEmpty && status.expired.isEmpty)
  }

  @Test(
    "an earlier day is replayed from the history",
    arguments: [("2026-02-16", 74), ("2026-03-01", 74), ("2026-03-23", 51)])
  func replay(day: String, open: Int) throws {
    #expect(try status(asOf: day).points.open == open)
    #expect(try status(asOf: day).burnDown.last?.open == open)
  }

  @Test("acceptances end within 30 days, and do not reopen by themselves")
  func acceptances() throws {
    #expect(try status(asOf: "2026-05-31").expiring.map(\.entry.id) == ["Q7"])
    #expect(try status(asOf: "2026-05-30").expiring.isEmpty)
    let late = try status(asOf: "2026-07-01")
    #expect(late.expired.map(\.entry.id) == ["Q7"] && late.points.accepted == 8)
  }

  @Test("history in any order is the same history (method.md 10.8, case 12)")
  func unsorted() throws {
    var turned = WorkedRegister.register
    for index in turned.entries.indices {
      // Two events on one day keep their order.
      var history = turned.entries[index].history
      history.sort { $0.date > $1.date }
      turned.entries[index].history = history
    }
    #expect(try status(asOf: "2026-03-30", turned).burnDown == status().burnDown)
    #expect(try status(asOf: "2026-03-30", turned).points == status().points)
  }

  @Test("nothing raised yet is an empty status, and no division by zero")
  func empty() throws {
    let early = try status(asOf: "2026-02-01")
    #expect(early.entries.isEmpty && early.burnDown.isEmpty && early.weeks == nil)
    #expect(early.meanAge == nil && early.closureRate == nil && early.overdue.rate == nil)
    let none = try status(asOf: "2026-03-30", Register())
    #expect(none.points.open == 0 && none.velocity == 0)
    #expect(results(for: WorkedExample.baseline).register == nil)
  }

  @Test("so many points a week to be clear by a day")
  func runRate() throws {
    let status = try status()
    #expect(status.runRate(toClearBy: date("2026-05-11")) == 10.5)
    #expect(status.runRate(toClearBy: date("2026-03-30")) == nil)
  }

  @Test("what becomes irreversible next stands first")
  func moments() throws {
    let followUp = WorkedExample.followUp.with {
      $0.register = WorkedRegister.register
      $0.phaseDates = [.procurement: date("2026-05-01"), .award: date("2026-06-30")]
    }
    let moments = try #require(results(for: followUp).register).moments
    // Q5 has a gate before award, Q6 and Q8 are in sections with such gates; Q3's section has none.
    #expect(moments.map(\.id) == ["Q8", "Q6", "Q5", "Q3"])
    #expect(moments.map(\.startBy) == [date("2026-04-01"), date("2026-05-01"), date("2026-05-31"), nil])
    #expect(moments.map(\.phase) == [.award, .award, .award, nil])
  }

  @Test("the plan's score rises quarter by quarter to what the targets give")
  func quarters() throws {
    let rows = try status().quarters
    #expect(rows.map(\.date) == [date("2026-03-30"), date("2026-03-31"), date("2026-06-30")])
    #expect(rows.map(\.done) == [0, 1, 3])
    let card = scorecard(for: WorkedExample.followUp)
    #expect(rows.first?.score == card.overall.range.score)
    // By hand: Q3 from its level to 3 moves VB by w 3 of 8.
    let vb = try card.area("VB")
    let q3 = try card.question("Q3")
    let lift = 100 * 3 * (3 - (q3.y ?? 0)) / 4 / 8
    let weights = vb.questions.filter { $0.y != nil }.reduce(0) { $0 + $1.question.weight }
    #expect(weights == 8)
    #expect(prints(rows[1].score, (card.overall.range.score ?? 0) + lift / 2))
  }
}
