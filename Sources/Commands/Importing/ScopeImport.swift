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

}

extension ImportUpdate {
  init(_ update: ScopeUpdate) {
    self.init(path: Scope.path, old: update.old, new: update.new, lines: update.changes.map(\.line))
  }
}

extension ScopeUpdate.Change {
  /// "jo (it): 12 items new, 2 replaced, 1 as before, 3 not in the file and kept".
  fileprivate var line: String {
    let round = round > 1 ? ", round \(round)" : ""
    let words = countedParts(
      [(added, "new"), (replaced, "replaced"), (unchanged, "as before"), (kept, "not in the file and kept")], "item")
    return "\(respondent) (\(role.rawValue)\(round)): \(words)"
  }
}
