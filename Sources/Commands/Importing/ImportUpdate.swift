import Diagnostics
import Files
import Model

/// A file of the assessment that an import changes or begins.
struct ImportUpdate {
  /// Relative to the assessment's folder.
  var path: String
  /// Nil where it is not there yet.
  var old: [UInt8]?
  var new: [UInt8]
  /// What is said of it, a line for each person or vendor.
  var lines: [String]

  var isEmpty: Bool { old == new }

  var output: OutputFile {
    OutputFile(path, new, access: .confidential, replacing: old.map { .unchanged($0) } ?? .never)
  }
}

extension Import {
  /// Everything that the session makes of files that people keep; what is wrong goes into the log.
  func updates(
    of session: ImportSession, _ stated: [StatedBeliefs], _ folder: Folder, _ log: inout DiagnosticLog
  ) throws -> [ImportUpdate] {
    var updates: [ImportUpdate] = []
    if let update = try scopeUpdate(of: session, stated, folder, &log) { updates.append(ImportUpdate(update)) }
    updates += try proposalUpdates(of: session, folder, &log).map { ImportUpdate($0) }
    if let update = try scoreUpdate(of: session, folder, &log) { updates.append(ImportUpdate(update)) }
    return updates
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

  /// A line for each person or vendor: what came, what took the place of something said before, and what stayed.
  func say(_ updates: [ImportUpdate], isPlan: Bool = false, _ console: Console) {
    let lines = updates.flatMap(\.lines)
    for line in lines.prefix(20) { console.say((isPlan ? "would import " : "") + line) }
    if lines.count > 20 { console.say("and \(lines.count - 20) more") }
  }
}

/// "2 items new, 3 replaced": the first part with what is counted.
func countedParts(_ parts: [(count: Int, word: String)], _ noun: String) -> String {
  parts.filter { $0.count > 0 }.enumerated().map { index, part in
    "\(index == 0 ? counted(part.count, noun) : String(part.count)) \(part.word)"
  }.joined(separator: ", ")
}
