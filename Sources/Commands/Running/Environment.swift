package import Files
package import Model

/// What a stream throws. Under a name of its own, since the compiler does not count a thrown type as a use of its import.
package typealias StreamFailure = FileFailure

/// Everything outside the program that a command may touch, except the files it is told about.
///
/// A command gets it as a value, so that tests give it streams, a day and a terminal of their own.
package struct Environment: Sendable {
  /// A variable of the environment, nil where it is not set.
  package var variable: @Sendable (_ name: String) -> String?
  /// The day by the local clock.
  package var today: @Sendable () -> CalendarDate
  /// Writes an answer to standard output.
  package var answer: @Sendable (_ bytes: [UInt8]) throws(StreamFailure) -> Void
  /// Writes talk to standard error.
  package var talk: @Sendable (_ bytes: [UInt8]) -> Void
  /// Reads standard input to its end.
  package var input: @Sendable () throws(StreamFailure) -> [UInt8]
  /// Reads what comes next on standard input; empty at its end.
  package var moreInput: @Sendable () throws(StreamFailure) -> [UInt8]
  /// Whether somebody sits at standard input and types.
  package var isTyped: Bool
  /// The terminal that keys are read from one by one; nil where there is none.
  package var keyboard: Keyboard?
  /// Seconds since some moment, for progress on a terminal and nothing else.
  package var seconds: @Sendable () -> Double
  /// The width of the terminal behind standard output; nil where that is no terminal.
  package var answerColumns: Int?
  /// The width of the terminal behind standard error; nil where that is no terminal.
  package var talkColumns: Int?

  package init(
    variable: @escaping @Sendable (_ name: String) -> String?, today: @escaping @Sendable () -> CalendarDate,
    answer: @escaping @Sendable (_ bytes: [UInt8]) throws(StreamFailure) -> Void,
    talk: @escaping @Sendable (_ bytes: [UInt8]) -> Void,
    input: @escaping @Sendable () throws(StreamFailure) -> [UInt8],
    moreInput: @escaping @Sendable () throws(StreamFailure) -> [UInt8] = { () throws(StreamFailure) in [] },
    isTyped: Bool = false, keyboard: Keyboard? = nil,
    seconds: @escaping @Sendable () -> Double = { 0 }, answerColumns: Int? = nil, talkColumns: Int? = nil
  ) {
    self.variable = variable
    self.today = today
    self.answer = answer
    self.talk = talk
    self.input = input
    self.moreInput = moreInput
    self.isTyped = isTyped
    self.keyboard = keyboard
    self.seconds = seconds
    self.answerColumns = answerColumns
    self.talkColumns = talkColumns
  }
}
