internal import Diagnostics
internal import Model

/// Finds the question or the field that a heading names: by an id in front, by the question's text, by its title.
struct HeadingIndex {
  private let questions: [Question]
  private var byID: [String: Int] = [:]
  /// Nil where two questions share the text: then it names neither.
  private var byText: [String: Int?] = [:]
  private var byTitle: [String: Int?] = [:]

  init(_ questions: [Question]) {
    self.questions = questions
    for (index, question) in questions.enumerated() {
      byID[question.id.lowercased()] = index
      for text in question.ask.variants { add(comparable(text), index, to: &byText) }
      for text in question.title.variants { add(comparable(text), index, to: &byTitle) }
    }
  }

  private func add(_ text: String, _ index: Int, to table: inout [String: Int?]) {
    if let there = table[text], there != index { table[text] = .some(nil) } else { table[text] = index }
  }

  /// What a heading names; nil where nothing does.
  func use(of heading: String) -> (use: ColumnUse, match: ColumnMatch)? {
    let text = comparable(heading)
    let plain = withoutNumber(text)
    if let found = byPrefix(text) ?? byPrefix(plain) { return (found, .id) }
    if let field = HeadingWords.fields[text] { return (.field(field), .field) }
    for variant in [text, plain, withoutFinalDigits(text), withoutFinalDigits(plain)] {
      if let found = byWords(variant) { return found }
    }
    return HeadingWords.fields[plain].map { (.field($0), .field) }
  }

  /// The question whose text or title is most like the heading.
  func nearest(to heading: String) -> Int? {
    let text = withoutNumber(comparable(heading))
    guard text.unicodeScalars.count >= 6 else { return nil }
    if let near = nearMiss(of: text, among: byText.keys) { return byText[near] ?? nil }
    return nearMiss(of: text, among: byTitle.keys).flatMap { byTitle[$0] ?? nil }
  }

  /// `[VB-05] …`, `VB-05: …`, `VB-05 evidence`. Takes a comparable text.
  private func byPrefix(_ text: String) -> ColumnUse? {
    var scalars = Substring(text).unicodeScalars
    let isBracketed = scalars.first == "[" || scalars.first == "("
    if isBracketed { scalars.removeFirst() }
    let id = scalars.prefix { isIDScalar($0) }
    var rest = scalars.dropFirst(id.count)
    var name = String(id)
    if isBracketed {
      guard rest.first == "]" || rest.first == ")" else { return nil }
      rest.removeFirst()
    } else {
      // A full stop behind an id is no part of it.
      while name.last == "." || name.last == "-" { name.removeLast() }
      if let next = rest.first, ![" ", ":", ")", ",", "|"].contains(next) { return nil }
    }
    guard let index = byID[name] else { return nil }
    while let first = rest.first, [" ", ":", "-", ")", ",", "|", "."].contains(first) { rest.removeFirst() }
    let words = String(rest)
    let part =
      HeadingWords.parts[words] ?? HeadingWords.parts[withoutFinalDigits(words)] ?? finalPart(words)?.part ?? .answer
    return .question(index, part)
  }

  private func byWords(_ text: String) -> (use: ColumnUse, match: ColumnMatch)? {
    if let index = byText[text] ?? nil { return (.question(index, .answer), .text) }
    if let index = byTitle[text] ?? nil { return (.question(index, .answer), .title) }
    guard let (part, before) = finalPart(text) else { return nil }
    if let index = byText[before] ?? nil { return (.question(index, part), .text) }
    return (byTitle[before] ?? nil).map { (.question($0, part), .title) }
  }

  /// The part that stands behind a text: `the question - evidence`, `the question [note]`.
  private func finalPart(_ text: String) -> (part: QuestionPart, before: String)? {
    for mark in [" - ", " [", " (", ": ", "? ", ", "] {
      guard let range = lastRange(of: mark, in: text) else { continue }
      var word = String(text[range.upperBound...])
      if word.last == "]" || word.last == ")" { word.removeLast() }
      guard let part = HeadingWords.parts[word] ?? HeadingWords.parts[withoutFinalDigits(word)] else { continue }
      return (part, comparable(String(text[..<range.lowerBound])))
    }
    return nil
  }

  private func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }
}

/// The last place of a short text in another.
private func lastRange(of mark: String, in text: String) -> Range<String.Index>? {
  let view = text.utf8
  let wanted = Array(mark.utf8)
  var index = view.endIndex
  while index > view.startIndex {
    index = view.index(before: index)
    if view[index...].starts(with: wanted) { return index..<view.index(index, offsetBy: wanted.count) }
  }
  return nil
}

extension Text {
  /// The text in all its languages.
  var variants: [String] { ([first] + others).map(\.string) }
}
