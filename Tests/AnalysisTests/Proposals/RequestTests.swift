import Analysis
import Model
import Testing

@Suite("The request itself, the record of quality, and offers scored apart")
struct RequestTests {
  @Test("what the award and the price lines reward")
  func rewards() throws {
    let found = try #require(
      WorkedProposals.result { assessment in
        for (index, rewards) in [Rewards.outcome, .service, nil, .quantity].enumerated() {
          assessment.evaluation?.criteria[index].rewards = rewards
        }
        assessment.evaluation?.request = Request(
          lines: [
            PriceLine(id: "L1", title: Text("Licences"), rewards: .quantity),
            PriceLine(id: "L2", title: Text("Days"), rewards: .quantity),
            PriceLine(id: "L3", title: Text("Devices"), rewards: .quantity),
            PriceLine(id: "L4", title: Text("End state"), rewards: .outcome),
          ],
          acceptance: [AcceptanceCriterion(id: "A1", text: Text("Installed"), isEndState: false)])
      }?.request)
    // 0.6 × criteria + 0.4 × lines.
    #expect(prints(found.awardShare(.outcome), 0.18 + 0.1) && prints(found.awardShare(.service), 0.15))
    #expect(prints(found.awardShare(.quantity), 0.12 + 0.3) && prints(found.awardUnstated, 0.15))
    #expect(found.lineShare(.quantity) == 0.75 && found.endStateCriteria == 0 && found.acceptanceCriteria == 1)
    // The worked scope pays for no end state.
    #expect(found.endStateIsDeliverable == false && found.warnings == RequestWarning.allCases)
  }

  @Test("an end state that is bought and tested draws no warning; a file that says nothing has no result")
  func endState() throws {
    #expect(WorkedProposals.result()?.request == nil)
    let found = try #require(
      WorkedProposals.result { assessment in
        assessment.evaluation?.request = Request(
          acceptance: [AcceptanceCriterion(id: "A1", text: Text("Works"), isEndState: true)],
          endStateIsDeliverable: true)
      }?.request)
    #expect(found.warnings.isEmpty && found.lineShare(.outcome) == nil && prints(found.awardUnstated, 1))
  }

  @Test("the facts of quality change with every score and with no price")
  func facts() {
    func facts(_ change: (inout Assessment) -> Void = { _ in }) -> [String] {
      let assessment = WorkedProposals.assessment(change)
      return qualityFacts(assessment.evaluation, vendors: assessment.proposals.map(\.vendor)).map(\.text)
    }
    let base = facts()
    let priced = facts { assessment in
      assessment.evaluation?.price = nil
      assessment.change("alpha") { $0.quoted = 1 }
      assessment.change("gamma") { $0.payments = nil }
      assessment.proposals.reverse()
      assessment.evaluation?.scores.reverse()
    }
    #expect(priced == base)
    let changes: [(inout Assessment) -> Void] = [
      { $0.evaluation?.scores[0].level = 2 }, { $0.evaluation?.criteria[0].weight = 31 },
      { $0.evaluation?.criteria[0].threshold = 2 }, { $0.evaluation?.scores.removeLast() },
      { $0.proposals.removeLast() },
      {
        $0.evaluation?.consensus = [
          ModeratedLevel(
            vendor: "gamma", criterion: "integration", level: 2, by: "P", on: date("2026-03-20"), reason: Text("R"))
        ]
      },
    ]
    for change in changes { #expect(facts(change) != base) }
    let lower = facts { $0.evaluation?.scores[0].level = 2 }
    #expect(Set(lower).subtracting(base) == ["level | alpha | outcome | eva | 2"])
  }

  @Test(
    "a fact reads back as it was written, whatever its words are",
    arguments: ["eva", "a|b", "back\\slash", "\\|", " | ", "", "é|ä", "|", "\\"])
  func written(_ word: String) {
    for fact in [
      QualityFact(.level(vendor: "v", criterion: word, evaluator: word), "3"), QualityFact(.vendor(word), ""),
      QualityFact(.criterion("c"), word.isEmpty ? "0" : word),
      QualityFact(.agreed(vendor: word, criterion: "c"), "2.5"),
    ] { #expect(QualityFact(text: fact.text) == fact, "\(fact.text)") }
  }

  @Test("answers of a vendor's people count for its offer alone")
  func apart() throws {
    let questionnaires = [
      area("CP", [question("CP-1", lead: .procurement, also: [.vendor])]), area("VB", [question("VB-1")]),
    ]
    let sheets = [
      Sheet("p", .procurement, ["CP-1": 2]), Sheet("a", .vendor, ["CP-1": 4]), Sheet("b", .vendor, ["CP-1": 0]),
    ]
    let found = try #require(
      WorkedProposals.result { assessment in
        assessment.questionnaires = questionnaires
        assessment.responses = responses([sheets[0]], to: questionnaires)
        assessment.vendorResponses = responses(Array(sheets[1...]), to: questionnaires)
        for index in assessment.vendorResponses.batches[0].submissions.indices {
          assessment.vendorResponses.batches[0].submissions[index].vendor = ["alpha", "beta"][index]
        }
      })
    let areas = try found.vendors.map { try #require($0.scored.areas.first) }
    #expect(found.vendors.allSatisfy { $0.scored.areas.count == 1 } && areas.allSatisfy { $0.questionnaire.id == "CP" })
    // Lead 2 counts twice: (2 × 2 + 4) / 3, (2 × 2 + 0) / 3, and 2 alone.
    #expect(zip(areas, [66.6667, 33.3333, 50]).allSatisfy { prints($0.range.score, $1) })
    #expect(found.vendors.map(\.scored.submissions) == [1, 1, 0])
  }
}
