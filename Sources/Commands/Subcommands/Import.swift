import ArgumentParser
import Diagnostics
import Files
import Model

/// Answers from survey tools, spreadsheets and forms.
struct Import: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes answers from survey exports, spreadsheets and forms into the assessment.",
    discussion: """
      For instance 'shortfall import survey.csv acme-cx --plan', then the same without --plan. Reads CSV from Microsoft \
      Forms, Google Forms, Wenjuanxing and spreadsheets, and the files that forms download; what people believe about the \
      work goes into scope.yaml, a vendor's offer into the folder 'proposals', an evaluator's levels into evaluation.yaml, \
      and with --from csv the status, owner and due date of gaps into register.yaml. Nothing is guessed: what is no answer \
      is an error that names the nearest one. Either everything is written or nothing.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }
  enum Delimiter: String, CaseIterable, ExpressibleByArgument { case comma, semicolon, tab }

  @Argument(
    help: ArgumentHelp(
      "Files to import, '-' for standard input; a folder among them is the assessment's.", valueName: "file"))
  var paths: [String]

  @Flag(help: "Show what each column is, what would be imported and what would change; write nothing.")
  var plan = false

  @Option(help: "Of the plan: text or json.")
  var format: Format = .text

  @Option(help: ArgumentHelp("A map that says what columns and texts mean.", valueName: "file"))
  var map: String?

  @Option(help: ArgumentHelp("Write a map of what was found, to be edited; import nothing.", valueName: "file"))
  var writeMap: String?

  @Option(help: ArgumentHelp("Encoding of the file, such as CP1252, CP1257, GB18030 or Big5.", valueName: "name"))
  var encoding: String?

  @Option(help: "What divides cells: comma, semicolon or tab. (default: what the file shows)")
  var delimiter: Delimiter?

  @Option(help: ArgumentHelp("Role of respondents whose role the file does not say.", valueName: "role"))
  var role: Role?

  @Option(
    help: ArgumentHelp("Vendor for whose proposal alone the answers of its people count.", valueName: "id"))
  var vendor: String?

  @Option(help: ArgumentHelp("Id of the one respondent of a file that does not say who answered.", valueName: "id"))
  var respondent: String?

  @Option(help: ArgumentHelp("Round of answers that do not say it. (default: 1)", valueName: "n"))
  var round: Int?

  @Option(help: "In dates such as 3/4/2026: day-first or month-first.")
  var dates: DateOrder?

  @Option(help: ArgumentHelp("Reason of answers that say 'not applicable' and not why.", valueName: "text"))
  var naReason: String?

  @Flag(help: "Leave cells out that are no answer, instead of importing nothing.")
  var skipUnmatched = false

  @Flag(help: "Keep answers to questions, and levels on criteria, that have changed since a form was made.")
  var keepChanged = false

  @Option(
    help: ArgumentHelp(
      "Write codes instead of people, and whom they stand for into this file outside the assessment.",
      valueName: "file"))
  var pseudonymise: String?

  @OptionGroup var gaps: GapImportOptions
  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  /// For what is no table of gaps the two options are one.
  var isPlan: Bool { plan || gaps.dryRun }

  func validate() throws {
    try checkGapOptions()
    if let round, !(1...1000).contains(round) { throw ValidationError("'--round' is a number from 1 to 1000") }
    if let respondent, !isID(respondent) {
      throw ValidationError("'--respondent' is an id: a letter, then letters, digits, '.', '_' and '-'")
    }
    if format == .json, !isPlan { throw ValidationError("'--format json' goes with '--plan'") }
    if isPlan, writeMap != nil {
      throw ValidationError("'--plan' writes nothing; leave one of '--plan' and '--write-map' out")
    }
    if paths.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input can be read once") }
  }

  func run(in console: Console) throws -> ExitStatus {
    let (folder, files) = try assessmentAndFiles()
    if gaps.isAsked { return try takeGaps(from: files, into: folder, console) }
    let sources = try files.map { file in
      SourceText(path: file, bytes: file == "-" ? try console.environment.input() : try bytesOfFile(at: file))
    }
    if let status = try takeReplies(from: sources, into: folder, console) { return status }
    var log = DiagnosticLog()
    guard let assessment = try load(folder, asOf: nil, threads: nil, console, &log), !log.hasErrors else {
      console.report(log)
      return .content
    }
    // What is wrong with the assessment itself is said by `check`.
    log = DiagnosticLog()
    var session = ImportSession(assessment, options: try options(assessment, &log), keepsChanged: keepChanged)
    guard !log.hasErrors else {
      console.report(log)
      return .content
    }
    for source in sources { session.read(source, encoding: encoding, delimiter: delimiter?.byte, log: &log) }
    if let writeMap { return try write(session.map(), to: writeMap, console, log) }
    let problems = session.problems(isForgiving: skipUnmatched)
    if isPlan {
      // Whom codes would stand for is only known when they are made.
      var updates: [ImportUpdate] = []
      if pseudonymise == nil {
        _ = outputs(of: session, session.respondents, &log)
        updates = try self.updates(of: session, session.stated, folder, &log)
      }
      return try show(session, updates, problems, console, folder, log)
    }
    for problem in problems { log.add(problem) }
    return try write(session, into: folder, console, &log)
  }

  /// A folder among the paths is the assessment's; without one it is the nearest upwards.
  private func assessmentAndFiles() throws -> (folder: Folder, files: [String]) {
    let folders = paths.filter { $0 != "-" && isFolder($0) }
    guard folders.count <= 1 else { throw Failure(.usage, "'\(folders[0])' and '\(folders[1])' are both folders") }
    let files = paths.filter { !folders.contains($0) }
    guard !files.isEmpty else {
      throw Failure(.usage, "no file to import is named", help: "name one, or '-' for standard input")
    }
    return (try assessmentFolder(folders.first), files)
  }

  private func options(_ assessment: Assessment, _ log: inout DiagnosticLog) throws -> ImportOptions {
    let vendors = assessment.proposals.map(\.vendor)
    if let vendor, !vendors.contains(vendor) {
      let known = vendors.isEmpty ? "there are no proposals" : "there are proposals of \(alternatives(vendors))"
      throw Failure(
        .usage, "there is no proposal of a vendor '\(vendor)'",
        help: nearMiss(of: vendor, among: vendors).map { "did you mean '\($0)'?" } ?? known)
    }
    var options = ImportOptions(
      role: role, vendor: vendor, respondent: respondent, round: round, dates: dates, notApplicableReason: naReason)
    if let map {
      let source = SourceText(path: map, bytes: try bytesOfFile(at: map))
      if let read = readImportMap(source, assessment.questionnaires, log: &log) { options.map = read }
    }
    return options
  }
}

extension Import.Delimiter {
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 9
    }
  }
}

extension Role: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}

private func isFolder(_ path: String) -> Bool { (try? Folder(at: path)) != nil }
