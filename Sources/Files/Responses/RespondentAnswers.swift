package import Model

/// What one respondent answers in one round, ready to be written as a `responses/1` document.
package struct RespondentAnswers: Sendable {
  /// What is said to one question.
  package enum Choice: Hashable, Sendable {
    /// A value of the question's scale, `0` to `4` on the built-in one.
    case value(String)
    case unknown
    /// With the reason, which is never blank.
    case notApplicable(String)
  }

  package struct Entry: Hashable, Sendable {
    package var question: String
    package var choice: Choice
    /// 0 to 3 (method.md 1.3). A question that does not apply has no evidence, references or note.
    package var evidence: Int
    package var references: [Reference]
    package var note: String

    package init(
      question: String, choice: Choice, evidence: Int = 0, references: [Reference] = [], note: String = ""
    ) {
      self.question = question
      self.choice = choice
      self.evidence = evidence
      self.references = references
      self.note = note
    }
  }

  /// Lines that stand above the document as comments, without their hash signs.
  package var comments: [String]
  package var respondent: String
  package var name: String?
  package var role: Role
  /// The vendor for whose proposal alone the answers count.
  package var vendor: String?
  /// 1 or more.
  package var round: Int
  package var on: CalendarDate?
  /// In the order in which they are written; mostly that of the questionnaires.
  package var answers: [Entry]

  package init(
    comments: [String] = [], respondent: String, name: String? = nil, role: Role, vendor: String? = nil,
    round: Int = 1, on: CalendarDate? = nil, answers: [Entry] = []
  ) {
    self.comments = comments
    self.respondent = respondent
    self.name = name
    self.role = role
    self.vendor = vendor
    self.round = round
    self.on = on
    self.answers = answers
  }
}
