import Analysis
import Model
import Testing

@Suite("How a number came about")
struct ExplanationTests {
  let worked = WorkedExample.baseline
  let card = scorecard(for: WorkedExample.baseline)

  private func explained(_ id: String, in assessment: Assessment? = nil) throws -> QuestionExplanation {
    let assessment = assessment ?? worked
    return try #require(explanation(ofQuestion: id, in: assessment, card: scorecard(for: assessment)))
  }

  @Test("Q5: each role with its people, value and weight, and their sum")
  func asked() throws {
    let q5 = try explained("Q5")
    #expect(q5.area == "PS" && q5.roles.map(\.answer.role) == [.it, .procurement, .vendor])
    #expect(q5.roles.map(\.isLead) == [false, true, false])
    #expect(q5.roles.map(\.contribution.level) == [0.5, 3, 2] && q5.roles.map(\.contribution.weight) == [1, 2, 1])
    #expect(q5.roles[0].people.map(\.respondent) == ["I1", "I2"])
    #expect(q5.roles[0].people.map(\.value?.level) == [1, 0] && q5.roles[0].people.map(\.grade) == [1, 0])
    #expect(q5.roles[0].people[0].path == "responses/I1.yaml" && q5.roles[0].people[0].line == 1)
    #expect(q5.sum == 8.5 && q5.weights == 4 && q5.result.x == q5.sum / q5.weights)
    #expect(q5.cap == 2 && q5.risk?.fromLevel == 3 && q5.risk?.raisedByDivergence == false && q5.risk?.risk == 15)
    #expect(q5.gate?.state == .fail && q5.gate?.gate.minimum == 3 && q5.gate?.waiver == nil)
    #expect(q5.finding?.rank == 4)
    let parts = try #require(q5.consensus)
    #expect(prints(parts.mean, 1.8333) && parts.terms.map(\.role) == [.it, .procurement, .vendor])
    let consensus = 1 + parts.terms.map(\.logarithm).reduce(0, +) / Double(parts.terms.count)
    #expect(prints(consensus, 0.6187) && prints(parts.terms.first?.distance, 1.3333))
    #expect(
      prints(q5.confidence?.value, 0.5713) && q5.confidence?.heard == 1 && prints(q5.confidence?.evidence, 0.3333))
    guard case .answers(let carrying) = q5.evidence else {
      Issue.record("the grade comes from an answer")
      return
    }
    #expect(carrying.map(\.respondent) == ["I1"])
  }

  @Test("Q2: divergence added one to the likelihood")
  func divergence() throws {
    let q2 = try explained("Q2")
    #expect(q2.risk?.fromLevel == 3 && q2.risk?.raisedByDivergence == true && q2.risk?.likelihood == 4)
    if case .none = q2.evidence {} else { Issue.record("nobody attached evidence") }
  }

  @Test("Q6: a lead who does not know counts 0 at weight 2, and 4 in the high bound")
  func leadUnknown() throws {
    let q6 = try explained("Q6")
    #expect(q6.roles[0].contribution.weight == 2 && q6.roles[0].contribution.level == 0)
    #expect(q6.roles[0].low == 0 && q6.roles[0].high == 4 && q6.roles[1].low == 3 && q6.roles[1].high == 3)
    #expect(q6.sum == 3 && q6.weights == 3 && q6.consensus == nil)
  }

  @Test("missing and na questions have no parts")
  func withoutLevel() throws {
    let q8 = try explained("Q8")
    #expect(q8.weights == 0 && q8.risk == nil && q8.cap == nil && q8.confidence?.value == 0 && q8.finding == nil)
    let q4 = try explained("Q4")
    #expect(q4.confidence == nil && q4.roles.map { $0.people.map(\.choice) } == [[.notApplicable], [.notApplicable]])
  }

  @Test("superseded answers are shown as such, unasked ones apart, the assessor's grade as his")
  func roundsAndAssessor() throws {
    let reference = Reference(text: "old.pdf", until: date("2026-01-01"))
    let sheets = [
      Sheet("b", .business, round: 1, ["A-1": .value(1, evidence: 3)]),
      Sheet("b", .business, round: 2, ["A-1": .value(3, evidence: 3, references: [reference])]),
      Sheet("f", .finance, ["A-1": 4]),
    ]
    let areas = [area("A", [question("A-1", gate: Gate(phase: .award, minimum: 3))])]
    let both = assessment(areas, sheets).with { $0.waivers = [waiver("A-1")] }
    let plain = try explained("A-1", in: both)
    #expect(plain.roles[0].people.map(\.isSuperseded) == [true, false])
    #expect(plain.roles[0].people.map(\.grade) == [3, 1] && plain.roles[0].people.map(\.evidence) == [3, 3])
    #expect(plain.roles[0].people[1].references == [reference])
    #expect(plain.unasked.map(\.respondent) == ["f"] && plain.gate?.waiver?.by == "J. Ortiz")
    if case .answers(let carrying) = plain.evidence { #expect(carrying.map(\.round) == [2]) }
    let graded = both.with { $0.evidence = ["A-1": AssessorEvidence(grade: 3, references: [reference])] }
    guard case .assessor(let own, let expired) = try explained("A-1", in: graded).evidence else {
      Issue.record("the assessor's grade wins")
      return
    }
    #expect(own.grade == 3 && expired)
  }

  @Test("the points of sections and of questions add up to the score of the area", arguments: Array(UInt64(1)...60))
  func points(seed: UInt64) throws {
    let assessment = RandomAssessment(seed: seed).assessment
    let card = scorecard(for: assessment)
    for area in card.areas {
      let parts = try #require(explanation(ofArea: area.questionnaire.id, card: card))
      #expect(parts.questions.count == area.questions.count)
      #expect(abs(Double(parts.answeredWeight) / Double(parts.totalWeight) - area.coverage) < 1e-9)
      if let score = area.range.score {
        #expect(abs(parts.sections.compactMap(\.points).reduce(0, +) - score) < 1e-9)
        #expect(abs(parts.questions.compactMap(\.points).reduce(0, +) - score) < 1e-9)
      } else {
        #expect(parts.sections.allSatisfy { $0.points == nil } && parts.questions.allSatisfy { $0.points == nil })
      }
      for section in area.sections {
        let parts = try #require(explanation(ofSection: section.section.id, card: card))
        let sum = parts.questions.compactMap(\.points).reduce(0, +)
        #expect(abs(sum - (section.range.score ?? 0)) < 1e-9 && parts.area == area.questionnaire.id)
      }
    }
    let overall = explanationOfOverall(in: assessment, card: card)
    #expect(abs(overall.areas.compactMap(\.points).reduce(0, +) - (card.overall.range.score ?? 0)) < 1e-9)
    for result in card.questions where result.state == .rated {
      let parts = try #require(explanation(ofQuestion: result.question.id, in: assessment, card: card))
      #expect(parts.result.x == parts.sum / parts.weights)
      for role in parts.roles {
        #expect(role.people.count { !$0.isSuperseded } == role.answer.people)
      }
    }
  }

  @Test("the area PS and the overall of the worked example, with their caps")
  func caps() throws {
    let ps = try #require(explanation(ofArea: "PS", card: card))
    #expect(ps.caps.map(\.reason) == [.gate(.fail, question: "Q5"), .gate(.unproven, question: "Q7")])
    #expect(ps.caps.map(\.cap) == [.serious, .material] && !ps.isWeightedBySection)
    #expect(ps.answeredWeight == 9 && ps.totalWeight == 10 && ps.sections.map(\.weight) == [5, 4])
    let overall = explanationOfOverall(in: worked, card: card)
    #expect(zip(overall.areas.map(\.points), [24.4792, 31.0764]).allSatisfy { prints($0, $1) })
    #expect(overall.caps.count == 5 && overall.gates.map(\.question) == ["Q1"])
  }

  @Test("an id is an area, a section, a question, or the overall; anything else is nil")
  func dispatch() {
    func kind(_ id: String) -> String? {
      switch explanation(of: id, in: worked, card: card) {
      case .overall: "overall"
      case .area(let parts): "area \(parts.result.questionnaire.id)"
      case .section(let parts): "section \(parts.result.section.id)"
      case .question(let parts): "question \(parts.result.question.id)"
      case nil: nil
      }
    }
    #expect(kind("overall") == "overall" && kind("VB") == "area VB" && kind("PS.2") == "section PS.2")
    #expect(kind("Q7") == "question Q7" && kind("Q10") == nil)
  }
}
