package import Model

/// The latest day on which a question was answered, by its id; only of some questions, and only where every answer that
/// counts has its day. One walk over all answers.
package func lastAnswered(_ ids: Set<String>, in assessment: Assessment) -> [String: CalendarDate] {
  let answering = RoleTable(of: assessment)
  let questions = askedQuestions(of: assessment, answering: answering)
  let isWanted = questions.map { ids.contains($0.question.id) }
  let superseded = SupersededAnswers(in: assessment.responses, questions: questions.count)
  var last: [String: CalendarDate] = [:]
  var undated: Set<String> = []
  for (batchIndex, batch) in assessment.responses.batches.enumerated() {
    for (submissionIndex, submission) in batch.submissions.enumerated() {
      let role = answering[submission.role]
      for index in submission.answers.clamped(to: batch.answers.indices) {
        let position = Int(batch.answers[index].question)
        guard questions.indices.contains(position), isWanted[position], questions[position].roles.contains(role),
          !superseded.contains(AnswerSite(batch: batchIndex, submission: submissionIndex, answer: index))
        else { continue }
        let id = questions[position].question.id
        if let day = submission.on { last[id] = max(last[id] ?? day, day) } else { undated.insert(id) }
      }
    }
  }
  return last.filter { !undated.contains($0.key) }
}
