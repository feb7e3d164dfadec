package import Diagnostics
internal import YAML

extension Rule {
  package static let valueKind = Rule(
    "value-kind", "A value is of the kind that its key asks for.",
    """
    A list where one text is wanted, a text where a number is wanted, nothing where something is wanted. Numbers are plain \
    decimals such as 3 or 0.5, with a point and without quotes; `1e3`, `010`, `1,5` and `12:30` are texts.
    """)
  package static let valueRange = Rule(
    "value-range", "A number lies within its range.",
    """
    Weights run from 1 to 3, impacts from 1 to 5, the minimum of a gate from 1 to 4, evidence grades from 0 to 3, shares \
    from 0 to 1. A value outside means something else than the author thought.
    """)
  package static let unknownWord = Rule(
    "unknown-word", "A word comes from its closed set.",
    """
    Roles are sponsor, business, it, procurement, finance, vendor, partner, operations and pmo; phases are procurement, \
    award, build and golive. Words are written in lower case. Vendor and partner never lead a question: nobody leads the \
    grading of their own offer.
    """)
  package static let idShape = Rule(
    "id-shape", "An id is a letter followed by letters, digits, '.', '_' or '-'.",
    """
    Ids become anchors in reports and names of files, so they are at most 64 plain characters and begin with a letter: \
    `VB-05`, `vision-budget`, `jo.novak`. Titles may hold any text.
    """)
  package static let dateShape = Rule(
    "date", "A date is a day of the calendar, written YYYY-MM-DD.",
    """
    `2026-03-30` is read; `30.03.2026`, `2026-3-30` and 30 February are not, because each has been guessed wrong by some \
    program.
    """)
  package static let languageTag = Rule(
    "language-tag", "A language is a BCP 47 tag.",
    "Such as `en`, `lt`, `pt-BR` or `zh-Hans`. A text in several languages is a map from such tags to texts.")
  package static let currencyCode = Rule(
    "currency", "A currency is an ISO 4217 code.", "Three capital letters, such as `EUR`, `CHF` or `JPY`.")
}

extension Diagnostic {
  static func wrongKind(_ node: Node, _ name: String, expected: String) -> Diagnostic {
    var help: String?
    if let text = node.scalarText, expected.contains("number") {
      if text.utf8.contains(UInt8(ascii: ",")) { help = "write decimals with a point" }
      if Double(text) != nil { help = "write it as a plain decimal without quotes" }
    }
    let found = node.scalarText.map { $0.isEmpty ? "nothing" : "'\(shortened($0))'" } ?? node.kindName
    return Diagnostic(.error, .valueKind, "'\(name)' is \(expected), not \(found)", at: node.range, help: help)
  }

  static func emptyText(_ node: Node, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, .valueKind, "'\(name)' is empty", at: node.range, help: "write a value, or leave the key out if it may be"
    )
  }

  static func emptyList(_ node: Node, _ name: String) -> Diagnostic {
    Diagnostic(.error, .valueKind, "'\(name)' needs at least one entry", at: node.range)
  }

  static func outOfRange(_ text: String, _ name: String, _ range: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, .valueRange, "'\(name)' is \(shortened(text)), not \(range)", at: place)
  }

  static func unknownWord(_ text: String, _ name: String, of words: [String], at place: SourceRange) -> Diagnostic {
    let near = nearMiss(of: text, among: words)
    var message = "'\(shortened(text))' is no '\(name)'"
    var help = near.map { "did you mean '\($0)'?" } ?? "one of \(words.joined(separator: ", "))"
    if name == "lead", text == "vendor" || text == "partner" {
      message = "'\(text)' cannot lead a question"
      help = "nobody leads the grading of their own offer; put '\(text)' under 'also'"
    }
    return Diagnostic(.error, .unknownWord, message, at: place, help: help)
  }

  static func badID(_ text: String, _ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .idShape, "'\(shortened(text))' cannot be an id", at: place,
      help: "a letter, then at most 63 letters, digits, '.', '_' or '-'")
  }

  static func badDate(_ text: String, _ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .dateShape, "'\(name)' is '\(shortened(text))', which is no date", at: place,
      help: "write it as YYYY-MM-DD, such as 2026-03-30")
  }

  static func badLanguage(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .languageTag, "'\(shortened(text))' is no language tag", at: place, help: "such as en, pt-BR or zh-Hans")
  }

  static func badCurrency(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .currencyCode, "'\(shortened(text))' is no currency code", at: place,
      help: "three capital letters, such as EUR")
  }
}

/// A value as messages repeat it: at most 40 characters.
func shortened(_ text: String) -> String {
  text.unicodeScalars.count <= 40 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(39))) + "…"
}
