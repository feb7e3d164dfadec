package import Diagnostics

extension Rule {
  package static let yamlLimit = Rule(
    "yaml-limit", "A file stays within the limits of size and depth.",
    """
    Files come from people outside, so what one may cost is limited: 64 levels of nesting, 64 MiB a file, 1 MiB a text, \
    1,000,000 values and 100,000 documents, and 100,000 values or 16 MiB reached through aliases. Honest files are far \
    below; split one that is not.
    """)
}

extension Diagnostic {
  static func limit(_ message: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .yamlLimit, message, at: range, help: "split the file or write it flatter")
  }
}
