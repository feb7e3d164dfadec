import Analysis
import Model
import Testing

@Suite("Role mapping (method.md sections 2 and 12)")
struct RoleMappingTests {
  @Test("lead and asked roles that fall together are one role with the lead's weight, people pooled")
  func collapse() throws {
    let areas = [area("A", [question("A-1", lead: .pmo, also: [.business, .it], owner: .pmo)])]
    let sheets = [
      Sheet("m", .pmo, ["A-1": 1]), Sheet("b", .business, ["A-1": 3]), Sheet("i", .it, ["A-1": 0]),
    ]
    let card = scorecard(for: assessment(areas, sheets).with { $0.roleMapping = [.pmo: .business] })
    let result = try card.question("A-1")
    #expect(result.lead == .business && result.roles.map(\.role) == [.business, .it])
    #expect(result.roles[0].people == 2 && result.roles[0].value == 2 && result.roles[0].split)
    #expect(prints(result.x, 1.3333))
    #expect(try card.finding("A-1").owner == .business)
    #expect(card.roles.map(\.role) == [.business, .it])
  }

  @Test("two asked roles that fall together are one of weight 1")
  func collapseOthers() throws {
    let areas = [area("A", [question("A-1", lead: .it, also: [.pmo, .operations])])]
    let sheets = [
      Sheet("m", .pmo, ["A-1": 1]), Sheet("o", .operations, ["A-1": 4]), Sheet("i", .it, ["A-1": 1]),
    ]
    let card = scorecard(for: assessment(areas, sheets).with { $0.roleMapping = [.pmo: .operations] })
    #expect(try card.question("A-1").x == 1.5)
    #expect(try card.question("A-1").roles.map(\.role) == [.it, .operations])
  }

  @Test("mapping is applied once, not chained")
  func once() throws {
    let areas = [area("A", [question("A-1", lead: .pmo, owner: .operations)])]
    let sheets = [Sheet("m", .pmo, ["A-1": 1]), Sheet("b", .business, ["A-1": 3]), Sheet("i", .it, ["A-1": 2])]
    let card = scorecard(
      for: assessment(areas, sheets).with { $0.roleMapping = [.pmo: .business, .business: .it, .operations: .pmo] })
    // The lead is business; the pmo's person speaks for business, the business person for IT.
    #expect(try card.question("A-1").lead == .business)
    #expect(try card.question("A-1").x == 1)
    #expect(card.unasked.count == 2)
    #expect(try card.finding("A-1").owner == .pmo)
  }
}

@Suite("Answers that do not count (method.md 10.8 case 14, section 12)")
struct UncountedAnswerTests {
  @Test("a role that was not asked is left out of every number, and its answers are listed")
  func unasked() {
    let areas = [area("A", [question("A-1", lead: .business), question("A-2", lead: .it)])]
    let asked = [Sheet("b", .business, ["A-1": 1]), Sheet("i", .it, ["A-2": 2])]
    let more = asked + [Sheet("x", .business, ["A-2": 4]), Sheet("v", .vendor, ["A-2": .unknown, "A-1": .na])]
    let plain = scorecard(for: assessment(areas, asked))
    let card = scorecard(for: assessment(areas, more))
    #expect(card.overall.range == plain.overall.range && card.coverage == plain.coverage && card.roles == plain.roles)
    #expect(
      card.unasked == [
        AnswerSite(batch: 1, submission: 0, answer: 0), AnswerSite(batch: 1, submission: 1, answer: 1),
        AnswerSite(batch: 1, submission: 1, answer: 2),
      ])
    #expect(plain.unasked == [])
  }

  @Test("an answer to a question or value that does not exist is left out")
  func hostileIndices() {
    let areas = [area("A", [question("A-1"), question("A-2")])]
    var hostile = assessment(areas, [Sheet("b", .business, ["A-1": 1, "A-2": 2])])
    let sane = scorecard(for: hostile)
    hostile.responses.batches[0].answers += [
      Answer(question: 2, choice: Answer.Choice(value: 1), evidence: 3, line: 1),
      Answer(question: Int(UInt32.max), choice: .unknown, evidence: 3, line: 1),
      Answer(question: 0, choice: Answer.Choice(value: 5), evidence: 3, line: 1),
      Answer(question: 0, choice: Answer.Choice(value: 13), evidence: 3, line: 1),
      Answer(question: 0, choice: Answer.Choice(value: 200), evidence: 3, line: 1),
    ]
    hostile.responses.batches[0].submissions[0].answers = -5..<1_000
    let card = scorecard(for: hostile)
    #expect(card.overall.range == sane.overall.range && card.questions.map(\.grade) == sane.questions.map(\.grade))
    #expect(card.questions.map(\.roles) == sane.questions.map(\.roles))
  }
}

@Suite("Rounds (section 12)")
struct RoundTests {
  static let areas = [area("A", [question("A-1"), question("A-2"), question("A-3", lead: .it)])]

  @Test("each question takes the answer of the highest round that has one, wherever the files stand")
  func highestRound() throws {
    let sheets = [
      Sheet("b", .business, round: 1, ["A-1": .value(1, evidence: 3), "A-2": 2]),
      Sheet("b", .business, round: 3, ["A-1": .value(3, evidence: 1)]),
      Sheet("b", .business, round: 2, ["A-1": 4, "A-2": .unknown]),
      Sheet("i", .it, round: 1, ["A-3": 2]),
    ]
    for order in [sheets, sheets.reversed(), [sheets[1], sheets[3], sheets[0], sheets[2]]] {
      for size in 1...4 {
        let card = scorecard(for: assessment(Self.areas, order, batchSize: size))
        #expect(try card.question("A-1").x == 3)
        #expect(try card.question("A-1").grade == 1)
        #expect(try card.question("A-1").roles[0].people == 1)
        #expect(try card.question("A-2").state == .unknown)
        #expect(try card.question("A-3").x == 2)
      }
    }
  }

  @Test("who a respondent is says the respondent, not the role")
  func identity() throws {
    let sheets = [
      Sheet("x", .it, round: 1, ["A-3": 1]), Sheet("y", .it, round: 2, ["A-3": 3]),
      Sheet("z", .business, round: 1, ["A-1": 1]), Sheet("z", .it, round: 2, ["A-1": 4]),
    ]
    let card = scorecard(for: assessment(Self.areas, sheets))
    #expect(try card.question("A-3").x == 2)
    // The later answer stands, though its role is not asked; the earlier one is replaced all the same.
    #expect(try card.question("A-1").state == .missing)
    #expect(card.unasked.count == 1)
  }

  @Test("two answers of one round do not replace each other, whether there are other rounds or not")
  func sameRound() throws {
    let twice = [Sheet("b", .business, ["A-1": 1]), Sheet("b", .business, ["A-1": 2])]
    #expect(try scorecard(for: assessment(Self.areas, twice)).question("A-1").x == 1.5)
    let more = twice + [Sheet("i", .it, round: 2, ["A-3": 2]), Sheet("b", .business, round: 2, ["A-2": 1])]
    #expect(try scorecard(for: assessment(Self.areas, more)).question("A-1").x == 1.5)
  }

  @Test("superseded answers are known by their site")
  func sites() {
    let sheets = [
      Sheet("b", .business, round: 1, ["A-1": 1, "A-2": 2]), Sheet("b", .business, round: 2, ["A-1": 3]),
    ]
    let superseded = SupersededAnswers(in: responses(sheets, to: Self.areas), questions: 3)
    #expect(superseded.contains(AnswerSite(batch: 0, submission: 0, answer: 0)))
    #expect(!superseded.contains(AnswerSite(batch: 0, submission: 0, answer: 1)))
    #expect(!superseded.contains(AnswerSite(batch: 0, submission: 1, answer: 2)))
    #expect(!superseded.contains(AnswerSite(batch: 9, submission: 0, answer: 0)))
  }
}
