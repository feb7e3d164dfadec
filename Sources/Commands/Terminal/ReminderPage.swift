import Analysis
import Diagnostics
import Model
import Reports

/// Texts that ask for what is missing: one for each respondent, and one for each role that has no people. They are
/// meant to be pasted into an e-mail, so they carry no colour.
struct ReminderPage {
  let assessment: Assessment
  let participation: Participation
  let names: RespondentNames
  let width: Int

  private var wording: Wording { Wording(assessment) }
  private var title: String { visible(wording.text(assessment.title).string) }

  /// Empty where nothing is missing.
  var text: String {
    let questions = placedQuestions(of: assessment)
    let people = participation.people.filter { !$0.missing.isEmpty }.map { person in
      reminder(
        heading: visible(names.name(person.latest)) + (names.anonymous ? "" : " (\(person.role.rawValue))"),
        greeting: names.anonymous ? "Hello," : "Hello \(visible(names.name(person.latest))),",
        done: person.answered, asked: person.asked, missing: person.missing, questions)
    }
    let roles = participation.roles.filter { role in
      role.questions > 0 && !participation.people.contains { $0.role == role.role }
    }.map { role in
      reminder(
        heading: "for whoever answers as \(role.role.rawValue)", greeting: "Hello,", done: 0, asked: role.questions,
        missing: role.missing, questions)
    }
    return (people + roles).joined(separator: "\n\n")
  }

  private func reminder(
    heading: String, greeting: String, done: Int, asked: Int, missing: [Int], _ questions: [PlacedQuestion]
  ) -> String {
    let open = "\(missing.count) of \(asked) \(asked == 1 ? "question" : "questions")"
    let isOne = missing.count == 1
    var text = "---- \(heading)\n\nSubject: \(title): \(open) still open\n\n\(greeting)\n\n"
    let state =
      done == 0
      ? "for \"\(title)\" we need your answers to \(missing.count) \(isOne ? "question" : "questions")."
      : "thank you for your answers to \"\(title)\". \(open) \(isOne ? "is" : "are") still open."
    text += wrapped(state, to: width) + list(missing, questions) + "\n"
    text += wrapped(
      "How to answer: reply with a line for each, its id and a level: 0 nobody does this, 1 assumed, nothing written, "
        + "2 drafted by one side, 3 agreed by all, 4 shown to work. For instance:", to: width)
    let example = missing.first.flatMap { questions.indices.contains($0) ? questions[$0].question.id : nil } ?? "VB-05"
    text +=
      "\n  \(visible(example)): 2\n  \(visible(example)): unknown\n  \(visible(example)): n/a because we have no such thing\n\n"
    return text
      + wrapped(
        "If you do not know, say unknown: please do not guess. Name the document behind an answer where there is one. "
          + "Please answer by yourself, before you talk about it with others.", to: width)
  }

  /// The questions by area, each with its id; a gate says so.
  private func list(_ missing: [Int], _ questions: [PlacedQuestion]) -> String {
    var text = ""
    var area = ""
    for index in missing where questions.indices.contains(index) {
      let placed = questions[index]
      if placed.questionnaire.id != area {
        area = placed.questionnaire.id
        text +=
          "\n" + wrapped(visible(wording.text(placed.questionnaire.title, of: placed.questionnaire).string), to: width)
      }
      let ask = visible(wording.text(placed.question.ask, of: placed.questionnaire).string)
      let gate = placed.question.gate.map { " (decides at the gate before \($0.phase.word))" } ?? ""
      text += wrapped(ask + gate, to: width, first: "  \(visible(placed.question.id))  ")
    }
    return text
  }
}
