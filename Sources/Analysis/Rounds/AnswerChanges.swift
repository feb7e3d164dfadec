import Model

/// Who gave a new answer after a round, by position of the question: the last answer up to that round against the one that
/// counts now. The same answer again is no change, and roles that are not asked are left out.
///
/// One pass looks for late answers; only their authors are looked up again, so that one late file among ten thousand is
/// cheap.
func answerChanges(in assessment: Assessment, after first: Int, questions: Int) -> [Int: [AnswerChange]] {
  let asked = askedRoles(of: assessment)
  let late = lateRespondents(in: assessment.responses, after: first)
  var earlier: [String: [Int: (round: Int, choice: Answer.Choice)]] = [:]
  var later: [String: [Int: Latest]] = [:]
  for batch in assessment.responses.batches {
    for submission in batch.submissions where late.contains(submission.respondent) {
      let role = assessment.answering(submission.role)
      for index in submission.answers.clamped(to: batch.answers.indices) {
        let answer = batch.answers[index]
        let position = Int(answer.question)
        guard position < questions, asked[position].contains(role) else { continue }
        if submission.round <= first {
          let known = earlier[submission.respondent]?[position]
          if known.map({ $0.round <= submission.round }) ?? true {
            earlier[submission.respondent, default: [:]][position] = (submission.round, answer.choice)
          }
        } else if later[submission.respondent]?[position].map({ $0.round <= submission.round }) ?? true {
          later[submission.respondent, default: [:]][position] = Latest(
            round: submission.round, choice: answer.choice, name: submission.name, role: submission.role)
        }
      }
    }
  }
  return changes(from: earlier, to: later, inOrder: order(of: late, in: assessment.responses))
}

private struct Latest {
  var round: Int
  var choice: Answer.Choice
  var name: String?
  var role: Role
}

private func changes(
  from earlier: [String: [Int: (round: Int, choice: Answer.Choice)]], to later: [String: [Int: Latest]],
  inOrder respondents: [String]
) -> [Int: [AnswerChange]] {
  var changes: [Int: [AnswerChange]] = [:]
  for respondent in respondents {
    for (position, latest) in later[respondent] ?? [:] {
      let before = earlier[respondent]?[position]?.choice
      guard before != latest.choice else { continue }
      changes[position, default: []].append(
        AnswerChange(
          respondent: respondent, name: latest.name, role: latest.role, round: latest.round, before: before,
          after: latest.choice))
    }
  }
  return changes
}

private func askedRoles(of assessment: Assessment) -> [Set<Role>] {
  askedQuestions(of: assessment, answering: RoleTable(of: assessment)).map { Set($0.roles) }
}

private func lateRespondents(in responses: ResponseSet, after round: Int) -> Set<String> {
  var late: Set<String> = []
  for batch in responses.batches {
    for submission in batch.submissions where submission.round > round { late.insert(submission.respondent) }
  }
  return late
}

/// By first appearance in the files.
private func order(of respondents: Set<String>, in responses: ResponseSet) -> [String] {
  var rest = respondents
  var order: [String] = []
  for batch in responses.batches {
    for submission in batch.submissions {
      if let found = rest.remove(submission.respondent) { order.append(found) }
    }
  }
  return order
}
