import Diagnostics

extension Console {
  /// The difference between two texts of a file. A terminal shows no hidden characters; whatever else reads it gets its
  /// bytes.
  func show(difference diff: [UInt8]) throws {
    guard environment.answerColumns != nil || coloursAnswer else { return try answer(diff) }
    let paint = Painter(isOn: coloursAnswer)
    let lines = diff.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    try answer(
      lines.map { line in
        let ink: Ink? = line.first == UInt8(ascii: "+") ? .green : line.first == UInt8(ascii: "-") ? .red : nil
        let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        return paint(visible(String(decoding: text, as: UTF8.self)), ink) + "\n"
      }.joined())
  }
}
