import Diagnostics

/// The question alone in the middle of the screen, for a room: no names, no keys, no answer but the one just given.
struct ProjectorScreen {
  let interview: Interview
  let columns: Int
  let rows: Int

  private var question: InterviewQuestion { interview.question }
  private var width: Int { max(8, min(columns - 2, max(36, columns * 3 / 4), 110)) }

  var screen: Screen {
    let foot = messages
    let room = max(0, rows - foot.lines.count)
    // As much space as there is: between all, between the parts, or none.
    let versions = [spread(lines, by: 1), lines, lines.filter { !$0.spans.isEmpty }]
    let chosen = versions.first { $0.count <= room } ?? lines
    let above = max(0, (room - chosen.count) / 2)
    return Screen(
      Array(repeating: ScreenLine(), count: above) + chosen, over: foot.lines, rows: rows, scroll: interview.scroll,
      cursorColumn: foot.cursor)
  }

  private var lines: [ScreenLine] {
    let ask = screenLines(question.ask, to: width, .bold)
    let anchors = question.options.enumerated().map { index, option in
      let isChosen = interview.isSettled && interview.answer?.choice == .option(index)
      let word = String(option.key) == option.value ? "" : "\(visible(option.value)): "
      return screenLines(
        word + option.label, to: width, first: "\(isChosen ? "▸" : " ") \(String(option.key))   ",
        isChosen ? .bold : nil)
    }
    let place = "\(visible(question.id))   \(interview.position + 1) of \(interview.questions.count)"
    return [centred(ScreenLine(place, .dim)), ScreenLine(), ScreenLine()] + ask.map(centred) + [
      ScreenLine(), ScreenLine(),
    ]
      + block(anchors.joined(separator: [ScreenLine()]).map { $0 })
  }

  /// What is typed, or a word about the last key; nothing else stands below.
  private var messages: (lines: [ScreenLine], cursor: Int?) {
    let foot = InterviewFoot(interview: interview, columns: columns, isNarrow: true)
    switch interview.mode {
    case .typing, .evidence: return (foot.lines, foot.cursor)
    default: return (Array(foot.lines.prefix(1)), nil)
    }
  }

  private func centred(_ line: ScreenLine) -> ScreenLine { moved(line, by: (columns - displayWidth(line.text)) / 2) }

  /// Lines that keep their left edge, in the middle as a whole.
  private func block(_ lines: [ScreenLine]) -> [ScreenLine] {
    let widest = lines.reduce(0) { max($0, displayWidth($1.text)) }
    return lines.map { moved($0, by: (columns - widest) / 2) }
  }

  private func moved(_ line: ScreenLine, by columns: Int) -> ScreenLine {
    line.spans.isEmpty ? line : ScreenLine([Span(String(repeating: " ", count: max(0, columns)))] + line.spans)
  }

  /// A blank line between any two.
  private func spread(_ lines: [ScreenLine], by count: Int) -> [ScreenLine] {
    Array(lines.map { [$0] }.joined(separator: Array(repeating: ScreenLine(), count: count)))
  }
}
