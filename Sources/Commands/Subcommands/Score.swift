import Analysis
import ArgumentParser
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
      Findings are not failures: only a condition of --fail-on that is met ends with status 1.
      """)

  enum Format: String, FormatOfFile, ExpressibleByArgument { case text, json, jsonl, csv }

  @OptionGroup var reading: ReadingOptions

  @Option(help: "text, json, jsonl (a finding a line) or csv (a question a line).")
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

  func run(in console: Console) throws -> ExitStatus {
    let chosen = try Format.chosen(format, for: output)
    let opened = try reading.open(in: console)
    let results = results(for: opened.assessment)
    let card = results.scorecard
    let bytes: [UInt8] =
      switch chosen {
      case .text:
        Array(
          ScorePage(
            opened.assessment, card, exposure: results.exposure, width: toFile ? 80 : console.width,
            coloured: !toFile && console.coloursAnswer,
            folder: reading.folder ?? ""
          ).text.utf8)
      case .json:
        resultJSON(
          opened.assessment, results,
          names: RespondentNames(opened.assessment.everyResponse, anonymous: naming.anonymous))
      case .jsonl: findingLines(opened.assessment, card)
      case .csv: scoreCSV(opened.assessment, card)
      }
    if let output, output != "-" {
      try write(OutputFile(output, bytes, access: .confidential, replacing: force.replacing))
    } else {
      try console.answer(bytes)
    }
    return try verdict(opened, card, console)
  }

  private var toFile: Bool { output != nil && output != "-" }

  private func verdict(_ opened: OpenAssessment, _ card: Scorecard, _ console: Console) throws -> ExitStatus {
    var met = failOn.compactMap { $0.reason(in: card) }
    if failOn.contains(.worse) {
      met += try comparisonWithLatest(opened, card, console).reasonsItIsWorse.map(\.words)
    }
    for reason in met { console.say("--fail-on: \(reason)") }
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
