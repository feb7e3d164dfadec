#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The machine said no: which path, what was tried, and why.
package struct FileFailure: Error, Hashable, Sendable {
  package enum Attempt: String, Sendable {
    case read, write, list
    case makeFolder = "create"
  }

  package enum Cause: Hashable, Sendable {
    /// An `errno` value.
    case system(Int32)
    /// A symbolic link where none is followed.
    case link
    /// Neither a file nor a folder: a device, a pipe, a socket.
    case oddKind
    case isFolder
    case isNoFolder
    /// Limit in bytes.
    case tooLarge(limit: Int)
    /// The output is there already and may not be replaced.
    case exists
    /// Two outputs of one run would be this file.
    case collision
    /// Somebody else has changed the file since it was read.
    case changedMeanwhile
    /// A NUL byte in a path, or a name that is not UTF-8.
    case badName
  }

  package var attempt: Attempt
  package var path: String
  package var cause: Cause

  package init(_ attempt: Attempt, _ path: String, _ cause: Cause) {
    self.attempt = attempt
    self.path = path
    self.cause = cause
  }

  /// One line in the manner of diagnostics: "cannot read 'a.yaml': no such file or directory".
  package var message: String { "cannot \(attempt.rawValue) '\(path)': \(reason)" }

  /// The cause alone, as a clause.
  package var reason: String {
    switch cause {
    case .system(let code): systemReason(code)
    case .link: "it is a symbolic link, and links are not followed here"
    case .oddKind: "it is not a regular file; use '-' for standard input"
    case .isFolder: "it is a folder"
    case .isNoFolder: "it is not a folder"
    case .tooLarge(let limit): "it is larger than \(limit / 1_048_576) MiB"
    case .exists: "it exists already; use --force to replace it"
    case .collision: "another output of this run has the same name"
    case .changedMeanwhile: "it was changed by someone else meanwhile"
    case .badName: "its name is not valid UTF-8 or holds a NUL byte"
    }
  }

  /// The device failed or is full: something that was under way could not be finished.
  package var isBrokenOff: Bool {
    guard case .system(let code) = cause else { return false }
    return [EIO, ENOSPC, EDQUOT, EFBIG, EPIPE].contains(code)
  }

  /// The reader of our output went away, as `head` does.
  package var isClosedPipe: Bool { cause == .system(EPIPE) }

  /// There is nothing at the path.
  package var isMissing: Bool { cause == .system(ENOENT) || cause == .system(ENOTDIR) }
}

/// The C library's sentence for an `errno`, begun in lower case as our messages are.
private func systemReason(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  let sentence = String(cString: text)
  return sentence.prefix(1).lowercased() + sentence.dropFirst()
}
