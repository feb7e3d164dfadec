import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal of the process: the one place that knows termios, window sizes and signals.
///
/// Signals are written into a pipe by their handler and read beside the keys, so that no code but that one line runs at
/// a moment it did not choose.
final class RawTerminal: Sendable {
  private let original: termios

  /// Nil where standard input and output are not both a terminal, or one that cannot move its cursor.
  init?(type: String?) {
    var mode = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let type, !type.isEmpty, type != "dumb",
      tcgetattr(STDIN_FILENO, &mode) == 0
    else { return nil }
    original = mode
  }

  var keyboard: Keyboard {
    Keyboard(
      size: { self.size }, open: { () throws(FileFailure) in try self.open() }, close: { self.close() },
      next: { (briefly) throws(FileFailure) in try self.next(briefly: briefly) },
      suspend: {
        signal(SIGTSTP, SIG_DFL)
        raise(SIGTSTP)
      },
      die: { number in
        signal(number, SIG_DFL)
        raise(number)
      })
  }

  private var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  private func open() throws(FileFailure) {
    guard signalPipe.reading >= 0 else { throw FileFailure(.read, "the terminal", .system(errno)) }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH] {
      // What whoever started us told us to ignore stays ignored.
      if let before = signal(number, noteSignal), isIgnored(before) { signal(number, SIG_IGN) }
    }
    var mode = original
    mode.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
    mode.c_iflag &= ~tcflag_t(IXON | BRKINT | INLCR | ISTRIP)
    withUnsafeMutableBytes(of: &mode.c_cc) { bytes in
      bytes[Int(VMIN)] = 1
      bytes[Int(VTIME)] = 0
    }
    guard retrying({ tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) }) == 0 else {
      throw FileFailure(.read, "the terminal", .system(errno))
    }
  }

  private func close() {
    var mode = original
    _ = retrying { tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH] { signal(number, SIG_DFL) }
  }

  private func next(briefly: Bool) throws(FileFailure) -> Keyboard.Event {
    while true {
      var waited = [
        pollfd(fd: signalPipe.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waited, 2, briefly ? 50 : -1)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFailure(.read, "the terminal", .system(errno))
      }
      if count == 0 { return .quiet }
      if waited[0].revents != 0, let number = bytes(from: signalPipe.reading, atMost: 1)?.first {
        return Int32(number) == SIGWINCH ? .resized : .ended(signal: Int32(number))
      }
      guard waited[1].revents != 0 else { continue }
      guard let bytes = bytes(from: STDIN_FILENO, atMost: 4096), !bytes.isEmpty else { return .closed }
      return .bytes(bytes)
    }
  }

  /// Nil where reading fails, which for a terminal means that it is gone.
  private func bytes(from descriptor: Int32, atMost limit: Int) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: limit)
    let count = retrying { buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, limit) } }
    return count >= 0 ? Array(buffer.prefix(count)) : nil
  }
}

/// Both ends of the pipe that a signal is noted in; -1 where there could be none.
private let signalPipe: (reading: Int32, writing: Int32) = {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return (-1, -1) }
  for end in ends {
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
  }
  return (ends[0], ends[1])
}()

/// Writes the number of a signal into the pipe; a full pipe holds enough of them.
private func noteSignal(_ number: Int32) {
  let before = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(signalPipe.writing, &byte, 1)
  errno = before
}

private func isIgnored(_ action: @convention(c) (Int32) -> Void) -> Bool {
  unsafeBitCast(action, to: Int.self) == 1
}
