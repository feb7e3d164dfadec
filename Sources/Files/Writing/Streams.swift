#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes every byte, however little the system takes at a time.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileFailure) {
  var done = 0
  while done < bytes.count {
    let count = retrying {
      bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
    }
    if count >= 0 {
      done += count
    } else if errno == EAGAIN || errno == EWOULDBLOCK {
      // A terminal or pipe that its other owner has made non-blocking.
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&wait, 1, -1)
    } else {
      throw FileFailure(.write, path, .system(errno))
    }
  }
}

/// Writes to standard output, unbuffered: callers hand over whole answers or large chunks.
package func writeToStandardOutput(_ bytes: [UInt8]) throws(FileFailure) {
  try writeAll(bytes, to: STDOUT_FILENO, path: "standard output")
}

/// Writes to standard error; when even that fails there is nobody left to tell.
package func writeToStandardError(_ bytes: [UInt8]) {
  try? writeAll(bytes, to: STDERR_FILENO, path: "standard error")
}

/// Closes standard output, which is when some file systems say that the disk is full.
package func finishStandardOutput() throws(FileFailure) {
  guard close(STDOUT_FILENO) == 0 || errno == EBADF || errno == EINTR else {
    throw FileFailure(.write, "standard output", .system(errno))
  }
}

/// From now on a closed pipe and a file that grows too large are errors of a call and not the end of the process.
package func ignoreWriteSignals() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}
