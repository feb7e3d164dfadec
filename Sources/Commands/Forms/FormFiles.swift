import Diagnostics
import Files
import Model
import Reports
import YAML

/// Makes the files of forms, ready to be written.
struct FormFiles {
  var forms: [any AnswerForm]
  var subject: FormSubject
  var target: FormTarget
  var force: Bool

  /// The files, with how much each asks; nil only if the log got an error. Templates are compiled before
  /// anything is rendered.
  func files(
    from shelf: TemplateShelf, _ log: inout DiagnosticLog
  ) -> [(output: OutputFile, extent: String)]? {
    var compiled: [FormKind: FormTemplates] = [:]
    for kind in target.kinds {
      guard let format: ReportFormat = kind == .html ? .html : kind == .md ? .markdown : nil else { continue }
      compiled[kind] = formTemplates(format, of: subject, shelf, &log)
    }
    guard !log.hasErrors else { return nil }
    return forms.flatMap { form in
      target.kinds.map { kind in
        let output = OutputFile(
          target.file ?? form.fileName + "." + kind.rawValue, bytes(of: form, kind, compiled[kind]),
          access: form.holdsAnswers ? .confidential : .shared, replacing: replacing(kind))
        return (output, form.extent)
      }
    }
  }

  private func bytes(of form: any AnswerForm, _ kind: FormKind, _ templates: FormTemplates?) -> [UInt8] {
    switch kind {
    case .html, .md: templates.map { form.rendered(with: $0) } ?? []
    case .yaml: form.answerFile(scalar: yamlScalar)
    case .csv: form.table()
    }
  }

  /// An earlier page holds nothing that was typed into it; every other form may have been filled in.
  private func replacing(_ kind: FormKind) -> OutputFile.Replacing {
    if force { return .always }
    return kind == .html ? .marked("<meta name=\"shortfall\" content=\"form\">") : .never
  }
}

/// The templates of a form; nil only if the log got an error.
func formTemplates(
  _ format: ReportFormat, of subject: FormSubject, _ shelf: TemplateShelf, _ log: inout DiagnosticLog
) -> FormTemplates? {
  var trouble = DiagnosticLog()
  let templates = FormTemplates(format, of: subject, log: &log) { shelf.source($0, &trouble) }
  log.merge(trouble)
  return trouble.hasErrors ? nil : templates
}
