package import Model

/// A question with where it stands and whom this project asks.
package struct PlacedQuestion: Sendable {
  /// Position among all questions of the assessment.
  package let index: Int
  package let questionnaire: Questionnaire
  package let section: Section
  package let question: Question
  /// After role mapping.
  package let lead: Role
  /// The lead and the others after mapping, each once, in the closed order.
  package let roles: [Role]
}

/// All questions of an assessment, in its order.
package func placedQuestions(of assessment: Assessment) -> [PlacedQuestion] {
  let answering = RoleTable(of: assessment)
  var placed: [PlacedQuestion] = []
  for questionnaire in assessment.questionnaires {
    for section in questionnaire.sections {
      for question in section.questions {
        let asked = AskedQuestion(question, in: section, answering: answering)
        placed.append(
          PlacedQuestion(
            index: placed.count, questionnaire: questionnaire, section: section, question: question, lead: asked.lead,
            roles: asked.roles))
      }
    }
  }
  return placed
}
