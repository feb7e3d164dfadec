import Files
import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs the command that the process was started with; the only way in from `main`.
package func run() -> Never {
  ignoreWriteSignals()
  let status = run(Array(CommandLine.arguments.dropFirst()), in: .process)
  exit(finished(status).rawValue)
}

/// An exit status of 0 means that everything written is whole, so standard output is closed and asked first.
private func finished(_ status: ExitStatus) -> ExitStatus {
  do {
    try finishStandardOutput()
    return status
  } catch {
    writeToStandardError(Array("error: \(error.message)\n".utf8))
    return status == .done ? .brokenOff : status
  }
}

extension Environment {
  /// The process's own streams, clock and variables.
  static var process: Environment {
    Environment(
      variable: { name in getenv(name).map { String(cString: $0) } },
      today: localToday,
      answer: { (bytes) throws(FileFailure) in try writeToStandardOutput(bytes) },
      talk: { writeToStandardError($0) },
      input: { () throws(FileFailure) in try bytesOfStandardInput() },
      moreInput: { () throws(FileFailure) in try nextBytesOfStandardInput() },
      isTyped: isatty(STDIN_FILENO) == 1,
      keyboard: RawTerminal(type: getenv("TERM").map { String(cString: $0) })?.keyboard,
      seconds: {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
      },
      answerColumns: columns(of: STDOUT_FILENO),
      talkColumns: columns(of: STDERR_FILENO))
  }
}

/// Nil where the stream is no terminal; 80 where a terminal does not know its own width.
private func columns(of descriptor: Int32) -> Int? {
  guard isatty(descriptor) == 1 else { return nil }
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}

private func localToday() -> CalendarDate {
  var now = time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  let today = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  return today ?? CalendarDate(dayNumber: Int(now) / 86_400)
}
