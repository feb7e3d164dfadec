import Analysis
import ArgumentParser
import Files
import Model
import Reports

/// The workshop's running order, from the data.
struct AgendaCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Draws up the workshop's running order from the answers.",
    discussion: """
      For instance 'shortfall agenda acme-cx --start 13:00', or 'shortfall agenda acme-cx --minutes 180 -o agenda.html' to \
      print. Gates that block come first, then what the parties disagree on by risk, work that nobody or two parties do, \
      owners and dates, and a second score.
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("When the workshop begins.", valueName: "hh:mm"))
  var start = ClockTime(minutes: 540)

  @Option(help: ArgumentHelp("How long it is, the pause included; the parts keep their proportions.", valueName: "n"))
  var minutes = Agenda.halfDay

  @Option(help: "text, md or html.")
  var format: AgendaFormat?

  @Option(help: ArgumentHelp("Language of the questionnaires' texts, where they have several.", valueName: "tag"))
  var lang: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write; its ending chooses the format.", valueName: "file"))
  var output: String?

  @OptionGroup var naming: NamingOptions
  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard (15...720).contains(minutes) else { throw ValidationError("'--minutes' is a number from 15 to 720") }
    try checkLanguage(lang)
  }

  func run(in console: Console) throws -> ExitStatus {
    let target = try DocumentOutput(kind: format?.kind, output: output, among: [.text, .md, .html])
    let opened = try reading.open(in: console)
    let assessment = opened.assessment
    let results = results(for: assessment)
    let options = ReportOptions(anonymous: naming.anonymous, language: lang, tool: "shortfall \(version)")
    let presentation = Presentation(assessment, results, options: options)
    let contested = presentation.contestedWork
    let agenda = agenda(
      of: results.scorecard, phase: assessment.phase, contested: contested?.map(\.id), start: start.minutes,
      minutes: minutes)
    let document = AgendaDocument(agenda, presentation, contested: contested)
    switch target.kind {
    case .md, .html:
      let shelf = try TemplateShelf(project: opened.folder, extra: nil)
      let templates = try documentTemplates(
        "agenda/agenda", AgendaDocument.vocabulary, target.kind, from: shelf, console)
      try target.put(document.rendered(with: templates), force: force, console)
    case .text, .json:
      let page = AgendaPage(
        document, assessment, results.scorecard, width: target.width(console), coloured: target.isColoured(console))
      try target.put(Array(page.text.utf8), force: force, console)
    }
    return .done
  }
}

enum AgendaFormat: String, CaseIterable, ExpressibleByArgument {
  case text, md, html

  var kind: DocumentKind {
    switch self {
    case .text: .text
    case .md: .md
    case .html: .html
    }
  }
}

/// A time of day, `09:00`.
struct ClockTime: ExpressibleByArgument, CustomStringConvertible {
  /// After midnight.
  var minutes: Int

  init(minutes: Int) { self.minutes = minutes }

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  var description: String { clock(minutes) }
  var defaultValueDescription: String { description }
}
