import Foundation
import Testing

@testable import Commands

/// The worked example's proposals (method.md 10.6) in a folder of their own, ready to be changed.
struct ProposalTrial {
  let trial: Trial

  init() throws {
    trial = try Trial()
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/WorkedProposals")
    try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: trial("a")))
  }

  @discardableResult
  func run(_ arguments: String...) -> Commands.ExitStatus {
    trial.run(
      all: [arguments[0]] + arguments.dropFirst().map { $0.hasPrefix("@") ? trial(String($0.dropFirst())) : $0 })
  }

  var answer: String { trial.answer }
  var talk: String { trial.talk }

  /// What is printed fits a terminal; commands that name the folder are as long as its path.
  var hasNarrowLines: Bool {
    answer.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("    shortfall ") }
  }

  /// Replaces a text of a file, which has to be there.
  func change(_ name: String, _ old: String, _ new: String) throws {
    let text = try #require(trial.text(of: "a/\(name)"))
    #expect(text.contains(old), "\(name) holds no '\(old)'")
    try trial.write(text.replacingOccurrences(of: old, with: new), to: "a/\(name)")
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: trial("a/\(name)")) }

  /// Gives Gamma's integration the level that the evaluators agreed on, so that nothing waits.
  func moderate() throws {
    try change(
      "evaluation.yaml", "price: {formula",
      "consensus: {gamma: {integration: {level: 3, by: P. Silva, on: 2026-03-20, reason: Read again}}}\nprice: {formula"
    )
  }
}
