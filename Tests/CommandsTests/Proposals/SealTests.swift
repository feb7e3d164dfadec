import Foundation
import Testing

@testable import Commands

@Suite("Two envelopes")
struct SealTests {
  @Test("quality alone reads no price, not even a wrong one, and shows none")
  func unread() throws {
    let trial = try ProposalTrial()
    try trial.change("proposals/alpha.yaml", "quoted: 612000", "quoted: SEALED ENVELOPE")
    try trial.change("evaluation.yaml", "floor: 500000", "floor: nonsense")
    #expect(trial.run("compare", "@a", "--quality-only") == .done, "\(trial.talk)")
    #expect(trial.answer.contains("Prices are sealed"))
    for money in ["612,000", "548,000", "585,000", "622,367", "636,583", "150,000"] {
      #expect(!trial.answer.contains(money))
    }
    #expect(trial.run("compare", "@a") == .content)
  }

  @Test("what still waits is not sealed, unless that is forced")
  func unfinished() throws {
    let trial = try ProposalTrial()
    #expect(trial.run("compare", "@a", "--quality-only") == .done)
    #expect(trial.talk.contains("not sealed: 1 score waits for moderation"))
    #expect(trial.trial.text(of: "a/sealed/quality.yaml") == nil)
    #expect(trial.run("compare", "@a", "--quality-only", "--force") == .done)
    #expect(trial.trial.text(of: "a/sealed/quality.yaml")?.contains("gamma: 80.0000") == true)
  }

  @Test("the same quality seals once, and the price run goes through")
  func same() throws {
    let trial = try ProposalTrial()
    try trial.moderate()
    #expect(trial.run("compare", "@a", "--quality-only") == .done)
    let seal = trial.trial.text(of: "a/sealed/quality.yaml")
    #expect(seal?.contains("level | gamma | integration | ben | 1") == true)
    #expect(trial.talk.contains("fingerprint, for the minutes: "))
    #expect(trial.run("compare", "@a", "--quality-only") == .done)
    #expect(trial.talk.contains("quality is as it was sealed on 2026-03-30"))
    #expect(trial.trial.text(of: "a/sealed/quality.yaml") == seal)
    #expect(trial.run("compare", "@a") == .done, "\(trial.talk)")
    #expect(trial.run("check", "@a") == .done)
  }

  @Test(
    "a price run names exactly what changed since",
    arguments: [
      (
        "outcome: {eva: 4, ben: 4, chi: 3}", "outcome: {eva: 4, ben: 4, chi: 4}",
        "the level of vendor 'gamma' on criterion 'outcome' by evaluator 'chi' is 4, and was 3 when quality was sealed"
      ),
      (
        "outcome: {eva: 4, ben: 4, chi: 3}", "outcome: {eva: 4, ben: 4}",
        "the level of vendor 'gamma' on criterion 'outcome' by evaluator 'chi' is gone, and was 3"
      ),
      (
        "weight: 30}", "weight: 30, threshold: 2}",
        "criterion 'outcome' is weight 30, threshold 2, and was weight 30 when quality was sealed"
      ),
      (
        "integration: {level: 3", "integration: {level: 2",
        "the agreed level of vendor 'gamma' on criterion 'integration' is 2, and was 3 when quality was sealed"
      ),
    ])
  func changed(_ old: String, _ new: String, _ message: String) throws {
    let trial = try ProposalTrial()
    try trial.moderate()
    #expect(trial.run("compare", "@a", "--quality-only") == .done)
    try trial.change("evaluation.yaml", old, new)
    for command in [["compare"], ["score"], ["check"], ["compare", "--quality-only"]] {
      #expect(trial.trial.run(all: command + [trial.trial("a")]) == .content, "\(command)")
      #expect(trial.talk.contains(message) && trial.talk.contains("[quality-changed]"), "\(trial.talk)")
      #expect(trial.answer.isEmpty)
    }
    #expect(trial.run("clarify", "gamma", "@a") == .done)
    #expect(trial.run("compare", "@a", "--quality-only", "--force") == .done)
    #expect(trial.run("compare", "@a") == .done)
  }

  @Test(
    "a seal that was edited is an error",
    arguments: [("| ben | 1", "| ben | 3"), ("gamma: 80", "gamma: 95"), ("on: 2026-03-30", "on: 2026-03-31")])
  func edited(_ old: String, _ new: String) throws {
    let trial = try ProposalTrial()
    try trial.moderate()
    trial.run("compare", "@a", "--quality-only")
    try trial.change("sealed/quality.yaml", old, new)
    for command in [["compare"], ["compare", "--quality-only"]] {
      #expect(trial.trial.run(all: command + [trial.trial("a")]) == .content)
      #expect(trial.talk.contains("[seal-edited]"), "\(trial.talk)")
    }
  }
}
