import Analysis
import Diagnostics
import Files
import Model

/// The assessment and its register, as a command that changes the register finds them.
struct FoundRegister {
  var assessment: Assessment
  var card: Scorecard
  var folder: Folder
  /// Nil where there is no register.yaml yet.
  var read: ReadRegister?

  var register: Register { read?.register ?? Register() }

  /// Where an entry stands, for a message.
  func place(of id: String) -> SourceRange? {
    guard let read, let index = read.register.entries.firstIndex(where: { $0.id == id }) else { return nil }
    return read.places[index]
  }
}

/// Which assessment, and how its register is changed.
struct RegisterChange {
  var folder: String?
  var asOf: CalendarDate?
  var threads: Int?
  /// Shows the difference and writes nothing.
  var isDryRun: Bool
  /// As others who wait see us: "shortfall gaps plan".
  var name: String

  /// Reads, changes and replaces the register while nobody else does; true when something changed.
  ///
  /// `change` gives the register as it is to be, with the entries that were there in their order. The file is written
  /// only if it still holds what was read: people edit it by hand, and their work is not overwritten.
  func run(_ console: Console, _ change: (FoundRegister) throws -> Register) throws -> Bool {
    let folder = try assessmentFolder(folder)
    let lock = try isDryRun ? nil : lock(folder, console)
    defer { withExtendedLifetime(lock) {} }
    let found = try find(in: folder, console)
    let new = try change(found)
    if new == found.register { return false }
    var log = DiagnosticLog()
    let path = folder.path(of: registerName)
    guard let bytes = registerText(new, insteadOf: found.read, path: path, log: &log) else {
      console.report(log)
      throw Failure.contentHasErrors
    }
    let old = found.read?.source.bytes
    if isDryRun {
      try console.show(difference: unifiedDiff(from: old ?? [], to: bytes, path: path))
      return true
    }
    let replacing = old.map(OutputFile.Replacing.unchanged) ?? .never
    let file = OutputFile(registerName, bytes, access: .confidential, replacing: replacing)
    if let failure = failure(ofWriting: file, into: folder) {
      guard failure.cause == .changedMeanwhile else { throw failure }
      tellChanges(since: old ?? [], folder, console)
      throw Failure(.brokenOff, failure.message, help: "nothing was written; run the command again")
    }
    console.say("wrote \(visible(path))")
    return true
  }

  private func lock(_ folder: Folder, _ console: Console) throws -> FolderLock {
    try FolderLock(on: folder, holder: name) { other in
      console.say("waiting for \(visible(other)), which is changing this assessment")
    }
  }

  private func find(in folder: Folder, _ console: Console) throws -> FoundRegister {
    let opened = try open(folder, asOf: asOf, threads: threads, in: console)
    var log = DiagnosticLog()
    let read = try readRegister(in: folder, log: &log)
    if log.hasErrors {
      console.report(log)
      throw Failure.contentHasErrors
    }
    return FoundRegister(
      assessment: opened.assessment, card: scorecard(for: opened.assessment), folder: folder, read: read)
  }

  private func failure(ofWriting file: OutputFile, into folder: Folder) -> FileFailure? {
    do throws(FileFailure) {
      try write([file], into: folder)
      return nil
    } catch {
      return error
    }
  }

  /// What somebody else changed since we read the file.
  private func tellChanges(since old: [UInt8], _ folder: Folder, _ console: Console) {
    guard let now = try? folder.bytes(of: registerName) else { return }
    let diff = unifiedDiff(from: old, to: now, path: folder.path(of: registerName))
    let lines = diff.split(separator: UInt8(ascii: "\n"))
    for line in lines.prefix(20) { console.say(visible(String(decoding: line, as: UTF8.self))) }
    if lines.count > 20 { console.say("and \(lines.count - 20) more lines") }
  }
}

/// The steps of several gaps: all are taken or none is. Refusals are reported with the places of the entries.
func taking(
  _ step: GapStep, _ ids: [String], in found: FoundRegister, _ console: Console
) throws -> (register: Register, changed: [(old: RegisterEntry, new: RegisterEntry)]) {
  let surroundings = GapSurroundings(found.assessment, found.card)
  var register = found.register
  var changed: [(RegisterEntry, RegisterEntry)] = []
  var log = DiagnosticLog()
  if let source = found.read?.source { log.keep(source) }
  for id in ids {
    guard let index = register.entries.firstIndex(where: { $0.id == id }) else { continue }
    let old = register.entries[index]
    do throws(GapRefusal) {
      register.entries[index] = try old.taking(step, in: surroundings)
      changed.append((old, register.entries[index]))
    } catch {
      log.add(refusal(error, of: old, step.action, at: found.place(of: id)))
    }
  }
  if log.hasErrors {
    console.report(log)
    if ids.count > 1 {
      console.say("nothing was changed: \(changed.isEmpty ? "no gap" : "not every gap") can take the step")
    }
    throw Failure.contentHasErrors
  }
  return (register, changed)
}
