import ArgumentParser
import Diagnostics
import Files
import Model
import Templates

/// Kinds of files that are checked with the assessment that they belong to.
private let belongsToAssessment: [FileKind] = [
  .assessment, .responses, .scope, .proposal, .evaluation, .clarifications, .qualitySeal, .register,
  .operations,
]

/// Every problem in an assessment, in one run.
struct Check: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds all problems in questionnaires, answers, scope, proposals, register and templates.",
    discussion: """
      For instance 'shortfall check acme-cx', or 'shortfall check questionnaires/vision-budget.yaml' while writing one. \
      Ends with status 65 when there are errors.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif, github }

  @Argument(help: "Folders of assessments, or files of one; by default the nearest assessment upwards.")
  var paths: [String] = []

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @Option(help: "text (to standard error), json, sarif or github (to standard output).")
  var format: Format = .text

  @Option(help: ArgumentHelp("How many threads read; no result depends on it. (default: all cores)", valueName: "n"))
  var threads: Int?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let threads, !(1...1024).contains(threads) { throw ValidationError("'--threads' is a number from 1 to 1024") }
  }

  func run(in console: Console) throws -> ExitStatus {
    var log = DiagnosticLog()
    if paths.isEmpty {
      try checkFolder(assessmentFolder(nil), console, &log)
    }
    for path in paths {
      if path == "-" {
        _ = readQuestionnaire(SourceText(path: "-", bytes: try console.environment.input()), log: &log)
      } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") || path.hasSuffix(".json") {
        try checkFile(SourceText(path: path, bytes: try bytesOfFile(at: path)), console, &log)
      } else {
        try checkFolder(Folder(at: path), console, &log)
      }
    }
    switch format {
    case .text:
      console.report(log)
      if summary(of: log) == nil { console.say("no problems found") }
    case .json: try console.answer(diagnosticsJSON(of: log))
    case .sarif: try console.answer(sarif(of: log))
    case .github: try console.answer(gitHubAnnotations(of: log))
    }
    return log.hasErrors || (strict && log.hasWarnings) ? .content : .done
  }

  /// A questionnaire stands by itself; other files are checked with the assessment that they belong to.
  private func checkFile(_ source: SourceText, _ console: Console, _ log: inout DiagnosticLog) throws {
    let kind = declaredKind(of: source)
    if kind == FileKind.importMap.name {
      _ = readImportMap(source, nil, log: &log)
      return
    }
    if kind == FileKind.beliefs.name {
      _ = readBeliefFile(source, items: nil, log: &log)
      return
    }
    if kind == FileKind.scores.name {
      _ = readScoreFile(source, log: &log)
      return
    }
    guard belongsToAssessment.contains(where: { $0.name == kind }) else {
      _ = readQuestionnaire(source, log: &log)
      return
    }
    let slash = source.path.lastIndex(of: "/")
    let folder = slash.map { $0 == source.path.startIndex ? "/" : String(source.path[..<$0]) } ?? "."
    try checkFolder(assessmentFolder(upwardsFrom: folder), console, &log)
  }

  private func checkFolder(_ folder: Folder, _ console: Console, _ log: inout DiagnosticLog) throws {
    _ = try load(folder, asOf: nil, threads: threads, console, &log)
    try checkTemplates(TemplateShelf(project: folder, extra: nil), &log)
  }
}
