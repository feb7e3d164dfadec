import Files

/// The interview at a terminal: a thin shell around the values. Keys go in, effects are carried out, the screen is drawn.
struct TerminalInterview {
  let keyboard: Keyboard
  let console: Console
  /// For a room to look at.
  let forRoom: Bool
  let save: (_ position: Int, _ answer: TypedAnswer) throws -> Void

  enum Ending: Hashable {
    case left
    case signal(Int32)
    case closed
  }

  /// Runs to the end, however it comes; the terminal is restored before anything is returned or thrown.
  func run(_ interview: inout Interview) throws -> Ending {
    try keyboard.open()
    defer {
      try? console.answer(Screen.closing)
      keyboard.close()
    }
    try console.answer(Screen.opening)
    var decoder = KeyDecoder()
    guard draw(&interview) else { return .closed }
    while true {
      let keys: [Key]
      switch try keyboard.next(decoder.isWaiting) {
      case .bytes(let bytes): keys = decoder.keys(from: bytes)
      case .quiet: keys = decoder.flush()
      case .resized: keys = []
      case .ended(let signal):
        _ = try carryOut(interview.breakOff(), interview)
        return .signal(signal)
      case .closed:
        _ = try carryOut(interview.breakOff(), interview)
        return .closed
      }
      for key in keys {
        if key == .suspend { try suspend() }
        if try carryOut(interview.take(key), interview) { return .left }
      }
      guard draw(&interview) else {
        _ = try carryOut(interview.breakOff(), interview)
        return .closed
      }
    }
  }

  /// True when the interview is to end.
  private func carryOut(_ effects: [Interview.Effect], _ interview: Interview) throws -> Bool {
    for effect in effects {
      switch effect {
      case .save(let position):
        if let answer = interview.answers[position] { try save(position, answer) }
      case .leave: return true
      }
    }
    return false
  }

  /// False where the terminal takes nothing any more.
  private func draw(_ interview: inout Interview) -> Bool {
    let size = keyboard.size()
    let columns = max(size.columns, 2)
    let screen = screen(of: interview, columns: columns, rows: max(size.rows, 2), forRoom: forRoom)
    interview.scroll = screen.scroll
    let drawing = screen.drawing(columns: columns, Painter(isOn: console.coloursAnswer))
    return (try? console.answer(drawing)) != nil
  }

  private func suspend() throws {
    try console.answer(Screen.closing)
    keyboard.close()
    keyboard.suspend()
    try keyboard.open()
    try console.answer(Screen.opening)
  }
}
