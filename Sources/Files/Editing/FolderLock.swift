#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to change the files of an assessment, one process at a time.
///
/// It is a lock on a file that stays: one that were deleted after use would let a third process in. The system gives the
/// lock up when the process ends, however it ends. Some network folders know no such locks; there nothing is kept apart.
package final class FolderLock {
  package static let name = ".shortfall.lock"

  private let descriptor: Int32

  /// Waits until the lock is free. `holder` says who we are to those who wait for us; `waiting` is told for whom we wait,
  /// and not called where the lock is free.
  package init(on folder: Folder, holder: String, waiting: (_ other: String) -> Void) throws(FileFailure) {
    let shown = folder.path(of: FolderLock.name)
    let opened = retrying {
      openat(folder.descriptor, FolderLock.name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode_t(0o600))
    }
    guard opened >= 0 else { throw FileFailure(.write, shown, errno == ELOOP ? .link : .system(errno)) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw FileFailure(.write, shown, .oddKind)
    }
    if retrying({ flock(opened, LOCK_EX | LOCK_NB) }) != 0 {
      if errno == EWOULDBLOCK { waiting(FolderLock.holder(opened)) }
      if retrying({ flock(opened, LOCK_EX) }) != 0, errno != ENOLCK && errno != EOPNOTSUPP && errno != EINVAL {
        let code = errno
        close(opened)
        throw FileFailure(.write, shown, .system(code))
      }
    }
    descriptor = opened
    // Who holds the lock is a courtesy; that it cannot be said is no reason to stop.
    if ftruncate(opened, 0) == 0 {
      let line = Array("\(holder), process \(getpid())\n".utf8)
      _ = line.withUnsafeBytes { pwrite(opened, $0.baseAddress, $0.count, 0) }
    }
  }

  deinit {
    _ = ftruncate(descriptor, 0)
    close(descriptor)
  }

  /// What the one who holds the lock says of itself.
  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    let line = bytes.prefix(max(0, count)).prefix { $0 != 0x0A }
    return line.isEmpty ? "another run of shortfall" : String(decoding: line, as: UTF8.self)
  }
}
