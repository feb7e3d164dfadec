import Analysis
import Diagnostics
import Model
import Reports

/// What `clarify` says to a person: the questions to one vendor by what they are about, with what was replied.
struct ClarifyPage {
  let questions: QuestionsToVendor
  let width: Int
  let paint: Painter

  init(_ questions: QuestionsToVendor, width: Int, coloured: Bool) {
    self.questions = questions
    self.width = width
    paint = Painter(isOn: coloured)
  }

  var text: String {
    guard !questions.questions.isEmpty else {
      return heading + "\n"
        + wrapped("There is nothing to ask: the proposal leaves no question open.", to: width, first: "  ")
    }
    return ([heading] + questions.groups(of: questions.questions).map(text(of:))).joined(separator: "\n")
  }

  private var heading: String {
    let title = visible(questions.title.string)
    let client = questions.client.map { " · " + visible($0.string) } ?? ""
    return paint(shortened(title + client, to: width), .bold) + "\n"
      + wrapped("\(visible("Questions to \(questions.name)")) · \(counts(of: questions))", to: width)
  }

  private func text(of group: (rule: ClarificationRule, questions: [QuestionsToVendor.Question])) -> String {
    "  " + paint(group.rule.title.uppercased(), .bold) + "\n" + group.questions.map(text(of:)).joined()
  }

  private func text(of question: QuestionsToVendor.Question) -> String {
    let number = String(question.number)
    let first = "  " + String(repeating: " ", count: max(0, 3 - number.utf8.count)) + number + "  "
    var text = wrapped(visible(question.text) + ".", to: width, first: first)
    let indent = String(repeating: " ", count: displayWidth(first))
    for passage in question.passages { text += wrapped(visible(passage), to: width, first: indent + "· ") }
    if let reply = question.reply {
      let day = question.repliedOn.map { " on \($0)" } ?? ""
      text += wrapped(visible("replied\(day): \(reply)"), to: width, first: indent + "→ ")
    }
    var notes: [String] = []
    // Where none was issued, the heading says it.
    if !question.isOnRecord, questions.questions.contains(where: \.isOnRecord) { notes.append("not issued yet") }
    if question.status == .closed { notes.append("closed") }
    if question.isSettled, question.status != .closed { notes.append("the proposal answers it by now; close it") }
    if !notes.isEmpty { text += indent + paint(notes.joined(separator: ", "), .dim) + "\n" }
    return text
  }
}

/// `12 open, 2 answered, 1 closed`; those that were not sent yet are open too.
func counts(of questions: QuestionsToVendor) -> String {
  let words = ClarificationStatus.allCases.map { status in
    "\(questions.questions.count { $0.status == status }) \(status.word)"
  }
  let unsent = questions.questions.count { !$0.isOnRecord }
  return words.joined(separator: ", ") + (unsent > 0 ? ", \(unsent) not issued" : "")
}

/// How far the questions to all vendors, or to one of them, are.
struct ClarificationStatusPage {
  let vendors: [QuestionsToVendor]
  /// Each question a line, where one vendor was asked for.
  let listsQuestions: Bool
  let width: Int
  let paint: Painter

  var text: String {
    var table = Table([.left, .right, .right, .right, .right], indent: "")
    table.add(["VENDOR", "OPEN", "ANSWERED", "CLOSED", "NOT ISSUED"])
    for vendor in vendors {
      func count(_ status: ClarificationStatus) -> String { String(vendor.questions.count { $0.status == status }) }
      table.add([
        "\(visible(vendor.vendor))  \(visible(vendor.name))", count(.open), count(.answered), count(.closed),
        String(vendor.questions.count { !$0.isOnRecord }),
      ])
    }
    let counts = table.text(width: width, flexible: 0, heading: .bold, painter: paint)
    guard listsQuestions, let vendor = vendors.first, !vendor.questions.isEmpty else { return counts }
    return counts + "\n" + list(of: vendor)
  }

  private func list(of vendor: QuestionsToVendor) -> String {
    var table = Table([.right, .left, .left, .left, .left])
    table.add(["NO", "RULE", "ABOUT", "STATUS", "REPLIED"])
    for question in vendor.questions.sorted(by: { $0.number < $1.number }) {
      let ink: Ink = question.status == .open ? .yellow : question.status == .answered ? .cyan : .green
      table.add([
        Table.Cell(String(question.number)), Table.Cell(question.rule.id), Table.Cell(visible(question.subject ?? "–")),
        Table.Cell(question.status.word + (question.isOnRecord ? "" : ", not issued"), ink),
        Table.Cell(question.repliedOn.map { "\($0)" } ?? "–"),
      ])
    }
    return table.text(width: width, flexible: 2, heading: .bold, painter: paint)
  }
}
