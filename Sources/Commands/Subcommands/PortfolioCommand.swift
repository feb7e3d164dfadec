import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model
import Reports

/// Several programmes side by side.
struct PortfolioCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Sets several programmes side by side, the worst first.",
    discussion: """
      For instance 'shortfall portfolio programmes/*', or 'shortfall portfolio acme globex -o portfolio.html'. The worst \
      first: by band, what is not rated before Critical; then by failed gates, score and open points. The trend is like \
      for like against the newest snapshot from before the date. A folder that cannot be read is named with what is \
      wrong, the others appear, and the status is 65.
      """)

  enum Format: String, FormatOfFile, ExpressibleByArgument { case text, json, csv, md, html }

  @Argument(help: ArgumentHelp("Folders of assessments.", valueName: "dir"))
  var folders: [String]

  @Option(help: ArgumentHelp("The day the results are for, instead of each assessment's own.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp("How many threads read; no result depends on it. (default: all cores)", valueName: "n"))
  var threads: Int?

  @Option(help: "text, json, csv, md or html.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write; its ending chooses the format.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("A folder of templates that replace the built-in ones.", valueName: "dir"))
  var templates: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let threads, !(1...1024).contains(threads) { throw ValidationError("'--threads' is a number from 1 to 1024") }
  }

  func run(in console: Console) throws -> ExitStatus {
    let chosen = try Format.chosen(format, for: output)
    let compiled = try page(chosen).map { kind in
      try documentTemplates(
        "portfolio/portfolio", PortfolioDocument.vocabulary, kind, from: TemplateShelf(project: nil, extra: templates),
        console)
    }
    var programmes: [Programme] = []
    var unreadable: [Portfolio.Unreadable] = []
    let status = try EachFolder(paths: folders, asOf: asOf, threads: threads, console: console).visit {
      folder, outcome in
      switch outcome {
      case .failed(let problems):
        unreadable.append(.init(folder: folder, problems: problems))
        return true
      case .read(let opened):
        let (programme, isSound) = row(of: opened, folder, console)
        programmes.append(programme)
        return isSound
      }
    }
    let portfolio = Portfolio(programmes, unreadable: unreadable)
    try put(bytes(of: portfolio, chosen, compiled, console), chosen, console)
    return status
  }

  /// False where the programme's snapshot cannot be read; it was said, and the row has no trend.
  private func row(of opened: OpenAssessment, _ folder: String, _ console: Console) -> (Programme, Bool) {
    let assessment = opened.assessment
    var results = results(for: assessment)
    var isSound = true
    do {
      results.sinceSnapshot = try sinceSnapshot(opened, results.scorecard, console)
    } catch {
      if let failure = error as? FileFailure { console.report(Failure(failure)) }
      isSound = false
    }
    let wording = Wording(assessment)
    let programme = programme(
      of: assessment, results, folder: folder, title: wording.text(assessment.title).string,
      client: assessment.client.map { wording.text($0).string })
    return (programme, isSound)
  }

  private func page(_ format: Format) -> DocumentKind? {
    switch format {
    case .md: .md
    case .html: .html
    case .text, .json, .csv: nil
    }
  }

  private func bytes(
    of portfolio: Portfolio, _ format: Format, _ compiled: DocumentTemplates?, _ console: Console
  ) -> [UInt8] {
    switch format {
    case .json: return portfolio.json
    case .csv: return portfolio.csv
    case .text, .md, .html:
      if let compiled { return PortfolioDocument(portfolio, tool: "shortfall \(version)").rendered(with: compiled) }
      let page = PortfolioPage(
        portfolio: portfolio, width: toFile ? 80 : console.width,
        paint: Painter(isOn: !toFile && console.coloursAnswer))
      return Array(page.text.utf8)
    }
  }

  private var toFile: Bool { output != nil && output != "-" }

  private func put(_ bytes: [UInt8], _ format: Format, _ console: Console) throws {
    guard let output, toFile else { return try console.answer(bytes) }
    let isPage = page(format) != nil
    try write(
      OutputFile(
        output, bytes, access: isPage ? .shared : .confidential, replacing: replacing(format.rawValue, force)))
    console.say("wrote \(visible(output))")
  }
}
