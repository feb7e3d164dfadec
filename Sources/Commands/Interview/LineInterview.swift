import Diagnostics
import Files

/// The interview line by line: answers that are piped in, or typed where no screen can be drawn.
struct LineInterview {
  let console: Console
  let save: (_ position: Int, _ answer: TypedAnswer) throws -> Void

  /// Somebody types, who is shown each question and may correct a line.
  private var isTyped: Bool { console.environment.isTyped }

  /// Reads to the end of input. A line that is not understood ends it where nobody is there to correct it: the lines
  /// behind it would answer the wrong questions.
  func run(_ interview: inout Interview) throws {
    var lines = InputLines(console.environment.moreInput)
    var shown: Int?
    while true {
      if isTyped { show(interview, &shown) }
      switch try lines.next() {
      case .end: return
      case .tooLong: throw problem("the line is too long", line: lines.number + 1)
      case .notUTF8: try refuse("the line is not UTF-8", line: lines.number)
      case .text(let text):
        let line = text.withoutOuterBlanks
        if !isTyped, line.isEmpty || line.hasPrefix("#") { continue }
        if try take(line, &interview, number: lines.number) { return }
      }
    }
  }

  /// True when the interview is to end.
  private func take(_ line: String, _ interview: inout Interview, number: Int) throws -> Bool {
    switch line.isEmpty ? advance(&interview) : interview.take(line: line) {
    case .done(let effects):
      for effect in effects {
        switch effect {
        case .save(let position):
          guard let answer = interview.answers[position] else { continue }
          try save(position, answer)
          let question = interview.questions[position]
          try console.answer("\(visible(question.id))  \(answer.words(question))\n")
        case .leave: return true
        }
      }
      if let notice = interview.notice, isTyped, effects.isEmpty { console.say(visible(notice)) }
    case .help: say(HelpScreen(interview: ahead(interview), columns: console.width + 1, rows: 0).lines)
    case .list: say(ListScreen(interview: interview, columns: console.width + 1, rows: 0).lines)
    case .problem(let text): try refuse(text, line: number)
    }
    return false
  }

  /// An empty line passes over the question that is shown.
  private func advance(_ interview: inout Interview) -> Interview.LineOutcome {
    if interview.isSettled { interview.next() }
    if interview.mode != .end { interview.next() }
    return .done([])
  }

  /// As it stands when the next answer comes: at the question behind one that is answered.
  private func ahead(_ interview: Interview) -> Interview {
    var ahead = interview
    if ahead.isSettled { ahead.next() }
    return ahead
  }

  /// Puts the question that the next line answers, once.
  private func show(_ interview: Interview, _ shown: inout Int?) {
    let ahead = ahead(interview)
    let place = ahead.mode == .end ? ahead.questions.count : ahead.position
    guard shown != place else { return }
    shown = place
    console.say("")
    if ahead.mode == .end {
      say(ListScreen(interview: ahead, columns: console.width + 1, rows: 0).lines)
    } else {
      say(QuestionScreen(interview: ahead, columns: console.width + 1, rows: 0).plain)
    }
  }

  private func say(_ lines: [ScreenLine]) {
    let paint = Painter(isOn: console.coloursTalk)
    for line in lines { console.say(line.painted(columns: console.width, paint)) }
  }

  private func refuse(_ text: String, line: Int) throws {
    guard isTyped else { throw problem(text, line: line) }
    console.say(visible(text))
  }

  private func problem(_ text: String, line: Int) -> Failure {
    Failure(.content, "standard input, line \(line): \(text)", help: "the answers before it are saved")
  }
}
