package import Diagnostics
package import Model

/// Turns a survey into answers: one row a respondent, or one row an answer. Goes in: a sheet and the questionnaires.
/// Comes out: what each column is, the answers, and all that was not taken over. What a person must decide first (two
/// columns for one question, nobody's answers, no role) is an error in the log.
package func readSurvey(
  _ sheet: Sheet, _ questionnaires: [Questionnaire], _ options: ImportOptions, log: inout DiagnosticLog
) -> SurveyImport {
  let questions = questionnaires.flatMap(\.questions)
  var reader = SurveyReader(sheet, questions, languages(of: questionnaires), options)
  reader.readColumns(&log)
  if reader.isList { reader.readList(&log) } else { reader.readRows(&log) }
  for problem in reader.rowProblems.diagnostics { log.add(problem) }
  reader.result.unmatched = reader.unmatched.sorted { reader.nearest($0, $1) }
  reader.result.unmatchedBeyond = reader.unmatched.beyond
  return reader.result
}

/// The languages that the questionnaires have texts in.
private func languages(of questionnaires: [Questionnaire]) -> Set<String> {
  var tags = Set(questionnaires.map(\.language))
  for question in questionnaires.flatMap(\.questions) {
    for text in [question.ask, question.title] + question.scale.values.map(\.label) {
      tags.formUnion(text.tags)
    }
  }
  return tags
}

extension Text {
  fileprivate var tags: [String] { ([first] + others).compactMap(\.language) }
}

/// A survey while it is read.
struct SurveyReader {
  let sheet: Sheet
  let questions: [Question]
  let options: ImportOptions
  var result = SurveyImport()
  var unmatched = UnmatchedCells()
  var rowProblems = RowProblems()
  var fieldColumns: [SurveyField: [Int]] = [:]
  var roleMemo = CellMemo<Role>()
  /// By question: what is written of it again and again.
  let ids: [String]
  let values: [[String]]
  /// Made when a question is first answered.
  private var keys: [AnswerKey?]
  private var memos: [CellMemo<CellAnswer>]
  private let languages: Set<String>
  private let isBuiltIn: [Bool]

  init(_ sheet: Sheet, _ questions: [Question], _ languages: Set<String>, _ options: ImportOptions) {
    self.sheet = sheet
    self.questions = questions
    ids = questions.map(\.id)
    values = questions.map { $0.scale.values.map(\.value) }
    isBuiltIn = questions.map { $0.scale.name == nil }
    self.languages = languages
    self.options = options
    keys = Array(repeating: nil, count: questions.count)
    memos = Array(repeating: CellMemo(), count: sheet.columnCount)
  }

  /// One row an answer, with the question's id in a column.
  var isList: Bool { result.columns.contains { $0.use == .questionID } }

  /// What a cell says to a question.
  mutating func answer(_ question: Int, _ cell: Cell, column: Int) -> CellAnswer {
    if cell.count == 1, isBuiltIn[question], options.map.answers.isEmpty {
      let digit = Int(sheet.source.bytes[cell.range.lowerBound]) - 48
      if digit >= 0, digit < 5 { return .value(digit) }
    }
    // In a list a column speaks of many questions, so a text there may mean this or that.
    if isListColumn(column) { return key(question).answer(sheet.text(of: cell)) }
    if let known = memos[column].meaning(of: cell, in: sheet.source.bytes) { return known }
    let found = key(question).answer(sheet.text(of: cell))
    memos[column].remember(found, of: cell, in: sheet.source.bytes)
    return found
  }

  func nearest(_ question: Int, _ text: String) -> Int? { keys[question]?.nearest(to: text) }

  private func isListColumn(_ column: Int) -> Bool {
    if case .part = result.columns[column].use { true } else { false }
  }

  private mutating func key(_ question: Int) -> AnswerKey {
    if let key = keys[question] { return key }
    let id = questions[question].id
    var mapped: [String: CellAnswer] = [:]
    for scope in ["all", id] {
      for (text, choice) in options.map.answers[scope] ?? [:] {
        if let answer = choice.answer(on: questions[question].scale) { mapped[text] = answer }
      }
    }
    let key = AnswerKey(questions[question], languages: languages, mapped: mapped)
    keys[question] = key
    return key
  }
}

extension ImportMap.Choice {
  /// Nil where the scale has no such value; a map for all questions meets such scales.
  func answer(on scale: AnswerScale) -> CellAnswer? {
    switch self {
    case .value(let value): scale.values.firstIndex { $0.value == value }.map { .value($0) }
    case .unknown: .unknown
    case .notApplicable(let reason): .notApplicable(reason)
    case .leftOut: .leftOut
    }
  }
}
