internal import Diagnostics
internal import Model

extension SurveyReader {
  /// What a row answers to a question; nil where it answers nothing. What cannot be taken over is noted.
  mutating func entry(row: Int, _ columns: QuestionColumns) -> RespondentAnswers.Entry? {
    let question = columns.question
    let note = text(row: row, columns.note)
    var entry: RespondentAnswers.Entry?
    if let column = columns.answer {
      let cell = sheet.cell(row: row, column: column)
      if !cell.isEmpty {
        entry = self.entry(question, answer(question, cell, column: column), note, row: row, column: column)
      }
    }
    guard columns.evidence != nil || columns.references != nil || !note.isEmpty else { return entry }
    let grade = evidence(row: row, columns)
    let references = references(row: row, columns.references)
    guard var full = entry else {
      noteAlone(question, note: note, grade: grade, references: references, row: row, columns)
      return nil
    }
    if case .notApplicable = full.choice {
      noteAlone(question, note: "", grade: grade, references: references, row: row, columns)
      return full
    }
    full.evidence = grade
    full.references = references
    full.note = note
    return full
  }

  private mutating func entry(
    _ question: Int, _ answer: CellAnswer, _ note: String, row: Int, column: Int
  ) -> RespondentAnswers.Entry? {
    let id = ids[question]
    switch answer {
    case .nothing, .leftOut: return nil
    case .value(let index): return .init(question: id, choice: .value(values[question][index]))
    case .unknown: return .init(question: id, choice: .unknown)
    case .notApplicable(let said):
      let reasons = [plainCell(said), note, options.notApplicableReason ?? ""]
      if let reason = reasons.first(where: { !$0.isEmpty }) {
        return .init(question: id, choice: .notApplicable(reason))
      }
      add(question, row, column, .reasonMissing)
    case .several: add(question, row, column, .several)
    case .unmatched: add(question, row, column, .option(nearest: nil))
    }
    return nil
  }

  private mutating func add(_ question: Int, _ row: Int, _ column: Int, _ kind: UnmatchedCell.Kind) {
    let sheet = sheet
    unmatched.add(question, trimmed(sheet.text(row: row, column: column)), kind) {
      sheet.place(row: row, column: column)
    }
  }

  /// Evidence, references and notes that stand beside no answer have nowhere to go.
  private mutating func noteAlone(
    _ question: Int, note: String, grade: Int, references: [Reference], row: Int, _ columns: QuestionColumns
  ) {
    if !note.isEmpty, let column = columns.note { add(question, row, column, .alone(.note)) }
    if grade > 0, let column = columns.evidence { add(question, row, column, .alone(.evidence)) }
    if !references.isEmpty, let column = columns.references { add(question, row, column, .alone(.references)) }
  }

  private func text(row: Int, _ column: Int?) -> String {
    guard let column else { return "" }
    let cell = sheet.cell(row: row, column: column)
    return cell.isEmpty ? "" : plainCell(sheet.text(of: cell))
  }

  private mutating func evidence(row: Int, _ columns: QuestionColumns) -> Int {
    guard let column = columns.evidence else { return 0 }
    let cell = sheet.cell(row: row, column: column)
    if cell.isEmpty { return 0 }
    if cell.count == 1 {
      let digit = Int(sheet.source.bytes[cell.range.lowerBound]) - 48
      if digit >= 0, digit < 4 { return digit }
    }
    let said = comparable(sheet.text(of: cell))
    if AnswerWords.nothing.contains(said) { return 0 }
    if let grade = evidenceGrades[said] { return grade }
    // `2 - document cited`: the number counts where its own name follows.
    for (name, grade) in evidenceGrades where name.utf8.count > 1 {
      if said.hasPrefix("\(grade)"), said.hasSuffix(name), said.utf8.count <= name.utf8.count + 4 { return grade }
    }
    add(columns.question, row, column, .evidence)
    return 0
  }

  private func references(row: Int, _ column: Int?) -> [Reference] {
    let text = text(row: row, column)
    if text.isEmpty { return [] }
    return pieces(text, divided: " | ").flatMap { pieces($0, divided: "\n") }.map { trimmed($0) }
      .filter { !$0.isEmpty }.map { Reference(text: $0, until: nil) }
  }
}

/// The grades of method.md 1.3 by number and name.
private let evidenceGrades: [String: Int] = [
  "0": 0, "1": 1, "2": 2, "3": 3, "assertion": 0, "corroborated": 1, "document cited": 2, "inspected": 3, "tested": 3,
  "inspected or tested": 3,
]

/// The text of a cell as a person meant it: trimmed, line ends as line feeds, and without the apostrophe by which our own
/// CSV keeps a spreadsheet from computing it.
func plainCell(_ text: String) -> String {
  var result = trimmed(text)
  if result.utf8.contains(13) {
    var scalars = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in result.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && !wasReturn) { scalars.append("\n") }
      if scalar != "\r" && scalar != "\n" { scalars.append(scalar) }
      wasReturn = scalar == "\r"
    }
    result = String(scalars)
  }
  guard result.utf8.first == UInt8(ascii: "'") else { return result }
  let rest = String(result.unicodeScalars.dropFirst())
  return startsFormula(rest) ? rest : result
}
