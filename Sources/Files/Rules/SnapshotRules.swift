package import Diagnostics
internal import YAML

extension Rule {
  package static let keptResult = Rule(
    "kept-result", "A result that was kept is whole.",
    """
    `shortfall snapshot` keeps the document that `shortfall score --format json` prints, and `shortfall diff` reads it again. \
    A file that lost a part, was written by hand or comes from a version without these parts cannot be compared: go back to \
    the folder of that day and keep it anew.
    """)
}

extension Diagnostic {
  static func noKeptResult(_ root: Node) -> Diagnostic {
    Diagnostic(
      .error, .keptResult, "the file holds no result of shortfall",
      at: SourceRange(path: root.range.path, start: root.range.start),
      help: "'shortfall snapshot' and 'shortfall score --format json' write one")
  }

  static func newerResult(_ schema: Node) -> Diagnostic {
    Diagnostic(
      .error, .fileVersion, "this result is '\(shortened(schema.scalarText ?? ""))', newer than this program reads",
      at: schema.range, help: "update shortfall")
  }

  static func missingPart(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .keptResult, "the result has no '\(key)'", at: SourceRange(path: range.path, start: range.start),
      help: "keep it anew with 'shortfall snapshot'")
  }

  static func badPart(_ key: String, expected: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .keptResult, "'\(key)' is not \(expected)", at: range, help: "keep it anew with 'shortfall snapshot'")
  }

  static func repeatedPart(_ id: String, _ kind: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .keptResult, "\(kind) '\(shortened(id))' stands twice", at: range)
  }
}
