package import Diagnostics
package import Model

extension SurveyImport {
  /// What is not taken over, for people: errors where answers would be lost, warnings where `isForgiving`, and warnings
  /// for columns and rows.
  package func problems(_ questions: [Question], isForgiving: Bool) -> [Diagnostic] {
    unmatched.enumerated().map { index, cell in
      var problem = cell.problem(questions[cell.question], isForgiving: isForgiving)
      if index == unmatched.count - 1, unmatchedBeyond > 0 {
        problem.notes.append(Diagnostic.Note("and \(unmatchedBeyond) other texts are not taken over either"))
      }
      return problem
    }
      + columns.compactMap { column in
        guard case .unknown(let nearest) = column.use else { return nil }
        return .unknownColumn(column.heading, nearest: nearest.map { questions[$0].id }, at: column.place)
      } + skippedRows.map(\.problem)
  }
}

extension UnmatchedCell {
  /// Something beside an answer that is missing.
  package var isBeside: Bool { if case .alone = kind { true } else { false } }

  /// The option that is most like the text.
  package func nearestValue(_ question: Question) -> AnswerScale.Value? {
    guard case .option(let nearest?) = kind, question.scale.values.indices.contains(nearest) else { return nil }
    return question.scale.values[nearest]
  }

  fileprivate func problem(_ question: Question, isForgiving: Bool) -> Diagnostic {
    let severity: Severity = isForgiving || isBeside ? .warning : .error
    let notes = [otherRows(count - 1)].compactMap { $0 }
    return Diagnostic(
      severity, kind == .reasonMissing ? .reasonMissing : .importAnswer, message(question), at: place, notes: notes,
      help: isForgiving ? nil : help(question))
  }

  private func message(_ question: Question) -> String {
    let quoted = "'\(shortened(text))'"
    switch kind {
    case .option: return "\(quoted) is no answer to question '\(question.id)'"
    case .several: return "\(quoted) is more than one answer to question '\(question.id)'"
    case .reasonMissing: return "question '\(question.id)' is not applicable without a reason"
    case .evidence: return "\(quoted) is no evidence grade of question '\(question.id)'"
    case .alone(let part):
      let thing = part == .note ? "a note" : part == .evidence ? "evidence" : "a reference"
      return "\(thing) to question '\(question.id)' is left out: no answer stands beside it"
    }
  }

  private func help(_ question: Question) -> String? {
    switch kind {
    case .option:
      let nearest = nearestValue(question).map { value in
        let label = value.label.first.string
        return "the nearest is \(value.value)\(label == value.value ? "" : ", \"\(shortened(label))\""); "
      }
      return (nearest ?? "") + "say what it means in a map (--write-map FILE begins one), or add --skip-unmatched"
    case .several: return "choose one in the file or in a map, or add --skip-unmatched"
    case .reasonMissing: return "add a column '[\(question.id)] note', or --na-reason TEXT for all"
    case .evidence:
      return "write 0 to 3; if the column holds documents, a map says so: {question: \(question.id), part: refs}"
    case .alone: return nil
    }
  }
}

extension SkippedRow {
  fileprivate var problem: Diagnostic {
    switch reason {
    case .noAnswers:
      Diagnostic(.note, .importRepeat, "no answer of '\(shortened(respondent))' is taken from this row", at: place)
    case .superseded(let line):
      Diagnostic(
        .warning, .importRepeat, "'\(shortened(respondent))' answered again in line \(line); this row is left out",
        at: place)
    }
  }
}
