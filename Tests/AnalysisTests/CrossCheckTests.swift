import Analysis
import Model
import Testing

@Suite("The scorecard against a plain second implementation, on random assessments")
struct CrossCheckTests {
  private func near(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9
  }

  static let seeds = Array(UInt64(1)...300)

  @Test("all agree", arguments: seeds)
  func agree(seed: UInt64) throws {
    let random = RandomAssessment(seed: seed)
    let assessment = random.assessment
    let card = scorecard(for: assessment)
    let plain = PlainScoring(setup: assessment, sheets: random.sheets)
    let areas = random.questionnaires.map { (questionnaire: $0, outcome: plain.area($0)) }
    for (actual, expected) in zip(card.areas, areas) {
      compare(actual, expected.outcome)
      for (result, scored) in zip(actual.questions, expected.outcome.questions) {
        compare(result, scored.outcome)
      }
      compareRoles(card, area: actual, expected.outcome.questions, minimum: assessment.profile.bias.questions)
    }
    let overall = plain.overall(areas)
    compare(card.overall.range, overall)
    #expect(near(card.overall.confidence, overall.confidence))
    #expect(card.overall.band?.rank == overall.band && card.overall.uncappedBand?.rank == overall.uncapped)
    #expect(card.overall.reasons.map(spelling) == overall.reasons)
    let questions = areas.flatMap(\.outcome.questions)
    #expect(card.findings.map(\.id) == plain.findings(questions))
    for finding in card.findings {
      let expected = try #require(questions.first { $0.question.id == finding.id })
      #expect(finding.reasons.map(\.code) == expected.outcome.reasons && finding.days == expected.outcome.days)
    }
    let blocking = questions.filter { one in
      one.outcome.reasons.contains { $0.hasPrefix("gate") }
        && (one.question.gate?.phase ?? .golive) <= assessment.phase
    }
    #expect(card.overall.ready == blocking.isEmpty && Set(card.overall.blocking) == Set(blocking.map(\.question.id)))
  }

  private func spelling(_ reason: BandReason) -> String {
    switch reason {
    case .worstArea(let id): "worst_area:\(id)"
    case .gate(let state, let question): "gate_\(state.rawValue):\(question)"
    }
  }

  private func compare(_ range: ScoreRange, _ expected: PlainScoring.AreaOutcome) {
    #expect(near(range.score, expected.score) && near(range.evidenced, expected.evidenced))
    #expect(near(range.low, expected.low) && near(range.high, expected.high))
  }

  private func compare(_ actual: AreaResult, _ expected: PlainScoring.AreaOutcome) {
    compare(actual.range, expected)
    #expect(actual.state.rawValue == expected.state)
    #expect(near(actual.coverage, expected.coverage) && near(actual.confidence, expected.confidence))
    #expect(actual.band?.rank == expected.band && actual.uncappedBand?.rank == expected.uncapped)
    #expect(actual.reasons.map(spelling) == expected.reasons)
    #expect(actual.worstRisk == expected.questions.compactMap(\.outcome.risk).max())
  }

  private func compare(_ actual: QuestionResult, _ expected: PlainScoring.Outcome) {
    #expect(actual.state.rawValue == expected.state)
    #expect(near(actual.x, expected.x) && near(actual.evidenced, expected.evidenced) && near(actual.y, expected.y))
    #expect(near(actual.low, expected.low) && near(actual.high, expected.high))
    #expect(near(actual.consensus, expected.consensus) && near(actual.spread, expected.spread))
    #expect(near(actual.confidence, expected.confidence))
    #expect(actual.agreement?.rawValue == expected.kind && actual.gate?.rawValue == expected.gate)
    #expect(actual.grade == expected.grade)
    #expect(actual.likelihood == expected.likelihood && actual.risk == expected.risk)
    #expect(Set(actual.flags.map(\.rawValue)) == expected.flags)
    #expect(Set(actual.roles.map(\.role)) == Set(expected.states.keys))
    for role in actual.roles {
      #expect(role.state.rawValue == expected.states[role.role] && near(role.value, expected.values[role.role]))
    }
  }

  private func compareRoles(_ card: Scorecard, area: AreaResult, _ questions: [PlainScoring.Scored], minimum: Int) {
    for role in Role.allCases {
      let asked = questions.filter { $0.outcome.states[role] != nil }
      let actual = card.roles.first { $0.role == role && $0.area == area.questionnaire.id }
      #expect((actual != nil) == !asked.isEmpty)
      guard let actual else { continue }
      let states = asked.compactMap { $0.outcome.states[role] }
      let unknown = states.count { $0 == "unknown" }
      let rated = asked.filter { $0.outcome.values[role] != nil }
      #expect(actual.asked == asked.count && actual.rated == rated.count && actual.unknown == unknown)
      #expect(actual.silent == (states.count >= 3 && states.allSatisfy { $0 == "missing" }))
      let total = rated.reduce(0) { $0 + $1.question.weight }
      let points = rated.reduce(0) { $0 + Double($1.question.weight) * ($1.outcome.values[role] ?? 0) }
      #expect(near(actual.score, total > 0 ? points * 25 / Double(total) : nil))
      let rate = unknown + rated.count == 0 ? nil : Double(unknown) / Double(unknown + rated.count)
      #expect(near(actual.unknownRate, rate) && actual.blindSpot == (unknown >= 2 && (rate ?? 0) >= 0.25))
      let gaps = rated.compactMap { one -> Double? in
        let others = one.outcome.values.filter { $0.key != role }.map(\.value)
        return others.isEmpty ? nil : (one.outcome.values[role] ?? 0) - others.reduce(0, +) / Double(others.count)
      }
      #expect(near(actual.bias, gaps.count >= minimum ? gaps.reduce(0, +) / Double(gaps.count) : nil))
    }
  }

  @Test("the random assessments reach every state there is")
  func reach() {
    let cards = Self.seeds.map { scorecard(for: RandomAssessment(seed: $0).assessment) }
    let questions = cards.flatMap(\.questions)
    #expect(Set(questions.map(\.state)) == Set(AnswerState.allCases))
    #expect(Set(questions.compactMap(\.gate)) == Set(GateState.allCases))
    #expect(Set(questions.compactMap(\.agreement)) == Set(AgreementClass.allCases))
    #expect(Set(questions.flatMap(\.flags)) == Set(QuestionFlag.allCases))
    #expect(Set(cards.flatMap(\.areas).map(\.state)) == Set(AreaState.allCases))
    #expect(Set(cards.flatMap(\.areas).flatMap(\.sections).map(\.state)) == Set(SectionState.allCases))
    #expect(Set(cards.compactMap(\.overall.band)) == Set(ScoreBand.allCases))
    #expect(Set(questions.compactMap(\.likelihood)) == Set(1...5))
    #expect(Set(questions.compactMap(\.grade)) == Set(0...3))
    #expect(cards.contains { $0.roles.contains { $0.blindSpot } } && cards.contains { $0.roles.contains { $0.silent } })
    #expect(cards.contains { $0.overall.ready } && cards.contains { !$0.unasked.isEmpty })
    #expect(cards.contains { $0.overall.reasons.contains { if case .worstArea = $0 { true } else { false } } })
  }
}
