import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model
import Reports

/// Overall, areas, gates and findings.
struct Score: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores an assessment: overall, areas, gates, worst findings.",
    discussion: """
      For instance 'shortfall score acme-cx', or in a pipeline 'shortfall score --format json --fail-on gate'. \
      Findings are not failures: only a condition of --fail-on that is met ends with status 1. \
      'shortfall score programmes/* --format jsonl' prints a result a line; where a folder cannot be read the line says \
      why, the others follow, and the status is 65.
      """)

  enum Format: String, FormatOfFile, ExpressibleByArgument { case text, json, jsonl, csv }

  @Argument(
    help: ArgumentHelp(
      "Folder of the assessment; by default the nearest one upwards that holds assessment.yaml. Several with jsonl.",
      valueName: "folder"))
  var folders: [String] = []

  @Option(help: ArgumentHelp("The day the results are for, instead of the assessment's own.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp("How many threads read; no result depends on it. (default: all cores)", valueName: "n"))
  var threads: Int?

  @Option(help: "text, json, jsonl (a result a line, for one folder or many) or csv (a question a line).")
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "End with status 1 when the overall band is critical, serious or material (or worse), a gate blocks, or the result "
        + "is worse than the latest snapshot.",
      valueName: "critical|serious|material|gate|worse"))
  var failOn: [FailCondition] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write; its ending chooses the format.", valueName: "file"))
  var output: String?

  @OptionGroup var naming: NamingOptions
  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let threads, !(1...1024).contains(threads) { throw ValidationError("'--threads' is a number from 1 to 1024") }
  }

  func run(in console: Console) throws -> ExitStatus {
    let chosen = try Format.chosen(format, for: output)
    guard folders.count < 2 || chosen == .jsonl else {
      throw Failure(
        .usage, "\(folders.count) folders have no one \(chosen == .text ? "page" : "\(chosen.rawValue) document")",
        help: "add --format jsonl for a result a line; 'shortfall portfolio' sets them side by side")
    }
    if chosen == .jsonl, folders.count > 1 || !toFile { return try scoreEach(console) }
    let opened = try Commands.open(assessmentFolder(folders.first), asOf: asOf, threads: threads, in: console)
    let results = results(for: opened.assessment)
    let bytes = bytes(chosen, opened, results, console)
    if let output, toFile {
      try write(OutputFile(output, bytes, access: .confidential, replacing: force.replacing))
    } else {
      try console.answer(bytes)
    }
    return try verdict(opened, results.scorecard, console)
  }

  private func bytes(_ chosen: Format, _ opened: OpenAssessment, _ results: Results, _ console: Console) -> [UInt8] {
    switch chosen {
    case .text:
      let page = ScorePage(
        opened.assessment, results.scorecard, exposure: results.exposure, width: toFile ? 80 : console.width,
        coloured: !toFile && console.coloursAnswer, folder: folders.first ?? "")
      return Array(page.text.utf8)
    case .json: return document(opened, results, folder: nil)
    case .jsonl: return document(opened, results, folder: opened.folder.path)
    case .csv: return scoreCSV(opened.assessment, results.scorecard)
    }
  }

  /// On one line where the folder stands in it.
  private func document(_ opened: OpenAssessment, _ results: Results, folder: String?) -> [UInt8] {
    resultJSON(
      opened.assessment, results, indented: folder == nil,
      names: RespondentNames(opened.assessment.responses, anonymous: naming.anonymous), folder: folder)
  }

  private var toFile: Bool { output != nil && output != "-" }

  /// A line a folder. Each leaves before the next folder is read, so that a thousand take no more room than the largest.
  private func scoreEach(_ console: Console) throws -> ExitStatus {
    guard !toFile else {
      throw Failure(
        .usage, "'-o' takes the result of one folder",
        help: "the lines of several stream to standard output: leave -o out and write '> FILE' behind the command")
    }
    let paths = folders.isEmpty ? [try assessmentFolder(nil).path] : folders
    var isMet = false
    let status = try EachFolder(paths: paths, asOf: asOf, threads: threads, console: console).visit {
      folder, outcome in
      switch outcome {
      case .failed(let problems):
        try console.answer(failureLine(folder: folder, problems: problems))
        return true
      case .read(let opened):
        let results = results(for: opened.assessment)
        try console.answer(document(opened, results, folder: folder))
        do {
          if try verdict(opened, results.scorecard, console, folder: folder) != .done { isMet = true }
          return true
        } catch let failure as Failure {
          console.report(failure)
          return false
        }
      }
    }
    return status == .done && isMet ? .gateNotMet : status
  }

  /// `folder` is named where there are several.
  private func verdict(
    _ opened: OpenAssessment, _ card: Scorecard, _ console: Console, folder: String? = nil
  ) throws -> ExitStatus {
    var met = failOn.compactMap { $0.reason(in: card) }
    if failOn.contains(.worse) {
      met += try comparisonWithLatest(opened, card, console).reasonsItIsWorse.map(\.words)
    }
    let place = folders.count > 1 ? folder.map { visible($0) + ": " } ?? "" : ""
    for reason in met { console.say("--fail-on: \(place)\(reason)") }
    return met.isEmpty ? .done : .gateNotMet
  }

  private func comparisonWithLatest(
    _ opened: OpenAssessment, _ card: Scorecard, _ console: Console
  ) throws -> Comparison {
    guard let kept = try latestSnapshot(of: opened.folder, console) else {
      throw Failure(
        .noInput, "there is no snapshot to compare with", help: "'shortfall snapshot' keeps the result of a date")
    }
    console.say("compared with \(kept.label)")
    return comparison(of: kept.standing, with: standing(of: opened.assessment, card: card))
  }
}

/// What makes `score` end with status 1.
enum FailCondition: String, CaseIterable, ExpressibleByArgument {
  case critical, serious, material, gate, worse

  /// Why the condition is met; nil where it is not.
  func reason(in card: Scorecard) -> String? {
    let limit: ScoreBand
    switch self {
    // Needs a second date, which a scorecard does not have.
    case .worse: return nil
    case .gate:
      return card.overall.ready ? nil : "gates block: " + card.overall.blocking.joined(separator: ", ")
    case .critical: limit = .critical
    case .serious: limit = .serious
    case .material: limit = .material
    }
    // What nobody has answered must not pass for good.
    guard let band = card.overall.band else { return "nothing is rated" }
    return band <= limit ? "the overall band is \(band.rawValue)" : nil
  }
}
