import Diagnostics

/// What is open, by section; and the page behind the last question.
struct ListScreen {
  let interview: Interview
  let columns: Int
  let rows: Int

  private var width: Int { min(columns - 1, 90) }

  var screen: Screen {
    let foot = InterviewFoot(interview: interview, columns: columns, isNarrow: columns < 60)
    return Screen(lines, over: foot.lines, rows: rows, scroll: interview.scroll, isPage: true)
  }

  var lines: [ScreenLine] {
    let all = interview.questions.count
    let open = interview.open
    var lines = [ScreenLine(shortened(count(open.count, of: all), to: width), .bold)]
    var section = ""
    for position in open {
      let question = interview.questions[position]
      if question.section != section {
        section = question.section
        lines.append(ScreenLine())
        lines.append(ScreenLine(shortened(visible("\(question.section) \(question.sectionTitle)"), to: width), .dim))
      }
      lines.append(ScreenLine(shortened(visible("  \(question.id)  \(question.title)"), to: width)))
    }
    return lines
  }

  private func count(_ open: Int, of all: Int) -> String {
    if open == 0 { return "every question is answered" }
    return "\(open) of \(all) \(all == 1 ? "question" : "questions") \(open == 1 ? "is" : "are") open"
  }
}
