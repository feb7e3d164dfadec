internal import Diagnostics
internal import Model

/// What a cell says to a question.
enum CellAnswer: Hashable, Sendable {
  case nothing
  /// An index into the values of the scale.
  case value(Int)
  case unknown
  /// With what stands behind the word in the cell, if anything.
  case notApplicable(String)
  /// Left out because the map says so.
  case leftOut
  /// More than one option is chosen.
  case several
  /// No option; `nearest` is the index of the one that is most like it.
  case unmatched
}

/// The options of a question as people and survey tools write them: a value, an anchor in any language, both with a mark
/// between them, or a word for unknown or not applicable. What is not exactly one of them is not guessed.
struct AnswerKey {
  private let scale: AnswerScale
  private var options: [String: CellAnswer] = [:]
  private var mapped: [String: CellAnswer] = [:]
  private let notApplicable: Set<String>

  init(_ question: Question, languages: Set<String>, mapped: [String: CellAnswer]) {
    scale = question.scale
    notApplicable = AnswerWords.notApplicable(in: languages)
    for word in AnswerWords.unknown(in: languages) { options[word] = .unknown }
    for word in notApplicable { options[word] = .notApplicable("") }
    // What the author calls an option wins over the words of a language.
    var labels: [String: Int?] = [:]
    for (index, value) in scale.values.enumerated() {
      for label in Set(value.label.variants.map { comparable($0) }) {
        labels[label] = labels[label] == nil ? .some(index) : .some(nil)
      }
    }
    for (label, index) in labels { options[label] = index.map { .value($0) } ?? .unmatched }
    for (index, value) in scale.values.enumerated() { options[comparable(value.value)] = .value(index) }
    self.mapped = mapped
  }

  /// What a text says; `nearest` finds what an unmatched one may have meant.
  func answer(_ text: String) -> CellAnswer {
    guard text.utf8.count <= longest else { return .unmatched }
    let said = comparable(text)
    if let found = mapped[said] { return found }
    if AnswerWords.nothing.contains(said) { return .nothing }
    if let found = single(said, text) { return found }
    // Checkboxes end with a mark even where one is ticked, and an anchor may hold the mark itself.
    let unmarked = withoutFinalMark(text)
    if unmarked != text, let found = single(comparable(unmarked), unmarked) { return found }
    // Checkboxes: joined by `;` with one at the end, by `, `, or by a bar of dots.
    for mark in [";", "\u{250B}", ", "] {
      // More ticked boxes than there are options are none.
      guard text.utf8.count(where: { $0 == mark.utf8.first }) <= 64 else { continue }
      let answers = pieces(text, divided: mark).filter { !comparable($0).isEmpty }.map { single(comparable($0), $0) }
      if answers.count == 1, let only = answers[0] { return only }
      if answers.count > 1, answers.allSatisfy({ $0 != nil }) { return .several }
    }
    return .unmatched
  }

  /// The index of the value that a text that matches none is most like: by its number, or by its words.
  func nearest(to text: String) -> Int? {
    let said = comparable(text)
    if let (mark, rest) = marked(said), let found = index(of: mark), rest.isEmpty || index(of: rest) == nil {
      return found
    }
    let longer = options.filter { said.unicodeScalars.count >= 4 && $0.key.hasPrefix(said) }
    if longer.count == 1, case .value(let index)? = longer.first?.value { return index }
    let near = nearMiss(of: said, among: options.keys)
    if let near, case .value(let index)? = options[near] { return index }
    // A number off the scale has the nearest value as its neighbour.
    guard let number = Double(said.split(separator: ",").joined(separator: ".")), number.isFinite else { return nil }
    return scale.values.indices.min { abs(scale.values[$0].level - number) < abs(scale.values[$1].level - number) }
  }

  /// One option, said in one of the ways; nil where it is none.
  private func single(_ said: String, _ text: String) -> CellAnswer? {
    if let found = options[said] { return found == .unmatched ? nil : found }
    if let index = fraction(said) { return .value(index) }
    if let (mark, rest) = marked(said) {
      if notApplicable.contains(mark) { return .notApplicable(reason(text)) }
      if options[mark] == .unknown, rest.isEmpty { return .unknown }
      if case .value(let index)? = options[mark], isShort(rest, for: index) { return .value(index) }
      // `b) Agreed`: the letter of the option counts for nothing.
      let isLetter = mark.unicodeScalars.count == 1 && ("a"..."z").contains(mark.unicodeScalars.first ?? " ")
      if isLetter, case .value(let index)? = options[rest] { return .value(index) }
    }
    return nil
  }

  /// Whether what stands behind a number is the anchor of that number, or its beginning.
  private func isShort(_ rest: String, for index: Int) -> Bool {
    guard !rest.isEmpty else { return true }
    return scale.values[index].label.variants.contains { label in
      let full = comparable(label)
      return full == rest || rest.unicodeScalars.count >= 3 && full.hasPrefix(rest)
    }
  }

  /// `1,5` where the scale has a value of 1.5.
  private func fraction(_ said: String) -> Int? {
    guard said.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let point = said.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
    return scale.values.firstIndex { $0.value == point && $0.value.utf8.contains(UInt8(ascii: ".")) }
  }

  private func index(of said: String) -> Int? {
    if case .value(let index)? = options[said] { index } else { nil }
  }

  /// What stands before and behind a mark: `3 - Agreed`, `3: Agreed`, `na: no pilot`.
  private func marked(_ said: String) -> (mark: String, rest: String)? {
    let scalars = said.unicodeScalars
    for index in scalars.indices where [":", "-", ".", ")", ",", "=", " "].contains(scalars[index]) {
      let mark = String(scalars[..<index])
      guard !mark.isEmpty, options[mark] != nil || mark.unicodeScalars.count == 1 else { continue }
      var rest = scalars[scalars.index(after: index)...]
      while let first = rest.first, [" ", ":", "-", ".", ")", "="].contains(first) { rest.removeFirst() }
      if scalars[index] == " ", rest.count == scalars.distance(from: index, to: scalars.endIndex) - 1,
        !["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].contains(mark)
      {
        continue
      }
      return (mark, String(rest))
    }
    return nil
  }

  /// What stands behind the first mark of a text as it was written.
  private func reason(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let mark = scalars.firstIndex(where: { [":", "-", "\u{2013}", "\u{2014}", "\u{FF1A}"].contains($0) }) else {
      return ""
    }
    return trimmed(String(scalars[scalars.index(after: mark)...]))
  }
}

/// No option has more bytes.
private let longest = 8192

/// Without the semicolon that ends a list of ticked boxes.
private func withoutFinalMark(_ text: String) -> String {
  let rest = trimmed(text)
  return rest.utf8.last == UInt8(ascii: ";") ? String(rest.unicodeScalars.dropLast()) : text
}

/// The parts of a text between marks; blank ones are among them.
func pieces(_ text: String, divided mark: String) -> [String] {
  var parts: [String] = []
  var rest = Array(text.utf8)[...]
  let wanted = Array(mark.utf8)
  var part: [UInt8] = []
  while let byte = rest.first {
    if rest.starts(with: wanted) {
      parts.append(String(decoding: part, as: UTF8.self))
      part = []
      rest = rest.dropFirst(wanted.count)
    } else {
      part.append(byte)
      rest = rest.dropFirst()
    }
  }
  return parts + [String(decoding: part, as: UTF8.self)]
}

/// Without white space at its ends.
func trimmed(_ text: String) -> String {
  // Most texts begin and end with something of ASCII that is no blank.
  if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last)
  {
    return text
  }
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(scalars)
}
