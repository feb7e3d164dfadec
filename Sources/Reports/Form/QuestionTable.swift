import Model

/// A form as a table for a spreadsheet, one row a question, to be filled in and read back (formats.md section 4).
extension QuestionForm {
  /// The anchors stand below the question in its cell, since nobody can grade without
  /// them.
  package func table() -> [UInt8] {
    var csv = CSVLine()
    for heading in ["question", "title", "ask", "level", "evidence", "refs", "note", "respondent", "role"] {
      csv.cell(heading)
    }
    if request.round > 1 { csv.cell("round") }
    csv.endLine()
    for asked in sections {
      for item in asked.items { add(item, asked.questionnaire, to: &csv) }
    }
    return csv.bytes
  }

  private func add(_ item: AskedSection.Item, _ questionnaire: Questionnaire, to csv: inout CSVLine) {
    let question = item.question
    let answer = own.entries[question.id]
    csv.cell(question.id)
    csv.cell(printable(wording.text(question.title, of: questionnaire).string))
    let anchors = question.scale.values.map {
      "\($0.value): \(printable(wording.text($0.label, of: questionnaire).string))"
    }
    csv.cell(
      ([printable(wording.text(question.ask, of: questionnaire).string)] + anchors + ["unknown", "na: the reason"])
        .joined(separator: "\n"))
    let isNotApplicable = answer?.choice == "na"
    csv.cell(answer.map { isNotApplicable ? "na: \($0.text)" : $0.choice } ?? "")
    csv.cell(answer.map { isNotApplicable ? "" : String($0.evidence) } ?? "")
    csv.cell(answer?.references.map(\.text).joined(separator: " | ") ?? "")
    csv.cell(isNotApplicable ? "" : answer?.text ?? "")
    csv.cell(request.respondent ?? "")
    csv.cell(item.roles.first?.rawValue ?? "")
    if request.round > 1 { csv.number(request.round) }
    csv.endLine()
  }
}

/// A text on one line, without what a file of text cannot hold.
func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in oneLine(text).unicodeScalars where !isHidden(scalar) { result.append(scalar) }
  return String(result)
}

/// Control characters, the mark of byte order and what is no character.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<32, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}
