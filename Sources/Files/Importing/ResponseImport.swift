package import Diagnostics
package import Model

/// Answers that are passed over when a file of answers is read for another version of the questionnaires: to these
/// questions, and to all that no questionnaire has.
struct PassedOverAnswers {
  var questions: Set<Int>
}

/// Takes a `responses/1` file from outside over: what a form downloads, or what somebody wrote by hand. Answers to
/// questions that have changed since or are gone are named and left out; anything else that is wrong is an error.
package func readResponseFile(
  _ source: SourceText, _ questionnaires: [Questionnaire], _ roleMapping: [Role: Role], vendors: [String]? = nil,
  keepsChanged: Bool, log: inout DiagnosticLog
) -> [ImportedRespondent] {
  let questions = questionnaires.flatMap(\.questions)
  let table = QuestionTable(questions: questions, roleMapping: roleMapping, vendors: vendors)
  let now = ResponseOrigin(questionnaires)
  let origin = ResponseOrigin(commentsOf: source.bytes)
  let changed = keepsChanged ? [] : origin?.changed(in: now) ?? []
  let passed = PassedOverAnswers(questions: Set(questions.indices.filter { changed.contains(questions[$0].id) }))
  var reader = ResponseReader(table: table, passingOver: passed)
  source.bytes.withUnsafeBufferPointer { reader.read($0, path: source.path, name: source.path) }
  log.merge(reader.log)
  for stamp in origin?.stamps ?? [] {
    guard let current = now.stamps.first(where: { $0.id == stamp.id }), current.fingerprint != stamp.fingerprint else {
      continue
    }
    let place = SourceRange(path: source.path, start: Position(line: 1, column: 1))
    log.add(.otherVersion(stamp, current, tells: origin?.questions.isEmpty == false, at: place))
  }
  return reader.batch.submissions.map { submission in
    let answers = RespondentAnswers(
      comments: origin == nil ? [] : now.comments, respondent: submission.respondent, name: submission.name,
      role: submission.role, vendor: submission.vendor, round: submission.round, on: submission.on,
      answers: submission.answers.map { reader.batch.entry(at: $0, questions) })
    let place = SourceRange(path: source.path, start: Position(line: submission.line, column: 1))
    return ImportedRespondent(answers: answers, identity: submission.respondent, place: place, instant: nil)
  }
}

extension ResponseBatch {
  /// The answer at an index as it would be written.
  package func entry(at index: Int, _ questions: [Question]) -> RespondentAnswers.Entry {
    let answer = answers[index]
    let question = questions[Int(answer.question)]
    let text = text(of: answer)
    if answer.choice == .notApplicable { return .init(question: question.id, choice: .notApplicable(text)) }
    let choice = answer.choice.valueIndex.map { RespondentAnswers.Choice.value(question.scale.values[$0].value) }
    return .init(
      question: question.id, choice: choice ?? .unknown, evidence: Int(answer.evidence),
      references: references(ofAnswer: index), note: text)
  }
}
