import Model

/// What a respondent of a test says to one question.
enum Said: ExpressibleByIntegerLiteral {
  /// The index of a value of the scale, which is the level on the built-in one.
  case value(Int, evidence: Int = 0, references: [Reference] = [])
  case unknown
  case na

  init(integerLiteral value: Int) { self = .value(value) }

  var choice: Answer.Choice {
    switch self {
    case .value(let index, _, _): Answer.Choice(value: index)
    case .unknown: .unknown
    case .na: .notApplicable
    }
  }

  var evidence: Int {
    if case .value(_, let evidence, _) = self { evidence } else { 0 }
  }

  var references: [Reference] {
    if case .value(_, _, let references) = self { references } else { [] }
  }
}

/// What one respondent of a test hands in for one round, by the ids of questions.
struct Sheet {
  var respondent: String
  var role: Role
  var round = 1
  var answers: [(question: String, said: Said)]

  init(_ respondent: String, _ role: Role, round: Int = 1, _ answers: KeyValuePairs<String, Said>) {
    self.init(respondent, role, round: round, answers: answers.map { ($0.key, $0.value) })
  }

  init(_ respondent: String, _ role: Role, round: Int = 1, answers: [(question: String, said: Said)]) {
    self.respondent = respondent
    self.role = role
    self.round = round
    self.answers = answers
  }

  /// The same sheet with an answer added, replaced, or left out.
  func saying(_ said: Said?, to question: String) -> Sheet {
    var copy = self
    copy.answers.removeAll { $0.question == question }
    if let said { copy.answers.append((question, said)) }
    return copy
  }
}

/// The sheets as flat storage, a batch each `batchSize` sheets.
func responses(_ sheets: [Sheet], to questionnaires: [Questionnaire], batchSize: Int = 2) -> ResponseSet {
  var positions: [String: Int] = [:]
  for (index, question) in questionnaires.flatMap(\.questions).enumerated() { positions[question.id] = index }
  var set = ResponseSet.empty
  for (index, sheet) in sheets.enumerated() {
    if index % batchSize == 0 { set.batches.append(ResponseBatch()) }
    let last = set.batches.count - 1
    let start = set.batches[last].answers.count
    for (question, said) in sheet.answers {
      guard let position = positions[question] else { continue }
      if !said.references.isEmpty {
        set.batches[last].references.append(
          AnswerReferences(answer: set.batches[last].answers.count, references: said.references))
      }
      set.batches[last].answers.append(
        Answer(question: position, choice: said.choice, evidence: said.evidence, line: 1))
    }
    set.batches[last].submissions.append(
      Submission(
        respondent: sheet.respondent, name: nil, role: sheet.role, round: sheet.round, on: nil,
        path: "responses/\(sheet.respondent).yaml", line: 1, answers: start..<set.batches[last].answers.count))
  }
  return set
}
