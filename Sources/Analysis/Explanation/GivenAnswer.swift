package import Model

/// One answer of one person to a question, as it stands in the response files.
package struct GivenAnswer: Hashable, Sendable {
  package var site: AnswerSite
  package var respondent: String
  package var name: String?
  /// As the respondent's file says.
  package var role: Role
  /// After role mapping.
  package var countsAs: Role
  package var round: Int
  /// The file, relative to the assessment's folder, and the answer's line in it.
  package var path: String
  package var line: Int
  package var choice: Answer.Choice
  /// The chosen value of the question's scale; nil for `unknown` and `na`.
  package var value: AnswerScale.Value?
  /// 0 to 3, the respondent's own.
  package var evidence: Int
  /// What the evidence counts as once expiry is looked at, 0 to 3.
  package var grade: Int
  package var references: [Reference]
  /// A later round of the respondent answers the same question.
  package var isSuperseded: Bool
}

/// All answers to the question at a position among those of the assessment, in file order; earlier rounds and roles that
/// were not asked included.
package func givenAnswers(
  toQuestionAt position: Int, in assessment: Assessment, superseded: SupersededAnswers
) -> [GivenAnswer] {
  let questions = assessment.questionnaires.flatMap(\.questions)
  guard questions.indices.contains(position) else { return [] }
  let scale = questions[position].scale
  var given: [GivenAnswer] = []
  for (batchIndex, batch) in assessment.responses.batches.enumerated() {
    for (submissionIndex, submission) in batch.submissions.enumerated() {
      for index in submission.answers.clamped(to: batch.answers.indices) {
        let answer = batch.answers[index]
        guard Int(answer.question) == position, let choice = Choice(answer.choice, of: scale) else { continue }
        let site = AnswerSite(batch: batchIndex, submission: submissionIndex, answer: index)
        given.append(
          GivenAnswer(
            site: site, respondent: submission.respondent, name: submission.name, role: submission.role,
            countsAs: assessment.answering(submission.role), round: submission.round, path: submission.path,
            line: Int(answer.line), choice: answer.choice, value: choice.value, evidence: Int(answer.evidence),
            grade: effectiveGrade(of: answer, at: index, in: batch, asOf: assessment.asOf),
            references: batch.references(ofAnswer: index), isSuperseded: superseded.contains(site)))
      }
    }
  }
  return given
}

/// A choice that the scale knows; nil for an index it does not have.
private struct Choice {
  var value: AnswerScale.Value?

  init?(_ choice: Answer.Choice, of scale: AnswerScale) {
    if choice == .unknown || choice == .notApplicable { return }
    guard let index = choice.valueIndex, scale.values.indices.contains(index) else { return nil }
    value = scale.values[index]
  }
}
