internal import Diagnostics
internal import Model

extension SurveyReader {
  /// Decides what each column is. Two columns that say the same thing are an error: one of them would be lost.
  mutating func readColumns(_ log: inout DiagnosticLog) {
    let headings = sheet.headings
    let index = HeadingIndex(questions)
    let words = headings.map { comparable($0) }
    let isList = words.contains("question") && (words.contains("level") || words.contains("answer"))
    for (column, heading) in headings.enumerated() {
      let place = sheet.place(row: 0, column: column)
      let found = use(of: heading, words[column], column, isList: isList, index)
      result.columns.append(SurveyColumn(heading: heading, use: found.use, match: found.match, place: place))
    }
    for (column, found) in result.columns.enumerated() {
      if case .field(let field) = found.use { fieldColumns[field, default: []].append(column) }
    }
    checkTwins(&log)
    let answered = Set(result.columns.compactMap(\.answeredQuestion))
    if !isList { result.withoutColumn = questions.indices.filter { !answered.contains($0) }.map { questions[$0].id } }
    if !isList, answered.isEmpty { log.add(.noQuestions(at: sheet.place(row: 0))) }
  }

  private func use(
    of heading: String, _ words: String, _ column: Int, isList: Bool, _ index: HeadingIndex
  ) -> (use: ColumnUse, match: ColumnMatch?) {
    switch options.map.columns[words] {
    case .question(let id, let part):
      if let question = questions.firstIndex(where: { $0.id == id }) { return (.question(question, part), .map) }
    case .field(let field): return (.field(field), .map)
    case .leftOut: return (.leftOut, .map)
    case nil: break
    }
    if isList {
      if words == "question" { return (.questionID, .field) }
      if let part = HeadingWords.parts[words] { return (.part(part), .field) }
      return HeadingWords.fields[words].map { (.field($0), .field) } ?? (.unknown(nearest: nil), nil)
    }
    if let found = index.use(of: heading) { return (found.use, found.match) }
    if words.isEmpty { return (isBlank(column) ? .blank : .unknown(nearest: nil), nil) }
    return (.unknown(nearest: index.nearest(to: heading)), nil)
  }

  private func isBlank(_ column: Int) -> Bool {
    (1..<max(1, sheet.rowCount)).allSatisfy { sheet.cell(row: $0, column: column).isEmpty }
  }

  private mutating func checkTwins(_ log: inout DiagnosticLog) {
    var first: [ColumnUse: Int] = [:]
    for (column, found) in result.columns.enumerated() {
      switch found.use {
      case .question, .questionID, .part, .field(.respondent), .field(.role), .field(.round): break
      default: continue
      }
      guard let twin = first[found.use] else {
        first[found.use] = column
        continue
      }
      log.add(.twinColumns(subject(of: found.use), at: found.place, first: result.columns[twin].place))
    }
  }

  private func subject(of use: ColumnUse) -> String {
    switch use {
    case .question(let question, .answer): "question '\(questions[question].id)'"
    case .question(let question, let part): "\(part.rawValue) of question '\(questions[question].id)'"
    case .part(let part): part.rawValue
    case .field(let field): field.rawValue
    default: "the question"
    }
  }

  /// The first column of a field that has something in a row.
  func text(_ field: SurveyField, row: Int) -> String? {
    for column in columns(of: field) {
      let cell = sheet.cell(row: row, column: column)
      if cell.isEmpty { continue }
      let text = trimmed(sheet.text(of: cell))
      if !text.isEmpty { return text }
    }
    return nil
  }

  func columns(of field: SurveyField) -> [Int] { fieldColumns[field] ?? [] }
}

extension SurveyColumn {
  /// The question that the column answers.
  var answeredQuestion: Int? {
    if case .question(let question, .answer) = use { question } else { nil }
  }
}
