import Foundation
import Testing

@testable import Commands

/// What a vendor's people answer changes nothing that is said of the assessment.
@Suite("Answers of a vendor's people")
struct VendorAnswerTests {
  @Test("score, status, agenda, answers and rounds are the same with and without them")
  func same() throws {
    let trial = try Trial()
    let folder = trial("a")
    #expect(trial.run("init", folder, "--sample") == .done, "\(trial.talk)")
    try write("shortfall: proposal/1\nvendor: alpha-test\nname: Alpha\n", to: folder + "/proposals/alpha-test.yaml")
    let before = try said(of: folder, trial)
    try write(
      """
      shortfall: responses/1
      respondent: zz-alpha
      name: Zora Alpha
      role: vendor
      vendor: alpha-test
      round: 2
      answers:
        PS-01: {level: 0, evidence: 3, refs: [offer.pdf], note: Nobody said so}
        PS-05: unknown
        CP-02: {na: Not ours}
      """, to: folder + "/responses/zz-alpha.yaml")
    let after = try said(of: folder, trial)
    for (name, text) in before { #expect(after[name] == text, "\(name)") }
    #expect(before.count == 6 && !before.values.contains(""))
  }

  @Test("an import takes a vendor that has made a proposal, and no other")
  func importing() throws {
    let trial = try Trial()
    let folder = trial("a")
    #expect(trial.run("init", folder, "--questionnaires", "channel-partner") == .done)
    try write("shortfall: proposal/1\nvendor: alpha\nname: Alpha\n", to: folder + "/proposals/alpha.yaml")
    try write("respondent,role,CP-01\nann,partner,2\nbob,vendor,3\n", to: trial("s.csv"))
    #expect(trial.run("import", trial("s.csv"), folder, "--vendor", "alpa") == .usage)
    #expect(trial.talk.contains("did you mean 'alpha'?"))
    #expect(trial.run("import", trial("s.csv"), folder, "--vendor", "alpha") == .done, "\(trial.talk)")
    let text = try String(contentsOfFile: folder + "/responses/ann.yaml", encoding: .utf8)
    #expect(text.contains("role: partner\nvendor: alpha\n"))
    #expect(trial.run("check", folder) == .done)
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func said(of folder: String, _ trial: Trial) throws -> [String: String] {
    var said: [String: String] = [:]
    for arguments in [
      ["status"], ["agenda"], ["score"], ["score", "--format", "csv"], ["diff", "--rounds"],
    ] {
      #expect(trial.run(all: [arguments[0], folder] + arguments.dropFirst()) == .done, "\(arguments) \(trial.talk)")
      said[arguments.joined(separator: " ")] = trial.answer
    }
    #expect(trial.run("score", folder, "--format", "json") == .done)
    let result = try JSONSerialization.jsonObject(with: Data(trial.answer.utf8))
    var members = try #require(result as? [String: Any])
    // The file is named among the inputs, and the vendor's own areas belong to its proposal.
    members["inputs"] = nil
    members["proposals"] = nil
    let sorted = try JSONSerialization.data(withJSONObject: members, options: [.sortedKeys])
    said["result"] = String(decoding: sorted, as: UTF8.self)
    return said
  }
}
