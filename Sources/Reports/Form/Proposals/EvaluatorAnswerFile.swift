import Model

/// An evaluator's form as a file `scores/1` to fill in by hand, and as a table for a spreadsheet.
extension EvaluatorForm {
  package func answerFile(scalar: (String) -> String) -> [UInt8] {
    var text = stamp + "\n" + comment("\(printable(title.string)): \(printable(heading)).") + "#\n"
    text +=
      comment(
        "Write a level behind each colon, or {level: 2, note: \"Why\"}. What stays empty is not scored. Score alone, before you "
          + "talk it over.") + "#\n"
    for level in ScoreLevel.all { text += comment("\(level.number)  \(level.name): \(level.meaning)", more: 2) }
    for criterion in criteria where !criterion.anchors.isEmpty {
      text += "#\n" + comment("Of '\(criterion.id)', \(printable(criterion.title.string)):")
      for level in ScoreLevel.all { text += comment("\(level.number)  \(meaning(of: level, criterion))", more: 2) }
    }
    text += "\nshortfall: scores/1\nevaluator: \(scalar(evaluator))\n"
    text += "name:\(name.map { " " + scalar($0) } ?? "    # your name, if you like")\nscores:\n"
    for vendor in vendors {
      text += "\n" + comment(printable(vendor.name), indent: 2) + "  \(scalar(vendor.id)):\n"
      for criterion in criteria {
        text +=
          "    \(scalar(criterion.id)):\(written(own(vendor.id, criterion.id), scalar))    # \(printable(criterion.title.string))\n"
      }
    }
    return Array(text.utf8)
  }

  private func meaning(of level: ScoreLevel, _ criterion: Asked) -> String {
    criterion.anchors.indices.contains(level.number)
      ? printable(criterion.anchors[level.number].string) : level.meaning
  }

  private func written(_ own: Own?, _ scalar: (String) -> String) -> String {
    guard let own else { return "" }
    let level = NumberText.shortLevel(own.level)
    return own.note.map { " {level: \(level), note: \(scalar($0))}" } ?? " " + level
  }

  package func table() -> [UInt8] {
    var csv = CSVLine()
    for heading in ["vendor", "criterion", "title", "ask", "level", "note", "evaluator"] { csv.cell(heading) }
    csv.endLine()
    for criterion in criteria {
      let ask = ScoreLevel.all.map { "\($0.number): \($0.name). \(meaning(of: $0, criterion))" }.joined(separator: "\n")
      for vendor in vendors {
        let own = own(vendor.id, criterion.id)
        csv.cell(vendor.id)
        csv.cell(criterion.id)
        csv.cell("\(printable(criterion.title.string)): \(printable(vendor.name))")
        csv.cell(ask)
        csv.cell(own.map { NumberText.shortLevel($0.level) } ?? "")
        csv.cell(own?.note ?? "")
        csv.cell(evaluator)
        csv.endLine()
      }
    }
    return csv.bytes
  }
}
