package import Model
import Templates

/// A form with questions of the questionnaires, on the way into a page, a text to print, a YAML file or a table.
package struct QuestionForm: AnswerForm {
  package let assessment: Assessment
  package let request: FormRequest
  package let sections: [AskedSection]
  let own: OwnAnswers
  let wording: Wording
  /// The comments at the head of what comes back, by which changed questions are noticed.
  let stamps: String

  /// `stamps` gives the comment lines for the questionnaires and the questions that are asked.
  package init(
    _ assessment: Assessment, _ request: FormRequest, stamps: (_ asked: [Questionnaire], _ ids: Set<String>) -> String
  ) {
    self.assessment = assessment
    self.request = request
    sections = askedSections(request, in: assessment)
    own = request.respondent.map { OwnAnswers(of: $0, in: assessment) } ?? .none
    wording = Wording(assessment, language: request.language)
    let asked = Set(sections.map(\.questionnaire.id))
    self.stamps = stamps(
      assessment.questionnaires.filter { asked.contains($0.id) },
      Set(sections.flatMap { $0.items.map(\.question.id) }))
  }

  package var extent: String { extent(questionCount, "question") }
  package var fileName: String { request.fileStem ?? (request.round > 1 ? "form-round-\(request.round)" : "form") }

  package var questionCount: Int { sections.reduce(0) { $0 + $1.items.count } }

  /// Whether it shows what its person has answered before.
  package var holdsAnswers: Bool { sections.contains { $0.items.contains { own.entries[$0.question.id] != nil } } }

  /// How many questions a role is asked.
  func count(for role: Role) -> Int {
    sections.reduce(0) { $0 + $1.items.count { $0.roles.contains(role) } }
  }

  /// Whom the form is for, as a person would say it.
  var heading: String {
    if let name = request.name ?? request.respondent { return "Questions for \(oneLine(name))" }
    guard request.roles.count == 1, let role = request.roles.first else { return "Questions by role" }
    return "Questions for \(role.word)"
  }

  package func rendered(with templates: FormTemplates) -> [UInt8] {
    let shell = FormShell(
      title: Value(wording.text(assessment.title)),
      client: assessment.client.map { Value(wording.text($0)) } ?? .absent,
      heading: heading, tool: request.tool, steps: steps(), data: data())
    return shell.rendered(asking: questionFields(), with: templates)
  }

  private func steps() -> [FormShell.Step] {
    sections.enumerated().map { index, asked in
      FormShell.Step(
        id: asked.section.id, title: text(asked.section.title, of: asked.questionnaire),
        group: begins(index) ? text(asked.questionnaire.title, of: asked.questionnaire) : .absent)
    }
  }

  /// Whether a section is the first of its area.
  func begins(_ index: Int) -> Bool {
    index == 0 || sections[index - 1].questionnaire.id != sections[index].questionnaire.id
  }

  func text(_ text: Text, of questionnaire: Questionnaire) -> Value { Value(wording.text(text, of: questionnaire)) }

  func text(_ text: Text?, of questionnaire: Questionnaire) -> Value {
    guard let text, !text.isEmpty else { return .absent }
    return self.text(text, of: questionnaire)
  }
}
