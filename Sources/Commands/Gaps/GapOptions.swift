import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model

/// Which gaps a step is about, of which assessment.
struct GapSelection: ParsableArguments {
  @Argument(help: "Ids of gaps.")
  var ids: [String] = []

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("A filter instead of ids, such as 'area=IR and risk>=12'.", valueName: "filter"))
  var filter: String?

  @Option(help: "Folder of the assessment; by default the nearest one upwards that holds assessment.yaml.")
  var folder: String?

  @Option(help: ArgumentHelp("The day the results are for, instead of the assessment's own.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  func validate() throws {
    if ids.isEmpty == (filter == nil) { throw ValidationError("name gaps, or choose them by --where") }
  }

  /// The ids, each once, as they were named or as they stand in the register. A filter is asked as of the day of the step.
  func chosen(from found: FoundRegister, on day: CalendarDate, _ console: Console) throws -> [String] {
    let known = found.register.entries.map(\.id)
    guard let filter else {
      for id in ids where !known.contains(id) {
        throw unknownGap(id, known, hint: "'shortfall gaps list' prints them; the assessment is named by --folder")
      }
      var seen: Set<String> = []
      return ids.filter { seen.insert($0).inserted }
    }
    var then = found.assessment
    then.asOf = day
    let gaps = try gaps(in: found.register, then, found.card, where: filter, console)
    let fitting = Set(gaps.map(\.entry.id))
    return known.filter { fitting.contains($0) }
  }
}

func unknownGap(
  _ id: String, _ known: [String], hint: String = "'shortfall gaps list' prints them"
) -> Failure {
  let near = nearMiss(of: id, among: known).map { "did you mean '\($0)'?" }
  return Failure(
    .usage, "there is no gap '\(id)' in the register",
    help: near ?? (known.isEmpty ? "'shortfall gaps sync' opens the gaps of the findings" : hint))
}

/// The gaps that were raised by as-of and fit a filter, by id; all of them without one.
func gaps(
  in register: Register, _ assessment: Assessment, _ card: Scorecard, where filter: String?, _ console: Console
) throws -> [GapFacts] {
  var parsed: GapFilter?
  if let filter {
    var log = DiagnosticLog()
    parsed = gapFilter(filter, log: &log)
    guard parsed != nil else {
      console.report(log)
      throw Failure(.usage, "")
    }
  }
  var assessment = assessment
  assessment.register = register
  let gates = Dictionary(card.gates.map { ($0.question, $0.state) }, uniquingKeysWith: { first, _ in first })
  let facts = (registerStatus(of: assessment, card)?.entries ?? []).map { status in
    var gate: GateState?
    if case .question(let id) = status.entry.subject { gate = gates[id] }
    return GapFacts(status: status, gate: gate, asOf: assessment.asOf)
  }
  return facts.filter { parsed?.fits($0) ?? true }
}

/// When, by whom, with what remark; every step has these.
struct StepOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day of the step. (default: as-of)", valueName: "yyyy-mm-dd"))
  var on: CalendarDate?

  @Option(help: ArgumentHelp("Who takes the step.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("A remark, kept with the step.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("A document, added to the gap; may be given several times.", valueName: "text"))
  var ref: [String] = []

  @Flag(help: "Show what would change, and write nothing.")
  var dryRun = false

  func step(_ action: GapStep.Action, asOf: CalendarDate) -> GapStep {
    GapStep(action, on: on ?? asOf, by: by, note: note, references: ref.map { Reference(text: $0, until: nil) })
  }
}

/// A step that several gaps take, or none.
protocol GapStepCommand: Subcommand {
  var selection: GapSelection { get }
  var options: StepOptions { get }
  var action: GapStep.Action { get }
}

extension GapStepCommand {
  func run(in console: Console) throws -> ExitStatus {
    var answer = ""
    let change = RegisterChange(
      folder: selection.folder, asOf: selection.asOf, threads: nil, isDryRun: options.dryRun,
      name: "shortfall gaps \(action.name)")
    _ = try change.run(console) { found in
      let step = options.step(action, asOf: found.assessment.asOf)
      let ids = try selection.chosen(from: found, on: step.on, console)
      if ids.isEmpty { console.say("no gap fits the filter; nothing was changed") }
      let taken = try taking(step, ids, in: found, console)
      sayOverdueAtOnce(taken.changed.map(\.new), on: step.on, console)
      answer = changeLines(taken.changed, painter: Painter(isOn: console.coloursAnswer))
      return taken.register
    }
    if !options.dryRun { try console.answer(answer) }
    return .done
  }
}

/// A due date that has passed is more often a slip than a plan.
private func sayOverdueAtOnce(_ entries: [RegisterEntry], on day: CalendarDate, _ console: Console) {
  let late = entries.filter { entry in
    (entry.status == .planned || entry.status == .inProgress) && entry.due.map { $0 < day } ?? false
  }
  guard let first = late.first, let due = first.due else { return }
  let others = late.count > 1 ? " and \(late.count - 1) more" : ""
  console.say("overdue from the start: \(visible(first.id))\(others), due \(due), before \(day)")
}

/// A line a gap: what it was and is.
func changeLines(_ changed: [(old: RegisterEntry, new: RegisterEntry)], painter: Painter) -> String {
  var table = Table([.left, .left, .left])
  for (old, new) in changed {
    let step = old.status == new.status ? new.status.words : "\(old.status.words) → \(new.status.words)"
    table.add([Table.Cell(visible(new.id), .bold), Table.Cell(step), Table.Cell(visible(particulars(of: new)))])
  }
  return table.text(painter: painter)
}

/// What matters of a gap in its state.
func particulars(of entry: RegisterEntry) -> String {
  switch entry.status {
  case .open: entry.history.last?.note ?? ""
  case .planned, .inProgress: [entry.owner, entry.due.map { "due \($0)" }].compactMap { $0 }.joined(separator: ", ")
  case .mitigated: entry.residual?.risk.map { "risk left \($0)" } ?? ""
  case .accepted: entry.accepted.map { "by \($0.by) until \($0.until)" } ?? ""
  case .closed: entry.closed.map { "verified by \($0.by)" } ?? ""
  }
}
