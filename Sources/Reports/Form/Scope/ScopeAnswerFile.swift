import Model

/// A form about the work as a file `beliefs/1` to fill in by hand, and as a table for a spreadsheet.
extension ScopeForm {
  package func answerFile(scalar: (String) -> String) -> [UInt8] {
    var text = introduction + "shortfall: beliefs/1\n"
    if let respondent = request.respondent {
      text += "respondent: \(scalar(respondent))\n"
    } else {
      text += "respondent: your-id    # change this: a short name of letters, digits and hyphens that is yours alone\n"
    }
    text += "name:\(request.name.map { " " + scalar($0) } ?? "    # your name, if you like")\n"
    text += "role: \(role.rawValue)\nround: \(request.round)\nbeliefs:\n"
    for item in items {
      let said = own[item.id]
      text += "\n" + comment("\(item.id)  \(printable(wording.text(item.title).string))", indent: 2)
      text += "  \(scalar(item.id)):\n"
      text += "    performer:\(said?.performer.map { " " + $0.rawValue } ?? "")\n"
      text += "    payer:\(said?.payer.map { " " + $0.rawValue } ?? "")\n"
      text += "    note:\(said?.note.map { " " + scalar($0) } ?? "")\n"
    }
    return Array(text.utf8)
  }

  private var introduction: String {
    var text = comment("\(printable(wording.text(assessment.title).string)): \(printable(heading)).")
    text += "#\n"
    text += comment(
      "For each piece of work write behind 'performer' who does it, and behind 'payer' who pays for it: as you see it "
        + "today, not as it should be. What stays empty is not answered. If you do not know, write unknown.")
    for (heading, choices) in [("performer", performerChoices(for: role)), ("payer", payerChoices(for: role))] {
      text += "#\n" + comment("\(heading):")
      for choice in choices {
        let padding = String(repeating: " ", count: max(1, 18 - choice.value.utf8.count))
        text += "#   \(choice.value)\(padding)\(choice.title)\(choice.hint.isEmpty ? "" : ". \(choice.hint)")\n"
      }
    }
    return text + "\n"
  }

  package func table() -> [UInt8] {
    var csv = CSVLine()
    for heading in ["item", "title", "ask", "performer", "payer", "note", "respondent", "role"] { csv.cell(heading) }
    if request.round > 1 { csv.cell("round") }
    csv.endLine()
    let ask =
      "Who performs it? performer: \(performerChoices(for: role).map(\.value).joined(separator: ", "))\n"
      + "Who pays for it? payer: \(payerChoices(for: role).map(\.value).joined(separator: ", "))"
    for item in items {
      let said = own[item.id]
      csv.cell(item.id)
      csv.cell(printable(wording.text(item.title).string))
      csv.cell(ask)
      csv.cell(said?.performer?.rawValue ?? "")
      csv.cell(said?.payer?.rawValue ?? "")
      csv.cell(said?.note ?? "")
      csv.cell(request.respondent ?? "")
      csv.cell(role.rawValue)
      if request.round > 1 { csv.number(request.round) }
      csv.endLine()
    }
    return csv.bytes
  }
}
