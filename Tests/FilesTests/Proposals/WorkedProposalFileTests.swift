import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

/// The fixture on which the figures of method.md 10.6 are asserted holds what 10.6 says.
@Suite("The worked example's proposals as files")
struct WorkedProposalFileTests {
  let proposals: [Proposal]
  let evaluation: Evaluation

  init() throws {
    let fixture = RuleFixtureTests.folder.appending(path: "WorkedProposals")
    var request = LoadRequest.forTests()
    let shipped = RuleFixtureTests.folder.deletingLastPathComponent().deletingLastPathComponent()
    request.builtInQuestionnaires = ["professional-services", "channel-partner"].map { id in
      BuiltInQuestionnaire(id: id) {
        (try? Array(Data(contentsOf: shipped.appending(path: "questionnaires/\(id).yaml")))) ?? []
      }
    }
    var log = DiagnosticLog()
    let assessment = try loadAssessment(in: Folder(at: fixture.path), request, log: &log)
    #expect(log.diagnostics.isEmpty, "\(log.sorted.map(\.message))")
    proposals = try #require(assessment).proposals
    evaluation = try #require(assessment?.evaluation)
  }

  @Test("quotations and included shares")
  func offers() {
    #expect(proposals.map(\.vendor) == ["alpha", "beta", "gamma"])
    #expect(proposals.map(\.quoted) == [612_000, 548_000, 585_000])
    let items = ["W01", "W02", "W03", "W05", "W06", "W07"]
    let shares = proposals.map { proposal in items.map { proposal.work(on: $0).share } }
    #expect(shares == [[1, 1, 1, 1, 1, 1], [0, 0, 1, 0.5, 0.5, 1], [1, 0.5, 0, 1, 1, 0]])
    #expect(proposals[2].work(on: "W03").status == .silent && proposals[2].work(on: "W07").status == .excluded)
  }

  @Test("levels by criterion, in the order of the evaluators")
  func levels() {
    #expect(evaluation.criteria.map(\.weight) == [30, 25, 25, 20])
    func levels(_ vendor: String) -> [[Double]] {
      evaluation.criteria.map { criterion in
        evaluation.scores.filter { $0.vendor == vendor && $0.criterion == criterion.id }.map(\.level)
      }
    }
    #expect(levels("alpha") == [[3, 3, 3], [3, 3, 4], [3, 3, 3], [3, 2, 3]])
    #expect(levels("beta") == [[4, 3, 3], [2, 1, 2], [3, 2, 2], [3, 3, 3]])
    #expect(levels("gamma") == [[4, 4, 3], [3, 2, 3], [4, 3, 3], [4, 1, 4]])
    #expect(evaluation.price == PriceRule(floor: 500_000, ceiling: 700_000, value: 150_000, line: 25))
  }

  @Test("promises, payments and references of Gamma")
  func commitments() {
    let gamma = proposals[2]
    let counts = [
      gamma.promises.count, gamma.promises.count(where: \.proposed), gamma.promises.count(where: \.sow),
      gamma.promises.count(where: \.test), gamma.promises.count(where: \.paid),
    ]
    #expect(counts == [40, 34, 29, 22, 14])
    #expect(gamma.payments?.map(\.share) == [0.30, 0.35, 0.15, 0.20])
    #expect(gamma.references.map(\.seats) == [450, 3000])
  }
}
