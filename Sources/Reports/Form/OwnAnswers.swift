package import Model

/// What one respondent has answered already: of each question the answer of the latest round that has one.
///
/// A form shows a person these and nobody else's.
package struct OwnAnswers: Sendable {
  package struct Entry: Sendable {
    package var round: Int
    /// What a file says for it: a value of the question's scale, `unknown` or `na`.
    package var choice: String
    /// 0 to 3.
    package var evidence: Int
    package var references: [Reference]
    /// The note, or the reason of an `na`; may be empty.
    package var text: String
  }

  /// By id of the question.
  package private(set) var entries: [String: Entry] = [:]

  package static let none = OwnAnswers()

  private init() {}

  package init(of respondent: String, in assessment: Assessment) {
    let questions = assessment.questionnaires.flatMap(\.questions)
    for batch in assessment.everyResponse.batches {
      for submission in batch.submissions where submission.respondent == respondent {
        for index in submission.answers.clamped(to: batch.answers.indices) {
          let answer = batch.answers[index]
          guard questions.indices.contains(Int(answer.question)) else { continue }
          let question = questions[Int(answer.question)]
          if let known = entries[question.id], known.round > submission.round { continue }
          guard let choice = word(for: answer.choice, of: question.scale) else { continue }
          entries[question.id] = Entry(
            round: submission.round, choice: choice, evidence: Int(answer.evidence),
            references: batch.references(ofAnswer: index), text: batch.text(of: answer))
        }
      }
    }
  }
}

private func word(for choice: Answer.Choice, of scale: AnswerScale) -> String? {
  if choice == .unknown { return "unknown" }
  if choice == .notApplicable { return "na" }
  guard let index = choice.valueIndex, scale.values.indices.contains(index) else { return nil }
  return scale.values[index].value
}
