internal import Diagnostics
internal import Model
internal import YAML

/// Holds a value to its shape and reports everything that is wrong. True when nothing is.
func conforms(_ node: Node, to shape: Shape, name: String, log: inout DiagnosticLog) -> Bool {
  let before = log.errorCount
  check(node, shape, name, &log)
  return log.errorCount == before
}

private func check(_ node: Node, _ shape: Shape, _ name: String, _ log: inout DiagnosticLog) {
  switch shape {
  case .list(let element, let least): checkList(node, element, least, name, &log)
  case .record(let record): checkRecord(node, record, &log)
  case .map(let key, let value): checkMap(node, key, value, name, &log)
  case .localized where node.pairs != nil: checkTexts(node, name, &log)
  case .either(let first, let second): check(node, fits(node, first) ? first : second, name, &log)
  default:
    guard let problem = scalarProblem(node, shape, name) else { return }
    log.add(problem)
  }
}

private func fits(_ node: Node, _ shape: Shape) -> Bool {
  switch shape {
  case .list: node.items != nil
  case .record, .map: node.pairs != nil
  default: node.scalarText != nil
  }
}

private func checkList(_ node: Node, _ element: Shape, _ least: Int, _ name: String, _ log: inout DiagnosticLog) {
  guard let items = node.items else { return log.add(.wrongKind(node, name, expected: "a list")) }
  if items.count < least { log.add(.emptyList(node, name)) }
  for item in items { check(item, element, name, &log) }
}

private func checkMap(_ node: Node, _ key: Shape, _ value: Shape, _ name: String, _ log: inout DiagnosticLog) {
  guard let pairs = node.pairs else { return log.add(.wrongKind(node, name, expected: "a mapping")) }
  for pair in pairs {
    let keyNode = Node(content: .scalar(text: pair.key, value: .text), range: pair.keyRange)
    check(keyNode, key, name, &log)
    // A map that bears the name of what its values are, such as `performer`, names them so in messages.
    var isWord = false
    if case .word = value { isWord = name.utf8.last != UInt8(ascii: "s") }
    check(pair.value, value, shortFormName(pair.value, value) ?? (isWord ? name : pair.key), &log)
  }
}

/// What a word alone stands for where a whole record may stand: its first key.
private func shortFormName(_ node: Node, _ shape: Shape) -> String? {
  guard case .either(.record(let record), .word) = shape, node.scalarText != nil else { return nil }
  return record.fields.first?.key
}

private func checkTexts(_ node: Node, _ name: String, _ log: inout DiagnosticLog) {
  let pairs = node.pairs ?? []
  if pairs.isEmpty { log.add(.emptyText(node, name)) }
  for pair in pairs {
    let tag = Node(content: .scalar(text: pair.key, value: .text), range: pair.keyRange)
    check(tag, .language, name, &log)
    check(pair.value, .localized, name, &log)
    if pair.value.pairs != nil { log.add(.wrongKind(pair.value, name, expected: "a text")) }
  }
}

private func checkRecord(_ node: Node, _ record: RecordShape, _ log: inout DiagnosticLog) {
  guard let pairs = node.pairs else { return log.add(.wrongKind(node, record.name, expected: "a mapping")) }
  var unknown = 0
  for pair in pairs where pair.key != "<<" {
    guard let field = record.field(named: pair.key) else {
      unknown += 1
      // Looking for what was meant is dear, and after so many keys this is no slip of the pen.
      log.add(.unknownKey(pair.key, of: record, at: pair.keyRange, withHelp: unknown <= 100))
      continue
    }
    // An optional key may be written with nothing behind it.
    if pair.value.isNull, !field.isRequired { continue }
    check(pair.value, field.shape, pair.key, &log)
  }
  let title = node["id"]?.scalarText
  for field in record.fields where field.isRequired && node[field.key] == nil {
    // A misspelt key has been named already; that it is missing too would be said twice.
    if pairs.contains(where: { record.field(named: $0.key) == nil && nearMiss(of: $0.key, among: [field.key]) != nil })
    {
      continue
    }
    log.add(.missingKey(field.key, of: record, title: title, at: node.range))
  }
  for group in record.oneOf where !group.contains(where: { node[$0] != nil }) {
    log.add(.missingOneOf(group, of: record, title: title, at: node.range))
  }
}

private func scalarProblem(_ node: Node, _ shape: Shape, _ name: String) -> Diagnostic? {
  guard let text = node.scalarText else { return .wrongKind(node, name, expected: shape.expectation) }
  if node.isNull { return .emptyText(node, name) }
  switch shape {
  case .text: return text.isEmpty ? .emptyText(node, name) : nil
  case .localized: return text.allSatisfy(\.isWhitespace) ? .emptyText(node, name) : nil
  case .id: return isID(text) ? nil : .badID(text, name, at: node.range)
  case .word(let words): return words.contains(text) ? nil : .unknownWord(text, name, of: words, at: node.range)
  case .constant(let word): return text == word ? nil : .unknownWord(text, name, of: [word], at: node.range)
  case .flag: return node.flag == nil ? .wrongKind(node, name, expected: "true or false") : nil
  case .number(let range):
    guard let number = node.number else { return .wrongKind(node, name, expected: "a number") }
    return range.contains(number) ? nil : .outOfRange(text, name, range.words, at: node.range)
  case .positive:
    guard let number = node.number else { return .wrongKind(node, name, expected: "a number") }
    return number > 0 && number <= 1_000_000
      ? nil : .outOfRange(text, name, "above 0 and at most 1000000", at: node.range)
  case .positiveUpTo(let most):
    guard let number = node.number else { return .wrongKind(node, name, expected: "a number") }
    return number > 0 && number <= most
      ? nil : .outOfRange(text, name, "above 0 and at most \(plainNumber(most))", at: node.range)
  case .whole(let range):
    guard let number = node.number, number == number.rounded() else {
      return .wrongKind(node, name, expected: "a whole number")
    }
    let fits = Int(exactly: number).map(range.contains) ?? false
    return fits ? nil : .outOfRange(text, name, range.words, at: node.range)
  case .date: return CalendarDate(text) == nil ? .badDate(text, name, at: node.range) : nil
  case .language: return isLanguageTag(text) ? nil : .badLanguage(text, at: node.range)
  case .currency:
    let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    return isCode ? nil : .badCurrency(text, at: node.range)
  case .list, .record, .map, .either: return nil
  }
}

extension Shape {
  fileprivate var expectation: String {
    switch self {
    case .text, .localized, .id, .language, .currency: "a text"
    case .word(let words): words.count <= 4 ? "one of \(words.joined(separator: ", "))" : "a word"
    case .constant(let word): "'\(word)'"
    case .flag: "true or false"
    case .number, .positive, .positiveUpTo: "a number"
    case .whole: "a whole number"
    case .date: "a date"
    case .list: "a list"
    case .record, .map: "a mapping"
    case .either(let first, let second): "\(first.expectation) or \(second.expectation)"
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    upperBound == .max ? "\(lowerBound) or more" : "between \(lowerBound) and \(upperBound)"
  }
}

extension ClosedRange<Double> {
  fileprivate var words: String { "between \(plainNumber(lowerBound)) and \(plainNumber(upperBound))" }
}

/// A number as a person would write it: no fraction where there is none.
func plainNumber(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? "\(number)" }

/// `[A-Za-z][A-Za-z0-9._-]{0,63}` (formats.md section 1).
package func isID(_ text: String) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, bytes.count <= 64, isLetter(first) else { return false }
  return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
}

/// The form of BCP 47: a language of 2 to 8 letters, then parts of 1 to 8 letters and digits.
package func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let language = parts.first, (2...8).contains(language.count), language.allSatisfy(isLetter), parts.count <= 8
  else {
    return false
  }
  return parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } }
}

private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
