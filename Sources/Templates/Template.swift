package import Diagnostics

/// How text is escaped, by the ending of the template's file name.
package enum Dress: Sendable {
  /// `*.html.mustache`
  case html
  /// `*.md.mustache`
  case markdown
  /// `*.txt.mustache`: not at all.
  case plain

  package init?(path: String) {
    if path.hasSuffix(".html.mustache") {
      self = .html
    } else if path.hasSuffix(".md.mustache") {
      self = .markdown
    } else if path.hasSuffix(".txt.mustache") {
      self = .plain
    } else {
      return nil
    }
  }
}

/// A template compiled against a vocabulary: every name is known, every partial found, every section closed.
package struct Template: Sendable {
  /// Compiles the template at `path`. `source` finds a template or partial by its path without the ending of the
  /// dress ("report/findings"), nil where there is none; partials are looked up with the dress of the template that names them.
  /// What is wrong goes into the log; nil comes back only then.
  package init?(
    path: String, vocabulary: Vocabulary, log: inout DiagnosticLog, source: (_ path: String) -> SourceText?
  ) {
    return nil
  }

  /// The rendered bytes, UTF-8.
  package func render(_ root: Fields) -> [UInt8] { [] }
}
