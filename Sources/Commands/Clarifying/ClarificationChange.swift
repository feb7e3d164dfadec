import Diagnostics
import Files
import Model

/// Writes questions of some vendors into their files, all of them or none, while nobody else changes the assessment.
struct ClarificationChange {
  var folder: Folder
  /// As others who wait see us.
  var name: String
  /// Shows the differences and writes nothing.
  var isDryRun: Bool

  /// The lock for the whole of reading and writing; none where nothing is written.
  func lock(_ console: Console) throws -> FolderLock? {
    guard !isDryRun else { return nil }
    return try FolderLock(on: folder, holder: name) { other in
      console.say("waiting for \(visible(other)), which is changing this assessment")
    }
  }

  func put(_ records: [String: [ClarificationRecord]], _ console: Console) throws {
    var log = DiagnosticLog()
    var files: [OutputFile] = []
    for (vendor, changed) in records.sorted(by: { $0.key < $1.key }) where !changed.isEmpty {
      let old = try source(of: vendor)
      guard let new = clarificationsText(changed, of: vendor, insteadOf: old, log: &log), new != old?.bytes else {
        continue
      }
      let path = clarificationsPath(of: vendor)
      if isDryRun {
        try console.show(difference: unifiedDiff(from: old?.bytes ?? [], to: new, path: folder.path(of: path)))
      }
      files.append(
        OutputFile(path, new, access: .confidential, replacing: old.map { .unchanged($0.bytes) } ?? .never))
    }
    if log.hasErrors {
      console.report(log)
      throw Failure.contentHasErrors
    }
    guard !isDryRun, !files.isEmpty else { return }
    do throws(FileFailure) {
      try write(files, into: folder)
    } catch {
      guard error.cause == .changedMeanwhile else { throw error }
      throw Failure(.brokenOff, error.message, help: "nothing was written; run the command again")
    }
    for file in files { console.say("wrote \(visible(folder.path(of: file.path)))") }
  }

  private func source(of vendor: String) throws -> SourceText? {
    guard let inner = try folder.folder(named: "clarifications"), inner.contains("\(vendor).yaml") else { return nil }
    return SourceText(path: inner.path(of: "\(vendor).yaml"), bytes: try inner.bytes(of: "\(vendor).yaml"))
  }
}
