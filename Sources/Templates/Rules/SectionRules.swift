import Diagnostics

/// Rules about sections and how they are nested.
extension Rule {
  static let openSection = Rule(
    "template-section-open", "A section, parent or block of a template is closed.",
    """
    {{#name}}, {{^name}}, {{< name}} and {{$ name}} reach to {{/name}}. Sections close in the reverse of the order in \
    which they were opened.
    """)

  static let strayClose = Rule(
    "template-section-close", "A closing tag names what was opened last.",
    """
    {{/name}} closes the innermost open section, and its name is written exactly as in the opening tag, dots included.
    """)

  static let nesting = Rule(
    "template-nesting", "Sections, blocks and partials are nested at most 64 deep.",
    """
    The limit counts everything around a tag: sections, blocks and the partials that led to its file. Honest templates \
    come to a dozen.
    """)

  static let expandedSize = Rule(
    "template-size", "A template with all its partials in place stays below 16 MiB.",
    """
    Partials are written out where they are included. Partials that include one another several times grow by powers of \
    two; such a template is refused before it fills the memory.
    """)
}

extension Diagnostic {
  static func openSection(_ name: String, at range: SourceRange, closedBy other: SourceRange? = nil) -> Diagnostic {
    Diagnostic(
      .error, .openSection, "section '\(name)' is never closed", at: range,
      notes: other.map { [Note("an outer section is closed here", at: $0)] } ?? [])
  }

  /// `innermost`: the name and place of the section that is open, nil if none is.
  static func strayClose(
    _ name: String, innermost: (name: String, range: SourceRange)?, at range: SourceRange
  ) -> Diagnostic {
    guard let innermost else {
      return Diagnostic(.error, .strayClose, "closing tag '\(name)' has no opening tag", at: range)
    }
    return Diagnostic(
      .error, .strayClose, "closing tag '\(name)' stands where '\(innermost.name)' is open", at: range,
      notes: [Note("'\(innermost.name)' is opened here", at: innermost.range)])
  }

  static func tooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .nesting, "nesting is deeper than \(Parser.deepest)", at: range)
  }

  static func tooLarge(at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .expandedSize, "template is larger than 16 MiB with its partials in place", at: range)
  }
}
