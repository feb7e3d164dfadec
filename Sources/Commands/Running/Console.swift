import Diagnostics
import Files

/// When text is set off by colour.
enum ColourChoice: String, CaseIterable, Sendable { case auto, always, never }

/// The two streams of a command: stdout is the answer, stderr the talk.
struct Console {
  let environment: Environment
  /// Whether the answer is coloured, and the talk.
  let coloursAnswer: Bool
  let coloursTalk: Bool

  init(_ environment: Environment, colour: ColourChoice) {
    self.environment = environment
    coloursAnswer = isColoured(colour, environment.variable, onTerminal: environment.answerColumns != nil)
    coloursTalk = isColoured(colour, environment.variable, onTerminal: environment.talkColumns != nil)
  }

  /// Columns for the answer: those of the terminal up to 100, since longer lines read badly; 80 without one.
  var width: Int { environment.answerColumns.map { min(max($0, 40), 100) } ?? 80 }

  func answer(_ text: String) throws { try environment.answer(Array(text.utf8)) }
  func answer(_ bytes: [UInt8]) throws { try environment.answer(bytes) }

  /// A line of talk.
  func say(_ line: String) { environment.talk(Array((line + "\n").utf8)) }

  /// Prints what the log holds as talk, and the count of it.
  func report(_ log: DiagnosticLog) {
    var text = TextStyle(colour: coloursTalk).text(of: log)
    if let counts = summary(of: log) { text += counts + "\n" }
    if !text.isEmpty { environment.talk(Array(text.utf8)) }
  }

  /// Prints what went wrong as talk.
  func report(_ failure: Failure) {
    guard !failure.message.isEmpty else { return }
    let word = coloursTalk ? Ink.red.painted("error:") : "error:"
    say("\(word) \(visible(failure.message))")
    if let help = failure.help { say("help: \(visible(help))") }
  }
}

/// `--color` > `NO_COLOR` > `CLICOLOR_FORCE` > `CLICOLOR=0` > `TERM=dumb` > the stream is a terminal.
func isColoured(_ choice: ColourChoice, _ variable: (String) -> String?, onTerminal: Bool) -> Bool {
  switch choice {
  case .always: return true
  case .never: return false
  case .auto: break
  }
  if let no = variable("NO_COLOR"), !no.isEmpty { return false }
  if let force = variable("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
  if variable("CLICOLOR") == "0" || variable("TERM") == "dumb" { return false }
  return onTerminal
}
