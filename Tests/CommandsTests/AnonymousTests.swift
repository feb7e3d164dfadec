import Testing

@testable import Commands

@Suite("Without names, in every command that could show one")
struct AnonymousTests {
  /// What would give a respondent of the sample away: names, ids, names of files.
  static let traces = [
    "Dvořák", "Vandamme", "Brennan", "Moretti", "Petrauskas", "Ferreira", "Lindqvist", "Hartmann", "dvorak", "vandamme",
    "brennan", "moretti", "petrauskas", "ferreira", "lindqvist", "hartmann",
  ]

  @Test(
    "no name, id or file of a respondent is left",
    arguments: [
      ["score", "--format", "text"], ["score", "--format", "json"], ["score", "--format", "jsonl"],
      ["score", "--format", "csv"], ["explain", "VB-05"], ["explain", "VB-10"], ["explain", "IR-08"],
      ["explain", "overall"], ["agenda"], ["agenda", "--format", "md"], ["agenda", "--format", "html"],
      ["diff", "--rounds"], ["diff", "--rounds", "--format", "json"], ["diff", "--rounds", "--format", "md"],
      ["diff", "--rounds", "--format", "html"], ["report", "-o", "-", "--format", "md"],
      ["report", "-o", "-", "--format", "html"], ["report", "-o", "-", "--format", "json"],
    ] as [[String]])
  func traces(arguments: [String]) throws {
    let trial = try Trial()
    trial.run("init", trial("sample"), "--sample")
    #expect(trial.run(all: arguments + [trial("sample"), "--anonymous"]) == .done, "\(trial.talk)")
    #expect(!trial.answer.isEmpty)
    for trace in Self.traces { #expect(!trial.answer.contains(trace), "\(trace)") }
    // With names they are there, or this test would prove nothing.
    trial.run(all: arguments + [trial("sample")])
    let isNamed = Self.traces.contains { trial.answer.contains($0) }
    if ["explain VB-10", "diff --rounds", "score --format json"].contains(arguments.joined(separator: " ")) {
      #expect(isNamed)
    }
  }

  @Test("a snapshot that was kept without names holds none, and compares as before")
  func snapshot() throws {
    let trial = try Trial()
    trial.run("init", trial("sample"), "--sample")
    #expect(trial.run("snapshot", trial("sample"), "--anonymous") == .done)
    let kept = try #require(trial.text(of: "sample/snapshots/2026-03-30.json"))
    for trace in Self.traces { #expect(!kept.contains(trace), "\(trace)") }
    #expect(trial.run("diff", "2026-03-30", "now", "--folder", trial("sample"), "--fail-on", "worse") == .done)
    #expect(trial.answer.contains("Nothing has changed."))
  }
}
