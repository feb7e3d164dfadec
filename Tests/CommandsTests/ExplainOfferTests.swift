import Foundation
import Testing

@testable import Commands

@Suite("Explaining offers")
struct ExplainOfferTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/WorkedProposals").path

  private func explained(_ id: String, _ further: String...) throws -> String {
    let trial = try Trial()
    #expect(trial.run(all: ["explain", id, folder] + further, answerColumns: 80) == .done, "\(trial.talk)")
    return trial.answer
  }

  @Test(
    "each figure stands with what it comes from",
    arguments: [
      ("ranking", "dQ / (dQ − dP) = 0.4693; in use 0.4"), ("ranking", "gamma 0 to 45, alpha 50 to 100"),
      ("ranking", "no bid left out or added turns two others round"),
      ("gamma", "585,000.00 quoted (line 5) + 37,366.67"),
      ("gamma", "0.4 × 38.82 by linear + 0.6 × 80.00 = 63.53"), ("gamma", "P-30 (line 52)"),
      ("gamma.integration", "(4 + 1 + 4) / 3 = 3.00"), ("gamma.integration", "consensus 0.3900, spread 3"),
      ("gamma.integration", "100 × 20 × 3.00 / 4 / 100 = 15.00"),
      ("beta.price", "548,000.00 + 88,583.33 = 636,583.33"), ("beta.price", "1 − 88,583.33 / 159,533.33 = 0.4447"),
      ("beta.price", "100 × 612,000.00 / 636,583.33 = 96.1382, total 77.4553, rank 3"),
    ])
  func figures(_ id: String, _ line: String) throws {
    #expect(try explained(id).contains(line))
  }

  @Test("without names there is neither an evaluator nor the line that tells who it was")
  func anonymous() throws {
    let text = try explained("gamma.integration", "--anonymous")
    #expect(text.contains("E1 ") && !text.contains("eva ") && !text.contains("evaluation.yaml:24"))
  }

  @Test("a misspelt vendor or criterion is named", arguments: [("gama", "gamma"), ("gamma.outcom", "gamma.outcome")])
  func near(_ id: String, _ meant: String) throws {
    let trial = try Trial()
    #expect(trial.run("explain", id, folder) == .usage)
    #expect(trial.talk.contains("did you mean '\(meant)'?"))
  }
}
