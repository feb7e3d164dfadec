internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A temporary file in the folder of its target, on its way to replace it.
///
/// It holds a lock while it is written, so that a later run can tell what a killed one left behind from what another
/// process is just writing.
final class StagedFile: Sendable {
  private let folder: Folder
  private let target: String
  private let name: String
  private let descriptor: Int32
  private let isThere = Atomic(true)

  private static let prefix = ".shortfall-"
  private static let suffix = ".tmp"

  /// Creates the temporary file. `mode` is that of the file to be replaced, nil for a new one.
  init(for target: String, in folder: Folder, access: OutputFile.Access, mode: mode_t?) throws(FileFailure) {
    self.folder = folder
    self.target = target
    let shown = folder.path(of: target)
    for _ in 0..<100 {
      let name = StagedFile.prefix + String(UInt64.random(in: .min ... .max), radix: 36) + StagedFile.suffix
      let created = mode == nil ? mode_t(access.fileMode) : 0o600
      let opened = retrying {
        openat(folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, created)
      }
      if opened < 0 && errno == EEXIST { continue }
      guard opened >= 0 else { throw FileFailure(.write, shown, .system(errno)) }
      _ = retrying { flock(opened, LOCK_EX) }
      // A sweep may have come between the two calls and taken the name away.
      var status = stat()
      if fstat(opened, &status) == 0, status.st_nlink == 0 {
        close(opened)
        continue
      }
      if let mode, retrying({ fchmod(opened, mode & 0o7777) }) != 0 {
        let code = errno
        unlinkat(folder.descriptor, name, 0)
        close(opened)
        throw FileFailure(.write, shown, .system(code))
      }
      descriptor = opened
      self.name = name
      return
    }
    throw FileFailure(.write, shown, .system(EEXIST))
  }

  deinit {
    if isThere.load(ordering: .relaxed) { unlinkat(folder.descriptor, name, 0) }
    close(descriptor)
  }

  /// Writes what the producer gives, to the last byte.
  func fill(_ content: OutputFile.Content) throws(FileFailure) {
    let shown = folder.path(of: target)
    var waiting: [UInt8] = []
    try content { (chunk: [UInt8]) throws(FileFailure) in
      if waiting.isEmpty, chunk.count >= 1 << 15 { return try writeAll(chunk, to: descriptor, path: shown) }
      waiting += chunk
      if waiting.count >= 1 << 18 {
        try writeAll(waiting, to: descriptor, path: shown)
        waiting.removeAll(keepingCapacity: true)
      }
    }
    try writeAll(waiting, to: descriptor, path: shown)
  }

  /// Waits until what was written has reached the disk.
  func flush() throws(FileFailure) {
    #if canImport(Darwin)
      // There fsync only hands the bytes to the drive.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    guard retrying({ fsync(descriptor) }) == 0 else {
      throw FileFailure(.write, folder.path(of: target), .system(errno))
    }
  }

  /// Throws where the target may only be replaced as it was and is no longer so.
  func checkTarget(_ replacing: OutputFile.Replacing) throws(FileFailure) {
    try folder.checkUnchanged(target, replacing)
  }

  /// Puts the file in the place of its target; the folder is made durable by the caller.
  func replaceTarget() throws(FileFailure) {
    guard retrying({ renameat(folder.descriptor, name, folder.descriptor, target) }) == 0 else {
      throw FileFailure(.write, folder.path(of: target), .system(errno))
    }
    isThere.store(false, ordering: .relaxed)
  }

  /// Removes temporary files that a killed run left behind; those that a process still writes are locked.
  static func sweep(_ folder: Folder) {
    guard let names = try? folder.hiddenNames(startingWith: prefix, endingIn: suffix) else { return }
    for name in names {
      let opened = openat(folder.descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
      guard opened >= 0 else { continue }
      if flock(opened, LOCK_EX | LOCK_NB) == 0 { unlinkat(folder.descriptor, name, 0) }
      close(opened)
    }
  }
}
