import Foundation
import Testing

@testable import Commands

@Suite("Proposals to be filled in")
struct InitProposalsTests {
  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test("a new assessment with proposals checks clean, and every example in the comments can be taken")
  func new() throws {
    let trial = try Trial()
    let folder = trial("a")
    #expect(trial.run("init", folder, "--proposals", "alpha, beta,alpha") == .done, "\(trial.talk)")
    #expect(trial.run("check", "--strict", folder) == .done, "\(trial.talk)")
    #expect(trial.talk.hasSuffix("no problems found\n"))
    // The examples name work items, mandatory items and a payment that have to be there first.
    try """
    shortfall: scope/1
    items:
      - {id: W01, title: CRM, days: {low: 1, likely: 2, high: 3}}
      - {id: W02, title: Interviews, days: {low: 1, likely: 2, high: 3}}
    """.write(toFile: folder + "/scope.yaml", atomically: true, encoding: .utf8)
    for name in ["evaluation.yaml", "proposals/alpha.yaml"] {
      let path = folder + "/" + name
      let lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let isExample =
          line.hasPrefix("#  ") || line.hasPrefix("# ") && line.dropFirst(2).prefix { $0 != " " }.hasSuffix(":")
        let isText = line.hasPrefix("#   M-01: {") || line.hasPrefix("#   W02: {")
        let plain = line.hasPrefix("#  -") ? line.dropFirst(1) : line.dropFirst(2)
        return isExample && !isText ? String(plain) : String(line)
      }
      try lines.joined(separator: "\n").replacing("mandatory: []", with: "mandatory:")
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    let filled = try text(folder + "/proposals/alpha.yaml")
    #expect(trial.run("check", "--strict", folder) == .done, "\(trial.talk)\n\(filled)")
    #expect(trial.talk.hasSuffix("no problems found\n"))
  }

  @Test("answers and levels for a vendor may be there before its proposal is begun")
  func awaited() throws {
    let trial = try Trial()
    let folder = trial("a")
    #expect(trial.run("init", folder) == .done)
    try "shortfall: responses/1\nrespondent: kim\nrole: vendor\nvendor: alpha\nanswers: {}\n".write(
      toFile: folder + "/responses/kim.yaml", atomically: true, encoding: .utf8)
    #expect(trial.run("init", folder, "--proposals", "beta") == .content)
    #expect(trial.run("init", folder, "--proposals", "alpha") == .done, "\(trial.talk)")
    #expect(trial.run("check", folder) == .done, "\(trial.talk)")
  }

  @Test("into an assessment that is there they have its lines, and nothing of it changes")
  func existing() throws {
    let trial = try Trial()
    let folder = trial("a")
    #expect(trial.run("init", folder) == .done)
    try """
    shortfall: scope/1
    items:
      - {id: W01, title: {en: CRM, de: Kunden}, days: {low: 1, likely: 2, high: 3}, integration: true}
      - {id: "true", title: "Two\\nlines: - #", days: {low: 1, likely: 2, high: 3}, target: partner}
      - {id: W03, title: Ours, days: {low: 1, likely: 2, high: 3}, target: business}
      - {id: W04, title: Perhaps, days: {low: 1, likely: 2, high: 3}, required: false}
    """.write(toFile: folder + "/scope.yaml", atomically: true, encoding: .utf8)
    let evaluation = """
      shortfall: evaluation/1
      mandatory: [{id: M-01, title: Data residency}]
      criteria: [{id: outcome, title: Outcome, weight: 100}]
      """
    try evaluation.write(toFile: folder + "/evaluation.yaml", atomically: true, encoding: .utf8)
    #expect(trial.run("init", folder, "--proposals", "alpha", "--force") == .done, "\(trial.talk)")
    let kept = try text(folder + "/evaluation.yaml")
    #expect(kept == evaluation)
    let alpha = try text(folder + "/proposals/alpha.yaml")
    #expect(alpha.contains("\ncompliance:\n  M-01: silent                  # Data residency\n"))
    #expect(
      alpha.contains(
        "\nscope:\n  W01: silent                   # CRM\n  \"true\": silent                # Two lines: - #\n"))
    #expect(alpha.contains("\nintegrations:\n  - {id: W01}\n") && !alpha.contains("W03") && !alpha.contains("W04"))
    #expect(trial.run("check", "--strict", folder) == .done, "\(trial.talk)")

    try "\(alpha)# ours\n".write(toFile: folder + "/proposals/alpha.yaml", atomically: true, encoding: .utf8)
    #expect(trial.run("init", folder, "--proposals", "alpha,beta", "--force") == .done)
    #expect(trial.talk.contains("alpha.yaml is there already and stays as it is"))
    let stays = try text(folder + "/proposals/alpha.yaml")
    #expect(stays.hasSuffix("# ours\n"))
    #expect(FileManager.default.fileExists(atPath: folder + "/proposals/beta.yaml"))
  }

  @Test("what cannot be a vendor's id, and what does not go together, is refused before anything is written")
  func refusals() throws {
    let trial = try Trial()
    for arguments in [
      ["--proposals", "7up"], ["--proposals", ","], ["--proposals", "../x"], ["--sample", "--proposals", "a"],
    ] {
      #expect(trial.run(all: ["init", trial("a")] + arguments) == .usage, "\(arguments)")
    }
    #expect(!FileManager.default.fileExists(atPath: trial("a")))
    #expect(trial.run("init", trial("b")) == .done)
    try "shortfall: scope/1\nitem: []\n".write(toFile: trial("b/scope.yaml"), atomically: true, encoding: .utf8)
    #expect(trial.run("init", trial("b"), "--proposals", "alpha") == .content)
    #expect(!FileManager.default.fileExists(atPath: trial("b/proposals")))
  }
}
