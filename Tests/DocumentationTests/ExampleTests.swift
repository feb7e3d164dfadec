import Commands
import Foundation
import Testing

/// Examples that say what they are (`shortfall: questionnaire/1`) are read by the program.
@Suite("Examples")
struct ExampleTests {
  static let examples: [Example] = Page.all.flatMap { page in
    page.blocks.compactMap { block in
      // A fixture that is shown states what is wrong with it.
      let isWhole = block.language == "yaml" && block.lines.first?.hasPrefix("shortfall: ") == true
      guard isWhole, !block.text.contains("# error[") else { return nil }
      return Example(place: "\(page.path):\(block.line)", text: block.text)
    }
  }

  @Test("a whole file that is shown loads clean", arguments: examples)
  func wholeFiles(_ example: Example) throws {
    let folder = try ScratchFolder()
    let trial = Trial()
    switch example.kind {
    case "questionnaire/1", "import-map/1", "beliefs/1", "scores/1":
      try folder.write(example.text, to: "example.yaml")
      #expect(trial.run("check", "--strict", folder.url.appending(path: "example.yaml").path) == .done)
    case "responses/1":
      #expect(trial.run("init", folder.url.path) == .done)
      try folder.write(example.text, to: "responses/example.yaml")
      #expect(trial.run("check", "--strict", folder.url.path) == .done)
    case "scope/1":
      #expect(trial.run("init", folder.url.path) == .done)
      try folder.write(example.text, to: "scope.yaml")
      #expect(trial.run("check", "--strict", folder.url.path) == .done)
    case "proposal/1", "evaluation/1":
      // The two of a page belong together, and to the work items of the worked example.
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: "proposals"), withIntermediateDirectories: true)
      for name in ["assessment.yaml", "scope.yaml"] {
        try FileManager.default.copyItem(
          at: repository.appending(path: "Tests/Fixtures/WorkedProposals/\(name)"),
          to: folder.url.appending(path: name))
      }
      for other in Self.examples where other.page == example.page {
        if other.kind == "evaluation/1" { try folder.write(other.text, to: "evaluation.yaml") }
        if other.kind == "proposal/1" { try folder.write(other.text, to: "proposals/alpha.yaml") }
      }
      #expect(trial.run("check", "--strict", folder.url.path) == .done)
    case "kpi/1":
      #expect(trial.run("init", folder.url.path) == .done)
      try folder.write(example.text, to: "kpi.yaml")
      #expect(trial.run("check", "--strict", folder.url.path) == .done)
    case "assessment/1":
      try folder.write(example.text, to: "assessment.yaml")
      #expect(trial.run("check", "--strict", folder.url.path) == .done)
    default: Issue.record("\(example.place): '\(example.kind)' is no kind of file")
    }
    #expect(trial.talk.hasSuffix("no problems found\n"), "\(example.place): \(trial.talk)")
  }

  @Test("README shows a questionnaire, and the catalogue shows one and a response")
  func some() {
    func count(_ kind: String, _ path: String) -> Int {
      Self.examples.count { $0.kind == kind && $0.place.contains(path) }
    }
    #expect(count("questionnaire/1", "README.md") == 1)
    #expect(count("questionnaire/1", "Writing-a-questionnaire.md") == 1)
    #expect(count("responses/1", "Answering.md") == 1)
  }

  /// A part of an assessment, put into one that is otherwise minimal.
  @Test("a part of assessment.yaml that is shown loads clean", arguments: Page.all)
  func parts(_ page: Page) throws {
    let keys = ["profile:", "waivers:", "evidence:", "phases:", "roles:"]
    for block in page.blocks where block.language == "yaml" {
      let first = block.lines.first { !$0.hasPrefix("#") } ?? ""
      guard keys.contains(where: { first.hasPrefix($0) }) else { continue }
      let folder = try ScratchFolder()
      let head = "shortfall: assessment/1\ntitle: Example\nquestionnaires: [vision-budget, channel-partner]\n"
      try folder.write(head + block.text, to: "assessment.yaml")
      let trial = Trial()
      #expect(trial.run("check", "--strict", folder.url.path) == .done, "\(page):\(block.line) \(trial.talk)")
    }
  }
}

struct Example: Sendable, CustomTestStringConvertible {
  /// Page and line.
  let place: String
  let text: String

  var page: Substring { place.prefix { $0 != ":" } }
  var kind: String { String(text.prefix { $0 != "\n" }.dropFirst("shortfall: ".count)) }
  var testDescription: String { place }
}
