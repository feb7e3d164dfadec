import Analysis
import Diagnostics
import Model
import Reports
import Templates
import Testing

@testable import Reports

/// Section 10 by itself, in the dress of a format.
func proposalsSection(_ presentation: Presentation, _ format: ReportFormat) throws -> String {
  let ending = format == .html ? ".html.mustache" : ".md.mustache"
  let layout = "{{#parts}}\n{{#is_proposals}}\n{{> report/proposals}}\n{{/is_proposals}}\n{{/parts}}\n"
  var log = DiagnosticLog()
  let template = try #require(
    Template(path: "section" + ending, vocabulary: Presentation.vocabulary, log: &log) { path in
      path == "section" ? SourceText(path: path, bytes: Array(layout.utf8)) : templateSource(path + ending)
    }, "\(log.sorted.map(\.message))")
  return String(decoding: template.render(presentation.fields()), as: UTF8.self)
}

/// The copy that one vendor may read.
func vendorCopy(_ vendor: String, of assessment: Assessment, _ format: ReportFormat, language: String? = nil) throws
  -> String
{
  var log = DiagnosticLog()
  let templates = try #require(
    DocumentTemplates(VendorCopy.layout, VendorCopy.vocabulary, format, log: &log, source: templateSource),
    "\(log.sorted.map(\.message))")
  let result = try #require(results(for: assessment).proposals)
  let copy = try #require(
    VendorCopy(of: vendor, assessment, result, language: language, tool: "shortfall 0.0.0"))
  return String(decoding: copy.rendered(with: templates), as: UTF8.self)
}
