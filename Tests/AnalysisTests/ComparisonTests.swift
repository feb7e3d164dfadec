import Analysis
import Model
import Testing

/// Where an assessment of a test stands.
func stands(_ assessment: Assessment) -> Standing {
  standing(of: assessment, card: scorecard(for: assessment)) { text, _ in text.first.string }
}

@Suite("The follow-up of the worked example against its baseline (method.md 10.4)")
struct WorkedComparisonTests {
  let compared = comparison(of: stands(WorkedExample.baseline), with: stands(WorkedExample.followUp))

  private func area(_ id: String) throws -> ScoreChange {
    try #require(compared.areas.first { $0.id == id }).score
  }

  @Test("the headline is that of the table")
  func headline() throws {
    let rows = [
      (try area("VB"), 48.9583, 57.8125, 8.8542), (try area("PS"), 62.1528, 60.9375, -1.2153),
      (compared.overall, 55.5556, 59.3750, 3.8194),
    ]
    for (score, before, after, delta) in rows {
      #expect(prints(score.headline.before, before))
      #expect(prints(score.headline.after, after))
      #expect(prints(score.headline.delta, delta))
    }
  }

  @Test("like for like is that of the table, over Q1 Q2 Q3 Q5 Q6 Q7 Q9")
  func likeForLike() throws {
    let rows = [
      (try area("VB"), 57.8125, 8.8542), (try area("PS"), 67.7083, 5.5556), (compared.overall, 62.7604, 7.2049),
    ]
    for (score, after, delta) in rows {
      #expect(prints(score.likeForLike.after, after))
      #expect(prints(score.likeForLike.delta, delta))
      #expect(score.trend == .up)
    }
    #expect(compared.overall.questions == 7)
    #expect(
      compared.questions.filter { $0.movement.isLikeForLike }.map(\.id) == ["Q1", "Q2", "Q3", "Q5", "Q6", "Q7", "Q9"])
  }

  @Test("a gap that stands elsewhere is a change; before the register all were open")
  func gaps() {
    func stand(_ gaps: [(String, GapStatus)]?) -> Standing {
      var standing = stands(WorkedExample.baseline)
      standing.gaps = gaps?.map { StandingGap(id: $0.0, title: nil, status: $0.1) }
      return standing
    }
    func moves(_ before: [(String, GapStatus)]?, _ after: [(String, GapStatus)]?) -> [String] {
      let compared = comparison(of: stand(before), with: stand(after))
      #expect(compared.isEmpty == compared.gaps.isEmpty)
      return compared.gaps.map { "\($0.id) \($0.before?.rawValue ?? "-") \($0.after?.rawValue ?? "-") \($0.title)" }
    }
    #expect(moves(nil, [("Q1", .open), ("Q2", .closed)]) == ["Q2 open closed Control Q2"])
    #expect(
      moves([("Q1", .planned), ("W9", .open)], [("Q1", .inProgress), ("Q3", .open)]) == [
        "Q1 planned in_progress Control Q1", "Q3 - open Control Q3", "W9 open - ",
      ])
    #expect(moves([("Q1", .open)], [("Q1", .open)]).isEmpty && moves([("Q1", .open)], nil).isEmpty)
  }

  @Test("each question went where the example says")
  func movements() {
    #expect(compared.moved(.up).map(\.id) == ["Q1", "Q2", "Q6"])
    #expect(compared.moved(.down).isEmpty)
    #expect(compared.moved(.unchanged).map(\.id) == ["Q3", "Q5", "Q7", "Q9"])
    #expect(compared.moved(.new).map(\.id) == ["Q8"])
    #expect(compared.moved(.unrated).map(\.id) == ["Q4"])
    #expect(compared.ranked(.up).map(\.id) == ["Q6", "Q2", "Q1"])
    #expect(compared.gates == [GateChange(question: "Q1", title: "Control Q1", before: .fail, after: .pass)])
    #expect(compared.diverged(.resolved).map(\.id) == ["Q2"])
    #expect(compared.diverged(.new).isEmpty)
    #expect(compared.questions.filter(\.hasOtherEvidence).map(\.id) == ["Q1", "Q2", "Q6"])
    #expect(compared.questions.filter(\.isClaimedNotShown).isEmpty)
    #expect(compared.reasonsItIsWorse.isEmpty)
  }

  @Test("sections are compared like for like, too")
  func sections() throws {
    let ps = try #require(compared.areas.first { $0.id == "PS" })
    #expect(ps.sections.map(\.id) == ["PS.1", "PS.2"])
    #expect(prints(ps.sections[1].score.likeForLike.delta, 0))
    #expect(prints(ps.sections[1].score.headline.delta, 70 - 87.5))
    #expect(ps.sections[1].score.questions == 2)
  }
}

@Suite("Comparing two dates")
struct ComparisonTests {
  @Test(
    "the trend turns at two points, dust left aside",
    arguments: [
      (2.0, Trend.up), (1.999_999_9, .up), (1.99, .stable), (0, .stable), (-1.99, .stable), (-2.0, .down),
    ])
  func trend(delta: Double, expected: Trend) { #expect(Trend(delta: delta) == expected) }

  private let one = [area("A", [question("A1"), question("A2", gate: Gate(phase: .procurement, minimum: 3))])]
  private func stand(_ a1: Said?, _ a2: Said?, areas: [Questionnaire]? = nil) -> Standing {
    let sheet = Sheet(
      "b", .business, answers: [("A1", a1), ("A2", a2)].compactMap { id, said in said.map { (id, $0) } })
    return stands(assessment(areas ?? one, [sheet]))
  }

  @Test("a higher level on the same evidence is claimed, not shown; at the highest grade nothing can rise")
  func claimed() {
    func isClaimed(_ before: Said, _ after: Said) -> Bool? {
      comparison(of: stand(before, 3), with: stand(after, 3)).questions.first?.isClaimedNotShown
    }
    #expect(isClaimed(.value(1, evidence: 1), .value(3, evidence: 1)) == true)
    #expect(isClaimed(.value(1, evidence: 2), .value(3, evidence: 1)) == true)
    #expect(isClaimed(.value(1, evidence: 1), .value(3, evidence: 2)) == false)
    #expect(isClaimed(.value(3, evidence: 3), .value(4, evidence: 3)) == false)
    #expect(isClaimed(.value(3, evidence: 1), .value(1, evidence: 0)) == false)
  }

  @Test("na, silence and new answers are told apart")
  func states() {
    func movement(_ before: Said?, _ after: Said?) -> Movement? {
      comparison(of: stand(before, 1), with: stand(after, 1)).questions.first?.movement
    }
    #expect(movement(2, .na) == .turnedNA)
    #expect(movement(nil, .na) == .turnedNA)
    #expect(movement(.na, .na) == .unrated)
    #expect(movement(.na, 2) == .new)
    #expect(movement(2, nil) == .gone)
    #expect(movement(nil, nil) == .unrated)
    #expect(movement(.unknown, 1) == .up)
    #expect(movement(1, .unknown) == .down)
  }

  @Test("other words, another weight or another version take a question out of like for like")
  func reworded() throws {
    var other = one
    other[0].sections[0].questions[0].ask = Text("Is something else in place?")
    var compared = comparison(of: stand(1, 1), with: stand(4, 1, areas: other))
    #expect(compared.questions.map(\.rewording) == [.wording, nil])
    #expect(compared.overall.questions == 1 && compared.overall.likeForLike.delta == 0)

    other = one
    other[0].sections[0].questions[1].scale.values[2].label = Text("Another anchor")
    compared = comparison(of: stand(1, 1), with: stand(1, 1, areas: other))
    #expect(compared.questions.map(\.rewording) == [nil, .wording])

    other = one
    other[0].sections[0].questions[0].weight = 3
    compared = comparison(of: stand(1, 1), with: stand(1, 1, areas: other))
    #expect(compared.questions.map(\.rewording) == [.weight, nil])

    other = one
    other[0].version = "2.0.0"
    compared = comparison(of: stand(1, 1), with: stand(1, 4, areas: other))
    #expect(compared.questions.map(\.rewording) == [.version, .version])
    #expect(compared.overall.likeForLike.delta == nil && compared.overall.trend == nil)
    #expect(compared.moved(.reworded).count == 2)
  }

  @Test("questions that only one date has are added or dropped, and moved to no side")
  func addedAndDropped() {
    let longer = [area("A", one[0].questions + [question("A3")])]
    let compared = comparison(of: stand(1, 1), with: stand(1, 1, areas: longer))
    #expect(compared.added.map(\.id) == ["A3"])
    let back = comparison(of: stand(1, 1, areas: longer), with: stand(1, 1))
    #expect(back.dropped.map(\.id) == ["A3"])
    #expect(back.questions.map(\.id) == ["A1", "A2", "A3"])
  }

  @Test("worse: the band, two points like for like, or a gate that let pass")
  func worse() {
    let good = stand(.value(4, evidence: 3), .value(4, evidence: 3))
    let bad = stand(.value(0, evidence: 0), .value(0, evidence: 3))
    let compared = comparison(of: good, with: bad)
    #expect(compared.reasonsItIsWorse == [.band(.controlled, .critical), .score(-100), .gates(["A2"])])
    #expect(comparison(of: bad, with: good).reasonsItIsWorse.isEmpty)
    #expect(comparison(of: good, with: stand(nil, nil)).reasonsItIsWorse.contains(.unrated))
  }

  @Test("a date compared with itself has not changed", arguments: 0..<20)
  func identity(seed: UInt64) {
    let standing = stands(RandomAssessment(seed: seed).assessment)
    let compared = comparison(of: standing, with: standing)
    #expect(compared.isEmpty && compared.reasonsItIsWorse.isEmpty && compared.gates.isEmpty)
    #expect(compared.areas.allSatisfy { $0.score.headline.delta ?? 0 == 0 && $0.score.likeForLike.delta ?? 0 == 0 })
    #expect(compared.moved(.up).isEmpty && compared.moved(.down).isEmpty && compared.moved(.reworded).isEmpty)
  }

  @Test("with the sides swapped every sign is the other way round", arguments: 0..<20)
  func swapped(seed: UInt64) {
    var random = RandomAssessment(seed: seed)
    let before = stands(random.assessment)
    random.sheets = random.sheets.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
    let after = stands(random.assessment)
    let there = comparison(of: before, with: after)
    let back = comparison(of: after, with: before)
    func opposite(_ a: Double?, _ b: Double?) -> Bool { a == b.map { -$0 } }
    #expect(opposite(there.overall.headline.delta, back.overall.headline.delta))
    #expect(opposite(there.overall.likeForLike.delta, back.overall.likeForLike.delta))
    for (a, b) in zip(there.areas, back.areas) {
      #expect(opposite(a.score.likeForLike.delta, b.score.likeForLike.delta))
      #expect(opposite(a.score.headline.delta, b.score.headline.delta))
    }
    #expect(there.moved(.up).map(\.id) == back.moved(.down).map(\.id))
    #expect(there.moved(.down).map(\.id) == back.moved(.up).map(\.id))
    #expect(there.gates.map(\.before) == back.gates.map(\.after))
  }
}
