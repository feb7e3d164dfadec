import Diagnostics

/// The foot of a screen: what is being typed or was just said, and the keys.
struct InterviewFoot {
  let interview: Interview
  let columns: Int
  let isNarrow: Bool

  /// The column of the cursor in the first line, nil where nothing is typed.
  var cursor: Int? { typing?.column }

  var lines: [ScreenLine] { [message] + keys }

  private var message: ScreenLine {
    if let typing { return typing.line }
    if let notice = interview.notice { return ScreenLine(shortened(visible(notice), to: columns - 1), .yellow) }
    if interview.mode == .evidence {
      return ScreenLine(shortened("Evidence, 0 to 3:", to: columns - 1), .bold)
    }
    if interview.mode == .asking, interview.isSettled {
      return ScreenLine(shortened("✓ saved; Enter goes on", to: columns - 1), .green)
    }
    return ScreenLine()
  }

  /// What is being typed: the end of it where it is longer than the line.
  private var typing: (line: ScreenLine, column: Int)? {
    guard case .typing(let field, let typed) = interview.mode else { return nil }
    let label = shortened(field.label + " ", to: max(2, columns / 2))
    let room = max(1, columns - 1 - displayWidth(label))
    let before = ending(visible(typed.before), columns: room)
    let after = shortened(visible(typed.after), to: max(0, room - displayWidth(before)))
    let column = displayWidth(label) + displayWidth(before)
    if let notice = interview.notice, typed.text.isEmpty {
      return (ScreenLine([Span(label, .bold), Span(shortened(visible(notice), to: room), .yellow)]), column)
    }
    return (ScreenLine([Span(label, .bold), Span(before + (displayWidth(before) < room ? after : ""))]), column)
  }

  private var keys: [ScreenLine] {
    let keys: [(String, String)] =
      switch interview.mode {
      case .asking where isNarrow:
        [(range, ""), ("u n e r t", ""), ("Enter", "next"), ("b", "back"), ("?", "help"), ("q", "stop")]
      case .asking:
        [
          (range, "answer"), ("u", "unknown"), ("n", "not applicable"), ("e", "evidence"), ("r", "reference"),
          ("t", "note"), ("Enter", "next"), ("b", "back"), ("s", "skip"), ("j", "jump"), ("l", "open"), ("?", "help"),
          ("q", "stop"),
        ]
      case .typing: [("Enter", "takes it"), ("Esc", "goes back"), ("Ctrl-U", "clears")]
      case .evidence:
        [("0", "assertion"), ("1", "corroborated"), ("2", "document cited"), ("3", "inspected or tested"), ("Esc", "")]
      case .help, .list: [("↑ ↓", "scroll"), ("any other key", "goes back"), ("q", "stop")]
      case .end:
        interview.open.isEmpty
          ? [("Enter", "ends"), ("b", "back"), ("j", "jump")]
          : [("Enter", "goes to the first"), ("b", "back"), ("l", "list"), ("q", "stop")]
      }
    return flowed(keys)
  }

  private var range: String {
    guard let first = interview.question.options.first, let last = interview.question.options.last else { return "" }
    return "\(first.key)–\(last.key)"
  }

  /// Keys one beside the other in as many lines as they need.
  private func flowed(_ keys: [(String, String)]) -> [ScreenLine] {
    var lines: [ScreenLine] = []
    var spans: [Span] = []
    var used = 0
    for (key, word) in keys {
      let width = displayWidth(key) + (word.isEmpty ? 0 : 1 + displayWidth(word))
      if used > 0, used + 3 + width > columns - 1 {
        lines.append(ScreenLine(spans))
        (spans, used) = ([], 0)
      }
      if used > 0 { spans.append(Span("   ")) }
      spans.append(Span(key, .bold))
      if !word.isEmpty { spans.append(Span(" " + word, .dim)) }
      used += width + (used > 0 ? 3 : 0)
    }
    return lines + [ScreenLine(spans)]
  }
}

extension Interview.Field {
  var label: String {
    switch self {
    case .reason: "Does not apply because:"
    case .references: "References ( | between):"
    case .note: "Note:"
    case .target: "Jump to:"
    }
  }
}

/// The last so many columns of a text.
private func ending(_ text: String, columns: Int) -> String {
  guard displayWidth(text) > columns else { return text }
  var kept = ""
  var width = 1
  for character in text.reversed() {
    width += displayWidth(String(character))
    if width > columns { break }
    kept = String(character) + kept
  }
  return "…" + kept
}
