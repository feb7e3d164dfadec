import Analysis
import Model
import Testing

@Suite("The roll-up of the worked example (method.md 10.3)")
struct WorkedRollUpTests {
  let card = scorecard(for: WorkedExample.baseline)

  /// VB.1, VB.2, VB, PS.1, PS.2, PS, overall.
  private func ranges(_ card: Scorecard) throws -> [ScoreRange] {
    try [
      card.section("VB.1").range, card.section("VB.2").range, card.area("VB").range, card.section("PS.1").range,
      card.section("PS.2").range, card.area("PS").range, card.overall.range,
    ]
  }

  @Test("stated, evidenced, low and high are those of the table")
  func scores() throws {
    let ranges = try ranges(card)
    let expected: [(stated: Double, evidenced: Double, low: Double, high: Double)] = [
      (60.8333, 47.5, 60.8333, 60.8333), (29.1667, 29.1667, 29.1667, 29.1667), (48.9583, 40.625, 48.9583, 48.9583),
      (41.875, 40, 41.875, 68.5417), (87.5, 70.8333, 70, 90), (62.1528, 53.7037, 55.9375, 79.2708),
      (55.5556, 47.1644, 52.4479, 64.1146),
    ]
    for (range, row) in zip(ranges, expected) {
      #expect(prints(range.score, row.stated))
      #expect(prints(range.evidenced, row.evidenced))
      #expect(prints(range.low, row.low))
      #expect(prints(range.high, row.high))
    }
  }

  @Test("a final counts the missing lead as not knowing")
  func final() throws {
    let card = scorecard(for: WorkedExample.baseline.with { $0.stage = .final })
    let expected = [60.8333, 29.1667, 48.9583, 41.875, 70, 55.9375, 52.4479]
    for (range, score) in zip(try ranges(card), expected) { #expect(prints(range.score, score)) }
    let q8 = try card.question("Q8")
    #expect(q8.state == .unknown && q8.x == 0 && q8.likelihood == 5 && q8.risk == 15)
    #expect(q8.flags == [.leadMissingFinal] && !q8.leadUnknown)
    #expect(try prints(card.area("PS").coverage, 0.9))
  }

  @Test("coverage and confidence are those of the example")
  func coverage() throws {
    #expect(try card.area("VB").coverage == 1)
    #expect(try prints(card.area("PS").coverage, 0.9))
    let vb = try #require(try card.area("VB").confidence)
    let ps = try #require(try card.area("PS").confidence)
    #expect(prints(vb, 0.6368))
    #expect(prints(ps, 0.4938))
    let labels = Profile.Confidence()
    #expect(labels.label(of: vb) == .medium && labels.label(of: ps) == .low)
    #expect(prints(card.overall.confidence, (vb + ps) / 2))
    #expect(
      card.coverage
        == CoverageCounts(share: 18.0 / 19, questions: 9, rated: 7, unknown: 0, na: 1, missing: 1))
  }

  @Test("bands are capped by the failed gates, which are named, and by nothing else")
  func bands() throws {
    let vb = try card.area("VB")
    #expect(vb.band == .serious && vb.uncappedBand == .serious && vb.reasons == [])
    let ps = try card.area("PS")
    #expect(ps.band == .serious && ps.uncappedBand == .material && ps.reasons == [.gate(.fail, question: "Q5")])
    #expect(card.overall.band == .serious && card.overall.uncappedBand == .material)
    #expect(card.overall.reasons == [.gate(.fail, question: "Q1"), .gate(.fail, question: "Q5")])
    #expect(card.areas.map(\.state) == [.rated, .rated])
    #expect(card.overall.ratedAreas == 2 && card.overall.coreAreas == 2)
  }

  @Test("the phase decision is not ready, and says why")
  func ready() {
    #expect(!card.overall.ready && card.overall.blocking == ["Q1"])
    let award = scorecard(for: WorkedExample.baseline.with { $0.phase = .award })
    #expect(!award.overall.ready && award.overall.blocking == ["Q1", "Q5", "Q7"])
  }

  @Test("gates stand by phase, then by id")
  func gates() {
    #expect(card.gates.map(\.question) == ["Q1", "Q5", "Q7", "Q9"])
    #expect(card.gates.map(\.state) == [.fail, .fail, .unproven, .pass])
    #expect(card.gates.map(\.area) == ["VB", "PS", "PS", "PS"])
    #expect(card.gates.map(\.minimum) == [3, 3, 3, 3])
    #expect(zip(card.gates.map(\.x), [2.5, 2.125, 3.3333, 3.6667]).allSatisfy { prints($0, $1) })
    #expect(zip(card.gates.map(\.evidenced), [2.5, 2, 2, 3.6667]).allSatisfy { prints($0, $1) })
  }

  @Test("on the evidenced basis the score is 47.2, serious before any cap")
  func evidencedBasis() throws {
    let evidenced = scorecard(for: WorkedExample.baseline.with { $0.profile.basis = .evidenced })
    #expect(prints(evidenced.overall.range.score, 47.1644))
    #expect(evidenced.overall.range.score == evidenced.overall.range.evidenced)
    #expect(evidenced.overall.uncappedBand == .serious && evidenced.overall.band == .serious)
    #expect(evidenced.overall.reasons == [])
    // Gates look at the same two values whatever the basis.
    #expect(evidenced.gates == card.gates)
    let q6 = try evidenced.question("Q6")
    #expect(q6.low == 1 && q6.high == 1)
    let q8 = try evidenced.question("Q8")
    #expect(q8.low == 0 && q8.high == 4)
  }

  @Test("role views, unknown rates and bias are those of the example")
  func roles() throws {
    let expected: [(role: Role, area: String, score: Double, rated: Int)] = [
      (.sponsor, "VB", 75, 2), (.business, "VB", 55, 2), (.finance, "VB", 37.5, 2), (.it, "VB", 37.5, 1),
      (.procurement, "PS", 82.1429, 3), (.vendor, "PS", 72.2222, 4), (.it, "PS", 12.5, 1),
    ]
    for row in expected {
      let view = try card.role(row.role, in: row.area)
      #expect(prints(view.score, row.score))
      #expect(view.rated == row.rated)
    }
    let it = try card.role(.it, in: "PS")
    #expect(it.unknown == 1 && it.unknownRate == 0.5 && !it.blindSpot && it.asked == 3)
    let finance = try card.role(.finance, in: "PS")
    #expect(finance.unknown == 1 && finance.rated == 0 && finance.unknownRate == 1 && finance.score == nil)
    #expect(try prints(card.role(.procurement, in: "PS").bias, 0.5833))
    #expect(try prints(card.role(.vendor, in: "PS").bias, 0.0833))
    #expect(card.roles.filter { $0.bias != nil }.count == 2)
    #expect(card.roles.allSatisfy { !$0.blindSpot && !$0.silent })
  }

  @Test("every role that an area asks has a row, by role, then area")
  func roleRows() {
    #expect(
      card.roles.map { "\($0.role) \($0.area)" } == [
        "sponsor VB", "business VB", "it VB", "it PS", "procurement VB", "procurement PS", "finance VB",
        "finance PS", "vendor PS", "operations PS",
      ])
  }

  @Test("sections count their risks by band")
  func riskCounts() throws {
    #expect(try card.section("VB.1").riskCounts == [.high: 1, .critical: 1])
    #expect(try card.section("VB.1").worstRisk == 16)
    #expect(try card.section("PS.2").riskCounts == [.moderate: 1, .low: 1])
    #expect(try card.section("PS.2").worstRisk == 8)
    #expect(try card.area("PS").worstRisk == 15)
  }

  @Test("sections have coverage and confidence as areas do")
  func sections() throws {
    #expect(try card.section("PS.1").coverage == 1)
    #expect(try card.section("PS.2").coverage == 0.8)
    #expect(try prints(card.section("PS.2").confidence, (2 * 0.5352 + 0 + 2 * 0.9518) / 5))
    #expect(try prints(card.section("VB.2").confidence, 0.6434))
  }
}

@Suite("The follow-up of the worked example (method.md 10.4)")
struct WorkedFollowUpTests {
  let card = scorecard(for: WorkedExample.followUp)

  @Test("changed questions come to the levels of the example")
  func levels() throws {
    #expect(try card.question("Q1").x == 3)
    #expect(try card.question("Q1").gate == .pass)
    #expect(try card.question("Q2").x == 3)
    #expect(try card.question("Q6").x == 2)
    let q8 = try card.question("Q8")
    #expect(q8.x == 0 && q8.likelihood == 5 && q8.risk == 15 && q8.riskBand == .high)
  }

  @Test("headline scores and bands are those of the example")
  func headline() throws {
    #expect(try prints(card.area("VB").range.score, 57.8125))
    #expect(try prints(card.area("PS").range.score, 60.9375))
    #expect(prints(card.overall.range.score, 59.375))
    #expect(try card.area("VB").band == .material)
    #expect(try card.area("PS").band == .serious)
    #expect(try card.area("PS").uncappedBand == .material)
    #expect(card.overall.band == .serious)
    #expect(card.overall.reasons == [.gate(.fail, question: "Q5")])
  }

  @Test("findings are Q3, Q5, Q8, Q6, Q7")
  func findings() {
    #expect(card.findings.map(\.id) == ["Q3", "Q5", "Q8", "Q6", "Q7"])
    #expect(card.findings.map(\.risk) == [16, 15, 15, 9, 8])
  }

  @Test("the same answers as a second round give the same results")
  func asSecondRound() {
    let rounds =
      WorkedExample.baselineSheets + [
        Sheet("F1", .finance, round: 2, ["Q1": .value(3, evidence: 3)]),
        Sheet("B1", .business, round: 2, ["Q2": .value(3, evidence: 2)]),
        Sheet("I1", .it, round: 2, ["Q6": .value(2, evidence: 1)]),
        Sheet("I2", .it, round: 2, ["Q6": 1]),
        Sheet("O1", .operations, round: 2, ["Q8": 0]),
      ]
    let second = scorecard(for: assessment(WorkedExample.questionnaires, rounds))
    #expect(second.overall.range == card.overall.range)
    #expect(second.questions.map(\.roles) == card.questions.map(\.roles))
    #expect(second.questions.map(\.grade) == card.questions.map(\.grade))
  }
}
