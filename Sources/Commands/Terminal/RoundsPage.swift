import Analysis
import Diagnostics
import Model
import Reports

/// How opinions moved, on a terminal: what it comes to, then question by question.
struct RoundsPage {
  let assessment: Assessment
  let history: RoundHistory
  let names: RespondentNames
  let width: Int
  let paint: Painter
  private let questions: FoundQuestions
  private let wording: Wording

  init(
    _ assessment: Assessment, _ card: Scorecard, _ history: RoundHistory, _ names: RespondentNames, width: Int,
    coloured: Bool
  ) {
    self.assessment = assessment
    self.history = history
    self.names = names
    self.width = width
    paint = Painter(isOn: coloured)
    questions = FoundQuestions(card)
    wording = Wording(assessment)
  }

  var text: String {
    let title = visible(wording.text(assessment.title).string)
    let rounds = "round \(history.rounds.first ?? 1) against round \(history.rounds.last ?? 1)"
    var page = paint(shortened(title, to: width), .bold) + "\n" + rounds + "\n\n"
    page += roundSentences(history.summary).map { wrapped($0, to: width, first: "  ") }.joined()
    if history.questions.isEmpty { return page + "\n  Nobody changed an answer.\n" }
    return page + history.questions.map { "\n" + block($0) }.joined()
  }

  private func block(_ moved: QuestionHistory) -> String {
    guard let place = questions[moved.question], let first = moved.states.first, let last = moved.states.last else {
      return ""
    }
    let question = place.result.question
    let title = visible(wording.text(question.title, of: place.questionnaire).string)
    let verdict = moved.divergence.map { " – \($0.title.lowercased())" } ?? ""
    var text =
      "  " + paint(shortened("\(visible(question.id))  \(title)", to: width - 2 - displayWidth(verdict)), .bold)
    text += verdict + "\n"
    for (old, new) in zip(first.roles, last.roles) where said(old) != said(new) {
      text += "    " + padded(new.role.title, to: 18) + "\(said(old)) → \(said(new))\n"
    }
    text += "    " + padded("agreement", to: 18) + "\(agreement(first)) → \(agreement(last))\n"
    for change in moved.changes {
      let who = visible(names.name(change.respondent, change.name, change.role))
      let after = visible(change.after.word(of: question.scale))
      let before = change.before.map { visible($0.word(of: question.scale)) }
      text += wrapped(
        before.map { "\($0) → \(after)" } ?? "first answer \(after)",
        to: width, first: "    " + padded(shortened(who, to: 17), to: 18))
    }
    return text
  }

  private func said(_ answer: RoleAnswer) -> String { answer.value.map(NumberText.level) ?? answer.state.word }

  private func agreement(_ state: RoundState) -> String {
    guard let agreement = state.agreement else { return "not heard" }
    return agreement.rawValue + (state.consensus.map { " (\(NumberText.consensus($0)))" } ?? "")
  }
}
