internal import Model

/// Every place where the statement of work promises nothing that can be tested, in its order (method.md 7.8, CQ-9).
///
/// Whole words, case ignored: `supporting` is none. The words of a phrase may stand on two lines.
func vagueVerbs(in statement: StatementOfWork) -> [VagueVerb] {
  var text: [Word] = []
  for (index, line) in statement.lines.enumerated() { text += wordsOf(line.text, line: index) }
  return text.indices.compactMap { start in
    guard let phrase = VagueVerb.phrases.first(where: { stands($0, at: start, in: text) }) else { return nil }
    let line = statement.lines[text[start].line]
    return VagueVerb(phrase: phrase, text: line.text, line: line.line)
  }
}

private func stands(_ phrase: String, at start: Int, in text: [Word]) -> Bool {
  let parts = phrase.split(separator: " ")
  guard start + parts.count <= text.count else { return false }
  for (offset, part) in parts.enumerated() {
    let word = text[start + offset]
    if word.text != part || offset > 0 && !word.joins { return false }
  }
  return true
}

/// A word in lower case.
private struct Word {
  var text: String
  /// Index of its line.
  var line: Int
  /// Nothing but spaces or hyphens stands between it and the word before; the end of a line is a space.
  var joins: Bool
}

private func wordsOf(_ line: String, line index: Int) -> [Word] {
  var words: [Word] = []
  var text = ""
  var joins = true
  func finish() {
    if !text.isEmpty { words.append(Word(text: text, line: index, joins: joins)) }
  }
  for scalar in line.unicodeScalars {
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      text += scalar.properties.lowercaseMapping
      continue
    }
    if !text.isEmpty {
      finish()
      text = ""
      joins = true
    }
    joins = joins && (scalar.properties.isWhitespace || scalar == "-")
  }
  finish()
  return words
}
