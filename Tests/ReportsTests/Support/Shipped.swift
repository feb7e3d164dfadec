import Analysis
import Diagnostics
import Files
import Foundation
import Model
import Reports
import Testing

/// The repository's folder.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// A file of the templates folder.
func templateSource(_ path: String) -> SourceText? {
  let file = repository.appending(path: "templates/\(path)")
  return (try? Data(contentsOf: file)).map { SourceText(path: "templates/\(path)", bytes: [UInt8]($0)) }
}

/// An assessment of the repository, such as the sample.
func shippedAssessment(_ path: String) throws -> Assessment {
  let folder = repository.appending(path: "questionnaires")
  let questionnaires = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    .filter { $0.hasSuffix(".yaml") }.map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      return BuiltInQuestionnaire(id: String(name.dropLast(5)), bytes: { bytes })
    }
  var log = DiagnosticLog()
  let request = LoadRequest(
    builtInQuestionnaires: questionnaires, asOf: nil, environmentDate: nil,
    today: try #require(CalendarDate(year: 2026, month: 1, day: 1)), threads: 1)
  let assessment = try loadAssessment(in: Folder(at: repository.appending(path: path).path), request, log: &log)
  return try #require(assessment, "\(log.sorted.map(\.message))")
}

/// The text of the main file of a report, and the names of all.
func rendered(
  _ assessment: Assessment, _ format: ReportFormat, _ options: ReportOptions = ReportOptions(tool: "shortfall 0.0.0")
) throws -> (text: String, files: [ReportFile]) {
  var log = DiagnosticLog()
  let templates = ReportTemplates(format, log: &log, source: templateSource)
  let problems = log.sorted.map { "\($0.range?.path ?? ""):\($0.range?.start?.line ?? 0): \($0.message)" }
  let files = renderReport(
    Presentation(assessment, scorecard(for: assessment), options: options),
    with: try #require(templates, "\(problems.joined(separator: "\n"))"))
  guard case .bytes(let bytes)? = files.first?.content else { return ("", files) }
  return (String(decoding: bytes, as: UTF8.self), files)
}
