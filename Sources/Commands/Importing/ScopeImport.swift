import Diagnostics
import Files
import Model

/// What people believe about the work, on its way into scope.yaml.
extension Import {
  /// scope.yaml with what was stated; nil where nothing was, or with an error in the log.
  func scopeUpdate(
    of session: ImportSession, _ stated: [StatedBeliefs], _ folder: Folder, _ log: inout DiagnosticLog
  ) throws -> ScopeUpdate? {
    guard let first = stated.first else { return nil }
    guard session.assessment.scope != nil else {
      log.add(.noScope(at: first.place))
      return nil
    }
    let source = SourceText(path: folder.path(of: Scope.path), bytes: try folder.bytes(of: Scope.path))
    return Files.scopeUpdate(source, with: stated, in: session.assessment, isForced: force.force, log: &log)
  }

  /// Writes all files or none. An edited file is written under the lock of the folder, and only if it still is what was
  /// read.
  func put(_ files: [OutputFile], in folder: Folder, isEdit: Bool, _ console: Console) throws {
    guard isEdit else { return try Files.write(files, into: folder) }
    let lock = try FolderLock(on: folder, holder: "shortfall import") { other in
      console.say("waiting for \(visible(other)), which is changing this assessment")
    }
    defer { withExtendedLifetime(lock) {} }
    do throws(FileFailure) {
      try Files.write(files, into: folder)
    } catch {
      guard error.cause == .changedMeanwhile else { throw error }
      throw Failure(.brokenOff, error.message, help: "nothing was imported; run the command again")
    }
  }

  /// A line for each person: what came, what took the place of something said before, and what stayed.
  func say(_ update: ScopeUpdate, isPlan: Bool = false, _ console: Console) {
    for change in update.changes.prefix(20) { console.say((isPlan ? "would import " : "") + change.line) }
    if update.changes.count > 20 { console.say("and \(update.changes.count - 20) more people") }
  }
}

extension OutputFile {
  init(_ update: ScopeUpdate) {
    self.init(Scope.path, update.new, access: .confidential, replacing: .unchanged(update.old))
  }
}

extension ScopeUpdate.Change {
  /// "jo (it): 12 items new, 2 replaced, 1 as before, 3 not in the file and kept".
  fileprivate var line: String {
    let round = round > 1 ? ", round \(round)" : ""
    let parts = [
      (added, "new"), (replaced, "replaced"), (unchanged, "as before"),
      (kept, "not in the file and kept"),
    ].filter { $0.0 > 0 }
    let words = parts.enumerated().map { index, part in
      "\(index == 0 ? counted(part.0, "item") : String(part.0)) \(part.1)"
    }
    return "\(respondent) (\(role.rawValue)\(round)): \(words.joined(separator: ", "))"
  }
}
