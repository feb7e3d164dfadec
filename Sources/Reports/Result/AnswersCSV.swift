package import Model

/// All answers of an assessment as CSV, one row an answer, in the order of the files.
///
/// A million answers are a normal load: bytes are copied from the storage of the answers into chunks, and no string
/// is made for an answer. Without names, the columns that give people away are left out.
package struct AnswersCSV: Sendable {
  private let responses: ResponseSet
  private let names: RespondentNames
  /// Per question: its id, and the values of its scale, ready for a cell.
  private let questions: [(id: [UInt8], values: [[UInt8]])]
  private static let chunk = 1 << 16

  package init(_ assessment: Assessment, names: RespondentNames) {
    responses = assessment.responses
    self.names = names
    questions = assessment.questionnaires.flatMap(\.questions).map { question in
      (finishedCell(question.id), question.scale.values.map { finishedCell($0.value) })
    }
  }

  /// Hands the text over in chunks of about 64 kB; each is valid only during the call.
  package func write<E: Error>(to sink: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E) {
    var csv = CSVLine()
    csv.reserve(Self.chunk + 4096)
    writeHeading(&csv)
    for batch in responses.batches {
      var reference = 0
      for submission in batch.submissions {
        let person = cells(of: submission)
        for index in submission.answers {
          writeRow(index, of: batch, person, &reference, to: &csv)
          if csv.bytes.count >= Self.chunk { try flush(&csv, to: sink) }
        }
      }
    }
    try flush(&csv, to: sink)
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

  private func writeRow(
    _ index: Int, of batch: ResponseBatch, _ person: Person, _ reference: inout Int, to csv: inout CSVLine
  ) {
    guard batch.answers.indices.contains(index) else { return }
    let answer = batch.answers[index]
    let position = Int(answer.question)
    guard questions.indices.contains(position) else { return }
    csv.plain(questions[position].id)
    csv.plain(person.before)
    if let value = answer.choice.valueIndex {
      let values = questions[position].values
      csv.plain(values.indices.contains(value) ? values[value] : [])
    } else if answer.choice == .unknown {
      csv.plain("unknown")
    } else {
      csv.plain("na")
    }
    csv.digit(answer.evidence)
    // References are sorted by answer, and so are we: one step forward at most a row.
    while reference < batch.references.count, batch.references[reference].answer < index { reference += 1 }
    if reference < batch.references.count, batch.references[reference].answer == index {
      csv.cell(batch.references[reference].references.map(\.text).joined(separator: " | "))
    } else {
      csv.empty()
    }
    writeNote(answer, of: batch, to: &csv)
    if !names.anonymous {
      csv.plain(person.path)
      csv.number(Int(answer.line))
    }
    csv.endLine()
  }

  private func writeNote(_ answer: Answer, of batch: ResponseBatch, to csv: inout CSVLine) {
    let start = Int(answer.textStart)
    let end = start + Int(answer.textLength)
    guard answer.textLength > 0, end <= batch.texts.count else { return csv.empty() }
    batch.texts.withUnsafeBufferPointer { csv.cell(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  private func flush<E: Error>(
    _ csv: inout CSVLine, to sink: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    guard !csv.bytes.isEmpty else { return }
    var failure: E?
    csv.bytes.withUnsafeBytes { bytes in
      do throws(E) { try sink(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    csv.removeAll()
  }
}

/// A text as the bytes of a cell.
private func finishedCell(_ text: String) -> [UInt8] {
  var csv = CSVLine()
  csv.cell(text)
  return csv.bytes
}
