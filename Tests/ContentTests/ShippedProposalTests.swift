import Diagnostics
import Files
import Foundation
import Model
import Testing

/// The sample's bids tell the story that its page shows (method.md 7).
@Suite("The sample's proposals")
struct ShippedProposalTests {
  let assessment: Assessment
  let evaluation: Evaluation

  init() throws {
    assessment = try #require(try load("templates/sample").assessment)
    evaluation = try #require(assessment.evaluation)
  }

  private func normalised(_ proposal: Proposal) throws -> Double {
    let items = try #require(assessment.scope).items.filter { $0.isRequired && $0.target.isSupplier }
    return try #require(proposal.quoted)
      + items.reduce(0) { sum, item in
        let mean = (item.days.low + item.days.likely + item.days.high) / 3
        return sum + (1 - proposal.work(on: item.id).share) * mean * item.rate
      }
  }

  @Test("the cheapest quotation is the dearest offer")
  func prices() throws {
    let quoted = assessment.proposals.map { $0.quoted ?? 0 }
    let real = try assessment.proposals.map(normalised)
    #expect(quoted.firstIndex(of: quoted.min() ?? 0) == real.firstIndex(of: real.max() ?? 0))
    #expect(assessment.proposals.map(\.vendor) == ["ostrelle", "quillorne", "tessovar"])
  }

  @Test("a thin bid, a front-loaded plan, an open mandatory item, dropped promises and vague words are among them")
  func weaknesses() throws {
    let tessovar = try #require(assessment.proposals.last)
    #expect(tessovar.scope.reduce(0) { $0 + ($1.days ?? 0) } == 96)
    let late = (tessovar.payments ?? []).filter(\.trigger.isAcceptance).reduce(0) { $0 + $1.share }
    #expect(late < 0.5)
    #expect(tessovar.promises.count > tessovar.promises.count(where: \.sow))
    #expect(tessovar.statementOfWork?.lines.contains { $0.text.contains("as required") } == true)
    #expect(assessment.proposals.map { $0.compliance(of: "M-03") } == [.partial, .comply, .comply])
  }

  @Test("one architect is promised twice, and one criterion is far apart")
  func doubts() {
    let architects = assessment.proposals.compactMap { $0.people?.first?.name }
    #expect(Set(architects).count == 2)
    let levels = evaluation.scores.filter { $0.vendor == "ostrelle" && $0.criterion == "integration" }.map(\.level)
    #expect(levels.max() == 4 && levels.min() == 1)
  }

  @Test("each vendor's own people have answered, apart from the assessment")
  func answers() {
    for proposal in assessment.proposals { #expect(assessment.responses(for: proposal.vendor) != nil) }
    let general = assessment.responses.batches.flatMap(\.submissions)
    #expect(general.contains { $0.role == .vendor } && general.allSatisfy { $0.vendor == nil })
  }
}
