internal import Diagnostics
internal import Model

/// The columns that speak of one question.
struct QuestionColumns {
  var question: Int
  var answer: Int?
  var evidence: Int?
  var references: Int?
  var note: Int?
}

extension SurveyReader {
  /// One row a respondent.
  mutating func readRows(_ log: inout DiagnosticLog) {
    let groups = questionColumns
    let order = dateOrder(&log)
    if options.respondent != nil, sheet.rowCount > 2, !saysWho { log.add(.oneRespondent(at: sheet.place(row: 2))) }
    for row in 1..<max(1, sheet.rowCount) {
      result.rowCount += 1
      let answers = groups.compactMap { entry(row: row, $0) }
      guard let person = person(row: row) else {
        rowProblems.add("respondent", .noRespondent(at: sheet.place(row: row)))
        continue
      }
      guard !answers.isEmpty else {
        result.skippedRows.append(
          SkippedRow(respondent: person.respondent, reason: .noAnswers, place: sheet.place(row: row)))
        continue
      }
      guard let role = role(row: row, person), let round = round(row: row) else { continue }
      let instant = instant(row: row, order)
      result.respondents.append(
        ImportedRespondent(
          answers: RespondentAnswers(
            respondent: person.respondent, name: person.name, role: role, round: round, on: instant?.date,
            answers: answers),
          identity: person.identity, place: sheet.place(row: row), instant: instant, isAnonymous: person.isAnonymous))
    }
    keepLatest()
  }

  private var saysWho: Bool {
    result.columns.contains { column in
      [SurveyField.respondent, .email, .name].contains { column.use == .field($0) }
    }
  }

  /// In the order of the questions.
  private var questionColumns: [QuestionColumns] {
    var groups: [Int: QuestionColumns] = [:]
    for (column, found) in result.columns.enumerated() {
      guard case .question(let question, let part) = found.use else { continue }
      var group = groups[question] ?? QuestionColumns(question: question)
      switch part {
      case .answer: group.answer = column
      case .evidence: group.evidence = column
      case .references: group.references = column
      case .note: group.note = column
      }
      groups[question] = group
    }
    return groups.values.sorted { $0.question < $1.question }
  }

  /// Of two rows of a person in a round the later counts: by its time stamp where both have one, else by its line.
  private mutating func keepLatest() {
    struct Key: Hashable {
      var respondent: String
      var round: Int
    }
    var latest: [Key: Int] = [:]
    var kept: [ImportedRespondent] = []
    var isKept: [Bool] = []
    for next in result.respondents {
      let key = Key(respondent: next.answers.respondent, round: next.answers.round)
      guard let index = latest[key] else {
        latest[key] = kept.count
        kept.append(next)
        isKept.append(true)
        continue
      }
      let other = kept[index]
      if other.identity != next.identity || other.answers.role != next.answers.role {
        rowProblems.add("same \(next.identity) \(next.answers.role)", .sameID(next, other))
        continue
      }
      var isLater = true
      if let a = next.instant, let b = other.instant, a < b { isLater = false }
      let (loser, winner) = isLater ? (other, next) : (next, other)
      result.skippedRows.append(
        SkippedRow(
          respondent: loser.answers.respondent, reason: .superseded(byLine: winner.place.start?.line ?? 0),
          place: loser.place))
      if isLater {
        isKept[index] = false
        latest[key] = kept.count
        kept.append(next)
        isKept.append(true)
      }
    }
    result.skippedRows.sort { $0.place.start?.line ?? 0 < $1.place.start?.line ?? 0 }
    result.respondents = zip(kept, isKept).filter(\.1).map(\.0)
  }
}
