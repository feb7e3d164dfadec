import Analysis
import Model
import Testing

@Suite("Findings and their dates (method.md 3.5, 3.6)")
struct FindingTests {
  private func card(
    _ questions: [Question], _ said: KeyValuePairs<String, Said>, _ change: (inout Assessment) -> Void = { _ in }
  )
    -> Scorecard
  {
    scorecard(for: assessment([area("A", questions)], [Sheet("b", .business, said)]).with(change))
  }

  @Test("a level of 3 or more is no finding, unless divergent or held by a gate")
  func reasons() throws {
    let questions = [
      question("A-1"), question("A-2", also: [.it, .finance, .operations, .partner]),
      question("A-3", gate: Gate(phase: .golive, minimum: 3)), question("A-4"),
    ]
    let sheets = [
      Sheet("b", .business, ["A-1": 3, "A-2": 4, "A-3": 3, "A-4": .na]), Sheet("i", .it, ["A-2": 4]),
      Sheet("f", .finance, ["A-2": 4]), Sheet("o", .operations, ["A-2": 4]), Sheet("p", .partner, ["A-2": 0]),
    ]
    let card = scorecard(for: assessment([area("A", questions)], sheets))
    #expect(card.findings.map(\.id) == ["A-2", "A-3"])
    #expect(card.findings.map(\.reasons) == [[.divergent], [.gate(.unproven)]])
  }

  @Test("a missing or na question with an open gate is a finding without risk, last in order")
  func openGate() throws {
    let gate = Gate(phase: .procurement, minimum: 3)
    let questions = [
      question("A-1", gate: gate, days: 45), question("A-2", impact: 5, gate: gate), question("A-3", impact: 1),
      question("A-4"),
    ]
    let card = card(questions, ["A-1": .na, "A-3": 2])
    #expect(card.findings.map(\.id) == ["A-3", "A-2", "A-1"])
    let na = try card.finding("A-1")
    #expect(na.risk == nil && na.band == nil && na.reasons == [.gate(.open)] && na.days == 45)
    #expect(na.due == date("2026-05-14"))
  }

  @Test("order: risk, gate not passed, impact, weight, id")
  func order() {
    let questions = [
      question("E", weight: 2, impact: 4), question("D", weight: 3, impact: 4),
      question("C", weight: 2, impact: 4), question("B", weight: 1, impact: 2, gate: Gate(phase: .golive, minimum: 1)),
      question("A", weight: 3, impact: 3), question("F", weight: 3, impact: 2),
      question("G", weight: 1, impact: 4, gate: Gate(phase: .golive, minimum: 3)),
    ]
    // Level 2 is likelihood 3, level 1 likelihood 4, level 0 likelihood 5.
    let card = card(
      questions, ["A": 1, "B": 0, "C": 2, "D": 2, "E": 2, "F": 0, "G": 2])
    #expect(card.findings.map(\.risk) == [12, 12, 12, 12, 12, 10, 10])
    #expect(card.findings.map(\.id) == ["G", "D", "C", "E", "A", "B", "F"])
  }

  @Test("a gate that passed or was waived does not lift a finding")
  func waivedGate() {
    let questions = [question("A-2", gate: Gate(phase: .golive, minimum: 3)), question("A-1")]
    let card = card(questions, ["A-1": 1, "A-2": 1]) { $0.waivers = [waiver("A-2")] }
    #expect(card.findings.map(\.id) == ["A-1", "A-2"])
  }

  @Test(
    "days are the fix's, at most 30 for critical, 60 for high, 90 for moderate",
    arguments: [
      (5, 0, 120, 30), (5, 0, 10, 10), (3, 1, 120, 60), (2, 0, 120, 90), (1, 2, 120, 120), (1, 2, 400, 400),
    ])
  func days(impact: Int, level: Int, fix: Int, expected: Int) throws {
    let card = card([question("A-1", impact: impact, days: fix)], ["A-1": .value(level)])
    #expect(try card.finding("A-1").days == expected)
    #expect(try card.finding("A-1").due == date("2026-03-30").adding(days: expected))
  }

  @Test("the date of the gate's phase comes first where it is earlier, and days stay")
  func phaseDates() throws {
    let questions = [question("A-1", gate: Gate(phase: .award, minimum: 3), days: 60), question("A-2", days: 60)]
    for (phaseDate, due) in [("2026-04-10", "2026-04-10"), ("2027-01-01", "2026-05-29"), ("2026-01-01", "2026-01-01")] {
      let card = card(questions, ["A-1": 2, "A-2": 2]) {
        $0.phaseDates = [.award: date(phaseDate), .procurement: date("2026-04-01")]
      }
      #expect(try card.finding("A-1").due == date(due))
      #expect(try card.finding("A-1").days == 60)
      #expect(try card.finding("A-2").due == date("2026-05-29"))
    }
  }

  @Test("the roadmap puts each finding where it is due")
  func stages() {
    let questions = [
      question("A-1", impact: 5, days: 30), question("A-2", days: 31), question("A-3", days: 60),
      question("A-4", impact: 2, days: 61), question("A-5", impact: 1, days: 91),
      question("A-6", gate: Gate(phase: .award, minimum: 3), days: 60),
    ]
    let card = card(questions, ["A-1": 0, "A-2": 2, "A-3": 2, "A-4": 0, "A-5": 2, "A-6": 2]) {
      $0.phaseDates = [.award: date("2026-02-01")]
    }
    let stages = roadmap(of: card.findings, asOf: date("2026-03-30"))
    #expect(stages.map(\.step) == [.within30, .within60, .within90, .later])
    #expect(stages.map { $0.findings.map(\.id) } == [["A-1", "A-6"], ["A-2", "A-3"], ["A-4"], ["A-5"]])
  }

  @Test("the roadmap of the worked example has 30 days Q3, Q2, Q1, Q5 and 60 days Q6, Q7")
  func workedRoadmap() {
    let card = scorecard(for: WorkedExample.baseline)
    let stages = roadmap(of: card.findings, asOf: WorkedExample.baseline.asOf)
    #expect(stages.map { $0.findings.map(\.id) } == [["Q3", "Q2", "Q1", "Q5"], ["Q6", "Q7"], [], []])
  }
}
