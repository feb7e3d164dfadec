import Analysis
import ArgumentParser
import Files
import Model
import Reports

/// How the programme stands: points, burn-down, forecast, what is late.
struct GapStatusCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Shows how far the gaps are: burn-down, velocity, forecast, overdue, ageing.",
    discussion: """
      For instance 'shortfall gaps status --clear-by 2026-06-30', which also says how many points a week it takes. \
      Points are the risks of what is open, and what is left of what is mitigated.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("The day by which nothing is to be open.", valueName: "yyyy-mm-dd"))
  var clearBy: CalendarDate?

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var talk: TalkOptions

  func run(in console: Console) throws -> ExitStatus {
    let opened = try reading.open(in: console)
    let card = scorecard(for: opened.assessment)
    guard let status = registerStatus(of: opened.assessment, card) else { throw noRegister }
    if let clearBy, clearBy <= status.asOf {
      throw Failure(.usage, "'--clear-by' is \(clearBy), not after as-of, \(status.asOf)")
    }
    switch format {
    case .text:
      let page = GapStatusPage(
        status: status, clearBy: clearBy, width: console.width, paint: Painter(isOn: console.coloursAnswer))
      try console.answer(page.text)
    case .json: try console.answer(gapStatusJSON(status, clearBy: clearBy))
    }
    return .done
  }
}
