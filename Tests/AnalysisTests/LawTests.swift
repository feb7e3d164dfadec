import Analysis
import Model
import Testing

@Suite("Laws of scoring, on random assessments")
struct LawTests {
  static let seeds = Array(UInt64(1_000)...1_069)

  /// All scores and bounds of a scorecard: sections, areas, overall.
  private func ranges(_ card: Scorecard) -> [ScoreRange] {
    card.areas.flatMap { [$0.range] + $0.sections.map(\.range) } + [card.overall.range]
  }

  private func near(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9
  }

  /// True where no part of the second is below the first and the same parts are there.
  private func rises(_ a: ScoreRange, _ b: ScoreRange) -> Bool {
    func notBelow(_ a: Double?, _ b: Double?) -> Bool {
      guard let a, let b else { return a == nil && b == nil }
      return b >= a - 1e-9
    }
    return notBelow(a.score, b.score) && notBelow(a.evidenced, b.evidenced) && notBelow(a.low, b.low)
      && notBelow(a.high, b.high)
  }

  /// A level answer that can be raised, as sheet and answer, in an assessment of one round.
  private func raisable(_ random: RandomAssessment, using generator: inout SplitMix64) -> (sheet: Int, answer: Int)? {
    var found: [(Int, Int)] = []
    let scales = Dictionary(random.questionnaires.flatMap(\.questions).map { ($0.id, $0.scale.values.count) }) { a, _ in
      a
    }
    for (sheet, content) in random.sheets.enumerated() {
      for (answer, given) in content.answers.enumerated() {
        if case .value(let index, _, _) = given.said, index + 1 < scales[given.question] ?? 0 {
          found.append((sheet, answer))
        }
      }
    }
    return generator.pick(from: found)
  }

  @Test("raising an answer lowers no score and no bound", arguments: seeds)
  func raising(seed: UInt64) throws {
    var random = RandomAssessment(seed: seed)
    let before = scorecard(for: random.assessment)
    var generator = SplitMix64(seed: seed)
    guard let site = raisable(random, using: &generator) else { return }
    if case .value(let index, let evidence, let references) = random.sheets[site.sheet].answers[site.answer].said {
      random.sheets[site.sheet].answers[site.answer].said = .value(
        index + 1, evidence: evidence, references: references)
    }
    let after = scorecard(for: random.assessment)
    for (a, b) in zip(ranges(before), ranges(after)) { #expect(rises(a, b)) }
    for (a, b) in zip(before.questions, after.questions) {
      #expect((a.x ?? 0) <= (b.x ?? 0) + 1e-9 && a.state == b.state && a.grade == b.grade)
    }
  }

  @Test("a higher grade of evidence lowers no evidenced score and shuts no gate", arguments: seeds)
  func evidence(seed: UInt64) throws {
    var random = RandomAssessment(seed: seed)
    let before = scorecard(for: random.assessment)
    var generator = SplitMix64(seed: seed)
    guard let site = raisable(random, using: &generator) else { return }
    if case .value(let index, _, let references) = random.sheets[site.sheet].answers[site.answer].said {
      random.sheets[site.sheet].answers[site.answer].said = .value(index, evidence: 3, references: references)
    }
    let after = scorecard(for: random.assessment)
    for (a, b) in zip(ranges(before), ranges(after)) { #expect(rises(a, b)) }
    #expect(before.questions.map(\.x) == after.questions.map(\.x))
    for (a, b) in zip(before.gates, after.gates) where a.state == .pass { #expect(b.state == .pass) }
  }

  @Test("scaling all weights changes nothing", arguments: seeds)
  func weights(seed: UInt64) {
    var random = RandomAssessment(seed: seed)
    let before = scorecard(for: random.assessment)
    for area in random.questionnaires.indices {
      for section in random.questionnaires[area].sections.indices {
        random.questionnaires[area].sections[section].weight? *= 7
        for index in random.questionnaires[area].sections[section].questions.indices {
          random.questionnaires[area].sections[section].questions[index].weight *= 5
        }
      }
    }
    let after = scorecard(for: random.assessment)
    for (a, b) in zip(ranges(before), ranges(after)) { #expect(rises(a, b) && rises(b, a)) }
    for (a, b) in zip(before.areas, after.areas) {
      #expect(a.state == b.state && a.band == b.band && a.reasons == b.reasons && near(a.confidence, b.confidence))
    }
    for (a, b) in zip(before.roles, after.roles) { #expect(near(a.score, b.score) && a.bias == b.bias) }
    #expect(before.findings.map(\.id) == after.findings.map(\.id) && before.overall.band == after.overall.band)
  }

  @Test("the order of files and answers, and how they are batched, changes no digit", arguments: seeds)
  func order(seed: UInt64) {
    var random = RandomAssessment(seed: seed)
    let before = scorecard(for: random.built(batchSize: 1))
    var generator = SplitMix64(seed: seed)
    random.sheets.shuffle(using: &generator)
    for index in random.sheets.indices { random.sheets[index].answers.shuffle(using: &generator) }
    for size in [1, 4, 100] {
      let after = scorecard(for: random.built(batchSize: size))
      #expect(ranges(before) == ranges(after) && before.roles == after.roles && before.gates == after.gates)
      #expect(before.questions.map(\.roles) == after.questions.map(\.roles))
      #expect(before.questions.map(\.confidence) == after.questions.map(\.confidence))
      #expect(before.questions.map(\.grade) == after.questions.map(\.grade))
      #expect(before.findings.map(\.id) == after.findings.map(\.id))
      #expect(before.unasked.count == after.unasked.count)
    }
  }

  @Test("every value lies between its bounds, and within its range", arguments: seeds)
  func bounds(seed: UInt64) {
    let card = scorecard(for: RandomAssessment(seed: seed).assessment)
    for range in ranges(card) {
      guard let low = range.low, let high = range.high else {
        #expect(range == ScoreRange())
        continue
      }
      #expect(low >= 0 && low <= high + 1e-9 && high <= 100 + 1e-9)
      if let score = range.score { #expect(low <= score + 1e-9 && score <= high + 1e-9) }
      if let score = range.score, let evidenced = range.evidenced { #expect(evidenced <= score + 1e-9) }
    }
    for result in card.questions {
      #expect((result.low == nil) == (result.state == .na) && (result.x == nil) == (result.y == nil))
      if let y = result.y { #expect((result.low ?? 0) <= y + 1e-9 && y <= (result.high ?? 4) + 1e-9) }
      for share in [result.consensus, result.confidence] { #expect((0...1).contains(share ?? 0)) }
      if let likelihood = result.likelihood { #expect((1...5).contains(likelihood)) }
    }
  }

  @Test("an unknown of a role that does not lead changes no score of a rated question", arguments: seeds)
  func unknownOfOthers(seed: UInt64) {
    var random = RandomAssessment(seed: seed)
    let before = scorecard(for: random.assessment)
    let open = before.questions.compactMap { result in
      result.roles.first { $0.role != result.lead && result.state == .rated }.map { (result.question.id, $0.role) }
    }
    let mapped = Set(random.settings.roleMapping.keys)
    for (index, (id, role)) in open.enumerated() where !mapped.contains(role) {
      random.sheets.append(Sheet("new\(index)", role, answers: [(id, .unknown)]))
    }
    let after = scorecard(for: random.assessment)
    #expect(ranges(before) == ranges(after) && before.overall.band == after.overall.band)
    #expect(before.questions.map(\.x) == after.questions.map(\.x))
    #expect(before.areas.map(\.coverage) == after.areas.map(\.coverage))
  }

  @Test("an answer of a role that is not asked changes nothing but the list of such answers", arguments: seeds)
  func unasked(seed: UInt64) {
    var random = RandomAssessment(seed: seed)
    let before = scorecard(for: random.assessment)
    let mapped = Set(random.settings.roleMapping.keys)
    var added = 0
    for result in before.questions {
      let asked = result.roles.map(\.role)
      guard let role = Role.allCases.first(where: { !asked.contains($0) && !mapped.contains($0) }) else { continue }
      random.sheets.append(Sheet("new\(added)", role, answers: [(result.question.id, .value(1, evidence: 3))]))
      added += 1
    }
    let after = scorecard(for: random.assessment)
    #expect(ranges(before) == ranges(after) && before.roles == after.roles && before.coverage == after.coverage)
    #expect(after.unasked.count == before.unasked.count + added)
  }

  @Test("a final lowers scores, never raises them, and leaves the bounds", arguments: seeds)
  func final(seed: UInt64) {
    let random = RandomAssessment(seed: seed)
    let draft = scorecard(for: random.assessment.with { $0.stage = .draft })
    let final = scorecard(for: random.assessment.with { $0.stage = .final })
    for (a, b) in zip(draft.areas, final.areas) {
      if random.settings.profile.basis == .stated {
        #expect(near(a.range.low, b.range.low) && near(a.range.high, b.range.high))
      }
      if let before = a.range.score, let after = b.range.score { #expect(after <= before + 1e-9) }
    }
    for result in final.questions { #expect(result.state != .missing) }
    // Without a level left open, a final counts as its low bound on the stated basis.
    if random.settings.profile.basis == .stated {
      for result in final.questions { #expect(near(result.x, result.low)) }
    }
  }
}
