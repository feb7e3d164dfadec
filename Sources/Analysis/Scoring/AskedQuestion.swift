import Model

/// A question in its place in the assessment, with its roles as this project has them.
struct AskedQuestion: Sendable {
  let question: Question
  let section: String
  /// After role mapping.
  let lead: Role
  /// The lead and the others after mapping, each once, in the closed order.
  let roles: [Role]
}

/// The questions of an assessment by area, in the order in which answers count them.
///
/// Mapping is applied once, not chained; where it brings two roles together they are one role, and the lead's weight wins
/// (method.md section 12).
func askedQuestions(of assessment: Assessment) -> [[AskedQuestion]] {
  assessment.questionnaires.map { questionnaire in
    questionnaire.sections.flatMap { section in
      section.questions.map { question in
        let lead = assessment.answering(question.lead)
        let asked = Set(question.also.map(assessment.answering) + [lead])
        return AskedQuestion(
          question: question, section: section.id, lead: lead, roles: Role.allCases.filter(asked.contains))
      }
    }
  }
}
