internal import Diagnostics
internal import Model

/// scope.yaml of an assessment's folder, if there is one.
struct ScopeFile {
  var scope: Scope?
  var inputs: [InputFile] = []
}

/// Reads scope.yaml; a file that is there and cannot be read is an error in the log.
func readScope(
  in folder: Folder, beside questionnaires: [ReadQuestionnaire], log: inout DiagnosticLog
) throws(FileFailure) -> ScopeFile {
  guard folder.contains(Scope.path) else { return ScopeFile() }
  let bytes: [UInt8]
  do throws(FileFailure) {
    bytes = try folder.bytes(of: Scope.path)
  } catch {
    log.add(.unreadable(error))
    return ScopeFile()
  }
  var surroundings = ScopeSurroundings()
  for entry in questionnaires.flatMap(\.ids) {
    if entry.kind == "section" { surroundings.sections.append(entry.id) }
    surroundings.taken[entry.id] = (entry.kind, entry.place)
  }
  let source = SourceText(path: folder.path(of: Scope.path), bytes: bytes)
  return ScopeFile(
    scope: readScope(source, in: surroundings, log: &log), inputs: [inputFile(Scope.path, bytes)])
}
