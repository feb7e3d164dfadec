import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model
import Reports

/// Who does it, who pays, what is nobody's.
struct ScopeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "scope",
    abstract: "Lists the work that is nobody's, paid twice or not paid, and what that costs.",
    discussion: """
      For instance 'shortfall scope acme-cx', or 'shortfall scope --what-if W01.funded=1 --what-if W02.contract=included', \
      which works everything out anew and shows what changes; the file is not touched. Reads scope.yaml of the assessment.
      """)

  enum Format: String, FormatOfFile, ExpressibleByArgument { case text, json, csv, md }

  @OptionGroup var reading: ReadingOptions

  @Option(help: "text, json, csv (a work item a line) or md.")
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "Try a change: ITEM.funded, contract, share, milestone, target, performer.ROLE, payer.ROLE, rate, days, "
        + "probability, required, start, finish or golive.", valueName: "item.setting=value"))
  var whatIf: [String] = []

  @Option(help: ArgumentHelp("How many projects to simulate, instead of the profile's number.", valueName: "n"))
  var iterations: Int?

  @Option(help: ArgumentHelp("Where the simulation starts, instead of the profile's seed.", valueName: "n"))
  var seed: UInt64?

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write; its ending chooses the format.", valueName: "file"))
  var output: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let iterations, !(100...10_000_000).contains(iterations) {
      throw ValidationError("'--iterations' is a number from 100 to 10000000")
    }
  }

  func run(in console: Console) throws -> ExitStatus {
    let chosen = try Format.chosen(format, for: output)
    let opened = try reading.open(in: console)
    var assessment = opened.assessment
    guard let scope = assessment.scope else {
      throw Failure(
        .noInput, "the assessment has no scope.yaml",
        help: "'shortfall init --scope \(opened.folder.path)' writes one to fill in")
    }
    if let iterations { assessment.profile.iterations = iterations }
    if let seed { assessment.profile.seed = seed }
    let drawing = console.drawing(threads: reading.threads ?? coreCount())
    guard let before = exposure(of: assessment, drawing: drawing) else { return .bug }
    var changed = assessment
    changed.scope = try whatIf.reduce(scope) { scope, text in try WhatIf(text, in: scope).applied(to: scope) }
    let after = whatIf.isEmpty ? nil : exposure(of: changed, drawing: drawing)
    try put(bytes(chosen, assessment, before, changed, after, console), console)
    return .done
  }

  private func bytes(
    _ format: Format, _ assessment: Assessment, _ before: Exposure, _ changed: Assessment, _ after: Exposure?,
    _ console: Console
  ) -> [UInt8] {
    switch format {
    case .json: return scopeJSON(assessment, before, changed: after.map { (whatIf, $0) })
    case .csv: return scopeCSV(changed, after ?? before)
    case .md: return scopeMarkdown(changed, after ?? before)
    case .text:
      let width = toFile ? 80 : console.width
      let isColoured = !toFile && console.coloursAnswer
      if let after {
        return Array(WhatIfPage(changed, before, after, changes: whatIf, width: width, coloured: isColoured).text.utf8)
      }
      let page = ScopePage(assessment, before, width: width, coloured: isColoured, folder: reading.folder ?? "")
      return Array(page.text.utf8)
    }
  }

  private var toFile: Bool { output != nil && output != "-" }

  private func put(_ bytes: [UInt8], _ console: Console) throws {
    if let output, output != "-" {
      try write(OutputFile(output, bytes, access: .confidential, replacing: force.replacing))
    } else {
      try console.answer(bytes)
    }
  }
}
