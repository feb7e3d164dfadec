import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model

/// One gap with all there is to it.
struct ShowGap: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a gap: where it stands, what is planned, what happened, what comes next.",
    discussion: "For instance 'shortfall gaps show VB-05'.")

  @Argument(help: "Id of the gap.")
  var id: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var talk: TalkOptions

  func run(in console: Console) throws -> ExitStatus {
    let opened = try reading.open(in: console)
    let card = scorecard(for: opened.assessment)
    guard let status = registerStatus(of: opened.assessment, card) else { throw noRegister }
    guard let gap = status.entries.first(where: { $0.entry.id == id }) else {
      throw unknownGap(id, status.entries.map(\.entry.id))
    }
    let page = GapPage(
      gap: gap, moment: status.moments.first { $0.id == id },
      found: foundGaps(in: opened.assessment, card).first { $0.subject == gap.entry.subject }, asOf: status.asOf,
      width: console.width, paint: Painter(isOn: console.coloursAnswer))
    try console.answer(page.text)
    return .done
  }
}
