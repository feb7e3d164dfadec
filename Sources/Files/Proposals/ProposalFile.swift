internal import Diagnostics
internal import Model
internal import YAML

/// A file of the procurement part, read into a tree.
struct ProposalFile {
  var source: SourceText
  /// Behind the header; nil where the log got an error.
  var body: Node?
  var input: InputFile

  /// Reads a file; nil where it cannot be read, with the reason in the log. What stands behind the key `sealed` is left
  /// where it is: neither looked at, nor a part of the fingerprint, so that it shows in nothing.
  init?(
    _ name: String, in folder: Folder, as path: String, _ kind: FileKind, sealed: String? = nil,
    _ log: inout DiagnosticLog
  ) {
    do throws(FileFailure) {
      source = SourceText(path: folder.path(of: name), bytes: try folder.bytes(of: name))
    } catch {
      log.add(.unreadable(error))
      return nil
    }
    body = readTree(source, log: &log).flatMap { header($0, is: kind, log: &log) }
    input = inputFile(path, source.bytes)
    guard let sealed, let pairs = body?.pairs, let position = pairs.firstIndex(where: { $0.key == sealed }) else {
      return
    }
    body?.content = .mapping(Array(pairs[..<position] + pairs[(position + 1)...]))
    let places = TextPlaces(source.bytes)
    let start = places.offset(of: pairs[position].keyRange.start)
    let end = max(start, places.offset(of: pairs[position].value.range.end))
    input = inputFile(path, Array(source.bytes[..<start] + source.bytes[end...]))
  }
}
