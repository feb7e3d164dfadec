/// How text is escaped, by the ending of the template's file name.
package enum Dress: CaseIterable, Sendable {
  /// `*.html.mustache`
  case html
  /// `*.md.mustache`
  case markdown
  /// `*.txt.mustache`: not at all, but control characters are made visible.
  case plain

  package init?(path: String) {
    guard let dress = Dress.allCases.first(where: { path.hasSuffix($0.ending) }) else { return nil }
    self = dress
  }

  /// The ending of the file names of its templates.
  package var ending: String {
    switch self {
    case .html: ".html.mustache"
    case .markdown: ".md.mustache"
    case .plain: ".txt.mustache"
    }
  }
}
