import Diagnostics
import Foundation
import Model
import Testing
import YAML

@testable import Files

/// One file a rule; a comment at the end of a line says what is wrong there: `# error[level-range]`. Where the line cannot
/// hold a comment, the file's first line says it: `# expect 5 error[yaml-encoding]`.
@Suite("Rule fixtures")
struct RuleFixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "Fixtures")
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Rules").path)) ?? []).sorted()

  @Test("every file draws the diagnostics that its comments state", arguments: names)
  func diagnostics(_ name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "Rules/\(name)"))
    let text = String(decoding: bytes, as: UTF8.self)
    // It comes from outside and belongs to no folder.
    if text.contains("shortfall: beliefs/") { return checkBeliefs(bytes, text) }
    let folder = try TemporaryAssessment()
    let target = try folder.write(bytes, kindOf: text)
    var log = DiagnosticLog()
    let assessment = try loadAssessment(in: Folder(at: folder.path), .forTests(), log: &log)
    let found = log.sorted.map { diagnostic in
      "\(diagnostic.range?.path.hasSuffix(target) == true ? "" : "elsewhere: ")\(diagnostic.range?.start?.line ?? 0) \(diagnostic.severity.name)[\(diagnostic.rule.code)]"
    }
    #expect(found == expectations(in: text), "\(log.sorted.map(\.message))")
    #expect((assessment == nil) == log.hasErrors)
  }

  private func checkBeliefs(_ bytes: Data, _ text: String) {
    var log = DiagnosticLog()
    let source = SourceText(path: "beliefs.yaml", bytes: Array(bytes))
    let stated = readBeliefFile(source, items: ["W01", "W02", "W03"], log: &log)
    let found = log.sorted.map { "\($0.range?.start?.line ?? 0) \($0.severity.name)[\($0.rule.code)]" }
    #expect(found == expectations(in: text), "\(log.sorted.map(\.message))")
    #expect((stated == nil) == log.hasErrors)
  }

  @Test("every rule has a fixture")
  func complete() {
    // What is no content of a single file is tested where it happens.
    let elsewhere =
      ["careful-edit", "gap-filter", "gap-guard", "kept-result", "not-an-assessment", "quality-changed", "unreadable"]
      + (sheetRules + importRules).map(\.code)
    let texts = Self.names.map {
      (try? String(decoding: Data(contentsOf: Self.folder.appending(path: "Rules/\($0)")), as: UTF8.self)) ?? ""
    }
    for rule in fileRules + yamlRules where !elsewhere.contains(rule.code) {
      #expect(texts.contains { $0.contains("[\(rule.code)]") }, "no fixture for \(rule.code)")
    }
    #expect(Self.names.count > 40)
  }

  private func expectations(in text: String) -> [String] {
    var expected: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("# expect ") {
        expected.append(line.dropFirst(9).split(separator: " ").prefix(2).joined(separator: " "))
        continue
      }
      guard let comment = line.range(of: "  # ") else { continue }
      for word in line[comment.upperBound...].split(separator: " ") where word.contains("[") {
        expected.append("\(index + 1) \(word)")
      }
    }
    return expected
  }
}

/// An assessment folder that goes with the test.
final class TemporaryAssessment {
  let url: URL
  var path: String { url.path }

  /// The base fixture: one questionnaire of two questions, no responses.
  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "shortfall-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: RuleFixtureTests.folder.appending(path: "Base"), to: url)
    try FileManager.default.createDirectory(at: url.appending(path: "responses"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: url.appending(path: name)) }

  /// Writes a file to where its kind belongs and returns its path in the folder.
  func write(_ bytes: Data, kindOf text: String) throws -> String {
    let places = [
      "assessment": "assessment.yaml", "questionnaire": "questionnaires/base.yaml", "scope": "scope.yaml",
      "kpi": "kpi.yaml", "register": "register.yaml", "proposal": "proposals/alpha.yaml",
      "evaluation": "evaluation.yaml", "clarifications": "clarifications/alpha.yaml",
      "quality-seal": "sealed/quality.yaml",
    ]
    let name = places.first { text.contains("shortfall: \($0.key)/") }?.value ?? "responses/jo.yaml"
    let place = url.appending(path: name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: place)
    return name
  }

  func load(threads: Int = 2) throws -> (assessment: Assessment?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    return (try loadAssessment(in: Folder(at: path), .forTests(threads: threads), log: &log), log)
  }
}

extension LoadRequest {
  static func forTests(asOf: CalendarDate? = nil, threads: Int = 2) -> LoadRequest {
    LoadRequest(
      builtInQuestionnaires: [], asOf: asOf, environmentDate: nil,
      today: CalendarDate(year: 2026, month: 1, day: 1) ?? CalendarDate(dayNumber: 0), threads: threads)
  }
}
