package import Diagnostics

extension Rule {
  package static let carefulEdit = Rule(
    "careful-edit", "The program changes a file only where it can leave everything else as it is.",
    """
    Comments, order, quotes, blank lines and line ends of a file belong to those who wrote it. Where a change could not be \
    made without touching them (a value behind an alias, a tag, a layout that is not seen often), nothing is written and \
    the message says where. Make that change by hand, or write the place in a plainer way and run the command again.
    """)
}

extension Diagnostic {
  static func carefulEdit(_ reason: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .carefulEdit, "this place cannot be changed with care: \(reason)",
      at: SourceRange(path: range.path, start: range.start), help: "change it by hand; nothing was written")
  }
}
