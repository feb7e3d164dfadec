package import Model

/// Where the answer stands that speaks for a question: a file, relative to the assessment's folder, and a line.
package struct AnswerPlace: Hashable, Sendable {
  package var path: String
  package var line: Int
}

/// For each of some questions the answer that says most of its gap, by the question's id: the lead's before others', the
/// lowest level before higher ones, `unknown` before any level; then the first in the files. Questions without an answer
/// are not among them. One walk over all answers.
package func speakingAnswers(to ids: Set<String>, in assessment: Assessment) -> [String: AnswerPlace] {
  let answering = RoleTable(of: assessment)
  let questions = askedQuestions(of: assessment, answering: answering)
  let isWanted = questions.map { ids.contains($0.question.id) }
  let superseded = SupersededAnswers(in: assessment.responses, questions: questions.count)
  var best: [(weight: Int, place: AnswerPlace)?] = Array(repeating: nil, count: questions.count)
  for (batchIndex, batch) in assessment.responses.batches.enumerated() {
    for (submissionIndex, submission) in batch.submissions.enumerated() {
      let role = answering[submission.role]
      for index in submission.answers.clamped(to: batch.answers.indices) {
        let answer = batch.answers[index]
        let position = Int(answer.question)
        guard questions.indices.contains(position), isWanted[position], answer.choice != .notApplicable,
          questions[position].roles.contains(role),
          !superseded.contains(AnswerSite(batch: batchIndex, submission: submissionIndex, answer: index))
        else { continue }
        // Scales ascend, so a lower index is a lower level; none has sixteen values.
        let level = answer.choice.valueIndex.map { $0 + 1 } ?? 0
        let weight = (role == questions[position].lead ? 0 : 16) + level
        if let there = best[position], there.weight <= weight { continue }
        best[position] = (weight, AnswerPlace(path: submission.path, line: Int(answer.line)))
      }
    }
  }
  var found: [String: AnswerPlace] = [:]
  for (question, best) in zip(questions, best) { found[question.question.id] = best?.place }
  return found
}
