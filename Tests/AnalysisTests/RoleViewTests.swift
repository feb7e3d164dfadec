import Analysis
import Model
import Testing

@Suite("Blind spots, silence, bias (method.md 4.3)")
struct RoleViewTests {
  private func ids(_ count: Int) -> [String] { (1...count).map { "A-\($0)" } }

  private func view(_ role: Role, _ sheets: [Sheet], questions: Int, also: [Role] = [.it]) throws -> RoleAreaResult {
    let areas = [area("A", ids(questions).map { question($0, lead: .business, also: also) })]
    return try scorecard(for: assessment(areas, sheets)).role(role, in: "A")
  }

  private func sheet(_ role: Role, _ said: [Said]) -> Sheet {
    Sheet(role.rawValue, role, answers: zip(ids(said.count), said).map { ($0, $1) })
  }

  @Test("a blind spot needs a quarter of unknowns and two of them")
  func blindSpots() throws {
    let quarter = try view(.it, [sheet(.it, [.unknown, .unknown, 1, 1, 1, 1, 1, 1, .na])], questions: 9)
    #expect(quarter.unknownRate == 0.25 && quarter.unknown == 2 && quarter.rated == 6 && quarter.blindSpot)
    let less = try view(.it, [sheet(.it, [.unknown, .unknown, 1, 1, 1, 1, 1, 1, 1])], questions: 9)
    #expect(!less.blindSpot)
    let one = try view(.it, [sheet(.it, [.unknown, 1])], questions: 2)
    #expect(one.unknownRate == 0.5 && !one.blindSpot)
    let none = try view(.it, [sheet(.it, [.na, .na])], questions: 2)
    #expect(none.unknownRate == nil && !none.blindSpot && none.score == nil)
  }

  @Test("a role is silent when asked three and answering none; na and unknown are answers")
  func silence() throws {
    #expect(try view(.it, [], questions: 3).silent)
    #expect(try !view(.it, [], questions: 2).silent)
    #expect(try !view(.it, [sheet(.it, [.na])], questions: 3).silent)
    #expect(try !view(.it, [sheet(.it, [.unknown])], questions: 3).silent)
  }

  @Test("bias needs three shared questions, and sets one role against the unweighted others")
  func bias() throws {
    let roles: [Role] = [.it, .finance]
    let three = [sheet(.business, [4, 3, 2]), sheet(.it, [1, 2, 2]), sheet(.finance, [2, 3, .unknown])]
    let business = try view(.business, three, questions: 3, also: roles)
    #expect(prints(business.bias, (2.5 + 0.5 + 0) / 3))
    #expect(try prints(view(.it, three, questions: 3, also: roles).bias, (-2 - 1 + 0) / 3))
    #expect(try view(.finance, three, questions: 3, also: roles).bias == nil)
    let alone = try view(.business, [sheet(.business, [4, 4, 4])], questions: 3, also: roles)
    #expect(alone.bias == nil && alone.score == 100)
  }

  @Test("the score of a role is weighted over what it rated")
  func score() throws {
    let areas = [area("A", [question("A-1", weight: 3), question("A-2", weight: 1), question("A-3", weight: 3)])]
    let card = scorecard(for: assessment(areas, [Sheet("b", .business, ["A-1": 2, "A-2": 4, "A-3": .unknown])]))
    let view = try card.role(.business, in: "A")
    #expect(view.score == 62.5 && view.asked == 3 && view.rated == 2 && view.unknown == 1)
  }
}

@Suite("Views beside the scorecard")
struct DisplayTests {
  let card = scorecard(for: WorkedExample.baseline)

  @Test("the risk grid counts by likelihood and impact")
  func grid() {
    let grid = RiskGrid(of: card.questions)
    #expect(grid.questions(likelihood: 4, impact: 4) == ["Q2", "Q3"])
    #expect(grid.questions(likelihood: 3, impact: 5) == ["Q1", "Q5"])
    #expect(grid.count(likelihood: 1, impact: 3) == 1 && grid.count(likelihood: 5, impact: 5) == 0)
    #expect(grid.count(likelihood: 0, impact: 6) == 0)
    let all = (1...5).flatMap { likelihood in (1...5).map { grid.count(likelihood: likelihood, impact: $0) } }
    #expect(all.reduce(0, +) == 7)
  }

  @Test("the verification list has what is said to be agreed without a document")
  func verification() {
    #expect(verificationList(of: card.questions).map(\.question.id) == ["Q7"])
    let followUp = scorecard(for: WorkedExample.followUp)
    #expect(verificationList(of: followUp.questions).map(\.question.id) == ["Q7"])
  }

  @Test("the distribution pools the asked roles")
  func distribution() throws {
    let q5 = try card.question("Q5").distribution
    #expect(q5.counts == [1, 1, 1, 1, 0] && q5.unknown == 0 && q5.na == 0 && q5.people == 4)
    let q6 = try card.question("Q6").distribution
    #expect(q6.counts == [0, 0, 0, 1, 0] && q6.unknown == 2 && q6.people == 3)
    #expect(try card.question("Q8").distribution.people == 0)
  }

  @Test("cited claims stand by series and number, each with its questions")
  func claims() {
    let coverage = claimCoverage(of: [
      area("A", [question("A-1", claims: ["A10", "B2"]), question("A-2", claims: ["A2", "A10", "A10"])]),
      area("B", [question("B-1", claims: ["C1", "A2", "AX", "7"])]),
    ])
    #expect(coverage.series.map(\.letter) == ["", "A", "AX", "B", "C"])
    #expect(coverage.series[1].claims.map(\.claim) == ["A2", "A10"])
    #expect(coverage.series[1].claims.map(\.questions) == [["A-2", "B-1"], ["A-1", "A-2"]])
    #expect(coverage.count == 6)
  }

  @Test(
    "confidence has its words from the profile's edges",
    arguments: [
      (0, ConfidenceLabel.low), (0.499, .low), (0.5, .medium), (0.749, .medium), (0.75, .high), (0.749_999_9, .high),
    ])
  func labels(confidence: Double, label: ConfidenceLabel) {
    #expect(Profile.Confidence().label(of: confidence) == label)
  }
}
