import Analysis
import Diagnostics
import Files
import Model
import Reports

/// The kinds of files that `report` writes.
enum ReportKind: String, CaseIterable {
  case md, html, json, csv

  var isMarkup: Bool { self == .md || self == .html }
}

/// Makes the files of reports, ready to be written.
struct RenderedReport {
  var assessment: Assessment
  var results: Results
  var options: ReportOptions
  var kinds: [ReportKind]
  var force: Bool

  /// The files, pages before data; nil only if the log got an error. Every template is compiled before
  /// anything is rendered, so that a misspelt name costs no half-written folder.
  func files(from shelf: TemplateShelf, log: inout DiagnosticLog) -> [OutputFile]? {
    var compiled: [ReportTemplates] = []
    for kind in kinds where kind.isMarkup {
      guard let templates = reportTemplates(kind == .html ? .html : .markdown, shelf, &log) else { continue }
      compiled.append(templates)
    }
    guard compiled.count == kinds.count(where: \.isMarkup) else { return nil }
    let presentation = Presentation(assessment, results, options: options)
    let pages = renderReport(presentation, with: compiled).map(output)
    let files = pages + kinds.filter { !$0.isMarkup }.flatMap { data($0, presentation) }
    var seen: Set<String> = []
    // The answers beside a Markdown page and beside an HTML page are one file.
    return files.filter { seen.insert($0.path).inserted }
  }

  private func data(_ kind: ReportKind, _ presentation: Presentation) -> [OutputFile] {
    if kind == .json {
      let bytes = resultJSON(assessment, results, names: presentation.names)
      return [OutputFile("\(options.name).json", bytes, access: .confidential, replacing: replacing("report.json"))]
    }
    let scores = OutputFile(
      "\(options.name).csv", scoreCSV(assessment, results.scorecard), access: .confidential,
      replacing: replacing("report.csv"))
    return [scores, output(AnswersCSV(assessment, names: presentation.names), presentation.answersFileName)]
  }

  private func output(_ file: ReportFile) -> OutputFile {
    switch file.content {
    case .bytes(let bytes): OutputFile(file.name, bytes, access: .shared, replacing: replacing(file.name))
    case .answers(let answers): output(answers, file.name)
    }
  }

  private func output(_ answers: AnswersCSV, _ name: String) -> OutputFile {
    OutputFile(name, access: .confidential, replacing: replacing(name)) { (emit: OutputFile.Emit) throws(FileFailure) in
      try answers.write { (chunk: UnsafeRawBufferPointer) throws(FileFailure) in try emit(Array(chunk)) }
    }
  }

  /// What an earlier report has at its beginning; anybody else's file is only replaced with --force.
  private func replacing(_ name: String) -> OutputFile.Replacing {
    if force { return .always }
    switch name.split(separator: ".").last {
    case "html": return .marked("<meta name=\"generator\" content=\"shortfall ")
    case "md": return .marked("<!-- shortfall ")
    case "svg": return .marked("c-paper")
    case "json": return .marked("\"shortfall.result/1\"")
    case "csv": return .marked("question,")
    default: return .never
    }
  }
}
