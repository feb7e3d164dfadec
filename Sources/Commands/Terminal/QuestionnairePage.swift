import Diagnostics
import Model
import Reports

/// A questionnaire as `questionnaires show` prints it.
struct QuestionnairePage {
  let questionnaire: Questionnaire
  let width: Int
  let paint: Painter

  init(_ questionnaire: Questionnaire, _ width: Int, coloured: Bool) {
    self.questionnaire = questionnaire
    self.width = width
    paint = Painter(isOn: coloured)
  }

  var text: String {
    var page = paint(words(questionnaire.title), .bold) + "\n"
    page += "\(visible(questionnaire.id)) \(visible(questionnaire.version)), \(questionnaire.kind.rawValue)\n"
    if let question = questionnaire.guidingQuestion { page += wrapped(words(question), to: width) }
    for section in questionnaire.sections {
      page += "\n" + paint("\(visible(section.id))  \(words(section.title))", .bold) + "\n"
      if let gap = section.gap { page += wrapped(words(gap), to: width, first: "  ") }
      for question in section.questions { page += "\n" + text(of: question) }
    }
    return page
  }

  private func text(of question: Question) -> String {
    var block = wrapped(words(question.title), to: width, first: "  \(visible(question.id))  ")
    block += wrapped(words(question.ask), to: width, first: "    ")
    var facts = ["lead \(question.lead.rawValue)"]
    if !question.also.isEmpty { facts.append("also " + question.also.map(\.rawValue).joined(separator: ", ")) }
    facts += ["weight \(question.weight)", "impact \(question.impact)"]
    if let gate = question.gate { facts.append("gate before \(gate.phase.rawValue) at level \(gate.minimum)") }
    block += wrapped(facts.joined(separator: "; "), to: width, first: "    ")
    for value in question.scale.values {
      block += wrapped(words(value.label), to: width, first: "      \(visible(value.value))  ")
    }
    return block
  }

  private func words(_ text: Text) -> String { plain(text, questionnaire.language) }
}
