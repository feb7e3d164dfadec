import Analysis
import Diagnostics
import Model
import Reports

/// The running order on a terminal: the clock, then each part with what to put.
struct AgendaPage {
  let document: AgendaDocument
  let assessment: Assessment
  let card: Scorecard
  let width: Int
  let paint: Painter
  private let questions: FoundQuestions
  private let wording: Wording

  init(_ document: AgendaDocument, _ assessment: Assessment, _ card: Scorecard, width: Int, coloured: Bool) {
    self.document = document
    self.assessment = assessment
    self.card = card
    self.width = width
    paint = Painter(isOn: coloured)
    questions = FoundQuestions(card)
    wording = Wording(assessment)
  }

  var text: String {
    let agenda = document.agenda
    let client = assessment.client.map { " · " + visible(wording.text($0).string) } ?? ""
    var page = paint(shortened(visible(wording.text(assessment.title).string) + client, to: width), .bold) + "\n"
    page += "Workshop agenda, \(clock(agenda.start)) to \(clock(agenda.start + agenda.minutes))\n\n"
    var order = Table([.left, .right, .left, .left], indent: "  ")
    for slot in agenda.slots {
      order.add([
        Table.Cell(clock(slot.start)), Table.Cell("\(slot.minutes) min"), Table.Cell(slot.kind.title),
        Table.Cell(document.countWords(slot) ?? "", .dim),
      ])
    }
    page += order.text(width: width, flexible: 2, painter: paint)
    if document.contested == nil {
      page +=
        "\n"
        + wrapped(
          "There is no scope.yaml, so work that nobody or two parties do is not on the agenda; its time went to the "
            + "other parts.", to: width, first: "  ")
    }
    return page + agenda.slots.filter { $0.kind != .pause }.map { "\n" + part($0) }.joined()
  }

  private func part(_ slot: AgendaSlot) -> String {
    var text = paint("\(clock(slot.start))  \(slot.kind.title.uppercased())", .bold) + " (\(slot.minutes) min)\n"
    if let intro = document.intro(slot) { text += wrapped(intro, to: width, first: "  ") }
    for item in slot.items {
      switch slot.kind {
      case .gates, .divergence: text += "\n" + question(item.id)
      case .owners: text += owner(item.id)
      case .work: text += work(item.id)
      case .pause, .rescore: break
      }
    }
    if let reserve = document.reserve(slot) {
      text += "\n" + wrapped(visible(reserve), to: width, first: "  in reserve  ")
    }
    return text
  }

  private func question(_ id: String) -> String {
    guard let place = questions[id] else { return "" }
    let result = place.result
    let question = result.question
    var text = "  " + paint(shortened("\(visible(id))  \(words(question.title, place))", to: width - 2), .bold) + "\n"
    text += wrapped(words(question.ask, place), to: width, first: "    ")
    if let gate = card.gates.first(where: { $0.question == id }), gate.state.blocks {
      text += line("gate", "\(gate.state.word), before \(gate.phase.word). \(document.why(gate, result))")
    }
    let heard = result.roles.map { "\($0.role.title) \($0.value.map(NumberText.level) ?? $0.state.word)" }
    text += line("says", heard.joined(separator: ", "))
    if let ends = result.ends {
      text += line("most", side(ends.high, place))
      text += line("least", side(ends.low, place))
    }
    text += line(
      "settles",
      "\(words(question.fix.action, place)) (\(assessment.answering(question.fix.owner).title), \(question.fix.days) days)"
    )
    if !question.evidence.isEmpty {
      text += line("to see", question.evidence.map { words($0, place) }.joined(separator: "; "))
    }
    return text
  }

  private func side(_ side: AgendaSide, _ place: FoundQuestions.Place) -> String {
    let question = place.result.question
    let reached = question.scale.values.last { $0.level <= snap(side.level) } ?? question.scale.values.first
    let anchor = reached.map { ": " + words($0.label, place) } ?? ""
    return "\(side.roles.map(\.title).joined(separator: ", ")) \(NumberText.shortLevel(side.level))\(anchor)"
  }

  private func owner(_ id: String) -> String {
    guard let place = questions[id], let finding = card.findings.first(where: { $0.id == id }) else { return "" }
    return wrapped(
      "\(words(place.result.question.fix.action, place)) – \(finding.owner.title), by \(DateText.long(finding.due))",
      to: width, first: "  " + padded(visible(id), to: 8))
  }

  private func work(_ id: String) -> String {
    guard let item = document.contested?.first(where: { $0.id == id }) else { return "" }
    return wrapped(
      "\(visible(item.title)) – \(visible(item.what))", to: width, first: "  " + padded(visible(id), to: 8))
  }

  private func line(_ label: String, _ text: String) -> String {
    wrapped(text, to: width, first: "    " + padded(label, to: 9))
  }

  private func words(_ text: Text, _ place: FoundQuestions.Place) -> String {
    visible(wording.text(text, of: place.questionnaire).string)
  }
}
