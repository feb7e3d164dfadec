import Diagnostics
import Model
import Reports

/// The question that is put, with what may be answered, what was answered, and the keys.
struct QuestionScreen {
  let interview: Interview
  let columns: Int
  let rows: Int

  private var question: InterviewQuestion { interview.question }
  /// Longer lines read badly.
  private var width: Int { min(columns - 1, 90) }

  var screen: Screen {
    let foot = InterviewFoot(interview: interview, columns: columns, isNarrow: columns < 60 || rows < 20)
    return Screen(
      heading + [ScreenLine()] + text + [ScreenLine()] + anchors + standing, over: foot.lines, rows: rows,
      scroll: interview.scroll, cursorColumn: foot.cursor)
  }

  /// The lines without a screen around them, for a session that goes line by line.
  var plain: [ScreenLine] { heading + text + anchors + standing }

  /// Area and section on the left, the position on the right.
  private var heading: [ScreenLine] {
    let place = "\(interview.position + 1) of \(interview.questions.count)"
    let room = max(8, width - displayWidth(place) - 2)
    let area = visible(question.areaTitle)
    let section = visible("\(question.section) \(question.sectionTitle)")
    let both = "\(area) · \(section)"
    if displayWidth(both) <= room {
      return [ScreenLine([Span(padded(both, to: room) + "  ", .dim), Span(place, .bold)])]
    }
    return [ScreenLine([Span(padded(shortened(area, to: room), to: room) + "  ", .dim), Span(place, .bold)])]
      + [ScreenLine(shortened(section, to: width), .dim)]
  }

  private var text: [ScreenLine] {
    var lines = screenLines(question.title, to: width, first: visible(question.id) + "  ", .bold)
    lines += screenLines(question.ask, to: width)
    var facts: [String] = []
    if question.isLead { facts.append("your role leads this question") }
    if let gate = question.gate { facts.append("gate before \(gate.phase.word) at level \(gate.minimum)") }
    if !facts.isEmpty { lines += screenLines(facts.joined(separator: "; "), to: width, .dim) }
    return lines
  }

  private var anchors: [ScreenLine] {
    question.options.enumerated().flatMap { index, option in
      let isChosen = interview.answer?.choice == .option(index)
      let word = String(option.key) == option.value ? "" : "\(visible(option.value)): "
      return screenLines(
        word + option.label, to: width, first: "\(isChosen ? "▸" : " ") \(String(option.key))  ",
        isChosen ? .bold : nil)
    }
  }

  /// What was answered and noted so far.
  private var standing: [ScreenLine] {
    var lines: [ScreenLine] = []
    if let answer = interview.answer {
      lines += screenLines(answer.words(question), to: width, first: "Answer: ", .green)
    } else if !interview.draft.isEmpty {
      lines += screenLines(
        interview.draft.words + " (saved once there is an answer)", to: width, first: "Noted: ", .yellow)
    }
    if let earlier = question.earlier {
      lines += screenLines(earlier.answer.words(question), to: width, first: "Round \(earlier.round): ", .dim)
    }
    return lines.isEmpty ? [] : [ScreenLine()] + lines
  }
}
