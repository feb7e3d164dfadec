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

/// The templates of the pages among some kinds of files, with what is wrong with them.
///
/// Every template is compiled before anything is rendered, so that a misspelt name costs no half-written folder.
struct CompiledTemplates {
  /// Nil only if the log holds an error.
  let templates: [ReportTemplates]?
  let log: DiagnosticLog

  init(_ kinds: [ReportKind], from shelf: TemplateShelf) {
    let pages = kinds.filter(\.isMarkup)
    var log = DiagnosticLog()
    let compiled = pages.compactMap { reportTemplates($0 == .html ? .html : .markdown, shelf, &log) }
    templates = compiled.count == pages.count ? compiled : nil
    self.log = log
  }
}

/// Makes the files of reports, ready to be written.
struct RenderedReport {
  var assessment: Assessment
  var results: Results
  var options: ReportOptions
  var kinds: [ReportKind]
  var force: Bool

  /// The files, pages before data.
  func files(from compiled: [ReportTemplates]) -> [OutputFile] {
    let presentation = Presentation(assessment, results, options: options)
    let pages = renderReport(presentation, with: compiled).map(output)
    let files = pages + kinds.filter { !$0.isMarkup }.flatMap { data($0, presentation) }
    var seen: Set<String> = []
    // The answers beside a Markdown page and beside an HTML page are one file.
    return files.filter { seen.insert($0.path).inserted }
  }

  /// The same for the page of the weekly meeting.
  func shortFiles(from compiled: [DocumentTemplates]) -> [OutputFile] {
    ShortReport(Presentation(assessment, results, options: options)).files(with: compiled).map(output)
  }

  /// The pages of a vendor's copy, in the order of their kinds.
  func files(of copy: VendorCopy, from templates: [DocumentTemplates]) -> [OutputFile] {
    zip(kinds, templates).map { kind, templates in
      page("\(options.name).\(kind.rawValue)") { copy.rendered(with: templates) }
    }
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
    case .bytes(let bytes): page(file.name, bytes)
    case .answers(let answers): output(answers, file.name)
    }
  }

  private func output(_ answers: AnswersCSV, _ name: String) -> OutputFile {
    var file = OutputFile(name, access: .confidential, replacing: replacing(name)) {
      (emit: OutputFile.Emit) throws(FileFailure) in
      try answers.write { (chunk: UnsafeRawBufferPointer) throws(FileFailure) in try emit(Array(chunk)) }
    }
    file.goesFirst = true
    return file
  }

  private func page(_ name: String, _ bytes: @escaping @Sendable () -> [UInt8]) -> OutputFile {
    OutputFile(name, access: .shared, replacing: replacing(name)) { (emit: OutputFile.Emit) throws(FileFailure) in
      try emit(bytes())
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
