import Analysis
import Model
import Templates

// Shapes that many parts of a report share.

extension Value {
  /// The text, or nothing.
  init(_ text: String?) { self = text.map { .text($0) } ?? .absent }

  /// A text object; its language is named where it is not that of the page.
  init(_ localized: Localized) {
    self = .object(
      fieldsOf([
        "text": .text(oneLine(localized.string)),
        "lang": isPageLanguage(localized.language) ? .absent : .text(localized.language),
      ]))
  }

  /// A date object.
  init(_ date: CalendarDate) {
    self = .object(
      fieldsOf([
        "text": .text(DateText.long(date)), "short": .text(DateText.medium(date)), "iso": .text(date.description),
      ]))
  }
}

/// The named values of an object, in the order written.
func fieldsOf(_ pairs: KeyValuePairs<String, Value>) -> Fields {
  var fields = Fields(minimumCapacity: pairs.count)
  for (name, value) in pairs { fields[name] = value }
  return fields
}

/// An object value.
func object(_ pairs: KeyValuePairs<String, Value>) -> Value { .object(fieldsOf(pairs)) }

/// A list, or nothing where it would be empty.
func listOrAbsent(_ values: [Value]) -> Value { values.isEmpty ? .absent : .list(values) }

let textVocabulary = Vocabulary([
  .init("text", .text, "the text"),
  .init("lang", .text, "its language tag, where that is not the language of the page"),
])

let dateVocabulary = Vocabulary([
  .init("text", .text, "the date in words, such as 30 March 2026"),
  .init("short", .text, "the same for a narrow column, such as 30 Mar 2026"),
  .init("iso", .text, "the date as YYYY-MM-DD"),
])

let bandVocabulary = Vocabulary([
  .init("code", .text, "the name in lower case, for a class of a style sheet"),
  .init("word", .text, "the name"),
  .init("symbol", .text, "a sign that tells it apart without colour"),
])

let riskVocabulary = Vocabulary([
  .init("likelihood", .text, "L, 1 to 5"),
  .init("impact", .text, "I, 1 to 5"),
  .init("value", .text, "R = L x I, 1 to 25"),
  .init("band", .object(bandVocabulary), "band of the risk"),
])

let linkVocabulary = Vocabulary([
  .init("id", .text, "id of the question"),
  .init("href", .text, "link to it; absent where this report has no place for it"),
  .init("title", .object(textVocabulary), "title"),
])

let chartVocabulary = Vocabulary([
  .init("svg", .markup, "the drawing, for a page"),
  .init("file", .markup, "link to the drawing's file beside a Markdown report, percent-encoded"),
  .init("title", .text, "title"),
  .init("description", .text, "what the drawing shows, in words"),
])

extension Presentation {
  func text(_ localized: Localized) -> Value { Value(localized) }

  func text(_ text: Text, of questionnaire: Questionnaire) -> Value {
    self.text(wording.text(text, of: questionnaire))
  }

  func text(_ text: Text?, of questionnaire: Questionnaire) -> Value {
    guard let text, !text.isEmpty else { return .absent }
    return self.text(text, of: questionnaire)
  }

  /// Words of the program itself.
  func words(_ string: String) -> Value { object(["text": .text(string), "lang": .absent]) }

  func date(_ date: CalendarDate) -> Value { Value(date) }

  func band(_ band: ScoreBand?) -> Value {
    guard let band else { return .absent }
    return mark(band.rawValue, band.word, band.symbol)
  }

  func band(_ band: RiskBand?) -> Value {
    guard let band else { return .absent }
    return mark(band.rawValue, band.word, band.symbol)
  }

  func mark(_ state: GateState?) -> Value {
    guard let state else { return .absent }
    return mark(state.rawValue, state.word, state.symbol)
  }

  func mark(_ agreement: AgreementClass?) -> Value {
    guard let agreement else { return .absent }
    return mark(agreement.rawValue, agreement.word, agreement.symbol)
  }

  func mark(_ code: String, _ word: String, _ symbol: String) -> Value {
    object(["code": .text(code), "word": .text(word), "symbol": .text(symbol)])
  }

  func risk(_ result: QuestionResult) -> Value {
    guard let likelihood = result.likelihood, let risk = result.risk else { return .absent }
    return object([
      "likelihood": .text(String(likelihood)), "impact": .text(String(result.question.impact)),
      "value": .text(String(risk)), "band": band(result.riskBand),
    ])
  }

  func link(_ id: String) -> Value {
    object(["id": .text(id), "href": href(id), "title": titles[id] ?? words(id)])
  }

  /// The place of a question in this report: among the areas in detail, else in the register.
  func href(_ id: String) -> Value {
    if shows(.areas) { return found[id] == nil ? .absent : .text("#\(id)") }
    guard shows(.risks), let finding = findings[id], !isBrief(.risks) || finding.rank <= Self.topFindings else {
      return .absent
    }
    return .text("#finding-\(id)")
  }

  func chart(_ chart: Chart?) -> Value {
    guard let chart else { return .absent }
    return object([
      "svg": .markup(chart.svg), "file": .markup(percentEncoded(options.fileName(of: chart))),
      "title": .text(chart.title),
      "description": .text(chart.description),
    ])
  }

  func confidence(_ value: Double?) -> Value {
    guard let value else { return .absent }
    let label = profile.confidence.label(of: value)
    return object([
      "word": .text(label.word), "percent": .text(NumberText.percent(value)), "low": .flag(label == .low),
    ])
  }

  static let confidenceVocabulary = Vocabulary([
    .init("word", .text, "High, Medium or Low"),
    .init("percent", .text, "the same as a share"),
    .init("low", .flag, "it is low"),
  ])

  /// The anchor that a level of 0 to 4 has reached: of the highest value of the scale not above it.
  func anchor(_ question: Question, reachedBy level: Double, of questionnaire: Questionnaire) -> Value {
    let reached = question.scale.values.last { $0.level <= snap(level) } ?? question.scale.values.first
    return reached.map { text($0.label, of: questionnaire) } ?? .absent
  }

  /// The anchor that a level asks for: of the lowest value of the scale not below it.
  func anchor(_ question: Question, neededFor level: Double, of questionnaire: Questionnaire) -> Value {
    let needed = question.scale.values.first { $0.level >= snap(level) } ?? question.scale.values.last
    return needed.map { text($0.label, of: questionnaire) } ?? .absent
  }

  /// The name of the level of commitment that a level of 0 to 4 has reached.
  func levelName(_ level: Double) -> String {
    levelNames.indices.last { Double($0) <= snap(level) }.map { levelNames[$0] } ?? levelNames[0]
  }
}

private func isPageLanguage(_ tag: String) -> Bool {
  tag == Wording.pageLanguage || tag.lowercased() == Wording.pageLanguage
}

/// A file name as a link: all but letters, digits and `-._~` as percent signs and numbers (RFC 3986).
func percentEncoded(_ name: String) -> String {
  var result = ""
  for byte in name.utf8 {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": result.unicodeScalars.append(Unicode.Scalar(byte))
    default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
  return result
}

/// Line breaks become one blank: a text of a report is one paragraph or one cell. What else is odd in it is shown by
/// the templates.
func oneLine(_ string: String) -> String {
  var string = string
  let needsCare = string.withUTF8 { bytes in
    bytes.contains { $0 < 32 || $0 == 0xC2 || $0 == 0xE2 } || bytes.last == 32
  }
  guard needsCare else { return string }
  var result = String.UnicodeScalarView()
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
      if result.last != " " { result.append(" ") }
    default: result.append(scalar)
    }
  }
  while result.last == " " { result.removeLast() }
  return String(result)
}
