import Diagnostics
import Foundation
import Testing

@Suite("Diagnostics for programs")
struct MachineStyleTests {
  let sample = log(
    "a: 1\n",
    diagnostic(
      "p,a:th%/ä b.yaml", line: 1, 4, 5, .error, "level '100%'\u{1b}\nis wrong",
      notes: [.init("asked here", at: range("q.yaml", line: 2, 1)), .init("by itself")], help: "write 4"),
    Diagnostic(.warning, levelRange, "no place", at: nil), diagnostic("z.yaml", line: 3, 1, nil, .note))

  func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("the JSON says everything under stable names")
  func json() throws {
    let root = try object(diagnosticsJSON(of: sample))
    #expect(root["schema"] as? String == "shortfall.diagnostics/1")
    #expect(root["errors"] as? Int == 1)
    #expect(root["warnings"] as? Int == 1)
    let list = try #require(root["diagnostics"] as? [[String: Any]])
    #expect(list.map { $0["severity"] as? String } == ["warning", "error", "note"])
    #expect(list[0]["path"] == nil && list[0]["line"] == nil)
    #expect(list[1]["message"] as? String == "level '100%'\u{1b}\nis wrong")
    #expect(list[1]["line"] as? Int == 1 && list[1]["column"] as? Int == 4)
    #expect(list[1]["end_line"] as? Int == 1 && list[1]["end_column"] as? Int == 5)
    #expect(list[1]["help"] as? String == "write 4")
    #expect(list[1]["rule"] as? String == "level-range")
    let notes = try #require(list[1]["notes"] as? [[String: Any]])
    #expect(notes[0]["path"] as? String == "q.yaml" && notes[1]["path"] == nil)
  }

  @Test("an annotation is one line with its properties escaped")
  func gitHub() {
    #expect(
      gitHubAnnotations(of: sample) == """
        ::warning title=level-range::no place
        ::error file=p%2Ca%3Ath%25/ä b.yaml,line=1,col=4,endLine=1,endColumn=5,title=level-range::level '100%25'\
        \\u{1b}\\u{a}is wrong%0Anote: asked here (q.yaml:2:1)%0Anote: by itself%0Ahelp: write 4
        ::notice file=z.yaml,line=3,col=1,title=level-range::wrong

        """)
  }

  @Test("SARIF names tool, rules and places")
  func sarifDocument() throws {
    let root = try object(sarif(of: sample))
    #expect(root["version"] as? String == "2.1.0")
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["level-range"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["warning", "error", "note"])
    #expect(results.allSatisfy { $0["ruleIndex"] as? Int == 0 })
    let location = try #require((results[1]["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    #expect((place["artifactLocation"] as? [String: String])?["uri"] == "p%2Ca%3Ath%25/%C3%A4%20b.yaml")
    #expect((place["region"] as? [String: Int])?["endColumn"] == 5)
    #expect((results[1]["relatedLocations"] as? [[String: Any]])?.count == 1)
  }

  @Test("nothing to say is an empty list, not nothing")
  func empty() throws {
    let root = try object(diagnosticsJSON(of: DiagnosticLog()))
    #expect((root["diagnostics"] as? [Any])?.isEmpty == true)
    #expect(gitHubAnnotations(of: DiagnosticLog()) == "")
  }
}
