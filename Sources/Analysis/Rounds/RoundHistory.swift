package import Model

/// How opinions moved from the first round to the last (method.md 4.1: a two-round Delphi in an afternoon).
///
/// A round stands for all answers up to it: who said nothing new is still heard with what they said before.
package struct RoundHistory: Sendable {
  /// Ascending; two or more.
  package var rounds: [Int]
  /// The questions to which somebody gave a new answer after the first round, in the order of the assessment.
  package var questions: [QuestionHistory]
  package var summary: RoundSummary
}

/// One question over the rounds.
package struct QuestionHistory: Sendable {
  package var question: String
  package var area: String
  /// One a round.
  package var states: [RoundState]
  /// Who answered anew, in file order.
  package var changes: [AnswerChange]

  /// Nil where the question was divergent neither at first nor at last.
  package var divergence: DivergenceChange? {
    guard let first = states.first, let last = states.last else { return nil }
    return DivergenceChange(from: first.agreement, to: last.agreement)
  }
}

/// A question as of a round.
package struct RoundState: Hashable, Sendable {
  package var round: Int
  package var state: AnswerState
  /// 0 to 4.
  package var x: Double?
  /// 0 to 1; nil below two rated roles.
  package var consensus: Double?
  /// In levels.
  package var spread: Double?
  package var agreement: AgreementClass?
  package var roles: [RoleAnswer]
}

/// What somebody said anew to a question.
package struct AnswerChange: Hashable, Sendable {
  package var respondent: String
  package var name: String?
  package var role: Role
  package var round: Int
  /// Nil where the person had not answered the question before.
  package var before: Answer.Choice?
  package var after: Answer.Choice

  package init(
    respondent: String, name: String?, role: Role, round: Int, before: Answer.Choice?, after: Answer.Choice
  ) {
    self.respondent = respondent
    self.name = name
    self.role = role
    self.round = round
    self.before = before
    self.after = after
  }
}

/// The movement as a whole.
package struct RoundSummary: Hashable, Sendable {
  /// Ids of questions, in the order of the assessment.
  package var resolved: [String]
  package var new: [String]
  package var open: [String]
  /// Mean consensus, 0 to 1, over the questions that two or more roles rated both at first and at last.
  package var consensusBefore: Double?
  package var consensusAfter: Double?
  /// How many questions that mean is over.
  package var compared: Int
}
