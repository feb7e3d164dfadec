import Model

/// A form as a file of answers to fill in by hand: it loads as it is, with every question still unanswered, and says
/// in comments what is asked and how to write an answer.
extension QuestionForm {
  /// The form has one role.
  package func answerFile(scalar: (String) -> String) -> [UInt8] {
    var text = stamps + "\n" + introduction + "shortfall: responses/1\n"
    if let respondent = request.respondent {
      text += "respondent: \(scalar(respondent))\n"
    } else {
      text += "respondent: your-id    # change this: a short name of letters, digits and hyphens that is yours alone\n"
    }
    text += "name:\(request.name.map { " " + scalar($0) } ?? "    # your name, if you like")\n"
    text += "role: \((request.roles.first ?? .business).rawValue)\nround: \(request.round)\nanswers:\n"
    for (index, asked) in sections.enumerated() {
      if begins(index) { text += areaComment(asked.questionnaire) }
      text += "\n" + comment("\(asked.section.id)  \(words(asked.section.title, asked.questionnaire))", indent: 2)
      for item in asked.items { text += entry(item.question, asked.questionnaire, scalar) }
    }
    return Array(text.utf8)
  }

  private var introduction: String {
    let example = sections.first?.items.first?.question.id ?? "Q-1"
    var text = comment("\(printable(wording.text(assessment.title).string)): \(printable(heading)).")
    text += "#\n"
    text += comment(
      "Write your answer behind the colon of each question. What stays empty is not answered. Pick the statement that is "
        + "true today, not the one you hope for; if you do not know, say so.")
    text += """
      #
      #   \(example): 2                   the number of a statement
      #   \(example): {level: 2, evidence: 2, refs: [budget-v3.xlsx], note: "What we should know"}
      #   \(example): unknown             it applies, and you do not know
      #   \(example): {na: "Why"}         it does not apply here
      #
      # Evidence, 0 to 3:

      """
    for (grade, meaning) in gradeMeanings.enumerated() {
      text += comment("\(grade)  \(gradeNames[grade]): \(meaning)", more: 2)
    }
    return text + "\n"
  }

  private func areaComment(_ questionnaire: Questionnaire) -> String {
    var text = "\n" + comment("=== \(words(questionnaire.title, questionnaire)) ===", indent: 2)
    if let guiding = questionnaire.guidingQuestion { text += comment(words(guiding, questionnaire), indent: 2) }
    return text
  }

  private func entry(
    _ question: Question, _ questionnaire: Questionnaire, _ scalar: (String) -> String
  ) -> String {
    var text = "\n" + comment("\(question.id)  \(words(question.title, questionnaire))", indent: 2)
    text += comment(words(question.ask, questionnaire), indent: 2)
    for value in question.scale.values {
      text += comment("\(printable(value.value))  \(words(value.label, questionnaire))", indent: 2, more: 2)
    }
    let answer = own.entries[question.id].map { " " + written($0, of: question, scalar) } ?? ""
    return text + "  \(question.id):\(answer)\n"
  }

  private func written(
    _ answer: OwnAnswers.Entry, of question: Question, _ scalar: (String) -> String
  ) -> String {
    if answer.choice == "na" { return "{na: \(scalar(answer.text))}" }
    let level = question.scale.name == nil || answer.choice == "unknown" ? answer.choice : scalar(answer.choice)
    var members: [String] = []
    if answer.evidence > 0 { members.append("evidence: \(answer.evidence)") }
    if !answer.references.isEmpty {
      let references = answer.references.map { reference in
        reference.until.map { "{ref: \(scalar(reference.text)), until: \($0)}" } ?? scalar(reference.text)
      }
      members.append("refs: [\(references.joined(separator: ", "))]")
    }
    if !answer.text.isEmpty { members.append("note: \(scalar(answer.text))") }
    return members.isEmpty ? level : "{level: \(level), \(members.joined(separator: ", "))}"
  }

  private func words(_ text: Text, _ questionnaire: Questionnaire) -> String {
    printable(wording.text(text, of: questionnaire).string)
  }
}

/// Comment lines of a YAML file, of at most 100 columns where words allow it; `more` is how far lines stand in behind the mark.
func comment(_ text: String, indent: Int = 0, more: Int = 0) -> String {
  let start = String(repeating: " ", count: indent) + "# " + String(repeating: " ", count: more)
  var lines: [String] = []
  var line = ""
  for word in text.unicodeScalars.split(separator: " ").map(String.init) {
    if !line.isEmpty, start.count + line.unicodeScalars.count + 1 + word.unicodeScalars.count > 100 {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? word : " " + word
  }
  lines.append(line)
  return lines.map { start + $0 + "\n" }.joined()
}
