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
  assessment.questionnaires.flatMap { questionnaire in
    questionnaire.sections.compactMap { section in
      let items = section.questions.compactMap { question -> AskedSection.Item? in
        if let only = request.only, !only.contains(question.id) { return nil }
        let roles = request.roles.filter { assessment.asks($0, question) }
        return roles.isEmpty ? nil : AskedSection.Item(question: question, roles: roles)
      }
      return items.isEmpty ? nil : AskedSection(questionnaire: questionnaire, section: section, items: items)
    }
  }
}
