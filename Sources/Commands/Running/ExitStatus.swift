import Files

/// What the process tells whoever started it (cli.md, "Manners").
package enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Findings are not failures.
  case done = 0
  /// A condition of `--fail-on` was met.
  case gateNotMet = 1
  case usage = 64
  /// The content has errors.
  case content = 65
  /// The input is missing or cannot be read.
  case noInput = 66
  /// Our bug.
  case bug = 70
  /// The output cannot be made, or exists.
  case noOutput = 73
  /// Reading or writing broke off.
  case brokenOff = 74
}

/// A command cannot go on: what to say, and with which status to end.
struct Failure: Error {
  var status: ExitStatus
  /// One line, lower case, without a full stop; empty where everything was said already.
  var message: String
  var help: String?

  init(_ status: ExitStatus, _ message: String, help: String? = nil) {
    self.status = status
    self.message = message
    self.help = help
  }

  init(_ failure: FileFailure) {
    self.init(failure.status, failure.message)
  }

  /// The diagnostics say it all.
  static let contentHasErrors = Failure(.content, "")
}

extension FileFailure {
  /// What was under way broke off, or never began for want of an input or an output.
  var status: ExitStatus {
    if isBrokenOff { return .brokenOff }
    switch attempt {
    case .read, .list: return .noInput
    case .write, .makeFolder: return .noOutput
    }
  }
}
