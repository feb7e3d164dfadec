import Files
import Model

/// What the assessment holds of one respondent: all rounds, in the order of rounds.
struct Respondent {
  let id: String
  let submissions: [(submission: Submission, batch: Int)]

  init(_ id: String, in responses: ResponseSet) {
    self.id = id
    submissions = responses.batches.enumerated().flatMap { index, batch in
      batch.submissions.filter { $0.respondent == id }.map { ($0, index) }
    }.sorted { $0.submission.round < $1.submission.round }
  }

  /// Nil where nobody of that id has answered yet.
  var latest: Submission? { submissions.last?.submission }

  func submission(ofRound round: Int) -> Submission? {
    submissions.first { $0.submission.round == round }?.submission
  }

  /// The answers of one round by position of the question.
  func answers(ofRound round: Int, in responses: ResponseSet) -> [Int: TypedAnswer] {
    guard let found = submissions.first(where: { $0.submission.round == round }) else { return [:] }
    let batch = responses.batches[found.batch]
    var answers: [Int: TypedAnswer] = [:]
    for index in found.submission.answers.clamped(to: batch.answers.indices) {
      answers[Int(batch.answers[index].question)] = typedAnswer(at: index, in: batch)
    }
    return answers
  }

  /// The latest answer before a round, by position of the question.
  func earlier(thanRound round: Int, in responses: ResponseSet) -> [Int: InterviewQuestion.Earlier] {
    var earlier: [Int: InterviewQuestion.Earlier] = [:]
    for (submission, _) in submissions where submission.round < round {
      for (question, answer) in answers(ofRound: submission.round, in: responses) {
        earlier[question] = InterviewQuestion.Earlier(round: submission.round, answer: answer)
      }
    }
    return earlier
  }
}

private func typedAnswer(at index: Int, in batch: ResponseBatch) -> TypedAnswer {
  let answer = batch.answers[index]
  let text = batch.text(of: answer)
  guard answer.choice != .notApplicable else { return TypedAnswer(choice: .notApplicable(reason: text)) }
  return TypedAnswer(
    choice: answer.choice.valueIndex.map(TypedAnswer.Choice.option) ?? .unknown, evidence: Int(answer.evidence),
    references: batch.references(ofAnswer: index), note: text)
}
