import Analysis
import ArgumentParser
import Files
import Model
import Reports

/// What changed between two dates, or between two rounds.
struct Diff: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two dates like for like, or two rounds.",
    discussion: """
      For instance 'shortfall diff kick-off', which compares the snapshot of that name with now, or \
      'shortfall diff 2026-03-30 2026-06-30'. A side is 'now', 'latest', the date or name of a snapshot, a file of \
      'score --format json', or the folder of an assessment. 'shortfall diff --rounds' shows how opinions moved.
      """)

  @Argument(help: "The earlier side. (default: latest)")
  var before: String?

  @Argument(help: "The later side. (default: now)")
  var after: String?

  @Flag(help: "Compare the first round of answers with the last.")
  var rounds = false

  @Option(help: ArgumentHelp("Folder of the assessment; by default the nearest one upwards.", valueName: "dir"))
  var folder: String?

  @Option(help: ArgumentHelp("The day that 'now' is, instead of the assessment's own.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp("How many threads read; no result depends on it. (default: all cores)", valueName: "n"))
  var threads: Int?

  @Option(help: "text, json, md or html.")
  var format: DocumentKind?

  @Option(help: ArgumentHelp("End with status 1 when the later side is worse.", valueName: "worse"))
  var failOn: DiffCondition?

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write; its ending chooses the format.", valueName: "file"))
  var output: String?

  @OptionGroup var naming: NamingOptions
  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let threads, !(1...1024).contains(threads) { throw ValidationError("'--threads' is a number from 1 to 1024") }
    if rounds, after != nil { throw ValidationError("'--rounds' takes no second side") }
    if rounds, failOn != nil { throw ValidationError("'--rounds' has no '--fail-on'") }
  }

  func run(in console: Console) throws -> ExitStatus {
    let target = try DocumentOutput(kind: format, output: output)
    if rounds { return try compareRounds(target, console) }
    let finder = SideFinder(folder: folder, asOf: asOf, threads: threads, console: console)
    let earlier = try finder.side(before ?? "latest")
    let later = try finder.side(after ?? "now")
    let compared = comparison(of: earlier.standing, with: later.standing)
    let labels = ComparisonLabels(before: earlier.label, after: later.label)
    try target.put(try bytes(of: compared, labels, target, console), force: force, console)
    guard failOn == .worse else { return .done }
    let worse = compared.reasonsItIsWorse
    for reason in worse { console.say("--fail-on: \(reason.words)") }
    return worse.isEmpty ? .done : .gateNotMet
  }

  private func bytes(
    of compared: Comparison, _ labels: ComparisonLabels, _ target: DocumentOutput, _ console: Console
  ) throws -> [UInt8] {
    switch target.kind {
    case .text:
      let page = DiffPage(compared, labels, width: target.width(console), coloured: target.isColoured(console))
      return Array(page.text.utf8)
    case .json: return comparisonJSON(compared, labels: labels)
    case .md, .html:
      let shelf = try TemplateShelf(project: try? assessmentFolder(folder), extra: nil)
      let templates = try documentTemplates(
        "diff/diff", ComparisonDocument.vocabulary, target.kind, from: shelf, console)
      return ComparisonDocument(compared, labels: labels, tool: "shortfall \(version)").rendered(with: templates)
    }
  }
}

enum DiffCondition: String, CaseIterable, ExpressibleByArgument { case worse }

extension DocumentKind: ExpressibleByArgument {}
