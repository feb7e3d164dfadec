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

/// The sample assessment that ships; read once.
func sampleAssessment() throws -> Assessment { try sample.get() }

private let sample = Result { try loaded("templates/sample") }

/// The scope of method.md 10.5, in an assessment that nobody has answered.
func workedScope() throws -> Assessment { try worked.get() }

private let worked = Result { try loaded("Tests/Fixtures/WorkedScope") }

/// The proposals of method.md 10.6.
func workedProposals() throws -> Assessment { try proposals.get() }

private let proposals = Result { try loaded("Tests/Fixtures/WorkedProposals") }

private func loaded(_ path: String) throws -> Assessment {
  let folder = repository.appending(path: "questionnaires")
  let questionnaires = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    .filter { $0.hasSuffix(".yaml") }.map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      return BuiltInQuestionnaire(id: String(name.dropLast(5)), bytes: { bytes })
    }
  var log = DiagnosticLog()
  let request = LoadRequest(
    builtInQuestionnaires: questionnaires, asOf: nil, environmentDate: nil, today: CalendarDate(dayNumber: 20_000),
    threads: 1)
  return try #require(
    try loadAssessment(in: Folder(at: repository.appending(path: path).path), request, log: &log),
    "\(log.sorted.map(\.message))")
}

/// The shipped templates; compiled once.
private let compiled: [ReportFormat: Result<ReportTemplates, any Error>] = Dictionary(
  uniqueKeysWithValues: ReportFormat.allCases.map { format in
    (
      format,
      Result {
        var log = DiagnosticLog()
        let templates = ReportTemplates(format, log: &log, source: templateSource)
        let problems = log.sorted.map { "\($0.range?.path ?? ""):\($0.range?.start?.line ?? 0): \($0.message)" }
        return try #require(templates, "\(problems.joined(separator: "\n"))")
      }
    )
  })

/// The text of the main file of a report, and the names of all.
func rendered(
  _ assessment: Assessment, _ format: ReportFormat, _ options: ReportOptions = ReportOptions(tool: "shortfall 0.0.0"),
  since: SinceSnapshot? = nil
) throws -> (text: String, files: [ReportFile]) {
  let templates = try #require(compiled[format]).get()
  var results = results(for: assessment)
  results.sinceSnapshot = since
  let files = renderReport(Presentation(assessment, results, options: options), with: [templates])
  guard case .bytes(let bytes)? = files.first?.content else { return ("", files) }
  return (String(decoding: bytes(), as: UTF8.self), files)
}

/// The text of the page of the weekly meeting, and the names of all files.
func renderedShort(_ assessment: Assessment, _ format: ReportFormat, since: SinceSnapshot? = nil) throws
  -> (text: String, files: [ReportFile])
{
  var log = DiagnosticLog()
  let templates = try #require(
    DocumentTemplates("report/short", ShortReport.vocabulary, format, log: &log, source: templateSource),
    "\(log.sorted.map(\.message))")
  var results = results(for: assessment)
  results.sinceSnapshot = since
  let options = ReportOptions(audience: .manager, tool: "shortfall 0.0.0", name: "report-manager-short")
  let files = ShortReport(Presentation(assessment, results, options: options)).files(with: [templates])
  guard case .bytes(let bytes)? = files.first?.content else { return ("", files) }
  return (String(decoding: bytes(), as: UTF8.self), files)
}
