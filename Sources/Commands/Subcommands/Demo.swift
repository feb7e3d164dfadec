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
    let sample = Starter(isSample: true, questionnaires: nil, language: nil).files
    let folder = try Folder(making: dir, access: .shared)
    // What an earlier run wrote is there already; what somebody has changed since is only replaced with --force.
    let missing = sample.filter { !isThere($0, folder) }
    try write(
      missing.map { OutputFile($0.name, $0.bytes, access: .shared, replacing: force.replacing) }, into: folder)

    var log = DiagnosticLog()
    let assessment = try load(folder, asOf: nil, threads: nil, console, &log)
    console.report(log)
    guard let assessment else { throw Failure.contentHasErrors }
    let results = results(for: assessment)
    let report = RenderedReport(
      assessment: assessment, results: results, options: ReportOptions(tool: "shortfall \(version)"),
      kinds: [.html, .md],
      force: force.force)
    let compiled = CompiledTemplates(report.kinds, from: try TemplateShelf(project: nil, extra: nil))
    guard let templates = compiled.templates else {
      console.report(compiled.log)
      return .content
    }
    let target = try Folder(making: joined(folder.path, "report"), access: .shared)
    try write(report.files(from: templates), into: target, threads: coreCount())

    let page = ScorePage(
      assessment, results.scorecard, exposure: results.exposure, width: console.width, coloured: console.coloursAnswer,
      folder: folder.path)
    try console.answer(page.text)
    try console.answer(
      """

        The report    \(visible(target.path(of: "report.html"))), to open in a browser
                      \(visible(target.path(of: "report.md"))), to edit or convert
        The answers   \(visible(folder.path(of: "responses")))/, to change and score again

      """)
    return .done
  }

  private func isThere(_ file: (name: String, bytes: [UInt8]), _ folder: Folder) -> Bool {
    var parts = file.name.split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return false }
    var inner = folder
    for part in parts {
      guard let next = try? inner.folder(named: part) else { return false }
      inner = next
    }
    return (try? inner.bytes(of: name)) == file.bytes
  }
}
