package import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a key file, nil where there is none yet. One that lies in the assessment, or that others may read, is an
/// error.
package func keyFile(at path: String, outside assessment: Folder, log: inout DiagnosticLog) throws(FileFailure)
  -> SourceText?
{
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
  let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  if try Folder(at: parent).isInside(assessment) {
    log.add(
      Diagnostic(
        .error, .importKey, "the key file would lie in the assessment's folder", at: SourceRange(path: path),
        help: "name a file elsewhere, where only you look"))
    return nil
  }
  var status = stat()
  guard lstat(path, &status) == 0 else {
    if errno == ENOENT { return nil }
    throw FileFailure(.read, path, .system(errno))
  }
  if status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 {
    log.add(
      Diagnostic(
        .error, .importKey, "others may read the key file", at: SourceRange(path: path),
        help: "chmod 600 \(path)"))
    return nil
  }
  return SourceText(path: path, bytes: try bytesOfFile(at: path))
}

extension Folder {
  /// Whether this folder is another one or lies below it.
  func isInside(_ other: Folder) throws(FileFailure) -> Bool {
    var wanted = stat()
    guard fstat(other.descriptor, &wanted) == 0 else { throw FileFailure(.read, other.path, .system(errno)) }
    var current = self
    // More levels than a path can have.
    for _ in 0..<4096 {
      var here = stat()
      guard fstat(current.descriptor, &here) == 0 else { throw FileFailure(.read, path, .system(errno)) }
      if here.st_dev == wanted.st_dev && here.st_ino == wanted.st_ino { return true }
      if current.isRoot { return false }
      let above = retrying { openat(current.descriptor, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      guard above >= 0 else { throw FileFailure(.read, path, .system(errno)) }
      current = Folder(descriptor: above, path: path)
    }
    return false
  }
}
