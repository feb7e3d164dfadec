#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Folder {
  /// Opens a folder that the user named, and makes it and those above it where they are missing.
  package convenience init(making path: String, access: OutputFile.Access) throws(FileFailure) {
    guard !path.utf8.contains(0), !path.isEmpty else { throw FileFailure(.makeFolder, path, .badName) }
    var made = path.utf8.first == UInt8(ascii: "/") ? "/" : ""
    for part in path.split(separator: "/") {
      let above = made.isEmpty ? "." : made
      made = joined(made, String(part))
      if retrying({ mkdir(made, mode_t(access.folderMode)) }) == 0 {
        // The new name must be as durable as what goes into it.
        try Folder(at: above).makeDurable()
      } else if errno != EEXIST && errno != EISDIR {
        throw FileFailure(.makeFolder, made, .system(errno))
      }
    }
    do {
      try self.init(at: path)
    } catch {
      // Whoever is to write here wants a folder; that there is a file instead is a matter of the output.
      throw FileFailure(.makeFolder, path, error.cause)
    }
  }

  /// The folder of that name, made where it is missing; never through a link.
  func folder(named name: String, making access: OutputFile.Access) throws(FileFailure) -> Folder {
    if let there = try folder(named: name) { return there }
    if retrying({ mkdirat(descriptor, name, mode_t(access.folderMode)) }) == 0 {
      try makeDurable()
    } else if errno != EEXIST {
      throw FileFailure(.makeFolder, path(of: name), .system(errno))
    }
    guard let made = try folder(named: name) else { throw FileFailure(.makeFolder, path(of: name), .system(ENOENT)) }
    return made
  }

  /// Whether files can be made in the folder of that name, or in this one where that is still to be made.
  package func takesFiles(in name: String) -> Bool {
    faccessat(descriptor, contains(name) ? name : ".", W_OK | X_OK, 0) == 0
  }

  /// Waits until the names in the folder have reached the disk.
  func makeDurable() throws(FileFailure) {
    if retrying({ fsync(descriptor) }) == 0 { return }
    // Some file systems know no such thing for folders; that is not a failure to write.
    if errno == EINVAL || errno == ENOTSUP || errno == EBADF { return }
    throw FileFailure(.write, path, .system(errno))
  }
}
