package import Model
internal import YAML

extension SurveyImport {
  /// A map that says what this import found out by itself, to be edited. What was not found out stands in it as comments
  /// with the nearest option, so that nothing is taken for decided before somebody has decided it.
  package func mapText(_ questionnaires: [Questionnaire], file: String) -> [UInt8] {
    let questions = questionnaires.flatMap(\.questions)
    var text = "# How the columns and texts of \(oneLine(file)) are read: shortfall import FILE --map THIS\n"
    text += "shortfall: import-map/1\ncolumns:\n"
    var seen: Set<String> = []
    for column in columns where !comparable(column.heading).isEmpty && seen.insert(comparable(column.heading)).inserted
    {
      // YAML has no longer keys, and the columns of a list need no saying.
      if column.heading.utf8.count >= 500 || column.use == .questionID { continue }
      if case .part = column.use { continue }
      text += "  \(key(column.heading)): \(value(column, questions))\n"
    }
    text += "answers:\n"
    for (number, cell) in unmatched.enumerated() where cell.isAnswer && cell.text.utf8.count < 500 {
      let question = questions[cell.question]
      if number == 0 || unmatched[number - 1].question != cell.question { text += "  # \(question.id):\n" }
      text += "  #   \(key(cell.text)): \(proposal(cell, question))\n"
    }
    text += "# roles: {IT department: it}\n# people: {mara@example.com: {respondent: mara, role: it}}\n"
    return Array(text.utf8)
  }

  private func value(_ column: SurveyColumn, _ questions: [Question]) -> String {
    switch column.use {
    case .question(let index, .answer): return questions[index].id
    case .question(let index, let part): return "{question: \(questions[index].id), part: \(part.word)}"
    case .field(let field): return "{field: \(field.rawValue)}"
    case .unknown(.some(let index)): return "ignore  # perhaps \(questions[index].id)"
    case .unknown(.none), .leftOut, .blank, .questionID, .part: return "ignore"
    }
  }

  private func proposal(_ cell: UnmatchedCell, _ question: Question) -> String {
    if cell.kind == .reasonMissing { return "\"na: REASON\"" }
    guard case .option(let nearest) = cell.kind, let nearest else { return "skip" }
    return
      "\(levelScalar(question.scale.values[nearest].value))  # perhaps: \(oneLine(question.scale.values[nearest].label.first.string))"
  }
}

extension UnmatchedCell {
  /// The text stands where an answer should.
  var isAnswer: Bool {
    switch kind {
    case .option, .several, .reasonMissing: true
    case .evidence, .alone: false
    }
  }
}

extension QuestionPart {
  /// As it is written in files.
  package var word: String { self == .references ? "refs" : rawValue }
}

/// A heading as a key: on one line, with single blanks.
private func key(_ text: String) -> String {
  yamlScalar(text.split { $0.isWhitespace }.joined(separator: " "))
}
