import Analysis
import Model
import Testing

/// The figures of method.md 10.2, a row each.
struct QuestionRow: Sendable {
  var id: String
  var state: AnswerState
  var x: Double?
  var evidenced: Double?
  var low: Double?
  var high: Double?
  var consensus: Double?
  var spread: Double?
  var agreement: AgreementClass?
  var likelihood: Int?
  var risk: Int?
  var band: RiskBand?
  var gate: GateState?
  var confidence: Double?
}

@Suite("The questions of the worked example (method.md 10.2)")
struct WorkedExampleTests {
  static let rows = [
    QuestionRow(
      id: "Q1", state: .rated, x: 2.5, evidenced: 2.5, low: 2.5, high: 2.5, consensus: 0.8286, spread: 1,
      agreement: .aligned, likelihood: 3, risk: 15, band: .high, gate: .fail, confidence: 0.7905),
    QuestionRow(
      id: "Q2", state: .rated, x: 2.3333, evidenced: 1, low: 2.3333, high: 2.3333, consensus: 0.5850, spread: 2,
      agreement: .divergent, likelihood: 4, risk: 16, band: .critical, confidence: 0.3962),
    QuestionRow(
      id: "Q3", state: .rated, x: 1.1667, evidenced: 1.1667, low: 1.1667, high: 1.1667, consensus: 0.9069,
      spread: 0.5, agreement: .aligned, likelihood: 4, risk: 16, band: .critical, confidence: 0.6434),
    QuestionRow(id: "Q4", state: .na),
    QuestionRow(
      id: "Q5", state: .rated, x: 2.125, evidenced: 2, low: 2.125, high: 2.125, consensus: 0.6187, spread: 2.5,
      agreement: .mixed, likelihood: 3, risk: 15, band: .high, gate: .fail, confidence: 0.5713),
    QuestionRow(
      id: "Q6", state: .rated, x: 1, evidenced: 1, low: 1, high: 3.6667, agreement: .single, likelihood: 4, risk: 12,
      band: .high, confidence: 0.125),
    QuestionRow(
      id: "Q7", state: .rated, x: 3.3333, evidenced: 2, low: 3.3333, high: 3.3333, consensus: 0.8074, spread: 1,
      agreement: .aligned, likelihood: 2, risk: 8, band: .moderate, gate: .unproven, confidence: 0.5352),
    QuestionRow(id: "Q8", state: .missing, low: 0, high: 4, confidence: 0),
    QuestionRow(
      id: "Q9", state: .rated, x: 3.6667, evidenced: 3.6667, low: 3.6667, high: 3.6667, consensus: 0.8074, spread: 1,
      agreement: .aligned, likelihood: 1, risk: 3, band: .low, gate: .pass, confidence: 0.9518),
  ]

  @Test("each question comes to the figures of the table", arguments: rows)
  func figures(row: QuestionRow) throws {
    let result = try scorecard(for: WorkedExample.baseline).question(row.id)
    #expect(result.state == row.state)
    #expect(prints(result.x, row.x))
    #expect(prints(result.y, row.x))
    #expect(prints(result.evidenced, row.evidenced))
    #expect(prints(result.low, row.low))
    #expect(prints(result.high, row.high))
    #expect(prints(result.consensus, row.consensus))
    #expect(prints(result.spread, row.spread))
    #expect(result.agreement == row.agreement)
    #expect(result.likelihood == row.likelihood)
    #expect(result.risk == row.risk)
    #expect(result.riskBand == row.band)
    #expect(result.gate == row.gate)
    #expect(prints(result.confidence, row.confidence))
  }

  @Test("a lead who does not know is named, and nobody else is")
  func leadUnknown() {
    let unknown = scorecard(for: WorkedExample.baseline).questions.filter(\.leadUnknown).map(\.question.id)
    #expect(unknown == ["Q6"])
  }

  @Test("grades are the highest of the level answers, and absent for na and missing")
  func grades() {
    let grades = scorecard(for: WorkedExample.baseline).questions.map(\.grade)
    #expect(grades == [2, 0, 1, nil, 1, 0, 1, nil, 3])
  }

  @Test("the same grades from the assessor give the same results")
  func assessorGrades() throws {
    let grades = ["Q1": 2, "Q2": 0, "Q3": 1, "Q5": 1, "Q6": 0, "Q7": 1, "Q9": 3]
    let bare = WorkedExample.baselineSheets.map { sheet in
      Sheet(
        sheet.respondent, sheet.role,
        answers: sheet.answers.map { answer in
          if case .value(let index, _, _) = answer.said { (answer.question, .value(index)) } else { answer }
        })
    }
    let graded = assessment(WorkedExample.questionnaires, bare).with {
      $0.evidence = grades.mapValues { AssessorEvidence(grade: $0, references: []) }
    }
    let expected = scorecard(for: WorkedExample.baseline)
    let actual = scorecard(for: graded)
    #expect(actual.questions.map(\.grade) == expected.questions.map(\.grade))
    #expect(actual.questions.map(\.evidenced) == expected.questions.map(\.evidenced))
    #expect(actual.overall.range == expected.overall.range)
  }

  @Test("findings stand in the order of the example, with their sum of 82")
  func findings() {
    let findings = scorecard(for: WorkedExample.baseline).findings
    #expect(findings.map(\.id) == ["Q3", "Q2", "Q1", "Q5", "Q6", "Q7"])
    #expect(findings.map(\.risk) == [16, 16, 15, 15, 12, 8])
    #expect(findings.compactMap(\.risk).reduce(0, +) == 82)
    #expect(findings.map(\.rank) == [1, 2, 3, 4, 5, 6])
    #expect(findings.map(\.area) == ["VB", "VB", "VB", "PS", "PS", "PS"])
    #expect(
      findings.map { $0.reasons.map(\.code) } == [
        ["below_target"], ["below_target", "divergent"], ["below_target", "gate_fail"],
        ["below_target", "gate_fail"], ["below_target"], ["gate_unproven"],
      ])
    #expect(findings.map(\.owner) == [.finance, .sponsor, .finance, .procurement, .it, .procurement])
  }

  @Test("findings are due within 30 and 60 days")
  func dueDates() {
    let findings = scorecard(for: WorkedExample.baseline).findings
    #expect(findings.map(\.days) == [30, 30, 30, 30, 60, 60])
    #expect(findings.prefix(4).allSatisfy { $0.due == date("2026-04-29") })
    #expect(findings.suffix(2).allSatisfy { $0.due == date("2026-05-29") })
  }

  @Test("IT members who differ by one level are no split")
  func noSplit() throws {
    let card = scorecard(for: WorkedExample.baseline)
    #expect(try card.question("Q5").flags == [])
    #expect(try card.question("Q6").flags == [.singleSource])
    #expect(card.questions.allSatisfy { $0.roles.allSatisfy { !$0.split } })
  }

  @Test("people are those of a role with any answer to the question")
  func people() throws {
    let card = scorecard(for: WorkedExample.baseline)
    let it = try #require(try card.question("Q6").roles.first { $0.role == .it })
    #expect(it.people == 2 && it.unknown == 2 && it.state == .unknown && it.value == nil)
    let procurement = try #require(try card.question("Q4").roles.first { $0.role == .procurement })
    #expect(procurement.people == 1 && procurement.na == 1 && procurement.state == .na)
    let q5 = try card.question("Q5").roles
    #expect(q5.map(\.role) == [.it, .procurement, .vendor])
    #expect(q5.map(\.value) == [0.5, 3, 2])
    #expect(q5[0].counts == [1, 1, 0, 0, 0])
  }
}
