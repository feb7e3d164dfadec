internal import Diagnostics
internal import Model

extension SurveyReader {
  /// One row an answer, as `form --format csv` lays it out (formats.md section 4).
  mutating func readList(_ log: inout DiagnosticLog) {
    let order = dateOrder(&log)
    let index = Dictionary(questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var positions: [String: Int] = [:]
    var answered: [String: SourceRange] = [:]
    for row in 1..<max(1, sheet.rowCount) {
      result.rowCount += 1
      guard let column = column(.questionID) else { return }
      let id = trimmed(sheet.text(row: row, column: column))
      guard let question = index[id] else {
        rowProblems.add(
          "question " + id, .listedQuestion(id, questions.map(\.id), at: sheet.place(row: row, column: column)))
        continue
      }
      let columns = QuestionColumns(
        question: question, answer: self.column(.part(.answer)), evidence: self.column(.part(.evidence)),
        references: self.column(.part(.references)), note: self.column(.part(.note)))
      guard let entry = entry(row: row, columns) else { continue }
      guard let person = person(row: row) else {
        rowProblems.add("respondent", .noRespondent(at: sheet.place(row: row)))
        continue
      }
      guard let role = role(row: row, person), let round = round(row: row) else { continue }
      let key = "\(person.respondent) \(round)"
      if let first = answered.updateValue(sheet.place(row: row), forKey: "\(key) \(id)") {
        rowProblems.add(
          "twice \(key) \(id)", .answeredTwice(id, person.respondent, at: sheet.place(row: row), first: first))
      }
      if let position = positions[key] {
        let there = result.respondents[position]
        if there.answers.role != role {
          rowProblems.add(
            "other " + person.respondent, .otherRole(person.respondent, at: sheet.place(row: row), first: there.place))
        }
        result.respondents[position].answers.answers.append(entry)
        continue
      }
      positions[key] = result.respondents.count
      result.respondents.append(
        ImportedRespondent(
          answers: RespondentAnswers(
            respondent: person.respondent, name: person.name, role: role, round: round,
            on: instant(row: row, order)?.date, answers: [entry]),
          identity: person.identity, place: sheet.place(row: row), instant: nil, isAnonymous: person.isAnonymous))
    }
  }

  private func column(_ use: ColumnUse) -> Int? { result.columns.firstIndex { $0.use == use } }
}
