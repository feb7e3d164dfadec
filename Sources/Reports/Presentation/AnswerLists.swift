import Analysis
import Model
import Templates

/// The answers as people gave them, for the appendix.
extension Presentation {
  static let answeredQuestionVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title of the question"),
    .init("answers", .list(answerVocabulary), "its answers, in the order of the files"),
  ])

  static let answerVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("respondent", .text, "who answered"),
    .init("role", .text, "in which role"),
    .init("round", .text, "in which round"),
    .init("answer", .text, "level or word"),
    .init("evidence", .text, "grade of evidence; absent for 0"),
    .init("refs", .text, "documents named"),
    .init("note", .text, "remark, or reason of a not applicable"),
  ])

  static let answerCountVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title of the question"),
    .init("role", .text, "the role"),
    .init("lead", .flag, "it leads the question"),
    .init("people", .text, "how many people answered"),
    .init("values", .text, "how often each value was chosen, such as 0: 3, 2: 14"),
    .init("unknown", .text, "how many answered unknown"),
    .init("na", .text, "how many answered not applicable"),
  ])

  static let reasonedVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title of the question"),
    .init("reasons", .list(answerVocabulary), "who declared it, and why"),
  ])

  struct AnswerLists {
    var answers: [Value] = []
    var rounds = false
    var counts: [Value] = []
    var notApplicable: [Value] = []
    var unasked: [Value] = []
    var unaskedMore = 0
  }

  /// The report lists every answer; with many respondents it gives counts, and a file beside it the list.
  package var listsAnswers: Bool { respondentCount <= options.answersInReport }

  package var answersFileName: String { "\(options.name)-answers.csv" }

  private static let listedReasons = 20
  private static let listedUnasked = 100

  func answerLists() -> AnswerLists {
    var lists = AnswerLists()
    let all = listsAnswers
    var leftOut: [Int: [Value]] = [:]
    var answers: [[Value]] = Array(repeating: [], count: all ? questions.count : 0)
    for batch in assessment.responses.batches {
      for submission in batch.submissions {
        if submission.round > 1 { lists.rounds = true }
        for index in submission.answers.clamped(to: batch.answers.indices) {
          let position = Int(batch.answers[index].question)
          guard questions.indices.contains(position) else { continue }
          let leavesOut = batch.answers[index].choice == .notApplicable && questions[position].state == .na
          guard all || leavesOut else { continue }
          if !all && (leftOut[position]?.count ?? 0) >= Self.listedReasons { continue }
          let value = answer(index, of: batch, submission, questions[position].question)
          if all { answers[position].append(value) }
          if leavesOut { leftOut[position, default: []].append(value) }
        }
      }
    }
    for (position, result) in questions.enumerated() {
      let title = titleFields(result)
      if all && !answers[position].isEmpty {
        lists.answers.append(
          object([
            "id": .text(result.question.id), "href": href(result.question.id), "title": title,
            "answers": .list(answers[position]),
          ]))
      }
      if let reasons = leftOut[position] {
        lists.notApplicable.append(
          object([
            "id": .text(result.question.id), "href": href(result.question.id), "title": title,
            "reasons": .list(reasons),
          ]))
      }
      if !all { lists.counts += counts(result) { $0.people > 0 } }
    }
    lists.unasked = scorecard.unasked.prefix(Self.listedUnasked).compactMap { unasked($0, questions) }
    lists.unaskedMore = max(0, scorecard.unasked.count - Self.listedUnasked)
    return lists
  }

  func unknowns() -> [Value] {
    questions.flatMap { counts($0) { $0.unknown > 0 } }
  }

  private func titleFields(_ result: QuestionResult) -> Value {
    titles[result.question.id] ?? .absent
  }

  private func answer(_ index: Int, of batch: ResponseBatch, _ submission: Submission, _ question: Question) -> Value {
    let answer = batch.answers[index]
    let references = batch.references(ofAnswer: index).map { reference in
      reference.until.map { "\(reference.text) (until \(DateText.long($0)))" } ?? reference.text
    }
    let note = oneLine(batch.text(of: answer))
    return object([
      "id": .text(question.id),
      "href": href(question.id),
      "respondent": .text(oneLine(names.name(submission))),
      "role": .text(submission.role.title),
      "round": .text(String(submission.round)),
      "answer": .text(answer.choice.word(of: question.scale)),
      "evidence": answer.evidence == 0 ? .absent : .text(String(answer.evidence)),
      "refs": references.isEmpty ? .absent : .text(oneLine(references.joined(separator: ", "))),
      "note": note.isEmpty ? .absent : .text(note),
    ])
  }

  private func unasked(_ site: AnswerSite, _ questions: [QuestionResult]) -> Value? {
    guard assessment.responses.batches.indices.contains(site.batch) else { return nil }
    let batch = assessment.responses.batches[site.batch]
    guard batch.submissions.indices.contains(site.submission), batch.answers.indices.contains(site.answer) else {
      return nil
    }
    let position = Int(batch.answers[site.answer].question)
    guard questions.indices.contains(position) else { return nil }
    return answer(site.answer, of: batch, batch.submissions[site.submission], questions[position].question)
  }

  private func counts(_ result: QuestionResult, where condition: (RoleAnswer) -> Bool) -> [Value] {
    let roles = result.roles.filter(condition)
    guard !roles.isEmpty else { return [] }
    let id = result.question.id
    let (href, title) = (href(id), titleFields(result))
    let scale = result.question.scale.values
    return roles.map { role in
      var values = ""
      for (value, count) in zip(scale, role.counts) where count > 0 {
        if !values.isEmpty { values += ", " }
        values += value.value + ": " + String(count)
      }
      return object([
        "id": .text(id),
        "href": href,
        "title": title,
        "role": .text(role.role.title),
        "lead": .flag(role.role == result.lead),
        "people": .text(NumberText.count(role.people)),
        "values": values.isEmpty ? .absent : .text(values),
        "unknown": role.unknown == 0 ? .absent : .text(NumberText.count(role.unknown)),
        "na": role.na == 0 ? .absent : .text(NumberText.count(role.na)),
      ])
    }
  }
}
