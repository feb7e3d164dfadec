import ArgumentParser
import Diagnostics
import Files
import Model

/// Which assessment a command reads, and as of when.
struct ReadingOptions: ParsableArguments {
  @Argument(help: "Folder of the assessment; by default the nearest one upwards that holds assessment.yaml.")
  var folder: String?

  @Option(help: ArgumentHelp("The day the results are for, instead of the assessment's own.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp("How many threads read; no result depends on it. (default: all cores)", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) { throw ValidationError("'--threads' is a number from 1 to 1024") }
  }

  var threadCount: Int { threads ?? coreCount() }

  /// Reads the assessment and prints what there is to say; throws when that includes an error.
  func open(in console: Console) throws -> OpenAssessment { try open(assessmentFolder(folder), in: console) }

  /// The same for a folder that was found already.
  func open(_ folder: Folder, keepingPricesSealed: Bool = false, in console: Console) throws -> OpenAssessment {
    try Commands.open(folder, asOf: asOf, threads: threads, keepingPricesSealed: keepingPricesSealed, in: console)
  }
}

private func lastEvent(of register: Register?) -> CalendarDate? {
  register?.entries.lazy.flatMap { entry in entry.history.lazy.map(\.date) }.max()
}

/// Reads the assessment in a folder and prints what there is to say; throws when that includes an error.
func open(
  _ folder: Folder, asOf: CalendarDate?, threads: Int?, keepingPricesSealed: Bool = false, in console: Console
) throws -> OpenAssessment {
  var log = DiagnosticLog()
  let assessment = try load(
    folder, asOf: asOf, threads: threads, keepingPricesSealed: keepingPricesSealed, console, &log)
  console.report(log)
  guard let assessment, !log.hasErrors else { throw Failure.contentHasErrors }
  console.say("as of \(assessment.asOf) (\(assessment.asOfOrigin.rawValue))")
  // Whoever did not choose the day may look for what was recorded after it.
  if assessment.asOfOrigin != .option, let last = lastEvent(of: assessment.register), last > assessment.asOf {
    console.say("the register goes on until \(last); '--as-of \(last)' shows that")
  }
  return OpenAssessment(assessment: assessment, folder: folder)
}

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// An assessment that was read without an error.
struct OpenAssessment {
  var assessment: Assessment
  var folder: Folder
}

/// The folder that was named, or the nearest one upwards that holds an assessment.
func assessmentFolder(_ named: String?) throws -> Folder {
  if let named { return try Folder(at: named) }
  return try assessmentFolder(upwardsFrom: ".")
}

/// The nearest folder, upwards from a path, that holds assessment.yaml.
func assessmentFolder(upwardsFrom start: String) throws -> Folder {
  var path = start
  // More levels than a path can have.
  for _ in 0..<200 {
    let candidate = try Folder(at: path)
    if candidate.contains("assessment.yaml") { return candidate }
    if candidate.isRoot { break }
    path = above(path)
  }
  throw Failure(
    .noInput, "there is no assessment.yaml in this folder or above it",
    help: "name the assessment's folder, or write a new one with 'shortfall init DIR'")
}

/// The path of the folder above, as a person would write it.
private func above(_ path: String) -> String {
  if path == "." { return ".." }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  if parts.last == ".." || parts.last == "." || parts.last == "" { return path + "/.." }
  let rest = parts.dropLast().joined(separator: "/")
  return rest.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : rest
}

/// Reads the assessment in a folder; nil only if the log got an error.
func load(
  _ folder: Folder, asOf: CalendarDate?, threads: Int?, keepingPricesSealed: Bool = false,
  awaiting vendors: [String] = [], _ console: Console, _ log: inout DiagnosticLog
) throws -> Assessment? {
  guard folder.contains("assessment.yaml") else {
    log.add(
      Diagnostic(
        .error, .notAnAssessment, "there is no assessment.yaml in this folder", at: SourceRange(path: folder.path),
        help: "'shortfall init DIR' writes a new assessment"))
    return nil
  }
  var request = LoadRequest(
    builtInQuestionnaires: BuiltInFiles.questionnaires, asOf: asOf,
    environmentDate: try sourceDate(console.environment), today: console.environment.today(),
    threads: threads ?? coreCount())
  request.keepsPricesSealed = keepingPricesSealed
  request.awaitedVendors = vendors
  return try loadAssessment(in: folder, request, log: &log)
}

/// The day of `SOURCE_DATE_EPOCH`, which reproducible builds set; nil where it is not set.
func sourceDate(_ environment: Environment) throws -> CalendarDate? {
  guard let text = environment.variable("SOURCE_DATE_EPOCH"), !text.isEmpty else { return nil }
  guard let seconds = Int(text), seconds >= 0 else {
    throw Failure(.usage, "SOURCE_DATE_EPOCH is '\(text)', not a number of seconds")
  }
  return CalendarDate(dayNumber: seconds / 86_400)
}
