import Analysis
import Model
import Testing

@Suite("Evidence grades (method.md 1.3, section 12)")
struct EvidenceTests {
  static let past = Reference(text: "old.pdf", until: date("2026-03-29"))
  static let today = Reference(text: "today.pdf", until: date("2026-03-30"))
  static let plain = Reference(text: "plan.pdf", until: nil)

  private func grade(
    _ sheets: [Sheet], assessor: AssessorEvidence? = nil
  ) throws -> QuestionResult {
    let areas = [area("A", [question("A-1", lead: .business, also: [.it])])]
    return try scorecard(
      for: assessment(areas, sheets).with { $0.evidence = assessor.map { ["A-1": $0] } ?? [:] }
    ).question("A-1")
  }

  @Test("the highest grade of the level answers counts, whoever gave it")
  func highest() throws {
    let actual = try grade([
      Sheet("b", .business, ["A-1": .value(4, evidence: 1)]), Sheet("i", .it, ["A-1": .value(4, evidence: 2)]),
    ])
    #expect(actual.grade == 2 && actual.x == 4 && actual.evidenced == 3)
  }

  @Test("a role that is not asked lends no evidence")
  func unasked() throws {
    let actual = try grade([
      Sheet("b", .business, ["A-1": 4]), Sheet("f", .finance, ["A-1": .value(4, evidence: 3)]),
    ])
    #expect(actual.grade == 0 && actual.evidenced == 1)
  }

  @Test(
    "an answer whose references have all expired counts as grade 1",
    arguments: [
      ([past], 1), ([past, past], 1), ([past, today], 3), ([past, plain], 3), ([today], 3), ([plain], 3), ([], 3),
    ])
  func expiry(references: [Reference], expected: Int) throws {
    let actual = try grade([
      Sheet("b", .business, ["A-1": .value(4, evidence: 3, references: references)])
    ])
    #expect(actual.grade == expected)
  }

  @Test("expiry lowers, it does not lift")
  func expiryOfNothing() throws {
    #expect(try grade([Sheet("b", .business, ["A-1": .value(4, references: [Self.past])])]).grade == 0)
  }

  @Test("an expired answer does not hide another's lower grade, in any order")
  func expiredBesideLower() throws {
    let expired = Sheet("b", .business, ["A-1": .value(4, evidence: 3, references: [Self.past])])
    let lower = Sheet("i", .it, ["A-1": .value(4, evidence: 2)])
    #expect(try grade([expired, lower]).grade == 2)
    #expect(try grade([lower, expired]).grade == 2)
  }

  @Test("references belong to the answer at their own index")
  func referencesByIndex() throws {
    let areas = [area("A", [question("A-1"), question("A-2"), question("A-3")])]
    let sheets = [
      Sheet("a", .business, ["A-1": 1, "A-2": .value(2, evidence: 2, references: [Self.past])]),
      Sheet("b", .business, ["A-3": .value(2, evidence: 2), "A-1": .value(2, evidence: 2, references: [Self.plain])]),
    ]
    for size in 1...2 {
      let card = scorecard(for: assessment(areas, sheets, batchSize: size))
      #expect(card.questions.map(\.grade) == [2, 1, 2])
    }
  }

  @Test("the assessor's grade wins, up and down", arguments: [0, 3])
  func assessor(own: Int) throws {
    let sheets = [Sheet("b", .business, ["A-1": .value(4, evidence: 2)])]
    let actual = try grade(sheets, assessor: AssessorEvidence(grade: own, references: []))
    #expect(actual.grade == own && actual.evidenced == Double(own) + 1)
  }

  @Test("the assessor's grade counts on unknown, and not on na or missing")
  func assessorWithoutLevel() throws {
    let own = AssessorEvidence(grade: 3, references: [])
    let unknown = try grade([Sheet("b", .business, ["A-1": .unknown])], assessor: own)
    #expect(unknown.grade == 3 && unknown.evidenced == 0 && prints(unknown.confidence, 0.5))
    #expect(try grade([Sheet("b", .business, ["A-1": .na])], assessor: own).grade == nil)
    #expect(try grade([], assessor: own).grade == nil)
  }

  @Test("the assessor's documents expire too")
  func assessorExpiry() throws {
    let sheets = [Sheet("b", .business, ["A-1": 4])]
    #expect(try grade(sheets, assessor: AssessorEvidence(grade: 3, references: [Self.past])).grade == 1)
    #expect(try grade(sheets, assessor: AssessorEvidence(grade: 0, references: [Self.past])).grade == 0)
    #expect(try grade(sheets, assessor: AssessorEvidence(grade: 3, references: [Self.today])).grade == 3)
  }
}
