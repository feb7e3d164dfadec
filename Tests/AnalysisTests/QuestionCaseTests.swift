import Analysis
import Model
import Testing

@Suite("One question (method.md 3.1, 10.8)")
struct QuestionCaseTests {
  /// The result of one question led by business, IT asked too.
  private func result(
    _ sheets: [Sheet], also: [Role] = [.it], gate: Gate? = nil, impact: Int = 3,
    _ change: (inout Assessment) -> Void = { _ in }
  ) throws -> QuestionResult {
    let areas = [area("A", [question("A-1", lead: .business, also: also, impact: impact, gate: gate)])]
    return try scorecard(for: assessment(areas, sheets).with(change)).question("A-1")
  }

  @Test("a lead who says na while another rates is a dispute, scored from the others")
  func dispute() throws {
    let actual = try result([Sheet("b", .business, ["A-1": .na]), Sheet("i", .it, ["A-1": 2])])
    #expect(actual.state == .rated && actual.x == 2 && actual.flags == [.applicabilityDispute, .singleSource])
    #expect(actual.low == 2 && actual.high == 2)
    // e 0, both heard, no agreement of two.
    #expect(prints(actual.confidence, 0.25))
  }

  @Test("a lead who does not know, alone, is level 0 with the widest bounds")
  func leadUnknownAlone() throws {
    let actual = try result([Sheet("b", .business, ["A-1": .unknown])])
    #expect(actual.state == .unknown && actual.x == 0 && actual.y == 0 && actual.leadUnknown)
    #expect(actual.likelihood == 5 && actual.risk == 15 && actual.low == 0 && actual.high == 4)
    #expect(actual.agreement == nil && actual.consensus == nil && actual.grade == 0 && actual.confidence == 0)
    let card = scorecard(
      for: assessment(
        [area("A", [question("A-1", lead: .business)])], [Sheet("b", .business, ["A-1": .unknown])]))
    #expect(card.overall.range == ScoreRange(score: 0, evidenced: 0, low: 0, high: 100))
    #expect(card.findings.map { $0.reasons.map(\.code) } == [["below_target", "unknown"]])
  }

  @Test("only another role does not know: level 0 in draft and final", arguments: Stage.allCases)
  func otherUnknown(stage: Stage) throws {
    let actual = try result([Sheet("i", .it, ["A-1": .unknown])]) { $0.stage = stage }
    #expect(actual.state == .unknown && actual.x == 0 && actual.low == 0 && actual.high == 4 && !actual.leadUnknown)
    #expect(actual.flags == (stage == .final ? [.leadMissingFinal] : []))
  }

  @Test("another role's unknown beside a level does not score")
  func otherUnknownBeside() throws {
    let actual = try result([Sheet("b", .business, ["A-1": 3]), Sheet("i", .it, ["A-1": .unknown])])
    #expect(actual.x == 3 && actual.low == 3 && actual.high == 3 && actual.agreement == .single)
  }

  @Test(
    "a missing lead is left out in draft, counts 0 in final, and widens the bounds in both", arguments: Stage.allCases)
  func leadMissing(stage: Stage) throws {
    let actual = try result([Sheet("i", .it, ["A-1": 3])]) { $0.stage = stage }
    #expect(actual.state == .rated && actual.x == (stage == .final ? 1 : 3))
    #expect(actual.low == 1 && prints(actual.high, 3.6667))
  }

  @Test("na of another role alone is missing in draft, yet an answer")
  func otherNotApplicable() throws {
    let sheets = [Sheet("i", .it, ["A-1": .na])]
    let draft = try result(sheets)
    #expect(draft.state == .missing && draft.x == nil && draft.isAnswered && draft.confidence == 0)
    #expect(draft.low == 0 && draft.high == 4 && draft.grade == nil)
    #expect(try result(sheets) { $0.stage = .final }.state == .unknown)
  }

  @Test("a lead's na wins over another's unknown, in draft and final", arguments: Stage.allCases)
  func leadNotApplicable(stage: Stage) throws {
    let actual = try result([Sheet("b", .business, ["A-1": .na]), Sheet("i", .it, ["A-1": .unknown])]) {
      $0.stage = stage
    }
    #expect(actual.state == .na && actual.x == nil && actual.low == nil && actual.confidence == nil)
    #expect(actual.likelihood == nil && actual.risk == nil && actual.riskBand == nil && actual.flags == [])
  }

  @Test("within a role a level beats unknown, unknown beats na, in any order of people")
  func mixedAnswers() throws {
    let people: [(Said, String)] = [(.na, "a"), (.unknown, "b"), (3, "c"), (2, "d")]
    for order in [people, people.reversed()] {
      let actual = try result(order.map { Sheet($0.1, .business, ["A-1": $0.0]) }, also: [])
      #expect(actual.x == 2.5)
      #expect(actual.roles[0].people == 4 && actual.roles[0].unknown == 1 && actual.roles[0].na == 1)
      #expect(actual.roles[0].counts == [0, 0, 1, 1, 0])
    }
    let unsure = try result([Sheet("a", .business, ["A-1": .na]), Sheet("b", .business, ["A-1": .unknown])], also: [])
    #expect(unsure.state == .unknown && unsure.leadUnknown)
  }

  @Test("a level is the mean of the people, then of the roles by weight")
  func twoSteps() throws {
    let six = (0..<6).map { Sheet("i\($0)", .it, ["A-1": 4]) }
    let actual = try result(six + [Sheet("b", .business, ["A-1": 1])])
    #expect(actual.x == 2)
    let heavier = try result(six + [Sheet("b", .business, ["A-1": 1])]) { $0.profile.leadWeight = 5 }
    #expect(heavier.x == 1.5)
  }

  @Test(
    "likelihood: ties go to the worse level",
    arguments: [
      (0.5, 5), (0.500_001, 4), (1.5, 4), (2.5, 3), (3.5, 2), (3.500_001, 1), (0, 5), (4, 1), (3, 2),
      (2.499_999_999_9, 3), (2.500_000_000_1, 3),
    ])
  func likelihoodTies(level: Double, likelihood: Int) {
    #expect(likelihoodOfRisk(level: level) == likelihood)
  }

  @Test("divergence raises likelihood by one and never above five")
  func divergence() throws {
    let apart = try result([Sheet("b", .business, ["A-1": 4]), Sheet("i", .it, ["A-1": 0])], impact: 4)
    #expect(prints(apart.x, 2.6667) && apart.agreement == .divergent && apart.likelihood == 3 && apart.risk == 12)
    let low = try result([Sheet("b", .business, ["A-1": 0]), Sheet("i", .it, ["A-1": 3])])
    #expect(low.agreement == .divergent && low.likelihood == 5)
    #expect(likelihoodOfRisk(level: 0, divergent: true) == 5)
  }

  @Test(
    "snapping takes the dust off, half up, on both sides of zero",
    arguments: [
      (0.1 + 0.2, 0.3), (2.999_999_9, 3), (1.000_000_4, 1), (1.000_000_6, 1.000_001), (-0.25, -0.25),
      (-1.000_000_6, -1.000_001), (-0.000_000_4, 0), (0, 0),
    ])
  func snapping(value: Double, expected: Double) {
    #expect(snap(value) == expected)
  }

  @Test(
    "half up goes up, below zero too",
    arguments: [(0.5, 1.0), (1.499, 1), (-0.5, 0), (-0.6, -1), (-2.5, -2), (1e300, 1e300)])
  func halves(value: Double, expected: Double) {
    #expect(halfUp(value) == expected)
    #expect(halfUp(.infinity) == .infinity && halfUp(.nan).isNaN)
  }

  @Test(
    "risk bands are 1 to 4, 5 to 10, 12 to 15, 16 to 25",
    arguments: [
      (1, RiskBand.low), (4, .low), (5, .moderate), (10, .moderate), (12, .high), (15, .high), (16, .critical),
      (25, .critical),
    ])
  func riskBands(risk: Int, band: RiskBand) {
    #expect(RiskBand(risk: risk) == band)
  }

  @Test("two people of a role who differ by two are a split")
  func split() throws {
    let split = try result([
      Sheet("a", .it, ["A-1": 1]), Sheet("b", .it, ["A-1": 3]), Sheet("c", .business, ["A-1": 2]),
    ])
    #expect(split.flags == [.withinRoleSplit] && split.agreement == .aligned)
    #expect(split.roles.map(\.split) == [false, true])
    let near = try result([Sheet("a", .it, ["A-1": 1]), Sheet("b", .it, ["A-1": 2])])
    #expect(near.flags == [.singleSource])
  }

  @Test("one role asked and rated is single, not single source; confidence leaves agreement out")
  func onlyRole() throws {
    let actual = try result([Sheet("b", .business, ["A-1": .value(3, evidence: 3)])], also: [])
    #expect(actual.agreement == .single && actual.flags == [] && actual.confidence == 1)
  }
}
