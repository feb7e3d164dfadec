import Diagnostics

/// Rules about single tags.
extension Rule {
  static let openTag = Rule(
    "template-tag-open", "A tag of a template is closed.",
    """
    Every '{{' needs its '}}', and '{{{' its '}}}', before the next tag begins. To print two braces as they are, change \
    the delimiters for that part: {{=<% %>=}} … <%={{ }}=%>.
    """)

  static let tagShape = Rule(
    "template-tag", "A tag of a template holds one name that can be a name.",
    """
    The sign (# ^ / > < $ & !) stands right behind the braces, then one name. Names of values are letters, digits, '-' \
    and '_', joined by dots; '.' alone is the value itself. Names of partials are joined by '/'. Pragmas and other signs \
    do not exist here.
    """)

  static let tagDelimiters = Rule(
    "template-delimiters", "New delimiters are two words between equals signs.",
    """
    A tag that changes the delimiters is written on one line as {{=<% %>=}}: two words with a space between them, \
    without equals signs in them. They hold to the end of the file, not in partials.
    """)
}

extension Diagnostic {
  static func openTag(at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .openTag, "tag is never closed", at: range)
  }

  static func malformedTag(_ name: String, at range: SourceRange) -> Diagnostic {
    let message =
      name.isEmpty ? "tag has no name" : "'\(excerpt(name))' is not a name that can stand in a tag"
    return Diagnostic(.error, .tagShape, message, at: range)
  }

  static func badDelimiters(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .tagDelimiters, "delimiters are not two words between equals signs", at: range,
      help: "write them as {{=<% %>=}}")
  }
}

/// The beginning of a text that could be long.
private func excerpt(_ text: String) -> String {
  let scalars = text.unicodeScalars
  return scalars.count <= 40 ? text : String(String.UnicodeScalarView(scalars.prefix(40))) + "…"
}
