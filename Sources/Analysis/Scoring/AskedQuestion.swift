import Model

/// A question in its place in the assessment, with its roles as this project has them.
struct AskedQuestion: Sendable {
  private let shared: SharedQuestion
  let section: String
  /// After role mapping.
  let lead: Role
  /// The lead and the others after mapping, each once, in the closed order.
  let roles: [Role]

  var question: Question { shared.question }

  /// Mapping is applied once, not chained; where it brings two roles together they are one role, and the lead's weight wins
  /// (method.md section 12).
  init(_ question: Question, in section: Section, answering: RoleTable) {
    shared = SharedQuestion(question)
    self.section = section.id
    lead = answering[question.lead]
    var asked: UInt16 = 1 << lead.index
    for role in question.also { asked |= 1 << answering[role].index }
    roles = Role.allCases.filter { asked & 1 << $0.index != 0 }
  }
}

/// Who answers for each role in a project, without looking anything up.
struct RoleTable: Sendable {
  private let roles: [Role]

  init(of assessment: Assessment) { roles = Role.allCases.map(assessment.answering) }

  subscript(role: Role) -> Role { roles[role.index] }
}

/// The questions of an assessment in the order in which answers count them.
func askedQuestions(of assessment: Assessment, answering: RoleTable) -> [AskedQuestion] {
  assessment.questionnaires.flatMap { questionnaire in
    questionnaire.sections.flatMap { section in
      section.questions.map { AskedQuestion($0, in: section, answering: answering) }
    }
  }
}
