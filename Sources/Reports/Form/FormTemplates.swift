package import Diagnostics
import Templates

/// The templates of a form, compiled once for any number of people.
///
/// `source` finds a file of the templates folder by its path there, as for reports.
package struct FormTemplates: Sendable {
  let layout: Template
  let format: ReportFormat
  let dress: PageDress

  /// The questions of the questionnaires, as a page or to print. What is wrong with a template goes into the log; nil
  /// comes back only then.
  package init?(_ format: ReportFormat, log: inout DiagnosticLog, source: (_ path: String) -> SourceText?) {
    self.init(
      format, stem: "form/form", vocabulary: QuestionForm.vocabulary, scripts: ["form/questions.js"], log: &log,
      source: source)
  }

  /// A form of any kind: its layout, what that may name, and the scripts that stand behind those of the shell.
  init?(
    _ format: ReportFormat, stem: String, vocabulary: Vocabulary, scripts: [String], log: inout DiagnosticLog,
    source: (_ path: String) -> SourceText?
  ) {
    self.format = format
    let ending = format == .html ? ".html.mustache" : ".md.mustache"
    guard
      let layout = Template(path: stem + ending, vocabulary: vocabulary, log: &log, source: { source($0 + ending) })
    else { return nil }
    self.layout = layout
    let shell = ["yaml", "form-values", "form-steps", "form-end", "form"].map { "form/\($0).js" }
    let parts = format == .html ? shell + scripts : []
    dress = PageDress(
      style: format == .html ? source("form/form.css")?.bytes ?? [] : [],
      script: parts.flatMap { source($0)?.bytes ?? [] })
  }
}
