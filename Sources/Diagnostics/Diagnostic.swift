/// How much a diagnostic weighs. Only errors stop a stage.
package enum Severity: UInt8, Comparable, Sendable {
  case note, warning, error

  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// One complaint about something a user wrote: what rule it breaks, where, and what to do.
///
/// The message is one line, lower case, without a full stop; it names the thing with its kind in single quotes.
/// Text that came from files may stand in it as it is: the styles make control characters visible.
package struct Diagnostic: Hashable, Sendable {
  package struct Note: Hashable, Sendable {
    package var message: String
    package var range: SourceRange?

    package init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  package var severity: Severity
  package var rule: Rule
  package var message: String
  package var range: SourceRange?
  package var notes: [Note]
  package var help: String?

  package init(
    _ severity: Severity, _ rule: Rule, _ message: String, at range: SourceRange?, notes: [Note] = [],
    help: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.range = range
    self.notes = notes
    self.help = help
  }
}
