import Analysis
import Model
import Testing

@Suite("How opinions moved between rounds")
struct RoundHistoryTests {
  /// Method.md 10.4 as a second round.
  private let sheets =
    WorkedExample.baselineSheets + [
      Sheet("F1", .finance, round: 2, ["Q1": .value(3, evidence: 3), "Q3": 1]),
      Sheet("B1", .business, round: 2, ["Q2": .value(3, evidence: 2)]),
      Sheet("I1", .it, round: 2, ["Q6": .value(2, evidence: 1)]),
      Sheet("I2", .it, round: 2, ["Q6": 1]),
      Sheet("O1", .operations, round: 2, ["Q8": 0, "Q1": 2]),
    ]

  private func history(_ sheets: [Sheet], batchSize: Int = 2) throws -> RoundHistory {
    let made = assessment(WorkedExample.questionnaires, sheets, batchSize: batchSize)
    return try #require(roundHistory(of: made, card: scorecard(for: made)))
  }

  @Test("the questions that moved stand with both states and with who moved them")
  func moved() throws {
    let history = try history(sheets)
    #expect(history.rounds == [1, 2])
    #expect(history.questions.map(\.question) == ["Q1", "Q2", "Q6", "Q8"])
    let q2 = history.questions[1]
    #expect(prints(q2.states[0].consensus, 0.5850) && q2.states[1].consensus == 1)
    #expect(q2.states.map(\.agreement) == [.divergent, .aligned] && q2.divergence == .resolved)
    #expect(q2.states.map(\.spread) == [2, 0])
    #expect(
      q2.changes == [
        AnswerChange(
          respondent: "B1", name: nil, role: .business, round: 2, before: .init(value: 1), after: .init(value: 3))
      ])
    let q6 = history.questions[2]
    #expect(q6.changes.map(\.before) == [.unknown, .unknown] && q6.changes.map(\.respondent) == ["I1", "I2"])
    // Operations was not asked about Q1, so only finance moved it.
    #expect(history.questions[0].changes.map(\.respondent) == ["F1"])
    #expect(history.questions[3].changes.first?.before == nil)
  }

  @Test("the summary counts divergences and means consensus over what two roles rated both times")
  func summary() throws {
    let summary = try history(sheets).summary
    #expect(summary.resolved == ["Q2"] && summary.new.isEmpty && summary.open.isEmpty)
    // Q1 0.8286, Q2 0.5850, Q3 0.9069, Q5 0.6187, Q7 0.8074, Q9 0.8074.
    #expect(summary.compared == 6)
    #expect(prints(summary.consensusBefore, (0.8286 + 0.5850 + 0.9069 + 0.6187 + 0.8074 * 2) / 6))
    #expect(prints(summary.consensusAfter, (1 + 1 + 0.9069 + 0.6187 + 0.8074 * 2) / 6))
  }

  @Test("one round is no history, and the same answers again are no movement")
  func still() throws {
    let one = assessment(WorkedExample.questionnaires, WorkedExample.baselineSheets)
    #expect(roundHistory(of: one, card: scorecard(for: one)) == nil)
    let again = try history(WorkedExample.baselineSheets + [Sheet("S1", .sponsor, round: 2, ["Q1": 3])])
    #expect(again.questions.isEmpty)
  }

  @Test("the order of files changes nothing, nor does how they are cut into batches", arguments: [1, 3, 100])
  func order(batchSize: Int) throws {
    let forth = try history(sheets)
    let back = try history(sheets.reversed(), batchSize: batchSize)
    #expect(back.summary == forth.summary)
    #expect(back.questions.map(\.states) == forth.questions.map(\.states))
  }

  @Test("rounds need not be numbered without gaps, and a round that says nothing changes nothing")
  func gaps() throws {
    let history = try history(
      WorkedExample.baselineSheets + [
        Sheet("B1", .business, round: 3, ["Q2": 2]), Sheet("B1", .business, round: 7, ["Q2": 3]),
        Sheet("S1", .sponsor, round: 5, [:]),
      ])
    #expect(history.rounds == [1, 3, 5, 7])
    #expect(history.questions.map(\.question) == ["Q2"])
    #expect(history.questions[0].states.map(\.spread) == [2, 1, 1, 0])
    #expect(history.questions[0].changes.map(\.after) == [.init(value: 3)])
  }

  @Test("a thousand rounds cost no more than nine")
  func manyRounds() throws {
    let many = (2...1000).map { Sheet("B1", .business, round: $0, ["Q2": 3]) }
    let history = try history(WorkedExample.baselineSheets + many)
    #expect(history.rounds.count == 9 && history.rounds.last == 1000)
  }
}
