import Analysis
import ArgumentParser
import Diagnostics
import Files
import Reports

/// From nothing to a report in one command.
struct Demo: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Writes a sample assessment, scores it and renders its reports.",
    discussion: "For instance 'shortfall demo' writes everything into shortfall-demo and says where to look.")

  @Argument(help: "The folder to write.")
  var dir = "shortfall-demo"

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func run(in console: Console) throws -> ExitStatus {
    let sample = Starter(isSample: true, questionnaires: nil, language: nil).files.map {
      OutputFile($0.name, $0.bytes, access: .shared, replacing: force.replacing)
    }
    let folder = try Folder(making: dir, access: .shared)
    try write(sample, into: folder)

    var log = DiagnosticLog()
    let assessment = try load(folder, asOf: nil, threads: nil, console, &log)
    console.report(log)
    guard let assessment else { throw Failure.contentHasErrors }
    let card = scorecard(for: assessment)
    let report = RenderedReport(
      assessment: assessment, card: card, options: ReportOptions(tool: "shortfall \(version)"), kinds: [.html, .md],
      force: force.force)
    guard let files = report.files(from: try TemplateShelf(project: nil, extra: nil), log: &log) else {
      console.report(log)
      return .content
    }
    let target = try Folder(making: joined(folder.path, "report"), access: .shared)
    try write(files, into: target)

    let page = ScorePage(
      assessment, card, width: console.width, coloured: console.coloursAnswer, folder: folder.path)
    try console.answer(page.text)
    try console.answer(
      """

        The report    \(visible(target.path(of: "report.html"))), to open in a browser
                      \(visible(target.path(of: "report.md"))), to edit or convert
        The answers   \(visible(folder.path(of: "responses")))/, to change and score again

      """)
    return .done
  }
}
