package import Diagnostics
internal import Model

// What is said of beliefs that come in from outside. They break the rules of imports and of scope files.

extension Diagnostic {
  static func itemLeftOut(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .unknownItem, "scope.yaml has no item '\(shortened(id))'; what is said of it is left out", at: range,
      help: nearMiss(of: id, among: known).map { "did you mean '\($0)'?" })
  }

  static func noteAlone(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importAnswer,
      "what is said of item '\(shortened(id))' is a note alone; it is left out", at: range,
      help: "a note goes with a performer or a payer; 'unknown' is one too")
  }

  static func noItem(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownItem, "this row does not say of which item it speaks", at: range,
      help: "write the item's id into the column 'item'")
  }

  static func beliefColumn(_ heading: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    let near = nearMiss(of: comparable(heading), among: known)
    return Diagnostic(
      .warning, .importColumn, "column '\(shortened(heading))' is left out: a table of beliefs has no such column",
      at: range, help: near.map { "did you mean '\($0)'?" })
  }

  package static func noScope(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownItem, "this assessment has no scope.yaml, so there are no items to speak of", at: range,
      help: "the file belongs to another assessment, or scope.yaml has to be written first")
  }

  /// Of two files by one person in one round.
  static func heardAgain(_ earlier: StatedBeliefs, _ later: StatedBeliefs) -> Diagnostic {
    Diagnostic(
      .warning, .importRepeat,
      "'\(earlier.respondent)' speaks twice in round \(earlier.round); where both name an item, the later file counts",
      at: earlier.place, notes: [Note("the later one is this", at: later.place)])
  }

  /// What stands in scope.yaml was said after the file.
  static func olderBeliefs(_ stated: StatedBeliefs, than day: CalendarDate, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importRepeat,
      "'\(stated.respondent)' has said something later in round \(stated.round), on \(day); this file is left out",
      at: stated.place, notes: [Note("it stands here", at: range)], help: "add --force if the file counts after all")
  }

  static func otherRole(_ stated: StatedBeliefs, than role: Role, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importRole,
      "respondent '\(stated.respondent)' speaks as '\(stated.role.rawValue)' here and as '\(role.rawValue)' elsewhere",
      at: stated.place, notes: [Note("the other role stands here", at: range)],
      help: "a respondent has one role; give another person another id")
  }
}
