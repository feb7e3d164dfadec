import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model

/// The register brought up to today's findings.
struct SyncGaps: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Brings the register up to today's findings: opens, reopens, re-scores; never deletes.",
    discussion: """
      For instance 'shortfall gaps sync acme-cx --dry-run'. New findings are opened, closed ones that are found again \
      reopened, changed ones re-scored; those that are no longer found are named, to be verified and closed. Work items \
      of scope.yaml that nobody does, or that several claim, become gaps too.
      """)

  @Argument(help: "Folder of the assessment; by default the nearest one upwards that holds assessment.yaml.")
  var folder: String?

  @Option(help: ArgumentHelp("The day the results are for, instead of the assessment's own.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp("The day of what changes. (default: as-of)", valueName: "yyyy-mm-dd"))
  var on: CalendarDate?

  @Option(help: ArgumentHelp("Who raises the gaps.", valueName: "name"))
  var by: String?

  @Flag(help: "Show what would change, and write nothing.")
  var dryRun = false

  @OptionGroup var talk: TalkOptions

  func run(in console: Console) throws -> ExitStatus {
    var summary = ""
    let change = RegisterChange(
      folder: folder, asOf: asOf, threads: nil, isDryRun: dryRun, name: "shortfall gaps sync")
    _ = try change.run(console) { found in
      let gaps = foundGaps(in: found.assessment, found.card) + foundGaps(inScopeOf: found.assessment)
      let sync = synced(
        found.register, with: gaps, in: found.assessment, found.card, on: on ?? found.assessment.asOf, by: by)
      try refuse(sync.ahead, found, console)
      summary = lines(of: sync, console)
      return sync.register
    }
    // The difference alone is the answer of a dry run.
    if dryRun { console.environment.talk(Array(summary.utf8)) } else { try console.answer(summary) }
    return .done
  }

  private func refuse(_ ahead: [String], _ found: FoundRegister, _ console: Console) throws {
    guard !ahead.isEmpty else { return }
    var log = DiagnosticLog()
    if let source = found.read?.source { log.keep(source) }
    for id in ahead {
      guard let entry = found.register.entries.first(where: { $0.id == id }), let last = entry.events.last else {
        continue
      }
      log.add(
        .gapGuard(
          "gap '\(id)' cannot be re-scored: its history goes on until \(last.date)",
          help: "sync as of that day or later, with --as-of or --on", at: found.place(of: id)))
    }
    console.report(log)
    throw Failure.contentHasErrors
  }

  private func lines(of sync: RegisterSync, _ console: Console) -> String {
    let width = dryRun ? 80 : console.width
    func line(_ items: [String], _ what: String) -> String {
      items.isEmpty
        ? ""
        : wrapped(
          items.map(visible).joined(separator: ", "), to: width, first: padded("\(items.count) \(what)", to: 14) + "  ")
    }
    let text =
      line(sync.opened, "opened") + line(sync.reopened, "reopened")
      + line(
        sync.rescored.map { "\($0.id) \($0.from.map { "\($0)" } ?? "–") → \($0.to.map { "\($0)" } ?? "–")" },
        "re-scored")
    let indent = String(repeating: " ", count: 16)
    let verify =
      "No longer found; when somebody other than the owner has verified it, close it with 'shortfall gaps close'."
    let ask =
      "Found by answers that are no newer than the closing, so they stay closed. Ask again; 'shortfall gaps reopen' opens "
      + "a gap at once."
    let all =
      text
      + (sync.toVerify.isEmpty ? "" : line(sync.toVerify, "to verify") + wrapped(verify, to: width, first: indent))
      + (sync.askAgain.isEmpty ? "" : line(sync.askAgain, "stay closed") + wrapped(ask, to: width, first: indent))
    return text.isEmpty && sync.toVerify.isEmpty ? "the register is up to date\n" + all : all
  }
}
