package import Model

/// All answers of an assessment as CSV, one row an answer, in the order of the files.
///
/// A million answers are a normal load: bytes are copied from the storage of the answers into chunks, and no string
/// is made for an answer. Without names, the columns that give people away are left out.
package struct AnswersCSV: Sendable {
  private let responses: ResponseSet
  private let names: RespondentNames
  private let questions: QuestionCells
  private static let chunk = 1 << 16

  package init(_ assessment: Assessment, names: RespondentNames) {
    responses = assessment.responses
    self.names = names
    questions = QuestionCells(assessment.questionnaires.flatMap(\.questions))
  }

  /// Hands the text over in chunks of about 64 kB; each is valid only during the call.
  package func write<E: Error>(to sink: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E) {
    var csv = CSVLine(capacity: Self.chunk + 4096)
    writeHeading(&csv)
    for batch in responses.batches {
      var reference = 0
      for submission in batch.submissions {
        let person = cells(of: submission)
        var rest = submission.answers.clamped(to: batch.answers.indices)
        while !rest.isEmpty {
          writeRows(&rest, of: batch, person, &reference, to: &csv)
          if csv.count >= Self.chunk {
            try sink(csv.raw)
            csv.removeAll()
          }
        }
      }
    }
    if csv.count > 0 { try sink(csv.raw) }
  }

  /// The cells that all answers of a submission share.
  private struct Person {
    var before: [UInt8]
    var path: [UInt8]
  }

  private func writeHeading(_ csv: inout CSVLine) {
    csv.plain("question")
    csv.plain("respondent")
    if !names.anonymous { csv.plain("name") }
    csv.plain("role")
    csv.plain("round")
    csv.plain("answer")
    csv.plain("evidence")
    csv.plain("refs")
    csv.plain("note")
    if !names.anonymous {
      csv.plain("file")
      csv.plain("line")
    }
    csv.endLine()
  }

  private func cells(of submission: Submission) -> Person {
    var before = CSVLine()
    before.cell(names.id(submission))
    if !names.anonymous { before.cell(submission.name ?? "") }
    before.cell(submission.role.rawValue)
    before.number(submission.round)
    return Person(before: before.bytes, path: finishedCell(submission.path))
  }

  /// Rows until the chunk is full; `rest` is what is left then. The arrays are opened here once for many rows.
  private func writeRows(
    _ rest: inout Range<Int>, of batch: ResponseBatch, _ person: Person, _ reference: inout Int, to csv: inout CSVLine
  ) {
    questions.cells.withUnsafeBufferPointer { cells in
      batch.texts.withUnsafeBufferPointer { texts in
        person.before.withUnsafeBufferPointer { before in
          person.path.withUnsafeBufferPointer { path in
            while !rest.isEmpty, csv.count < Self.chunk {
              let index = rest.lowerBound
              rest = index + 1..<rest.upperBound
              let answer = batch.answers[index]
              guard let cell = questions.cell(answer) else { continue }
              csv.plain(UnsafeBufferPointer(rebasing: cells[cell.id]))
              csv.plain(before)
              csv.plain(UnsafeBufferPointer(rebasing: cells[cell.value]))
              csv.digit(answer.evidence)
              writeReferences(ofAnswer: index, batch, &reference, to: &csv)
              writeNote(answer, texts, to: &csv)
              if !names.anonymous {
                csv.plain(path)
                csv.number(Int(answer.line))
              }
              csv.endLine()
            }
          }
        }
      }
    }
  }

  /// References are sorted by answer, and so are we: one step forward at most a row.
  private func writeReferences(
    ofAnswer index: Int, _ batch: ResponseBatch, _ reference: inout Int, to csv: inout CSVLine
  ) {
    while reference < batch.references.count, batch.references[reference].answer < index { reference += 1 }
    if reference < batch.references.count, batch.references[reference].answer == index {
      csv.cell(batch.references[reference].references.map(\.text).joined(separator: " | "))
    } else {
      csv.empty()
    }
  }

  private func writeNote(_ answer: Answer, _ texts: UnsafeBufferPointer<UInt8>, to csv: inout CSVLine) {
    let start = Int(answer.textStart)
    let end = start + Int(answer.textLength)
    guard answer.textLength > 0, end <= texts.count else { return csv.empty() }
    csv.cell(UnsafeBufferPointer(rebasing: texts[start..<end]))
  }
}

/// The ids of all questions and the values of their scales as finished cells, in one row of bytes.
private struct QuestionCells: Sendable {
  private(set) var cells: [UInt8] = []
  private var ids: [Range<Int>] = []
  /// For each question where its values begin in `values`; one more at the end.
  private var firstValues: [Int] = [0]
  private var values: [Range<Int>] = []
  private let unknown: Range<Int>
  private let notApplicable: Range<Int>

  init(_ questions: [Question]) {
    func add(_ text: String, to cells: inout [UInt8]) -> Range<Int> {
      let start = cells.count
      cells += finishedCell(text)
      return start..<cells.count
    }
    unknown = add("unknown", to: &cells)
    notApplicable = add("na", to: &cells)
    for question in questions {
      ids.append(add(question.id, to: &cells))
      for value in question.scale.values { values.append(add(value.value, to: &cells)) }
      firstValues.append(values.count)
    }
  }

  /// The places of the two cells of an answer; nil for a question that is not there.
  func cell(_ answer: Answer) -> (id: Range<Int>, value: Range<Int>)? {
    let question = Int(answer.question)
    guard question < ids.count else { return nil }
    guard let value = answer.choice.valueIndex else {
      return (ids[question], answer.choice == .unknown ? unknown : notApplicable)
    }
    let place = firstValues[question] + value
    return (ids[question], place < firstValues[question + 1] ? values[place] : 0..<0)
  }
}

/// A text as the bytes of a cell.
private func finishedCell(_ text: String) -> [UInt8] {
  var csv = CSVLine()
  csv.cell(text)
  return csv.bytes
}
