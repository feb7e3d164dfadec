import Analysis
import Diagnostics
import Files
import Model

/// Reads a filter of `--where`; nil when the log got an error at the place of the slip.
func gapFilter(_ text: String, log: inout DiagnosticLog) -> GapFilter? {
  let source = SourceText(path: "--where", bytes: Array(text.utf8))
  log.keep(source)
  do throws(FilterSlip) {
    var reader = GapFilterReader(words: try filterWords(source.bytes), end: source.bytes.count)
    return try reader.whole()
  } catch {
    let column = { (offset: Int) in source.bytes.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1 }
    let range = SourceRange(
      path: "--where", start: Position(line: 1, column: column(error.range.lowerBound)),
      end: Position(line: 1, column: max(column(error.range.upperBound), column(error.range.lowerBound) + 1)))
    log.add(.gapFilter(error.message, help: error.help, at: range))
    return nil
  }
}

/// What is wrong in a filter, and in which bytes.
struct FilterSlip: Error {
  var message: String
  var help: String?
  var range: Range<Int>
}

/// A piece of a filter.
private struct FilterWord {
  enum Kind { case word, quoted, comparison, open, close }
  var kind: Kind
  var text: String
  var range: Range<Int>
}

private func filterWords(_ bytes: [UInt8]) throws(FilterSlip) -> [FilterWord] {
  var words: [FilterWord] = []
  var index = 0
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  while index < bytes.count {
    let start = index
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: index += 1
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      index += 1
      words.append(
        FilterWord(
          kind: bytes[start] == UInt8(ascii: "(") ? .open : .close, text: text(start..<index), range: start..<index))
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      index += 1
      while index < bytes.count, bytes[index] != bytes[start] { index += 1 }
      guard index < bytes.count else {
        throw FilterSlip(message: "the quotes that open here are never closed", range: start..<bytes.count)
      }
      index += 1
      words.append(FilterWord(kind: .quoted, text: text((start + 1)..<(index - 1)), range: start..<index))
    case let byte where isComparison(byte):
      while index < bytes.count, isComparison(bytes[index]) { index += 1 }
      words.append(FilterWord(kind: .comparison, text: text(start..<index), range: start..<index))
    default:
      while index < bytes.count, bytes[index] > 0x20, !isComparison(bytes[index]), !"()\"'".utf8.contains(bytes[index])
      {
        index += 1
      }
      // A control character that is no blank is a word of its own and no known one.
      if index == start { index += 1 }
      words.append(FilterWord(kind: .word, text: text(start..<index), range: start..<index))
    }
  }
  return words
}

private func isComparison(_ byte: UInt8) -> Bool { "=!<>~".utf8.contains(byte) }

/// expression = all { "or" all }; all = one { "and" one }; one = "not" one | "(" expression ")" | test.
private struct GapFilterReader {
  let words: [FilterWord]
  let end: Int
  private var next = 0
  private var depth = 0

  init(words: [FilterWord], end: Int) {
    self.words = words
    self.end = end
  }

  mutating func whole() throws(FilterSlip) -> GapFilter {
    let filter = try expression()
    if let word = peek {
      throw FilterSlip(message: "'\(word.text)' is one word too many", help: joining, range: word.range)
    }
    return filter
  }

  private var peek: FilterWord? { next < words.count ? words[next] : nil }
  private let joining = "join comparisons by 'and' or 'or'"

  private mutating func take(_ word: String) -> Bool {
    guard let found = peek, found.kind == .word, found.text.lowercased() == word else { return false }
    next += 1
    return true
  }

  private mutating func expression() throws(FilterSlip) -> GapFilter {
    var filter = try all()
    while take("or") { filter = .or(filter, try all()) }
    return filter
  }

  private mutating func all() throws(FilterSlip) -> GapFilter {
    var filter = try one()
    while take("and") { filter = .and(filter, try one()) }
    return filter
  }

  private mutating func one() throws(FilterSlip) -> GapFilter {
    depth += 1
    defer { depth -= 1 }
    if depth > 50 { throw FilterSlip(message: "this is nested too deeply", range: peek?.range ?? end..<end) }
    if take("not") { return .not(try one()) }
    guard let word = peek else {
      throw FilterSlip(message: "a comparison is missing here", help: "such as 'risk>=12'", range: end..<end)
    }
    guard word.kind == .open else { return .test(try test()) }
    next += 1
    let inner = try expression()
    guard peek?.kind == .close else {
      throw FilterSlip(message: "this parenthesis is never closed", range: word.range)
    }
    next += 1
    return inner
  }

  private mutating func test() throws(FilterSlip) -> GapTest {
    guard let word = peek, word.kind == .word, let field = GapTest.Field(rawValue: word.text.lowercased()) else {
      let names = GapTest.Field.allCases.map(\.rawValue)
      let text = peek?.text ?? ""
      throw FilterSlip(
        message: "'\(text)' is no field of a gap",
        help: nearMiss(of: text, among: names).map { "did you mean '\($0)'?" }
          ?? "the fields are \(names.joined(separator: ", "))", range: peek?.range ?? end..<end)
    }
    next += 1
    guard let sign = peek, sign.kind == .comparison else {
      return GapTest(field: field, comparison: .equal, value: .isSo)
    }
    guard let comparison = GapTest.Comparison(rawValue: sign.text) else {
      throw FilterSlip(
        message: "'\(sign.text)' is no comparison", help: "there are = != < <= > >= and ~", range: sign.range)
    }
    next += 1
    guard let value = peek, value.kind == .word || value.kind == .quoted else {
      throw FilterSlip(message: "'\(field.rawValue)' is compared with nothing", range: sign.range)
    }
    next += 1
    if comparison == .holds ? field.holds == .number : field.holds == .text && !"=!=".contains(sign.text) {
      throw FilterSlip(
        message: "'\(sign.text)' does not go with '\(field.rawValue)'",
        help: field.holds == .text ? "use = != or ~" : "use = != < <= > or >=", range: sign.range)
    }
    return GapTest(field: field, comparison: comparison, value: try read(value, field))
  }

  private func read(_ word: FilterWord, _ field: GapTest.Field) throws(FilterSlip) -> GapTest.Value {
    if word.kind == .word, word.text.lowercased() == "none" { return .none }
    switch field {
    case .risk, .age, .overdue:
      guard let number = Double(word.text), number.isFinite else {
        throw FilterSlip(message: "'\(word.text)' is no number", help: "such as 'risk>=12'", range: word.range)
      }
      return .number(number)
    case .due, .raised:
      if let date = CalendarDate(word.text) { return .date(date) }
      if word.text == "today" { return .days(0) }
      if word.text.utf8.first == UInt8(ascii: "+"), let days = Int(word.text), days < 100_000 { return .days(days) }
      throw FilterSlip(
        message: "'\(word.text)' is no date", help: "such as 2026-03-30, today, or +14 for two weeks from as-of",
        range: word.range)
    case .status:
      let text = word.text.lowercased().split(separator: "-").joined(separator: "_")
      return try oneOf(GapStatus.allCases.map(\.rawValue) + ["active"], text, word, field)
    case .role: return try oneOf(Role.allCases.map(\.rawValue), word.text.lowercased(), word, field)
    case .gate: return try oneOf(GateState.allCases.map(\.rawValue), word.text.lowercased(), word, field)
    case .area, .section, .id, .title, .owner: return .text(word.text)
    }
  }

  private func oneOf(
    _ words: [String], _ text: String, _ word: FilterWord, _ field: GapTest.Field
  ) throws(FilterSlip) -> GapTest.Value {
    if words.contains(text) { return .text(text) }
    throw FilterSlip(
      message: "'\(word.text)' is no \(field.rawValue)",
      help: nearMiss(of: text, among: words).map { "did you mean '\($0)'?" }
        ?? "one of \(words.joined(separator: ", "))",
      range: word.range)
  }
}

extension GapTest.Field {
  fileprivate enum Content { case text, number }

  fileprivate var holds: Content {
    switch self {
    case .risk, .due, .raised, .age, .overdue: .number
    default: .text
    }
  }
}
