import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model
import Reports

/// The gaps of the register for other programs.
struct Export: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the gaps of the register for spreadsheets, trackers and compliance tools.",
    discussion: """
      For instance 'shortfall export acme-cx --to csv -o gaps.csv', or \
      "shortfall export --to github --where 'area=IR and risk>=12' -o issues". What somebody changes in the CSV file comes \
      back by 'shortfall import gaps.csv --from csv'. Trackers get the gaps that are still pending; nothing is sent anywhere.
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp(
      "For what the gaps are written.", valueName: "target"))
  var to: ExportKind

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only gaps that fit, such as 'area=IR and risk>=12'.", valueName: "filter"))
  var filter: String?

  @Option(
    help: ArgumentHelp(
      "Of tables: safe, nothing that a spreadsheet would compute; excel, the same marked as UTF-8; raw, as it is.",
      valueName: "profile"))
  var cells: CellProfile = .safe

  @Option(
    help: ArgumentHelp("The type of the issues in Jira, or of the work items in Azure DevOps.", valueName: "name"))
  var type: String = "Task"

  @Option(
    help: ArgumentHelp(
      "Tells these gaps from another assessment's, in identifiers and marks. (default: the assessment's title)",
      valueName: "text"))
  var key: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "File to write, or the folder for github's script and texts. (default: standard output)", valueName: "path"))
  var output: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if type.utf8.allSatisfy({ $0 == 0x20 }) { throw ValidationError("'--type' names none") }
    if key?.isEmpty == true { throw ValidationError("'--key' is empty") }
    if to == .github, output == nil || output == "-" {
      throw ValidationError("a script and its texts need a folder; name one with -o")
    }
  }

  func run(in console: Console) throws -> ExitStatus {
    let opened = try reading.open(in: console)
    guard let register = opened.assessment.register else { throw noRegister }
    let card = scorecard(for: opened.assessment)
    let fitting = GapOrder.byRisk.sorted(try gaps(in: register, opened.assessment, card, where: filter, console))
    let places = to == .sarif ? try GapPlaces(fitting.map(\.entry), opened) : nil
    var export = GapExport(
      fitting.map(\.status), of: opened.assessment, card, key: key,
      place: { places?.place(of: $0) })
    if to.takesPendingOnly { leaveSettledOut(of: &export, console) }
    try put(export, console)
    return .done
  }

  /// Trackers have no column for what is accepted or closed; it would come back as new work.
  private func leaveSettledOut(of export: inout GapExport, _ console: Console) {
    let pending = export.gaps.filter(\.isPending)
    let settled = export.gaps.count - pending.count
    if settled > 0 { console.say("left out: \(counted(settled, "gap")) accepted or closed") }
    export.gaps = pending
  }
}

/// For whom gaps are exported.
enum ExportKind: String, CaseIterable, ExpressibleByArgument {
  case csv, jira
  case azureDevOps = "azure-devops"
  case github
  case oscalPOAM = "oscal-poam"
  case sarif

  var takesPendingOnly: Bool { self == .jira || self == .azureDevOps || self == .github }
}

extension CellProfile: ExpressibleByArgument {}
