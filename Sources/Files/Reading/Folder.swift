#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder. What lies in it is opened by name relative to it and never through a link, so that an assessment
/// that came from outside cannot make the program read, or quote, a file elsewhere (reliability.md rows 32 to 34).
package final class Folder: Sendable {
  let descriptor: Int32
  /// As the user would write it, relative to where the command runs; "." for the working directory.
  package let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder that the user named; a link there is followed.
  package convenience init(at path: String) throws(FileFailure) {
    guard !path.utf8.contains(0) else { throw FileFailure(.read, path, .badName) }
    let descriptor = retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw FileFailure(.read, path, errno == ENOTDIR ? .isNoFolder : .system(errno))
    }
    self.init(descriptor: descriptor, path: path)
  }

  /// The folder of that name, or nil where there is none.
  package func folder(named name: String) throws(FileFailure) -> Folder? {
    let inner = path(of: name)
    guard !name.utf8.contains(0) else { throw FileFailure(.read, inner, .badName) }
    let opened = retrying { openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    if opened >= 0 { return Folder(descriptor: opened, path: inner) }
    let code = errno
    if code == ENOENT { return nil }
    // Linux says ENOTDIR of a link here, so the kind has to be asked for.
    if code == ELOOP || isLink(name) { throw FileFailure(.read, inner, .link) }
    throw FileFailure(.read, inner, code == ENOTDIR ? .isNoFolder : .system(code))
  }

  /// Reads the regular file of that name in this folder to the beginning of `buffer` and returns the number of bytes.
  package func read(
    _ name: String, limit: Int = largestFile, into buffer: inout [UInt8]
  ) throws(FileFailure) -> Int {
    let inner = path(of: name)
    guard !name.utf8.contains(0) else { throw FileFailure(.read, inner, .badName) }
    let opened = retrying { openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC) }
    guard opened >= 0 else { throw FileFailure(.read, inner, errno == ELOOP ? .link : .system(errno)) }
    defer { close(opened) }
    return try readRegular(opened, inner, limit, &buffer)
  }

  /// The bytes of the regular file of that name in this folder.
  package func bytes(of name: String, limit: Int = largestFile) throws(FileFailure) -> [UInt8] {
    var buffer: [UInt8] = []
    let count = try read(name, limit: limit, into: &buffer)
    buffer.removeLast(buffer.count - count)
    return buffer
  }

  /// There is something of that name, of whatever kind.
  package func contains(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// By which two names of one folder are known to be the same.
  package struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  /// Nil where the system does not say.
  package var identity: Identity? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// The top of the file system, above which there is nothing to look for.
  package var isRoot: Bool {
    var here = stat()
    var above = stat()
    guard fstat(descriptor, &here) == 0, fstatat(descriptor, "..", &above, 0) == 0 else { return true }
    return here.st_dev == above.st_dev && here.st_ino == above.st_ino
  }

  /// The names in the folder that end so, in the order of their bytes; hidden ones are left out.
  package func names(endingIn suffix: String = "") throws(FileFailure) -> [String] {
    try rawNames().filter { $0.first != UInt8(ascii: ".") && hasSuffix($0, suffix) }.map {
      (bytes) throws(FileFailure) in
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw FileFailure(.read, path(of: String(decoding: bytes, as: UTF8.self)), .badName)
      }
      return name
    }
  }

  /// The names, hidden ones among them, that begin and end so.
  func hiddenNames(startingWith prefix: String, endingIn suffix: String) throws(FileFailure) -> [String] {
    try rawNames().filter { $0.starts(with: prefix.utf8) && hasSuffix($0, suffix) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The first and the last so many bytes of a file; they overlap where it is short.
  func ends(of name: String, _ count: Int) throws(FileFailure) -> (first: [UInt8], last: [UInt8]) {
    let opened = retrying { openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC) }
    guard opened >= 0 else { throw FileFailure(.read, path(of: name), .system(errno)) }
    defer { close(opened) }
    let first = try piece(opened, name, at: 0, count)
    let size = lseek(opened, 0, SEEK_END)
    return (first, try piece(opened, name, at: max(0, size - off_t(count)), count))
  }

  private func piece(_ opened: Int32, _ name: String, at offset: off_t, _ count: Int) throws(FileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = retrying { bytes.withUnsafeMutableBytes { pread(opened, $0.baseAddress, count, offset) } }
    guard got >= 0 else { throw FileFailure(.read, path(of: name), .system(errno)) }
    return Array(bytes.prefix(got))
  }

  /// All names but `.` and `..`, in the order of their bytes.
  private func rawNames() throws(FileFailure) -> [[UInt8]] {
    // A descriptor of its own: a directory stream moves the offset of the one it stands on.
    let copy = retrying { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard copy >= 0 else { throw FileFailure(.list, path, .system(errno)) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw FileFailure(.list, path, .system(code))
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw FileFailure(.list, path, .system(errno)) }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
      }
      let name = nameBytes(of: entry)
      if name != [46] && name != [46, 46] { names.append(name) }
    }
  }

  /// The path of something in the folder, as the user would write it.
  package func path(of name: String) -> String { path == "." ? name : joined(path, name) }

  private func isLink(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}

/// A path below another.
package func joined(_ folder: String, _ name: String) -> String {
  folder.isEmpty ? name : folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
}

private func hasSuffix(_ name: [UInt8], _ suffix: String) -> Bool {
  name.count >= suffix.utf8.count && name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
}

/// The name stands in memory only as long as it is; the declared 256 bytes may reach beyond the entry.
private func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
  let start = UnsafeRawPointer(entry) + offset
  let length = strlen(start.assumingMemoryBound(to: CChar.self))
  return Array(UnsafeRawBufferPointer(start: start, count: length))
}
