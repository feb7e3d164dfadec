import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model

/// The gaps of the register, filtered and sorted.
struct ListGaps: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the gaps of the register.",
    discussion: """
      For instance "shortfall gaps list --where 'overdue and role=it' --sort -overdue". A filter joins comparisons by \
      and, or, not and parentheses; a field alone means that there is one.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv, md }

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only gaps that fit, such as 'area=IR and risk>=12'.", valueName: "filter"))
  var filter: String?

  // A value such as '-overdue' looks like an option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Column to sort by; with a minus before it downwards. (default: -risk)", valueName: "column"))
  var sort: GapOrder?

  @Option(
    help: ArgumentHelp(
      "Columns, joined by commas: \(GapColumn.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "columns"))
  var columns: String?

  @Option(help: "text, json, csv or md.")
  var format: Format = .text

  @OptionGroup var talk: TalkOptions

  func run(in console: Console) throws -> ExitStatus {
    let chosen = try chosenColumns()
    let opened = try reading.open(in: console)
    let card = scorecard(for: opened.assessment)
    guard let register = opened.assessment.register else { throw noRegister }
    let fitting = try gaps(in: register, opened.assessment, card, where: filter, console)
    let isForPeople = format == .text || format == .md
    let table = GapTable(
      gaps: (sort ?? .byRisk).sorted(fitting), columns: chosen ?? (isForPeople ? GapColumn.few : GapColumn.allCases),
      asOf: opened.assessment.asOf)
    switch format {
    case .text:
      if fitting.isEmpty { console.say(filter == nil ? "no gap has been raised yet" : "no gap fits") }
      try console.answer(
        fitting.isEmpty ? "" : table.text(width: console.width, painter: Painter(isOn: console.coloursAnswer)))
    case .json: try console.answer(table.json)
    case .csv: try console.answer(table.csv)
    case .md: try console.answer(table.markdown)
    }
    return .done
  }

  private func chosenColumns() throws -> [GapColumn]? {
    guard let columns else { return nil }
    let names = columns.split(separator: ",").map { String($0) }
    guard !names.isEmpty else { throw Failure(.usage, "'--columns' names none") }
    return try names.map { name in
      guard let column = GapColumn(rawValue: name) else {
        let known = GapColumn.allCases.map(\.rawValue)
        let near = nearMiss(of: name, among: known).map { "did you mean '\($0)'?" }
        throw Failure(
          .usage, "gaps have no column '\(name)'", help: near ?? "there are \(known.joined(separator: ", "))")
      }
      return column
    }
  }
}

/// A command needs a register and there is none yet.
let noRegister = Failure(
  .noInput, "this assessment has no register.yaml", help: "'shortfall gaps sync' writes it from the findings")
