import Analysis
import Model
import Testing

@Suite("Roll-up, coverage, bands (method.md 3.2, 3.3, 10.8)")
struct RollUpTests {
  private func card(
    _ areas: [Questionnaire], _ answers: [(String, Said)], _ change: (inout Assessment) -> Void = { _ in }
  )
    -> Scorecard
  {
    scorecard(for: assessment(areas, [Sheet("b", .business, answers: answers.map { ($0.0, $0.1) })]).with(change))
  }

  @Test("a section of nothing but na is not applicable, the area comes from the rest")
  func notApplicableSection() throws {
    let areas = [
      area("A", [section("A.1", [question("A-1"), question("A-2")]), section("A.2", [question("A-3")])])
    ]
    let card = card(areas, [("A-1", .na), ("A-2", .na), ("A-3", 3)])
    let section = try card.section("A.1")
    #expect(section.state == .notApplicable && section.range == ScoreRange() && section.worstRisk == nil)
    #expect(try card.area("A").range.score == 75)
    #expect(try card.area("A").coverage == 1)
    #expect(try card.area("A").state == .rated)
  }

  @Test("an area of nothing but na is neither rated nor in the mean, and counts as a core area")
  func notApplicableArea() throws {
    let areas = [area("A", [question("A-1")]), area("B", [question("B-1")])]
    let card = card(areas, [("A-1", .na), ("B-1", 2)])
    let na = try card.area("A")
    #expect(na.state == .notApplicable && na.range == ScoreRange() && na.band == nil && na.confidence == nil)
    #expect(card.overall.range.score == 50 && card.overall.ratedAreas == 1 && card.overall.coreAreas == 2)
    #expect(card.coverage == CoverageCounts(share: 1, questions: 2, rated: 1, unknown: 0, na: 1, missing: 0))
  }

  @Test(
    "coverage of exactly 0.50 is provisional, of exactly 0.80 rated",
    arguments: [
      (4, AreaState.notRated), (5, .provisional), (7, .provisional), (8, .rated), (10, .rated),
    ])
  func coverageEdges(answered: Int, state: AreaState) throws {
    let areas = [area("A", (1...10).map { question("A-\($0)") })]
    let card = card(areas, (1...answered).map { ("A-\($0)", 3) })
    let area = try card.area("A")
    #expect(area.state == state && prints(area.coverage, Double(answered) / 10))
    #expect((area.range.score != nil) == state.counts && (area.band != nil) == state.counts)
    #expect(area.range.low != nil && area.range.high != nil)
    #expect(card.overall.ratedAreas == (state.counts ? 1 : 0))
  }

  @Test("an area that is not rated has no score, stays out of the overall, and keeps its bounds")
  func notRated() throws {
    let areas = [area("A", [question("A-1"), question("A-2"), question("A-3")]), area("B", [question("B-1")])]
    let card = card(areas, [("A-1", 4), ("B-1", 1)])
    let area = try card.area("A")
    #expect(area.range.score == nil && area.range.evidenced == nil && area.band == nil && area.uncappedBand == nil)
    #expect(prints(area.range.low, 33.3333) && area.range.high == 100)
    #expect(card.overall.range.score == 25 && card.overall.range.low == 25 && card.overall.ratedAreas == 1)
    #expect(try card.section("A.1").state == .rated)
  }

  @Test("covered by answers that give no level, an area is not rated")
  func valuesAbsent() throws {
    let areas = [area("A", [question("A-1", also: [.it]), question("A-2", also: [.it])])]
    let sheets = [Sheet("i", .it, ["A-1": .na, "A-2": .na])]
    let card = scorecard(for: assessment(areas, sheets))
    #expect(try card.area("A").state == .notRated)
    #expect(try card.area("A").coverage == 1)
    #expect(try card.section("A.1").state == .notRated)
    #expect(card.overall.band == nil)
  }

  @Test("without any answer all areas are not rated, draft or final", arguments: Stage.allCases)
  func empty(stage: Stage) {
    let card = scorecard(
      for: WorkedExample.baseline.with {
        $0.responses = .empty
        $0.stage = stage
      })
    #expect(card.areas.allSatisfy { $0.state == .notRated && $0.range == ScoreRange(low: 0, high: 100) })
    #expect(card.overall.range == ScoreRange() && card.overall.band == nil && card.overall.reasons == [])
    #expect(card.overall.ratedAreas == 0 && card.overall.coreAreas == 2 && card.overall.confidence == nil)
    #expect(card.coverage.share == 0 && !card.overall.ready && card.unasked == [])
    #expect(card.roles.allSatisfy { $0.score == nil && $0.silent == ($0.asked >= 3) })
    // An open gate is a finding even where nothing is known; a final counts every question as not known.
    #expect(card.findings.count == (stage == .final ? 9 : 4))
    #expect(card.findings.allSatisfy { ($0.risk == nil) == (stage == .draft) })
  }

  @Test("without questionnaires there is nothing, and nothing breaks")
  func nothing() {
    let card = scorecard(for: assessment([], [Sheet("b", .business, [:])]))
    #expect(card.areas.isEmpty && card.overall.ready && card.overall.band == nil && card.coverage.share == 0)
  }

  @Test(
    "sections with weights of their own count by them", arguments: [(1.0, 1.0, 62.5), (3, 1, 43.75), (0.5, 1.5, 81.25)])
  func sectionWeights(first: Double, second: Double, score: Double) throws {
    let areas = [
      area(
        "A",
        [
          section("A.1", weight: first, [question("A-1", weight: 3), question("A-2", weight: 3)]),
          section("A.2", weight: second, [question("A-3", weight: 1)]),
        ])
    ]
    let card = card(areas, [("A-1", 1), ("A-2", 1), ("A-3", 4)])
    #expect(prints(try card.area("A").range.score, score))
    #expect(prints(try card.area("A").range.low, score))
  }

  @Test("a weighted section without a score leaves the score to the others, not the bounds")
  func sectionWeightsMissing() throws {
    let areas = [
      area(
        "A",
        [
          section("A.1", weight: 1, [question("A-1", weight: 3), question("A-2", weight: 3)]),
          section("A.2", weight: 3, [question("A-3", weight: 1)]),
          section("A.3", weight: 5, [question("A-4", weight: 1)]),
        ])
    ]
    let range = try card(areas, [("A-1", 2), ("A-2", 2), ("A-4", .na)]).area("A").range
    #expect(range.score == 50 && range.low == 12.5 && range.high == 87.5)
  }

  @Test("packs are scored and stay out of the overall, coverage and core count")
  func packs() throws {
    let areas = [area("A", [question("A-1")]), area("P", kind: .pack, [question("P-1")])]
    let card = card(areas, [("A-1", 3), ("P-1", 0)])
    #expect(try card.area("P").range.score == 0)
    #expect(try card.area("P").band == .critical)
    #expect(card.overall.range.score == 75 && card.overall.band == .minor && card.overall.coreAreas == 1)
    #expect(card.coverage.questions == 1)
    #expect(card.findings.map(\.id) == ["P-1"])
  }

  @Test("a custom scale has fractional levels", arguments: [(0, 0.0), (1, 1.25), (2, 2.75), (3, 4.0)])
  func customScale(index: Int, level: Double) throws {
    let scale = AnswerScale(
      name: "mine",
      values: [("no", 0.0), ("some", 1.25), ("most", 2.75), ("all", 4)].map {
        .init(value: $0.0, level: $0.1, label: Text($0.0))
      })
    let card = card([area("A", [question("A-1", scale: scale)])], [("A-1", .value(index, evidence: 3))])
    #expect(try card.question("A-1").x == level)
    #expect(try card.area("A").range.score == 25 * level)
    #expect(try card.question("A-1").roles[0].counts.count == 4)
    let beyond = self.card([area("A", [question("A-1", scale: scale)])], [("A-1", .value(4))])
    #expect(try beyond.question("A-1").state == .missing)
  }

  @Test(
    "an edge belongs to the better band",
    arguments: [
      (0, ScoreBand.critical), (24.999_999, .critical), (25, .serious), (49.9, .serious), (50, .material),
      (74.9, .material), (75, .minor), (89.9, .minor), (90, .controlled), (100, .controlled),
      (24.999_999_9, .serious), (89.999_999_99, .controlled),
    ])
  func bandEdges(score: Double, band: ScoreBand) {
    #expect(Profile.Bands().band(of: score) == band)
  }

  @Test(
    "scores of exactly 25, 50 and 75 through answers are in the better band",
    arguments: [
      (1, ScoreBand.serious), (2, .material), (3, .minor),
    ])
  func bandEdgesThroughAnswers(level: Int, band: ScoreBand) throws {
    let card = card([area("A", [question("A-1")])], [("A-1", .value(level))])
    #expect(try card.area("A").band == band)
  }

  @Test("the profile moves bands, coverage and target")
  func profile() throws {
    let areas = [area("A", [question("A-1"), question("A-2")])]
    let card = card(areas, [("A-1", 3)]) {
      $0.profile.bands.controlled = 75
      $0.profile.coverage.full = 0.5
      $0.profile.target = 3.5
    }
    #expect(try card.area("A").state == .rated)
    #expect(try card.area("A").band == .controlled)
    #expect(card.findings.map(\.id) == ["A-1"])
  }
}
