package import Diagnostics
package import Templates

let documentPageVocabulary = Vocabulary([
  .init("policy", .text, "content of the Content-Security-Policy"),
  .init("style", .markup, "text of the first style element"),
  .init("print_style", .markup, "text of the second style element: title and date on each printed page"),
])

/// The templates of a document beside the report, such as an agenda: a layout of its own in the report's dress, and
/// nothing that runs.
package struct DocumentTemplates: Sendable {
  private let layout: Template
  private let format: ReportFormat
  private let dress: PageDress

  /// `name` is the path of the layout in the templates folder without its endings, such as `agenda/agenda`. What is wrong
  /// with a template goes into the log; nil comes back only then.
  package init?(
    _ name: String, _ vocabulary: Vocabulary, _ format: ReportFormat, log: inout DiagnosticLog,
    source: (_ path: String) -> SourceText?
  ) {
    let ending = format == .html ? ".html.mustache" : ".md.mustache"
    guard
      let layout = Template(
        path: name + ending, vocabulary: vocabulary, log: &log, source: { source($0 + ending) })
    else { return nil }
    self.layout = layout
    self.format = format
    dress = PageDress(style: format == .html ? source("report/report.css")?.bytes ?? [] : [], script: [])
  }

  /// The document is a page that stands alone, drawings and all.
  var isPage: Bool { format == .html }

  /// `header` stands at the head of each printed page, left and right.
  func rendered(_ fields: Fields, header: (String, String)) -> [UInt8] {
    var fields = fields
    if isPage { fields["page"] = .object(dress.page(header: header)) }
    return layout.render(fields)
  }
}
