/// What a person does at a terminal.
enum Key: Hashable, Sendable {
  case letter(Unicode.Scalar)
  case enter, escape, tab
  case backspace, deleteForward, clearLine, deleteWord
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D, or the end of what can be read.
  case endOfInput
  /// Ctrl-Z.
  case suspend
  /// Ctrl-L.
  case redraw
  /// A text that came in at once. It never answers a question.
  case pasted(String)
}
