import Analysis
import Diagnostics
import Files
import Foundation
import Model
import Reports

// Prints a table of what the main job costs, as ratios within this one run: `make bench`, or
// `swift run -c release Benchmarks [RESPONDENTS…]`. Medians of runs in turn; the figures of a kept run stand in
// Documentation.docc/Performance.md.

let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
print("| job | respondents | median ms | max/min | against | ratio |\n|---|---:|---:|---:|---|---:|")
for size in sizes.isEmpty ? [1, 100, 1000] : sizes {
  let workload = try Workload(respondents: size)
  try measureReading(workload)
  try measureReport(workload)
}
try measureRendering()
try measureSimulation()

/// Reading and scoring against libyaml's bare event loop over the same bytes.
func measureReading(_ workload: Workload) throws {
  let folder = try Folder(at: workload.url.path)
  func load(threads: Int) throws -> Assessment {
    var log = DiagnosticLog()
    let assessment = try loadAssessment(in: folder, workload.request(threads: threads), log: &log)
    return try found(assessment, "the workload does not load: \(log.sorted.map(\.message))")
  }
  let assessment = try load(threads: 1)
  let figures = try inTurn(
    rounds: workload.respondents > 2000 ? 5 : 15,
    [
      ("libyaml's event loop", { eventLoop(over: workload.texts) }), ("read, one thread", { _ = try load(threads: 1) }),
      ("read, all cores", { _ = try load(threads: coreCount()) }), ("score", { _ = scorecard(for: assessment) }),
    ])
  for figure in figures { figure.printed(workload.respondents, against: figures[0]) }
}

/// Turning a scored assessment into both reports.
func measureReport(_ workload: Workload) throws {
  var log = DiagnosticLog()
  let assessment = try found(
    try loadAssessment(in: Folder(at: workload.url.path), workload.request(threads: 1), log: &log),
    "the workload does not load")
  let results = results(for: assessment)
  let presentation = Presentation(assessment, results, options: ReportOptions(tool: "benchmark"))
  let templates = try [ReportFormat.html, .markdown].map { format in
    try found(ReportTemplates(format, log: &log, source: templateSource), "\(log.sorted.map(\.message))")
  }
  let figures = try inTurn(
    rounds: 9,
    [
      ("libyaml's event loop", { eventLoop(over: workload.texts) }),
      (
        "render HTML and Markdown",
        {
          let presentation = Presentation(assessment, results, options: presentation.options)
          for file in renderReport(presentation, with: templates) {
            if case .bytes(let bytes) = file.content { _ = bytes() }
          }
        }
      ),
      ("all answers as CSV", { AnswersCSV(assessment, names: presentation.names).write { _ in } }),
    ])
  for figure in figures.dropFirst() { figure.printed(workload.respondents, against: figures[0]) }
}
