package import Diagnostics

extension Rule {
  package static let yamlAlias = Rule(
    "yaml-alias", "An alias names an anchor that stands before it.",
    """
    `*name` repeats what `&name` marks. The anchor must stand earlier in the same document and must be complete: a value \
    cannot contain itself.
    """)
}

extension Diagnostic {
  static func unknownAlias(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .yamlAlias, "alias '\(name)' has no anchor before it", at: range,
      help: "mark the value with &\(name), or put the text into quotes if no alias is meant")
  }

  static func aliasToItself(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .yamlAlias, "alias '\(name)' stands inside what it names", at: range)
  }
}
