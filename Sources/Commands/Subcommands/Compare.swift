import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model
import Reports

/// Vendors side by side.
struct Compare: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares the vendors' proposals: scope, price, quality, ranking, what could turn it.",
    discussion: """
      For instance 'shortfall compare acme-cx', or 'shortfall compare acme-cx -o compare.html' for the committee. With two \
      envelopes 'shortfall compare --quality-only' comes first: it reads no price and seals the quality in sealed/quality.yaml; \
      afterwards no command shows a total while quality is not as it was sealed. Reads proposals/ and evaluation.yaml.
      """)

  enum Format: String, FormatOfFile, ExpressibleByArgument { case text, json, csv, md, html }

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Read no price: show quality alone and seal it in sealed/quality.yaml.")
  var qualityOnly = false

  @Option(help: "text, json, csv (a vendor a line), md or html.")
  var format: Format?

  @Option(help: ArgumentHelp("Language of the assessment's texts, where they have several.", valueName: "tag"))
  var lang: String?

  @Option(help: ArgumentHelp("End with status 1 when the ranking is fragile.", valueName: "fragile"))
  var failOn: [CompareCondition] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write; its ending chooses the format.", valueName: "file"))
  var output: String?

  @Flag(help: "Call evaluators by codes instead of names.")
  var anonymous = false

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    try checkLanguage(lang)
    if qualityOnly, !failOn.isEmpty { throw ValidationError("'--quality-only' ranks nobody and has no '--fail-on'") }
  }

  func run(in console: Console) throws -> ExitStatus {
    let chosen = try Format.chosen(format, for: output)
    let folder = try assessmentFolder(reading.folder)
    let opened = try reading.open(folder, keepingPricesSealed: qualityOnly, in: console)
    let offers = try compared(opened)
    if qualityOnly { try seal(offers, opened, console) }
    try put(bytes(chosen, offers, opened, console), chosen, console)
    guard failOn.contains(.fragile), offers.result.verdict == .fragile else { return .done }
    for clause in offers.reasonClauses { console.say("--fail-on: the ranking is fragile: \(visible(clause))") }
    return .gateNotMet
  }

  private func compared(_ opened: OpenAssessment) throws -> ComparedOffers {
    let assessment = opened.assessment
    let card = scorecard(for: assessment)
    // A request is judged before it is sent out, when nobody has made an offer yet; there is no quality to seal then.
    guard
      let result = proposalsResult(of: assessment, card) ?? (qualityOnly ? nil : requestAlone(in: assessment, card))
    else {
      throw Failure(
        .noInput, "there is no proposal in this assessment",
        help: "'shortfall init \(visible(reading.folder ?? ".")) --proposals alpha,beta' begins a file for each vendor")
    }
    return ComparedOffers(assessment, result, language: lang, isSealed: qualityOnly, isAnonymous: anonymous)
  }

  private func bytes(
    _ format: Format, _ offers: ComparedOffers, _ opened: OpenAssessment, _ console: Console
  ) throws -> [UInt8] {
    switch format {
    case .text:
      let page = ComparePage(
        offers, width: toFile ? 80 : console.width, coloured: !toFile && console.coloursAnswer,
        folder: reading.folder ?? "")
      return Array(page.text.utf8)
    case .json: return compareJSON(offers)
    case .csv: return compareCSV(offers)
    case .md, .html:
      let shelf = try TemplateShelf(project: opened.folder, extra: nil)
      let templates = try documentTemplates(
        "compare/compare", CompareDocument.vocabulary, format == .html ? .html : .md, from: shelf, console)
      return CompareDocument(offers, tool: "shortfall \(version)").rendered(with: templates)
    }
  }

  private var toFile: Bool { output != nil && output != "-" }

  private func put(_ bytes: [UInt8], _ format: Format, _ console: Console) throws {
    guard let output, toFile else { return try console.answer(bytes) }
    // With two envelopes --force is for the seal as well; a page of our own is replaced without it.
    let own: OutputFile.Replacing =
      switch format {
      case .html: .marked("<meta name=\"generator\" content=\"shortfall ")
      case .md: .marked("<!-- shortfall ")
      case .text, .json, .csv: .never
      }
    try write(OutputFile(output, bytes, access: .confidential, replacing: force.force ? .always : own))
    console.say("wrote \(visible(output))")
  }
}

enum CompareCondition: String, CaseIterable, ExpressibleByArgument { case fragile }
