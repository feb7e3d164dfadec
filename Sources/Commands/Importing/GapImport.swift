import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model

/// Status, owner and due date of gaps, on their way from a table into register.yaml.
extension Import {
  /// Reads the tables and changes the register by way of the steps and their guards; everything or nothing.
  func takeGaps(from files: [String], into folder: Folder, _ console: Console) throws -> ExitStatus {
    var lines = ""
    let change = RegisterChange(
      folder: folder.path, asOf: nil, threads: nil, isDryRun: gaps.dryRun, name: "shortfall import")
    let isChanged = try change.run(console) { found in
      guard found.read != nil else { throw noRegister }
      var log = DiagnosticLog()
      let stated = try statedGaps(in: files, found.register, console, &log)
      let (register, changed) = applying(stated, to: found, &log)
      console.report(log)
      guard !log.hasErrors else {
        console.say("nothing was imported")
        throw Failure.contentHasErrors
      }
      lines = changeLines(changed, painter: Painter(isOn: console.coloursAnswer))
      return register
    }
    if !isChanged { console.say("the register says all that already") }
    if !gaps.dryRun { try console.answer(lines) }
    return .done
  }

  /// Options that are about answers do not go with gaps, and the other way round.
  func checkGapOptions() throws {
    if gaps.isAlone { throw ValidationError("'--on' and '--by' go with '--from csv'") }
    guard gaps.isAsked else { return }
    let others: [(String, Bool)] = [
      ("--plan", plan), ("--map", map != nil), ("--write-map", writeMap != nil), ("--role", role != nil),
      ("--respondent", respondent != nil), ("--round", round != nil), ("--na-reason", naReason != nil),
      ("--skip-unmatched", skipUnmatched), ("--keep-changed", keepChanged), ("--pseudonymise", pseudonymise != nil),
      ("--force", force.force),
    ]
    if let other = others.first(where: \.1) {
      throw ValidationError(
        "'\(other.0)' does not go with '--from csv'" + (plan ? "; '--dry-run' shows what would change" : ""))
    }
  }

  private func statedGaps(
    in files: [String], _ register: Register, _ console: Console, _ log: inout DiagnosticLog
  ) throws -> [StatedGap] {
    var reader = GapSheetReader(register: register, order: dates)
    for file in files {
      let bytes = file == "-" ? try console.environment.input() : try bytesOfFile(at: file)
      let source = SourceText(path: file, bytes: bytes)
      let text = encoding.map { decoded(source, from: $0, log: &log) } ?? source
      if let text, let sheet = readSheet(text, delimiter: delimiter?.byte, log: &log) { reader.read(sheet, log: &log) }
    }
    if !reader.movedOn.isEmpty {
      let ids = reader.movedOn.prefix(8).map(visible).joined(separator: ", ")
      let more = reader.movedOn.count > 8 ? " and \(reader.movedOn.count - 8) more" : ""
      console.say(
        "changed in the register since the table was written, and kept where the table says no more: \(ids)\(more)")
    }
    return reader.stated
  }

  private func applying(
    _ stated: [StatedGap], to found: FoundRegister, _ log: inout DiagnosticLog
  ) -> (Register, [(old: RegisterEntry, new: RegisterEntry)]) {
    let surroundings = GapSurroundings(found.assessment, found.card)
    let day = gaps.on ?? found.assessment.asOf
    var register = found.register
    var changed: [(RegisterEntry, RegisterEntry)] = []
    let places = Dictionary(
      register.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for gap in stated {
      guard let index = places[gap.id] else { continue }
      let old = register.entries[index]
      let setting = GapSetting(id: gap.id, status: gap.status, owner: gap.owner, due: gap.due)
      do throws(GapRefusal) {
        register.entries[index] = try old.applying(setting, on: day, by: gaps.by, in: surroundings)
        changed.append((old, register.entries[index]))
      } catch {
        log.add(refusal(error, of: old, gap))
      }
    }
    return (register, changed)
  }
}

/// Why a row cannot be taken, at the cell that asks for it, and what to do instead.
private func refusal(_ reason: GapRefusal, of entry: RegisterEntry, _ gap: StatedGap) -> Diagnostic {
  let asksForOthers = gap.owner != nil || gap.due != nil
  let place = gap.statusPlace ?? gap.ownerPlace ?? gap.duePlace ?? gap.place
  switch reason {
  case .tooEarly(let last):
    return .gapGuard(
      "gap '\(gap.id)' cannot be changed: its history goes on until \(last)",
      help: "give the day of the change with --on, not before that", at: place)
  case .missing(.owner):
    return notPlanned(gap, "it has no owner", "write one into the column 'owner'", at: place)
  case .missing(.due):
    return notPlanned(gap, "it has no due date", "write one into the column 'due'", at: place)
  case .missing(.plan):
    return notPlanned(gap, "it has no plan", "write 'plan: TEXT' into its entry in register.yaml", at: place)
  case .status where asksForOthers && !entry.status.isActive:
    return .gapGuard(
      "gap '\(gap.id)' is \(entry.status.words), so its owner and due date stay as they are",
      help: entry.status == .mitigated
        ? "undo that in the table, or take the gap back to work with 'shortfall gaps start \(gap.id) --note WHY'"
        : "undo that in the table, or open it again with 'shortfall gaps reopen \(gap.id)'",
      at: gap.ownerPlace ?? gap.duePlace ?? place)
  default:
    let wanted = gap.status ?? entry.status
    var problem = refusal(reason, of: entry, step(to: wanted), at: place)
    problem.help = way(to: wanted, gap.id)
    return problem
  }
}

/// The step that a status stands for.
private func step(to status: GapStatus) -> GapStep.Action {
  switch status {
  case .open: .reopen(reason: nil)
  case .planned: .plan(owner: nil, role: nil, due: nil, plan: nil)
  case .inProgress: .start
  case .mitigated: .mitigate(level: nil, evidence: nil)
  case .accepted: .accept(until: nil, reason: nil, isDelegate: false)
  case .closed: .close(level: nil, evidence: nil)
  }
}

private func notPlanned(_ gap: StatedGap, _ why: String, _ help: String, at place: SourceRange) -> Diagnostic {
  .gapGuard("gap '\(gap.id)' cannot be planned: \(why)", help: help, at: place)
}

/// The command that takes what the step needs besides a word in a table.
private func way(to status: GapStatus, _ id: String) -> String {
  switch status {
  case .open: "nothing goes back to open but what is accepted or closed: 'shortfall gaps reopen \(id) --reason TEXT'"
  case .planned: "only what is open can be planned; write the status as it was"
  case .inProgress: "what is mitigated goes back to work with 'shortfall gaps start \(id) --note WHY'"
  case .mitigated: "'shortfall gaps mitigate \(id)' takes the level and the evidence that this needs"
  case .accepted: "'shortfall gaps accept \(id)' takes who accepts it, until when and why"
  case .closed: "'shortfall gaps close \(id)' takes who verified it, at what level and on what evidence"
  }
}
