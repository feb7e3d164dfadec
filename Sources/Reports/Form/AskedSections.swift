import Analysis
package import Model

/// A section of a form with the questions that its roles are asked.
package struct AskedSection: Sendable {
  package struct Item: Sendable {
    package var question: Question
    /// Those of the form's roles that are asked, in the closed order; never empty.
    package var roles: [Role]
  }

  package var questionnaire: Questionnaire
  package var section: Section
  /// Never empty.
  package var items: [Item]
}

/// What a form asks, in the order of the assessment; sections of which nothing is asked are left out.
package func askedSections(_ request: FormRequest, in assessment: Assessment) -> [AskedSection] {
  var sections: [AskedSection] = []
  for placed in placedQuestions(of: assessment) {
    if let only = request.only, !only.contains(placed.question.id) { continue }
    let roles = request.roles.filter { placed.roles.contains(assessment.answering($0)) }
    guard !roles.isEmpty else { continue }
    if sections.last?.section.id != placed.section.id {
      sections.append(AskedSection(questionnaire: placed.questionnaire, section: placed.section, items: []))
    }
    sections[sections.count - 1].items.append(AskedSection.Item(question: placed.question, roles: roles))
  }
  return sections
}
