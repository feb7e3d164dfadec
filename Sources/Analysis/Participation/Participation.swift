package import Model

/// Who was asked, who answered how much, and what is missing. Answers of earlier rounds count where no later one stands.
package struct Participation: Sendable {
  /// The roles that are asked anything, after role mapping, in the closed order.
  package var roles: [RoleParticipation]
  /// By role in the closed order, then in the order of files.
  package var people: [Participant]
  /// Questions whose lead has not answered, in the order of the assessment.
  package var openLeads: [OpenLead]

  package init(roles: [RoleParticipation], people: [Participant], openLeads: [OpenLead]) {
    self.roles = roles
    self.people = people
    self.openLeads = openLeads
  }

  /// Asked, and nobody of the role has answered anything.
  package var silentRoles: [Role] { roles.filter { $0.answered == 0 }.map(\.role) }
}

/// What a role was asked, and how much of it anybody has answered.
package struct RoleParticipation: Hashable, Sendable {
  package var role: Role
  /// How many questions the role is asked, those it leads among them.
  package var questions: Int
  package var leads: Int
  package var people: Int
  /// Questions that at least one person of the role has answered: with a level, `unknown` or `na`.
  package var answered: Int
  /// Indices of the others, ascending.
  package var missing: [Int]

  package init(role: Role, questions: Int, leads: Int, people: Int, answered: Int, missing: [Int]) {
    self.role = role
    self.questions = questions
    self.leads = leads
    self.people = people
    self.answered = answered
    self.missing = missing
  }
}

/// How far one respondent has come with the questions of the role.
package struct Participant: Hashable, Sendable {
  /// Of the highest round; its role is as written.
  package var latest: Submission
  /// After role mapping.
  package var role: Role
  /// The last day that any of the submissions names.
  package var on: CalendarDate?
  package var rated: Int
  package var unknown: Int
  package var na: Int
  /// Indices of questions that the role is asked and the respondent has not answered, ascending.
  package var missing: [Int]

  package init(
    latest: Submission, role: Role, on: CalendarDate?, rated: Int, unknown: Int, na: Int, missing: [Int]
  ) {
    self.latest = latest
    self.role = role
    self.on = on
    self.rated = rated
    self.unknown = unknown
    self.na = na
    self.missing = missing
  }

  package var answered: Int { rated + unknown + na }
  package var asked: Int { answered + missing.count }
  /// 0 to 1; nil where the role is asked nothing.
  package var share: Double? { asked > 0 ? Double(answered) / Double(asked) : nil }
}

/// A question whose lead has not answered.
package struct OpenLead: Hashable, Sendable {
  /// Position among all questions of the assessment.
  package var question: Int
  /// After role mapping.
  package var lead: Role
  /// Nil where the question is no gate.
  package var gate: Phase?

  package init(question: Int, lead: Role, gate: Phase?) {
    self.question = question
    self.lead = lead
    self.gate = gate
  }
}
