package import Diagnostics
package import Templates

/// What a form asks about.
package enum FormSubject: CaseIterable, Sendable {
  /// The questions of the questionnaires.
  case questions
  /// Who performs the work of scope.yaml, and who pays for it.
  case scope
  /// What a vendor offers.
  case vendor
  /// Which levels an evaluator gives.
  case evaluator
  /// What a vendor is asked about its proposal.
  case replies

  fileprivate var stem: String {
    switch self {
    case .questions: "form/form"
    case .scope: "form/scope"
    case .vendor: "form/vendor"
    case .evaluator: "form/evaluator"
    case .replies: "form/reply"
    }
  }

  /// How answers become a file, behind the scripts of the shell.
  fileprivate var scripts: [String] {
    switch self {
    case .questions: ["questions"]
    case .scope: ["beliefs"]
    case .vendor: ["amounts", "proposal-read", "proposal"]
    case .evaluator: ["scores"]
    case .replies: ["replies"]
    }
  }

  package var vocabulary: Vocabulary {
    switch self {
    case .questions: QuestionForm.vocabulary
    case .scope: ScopeForm.vocabulary
    case .vendor: VendorForm.vocabulary
    case .evaluator: EvaluatorForm.vocabulary
    case .replies: ReplyForm.vocabulary
    }
  }

  /// Those that it can be rendered in. What a vendor or an evaluator is asked prints well from its page.
  package var formats: [ReportFormat] { self == .vendor || self == .evaluator ? [.html] : ReportFormat.allCases }
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
    let shell = ["yaml", "form-texts", "form-values", "form-steps", "form-end", "form"]
    let parts = format == .html ? (shell + subject.scripts).map { "form/\($0).js" } : []
    dress = PageDress(
      style: format == .html ? source("form/form.css")?.bytes ?? [] : [],
      script: parts.flatMap { source($0)?.bytes ?? [] })
  }
}
