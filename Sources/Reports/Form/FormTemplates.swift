package import Diagnostics
package import Templates

/// What a form asks about.
package enum FormSubject: CaseIterable, Sendable {
  /// The questions of the questionnaires.
  case questions
  /// Who performs the work of scope.yaml, and who pays for it.
  case scope

  fileprivate var stem: String { self == .questions ? "form/form" : "form/scope" }
  /// How answers become a file, behind the scripts of the shell.
  fileprivate var script: String { self == .questions ? "form/questions.js" : "form/beliefs.js" }

  package var vocabulary: Vocabulary { self == .questions ? QuestionForm.vocabulary : ScopeForm.vocabulary }
}

/// The templates of a form, compiled once for any number of people.
///
/// `source` finds a file of the templates folder by its path there, as for reports.
package struct FormTemplates: Sendable {
  let layout: Template
  let format: ReportFormat
  let dress: PageDress

  /// As a page or to print. What is wrong with a template goes into the log; nil comes back only then.
  package init?(
    _ format: ReportFormat, of subject: FormSubject = .questions, log: inout DiagnosticLog,
    source: (_ path: String) -> SourceText?
  ) {
    self.format = format
    let ending = format == .html ? ".html.mustache" : ".md.mustache"
    guard
      let layout = Template(
        path: subject.stem + ending, vocabulary: subject.vocabulary, log: &log, source: { source($0 + ending) })
    else { return nil }
    self.layout = layout
    let shell = ["yaml", "form-texts", "form-values", "form-steps", "form-end", "form"].map { "form/\($0).js" }
    let parts = format == .html ? shell + [subject.script] : []
    dress = PageDress(
      style: format == .html ? source("form/form.css")?.bytes ?? [] : [],
      script: parts.flatMap { source($0)?.bytes ?? [] })
  }
}
