/// A file that the program is about to write.
package struct OutputFile: Sendable {
  /// Who may read a new file; one that is replaced keeps its mode.
  package enum Access: Sendable {
    /// Answers, registers, exports with names: 0600, folders 0700.
    case confidential
    /// Reports and what ships with the program: 0644 and 0755, less the umask.
    case shared

    var fileMode: UInt16 { self == .confidential ? 0o600 : 0o644 }
    var folderMode: UInt16 { self == .confidential ? 0o700 : 0o755 }
  }

  /// What happens to a file that is there already.
  package enum Replacing: Hashable, Sendable {
    case never
    case always
    /// Only where its first or last 4 KiB hold this text, by which the program knows its own report.
    case marked(String)
    /// Only while the file holds exactly these bytes, which is asked again just before it is replaced.
    case unchanged([UInt8])
  }

  /// Takes a chunk of the content.
  package typealias Emit = ([UInt8]) throws(FileFailure) -> Void

  /// Relative to the folder it goes to; `/` between folders, which are made where they are missing.
  package var path: String
  package var access: Access
  package var replacing: Replacing
  /// Produces the content chunk by chunk, so that a large one never stands in memory as a whole. Asked for when the
  /// file is written, perhaps beside others on another thread.
  package var content: Content
  /// Begun before its siblings, because it takes the longest to reach the disk.
  package var goesFirst = false

  package typealias Content = @Sendable (_ emit: Emit) throws(FileFailure) -> Void

  package init(_ path: String, access: Access, replacing: Replacing, content: @escaping Content) {
    self.path = path
    self.access = access
    self.replacing = replacing
    self.content = content
  }

  package init(_ path: String, _ bytes: [UInt8], access: Access, replacing: Replacing) {
    self.init(path, access: access, replacing: replacing) { (emit: Emit) throws(FileFailure) in try emit(bytes) }
  }
}
