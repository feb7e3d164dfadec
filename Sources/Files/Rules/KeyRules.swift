package import Diagnostics
internal import YAML

extension Rule {
  package static let unknownKey = Rule(
    "unknown-key", "Only known keys may be written.",
    """
    A misspelt key must never be ignored: a `wieght` would silently leave the weight at its default. `shortfall schema \
    KIND` prints every key there is, for an editor to complete and check while you write.
    """)
  package static let missingKey = Rule(
    "missing-key", "What a mapping needs stands in it.",
    """
    Some keys have no sensible default: a question without a lead, a waiver without a reason. The message names the key and \
    the place of the mapping that lacks it.
    """)
}

extension Diagnostic {
  static func unknownKey(
    _ key: String, of record: RecordShape, at range: SourceRange, withHelp: Bool = true
  ) -> Diagnostic {
    var help: String?
    if withHelp {
      let near = nearMiss(of: key, among: record.fields.map(\.key))
      help = near.map { "did you mean '\($0)'?" } ?? "the keys are \(record.fields.map(\.key).joined(separator: ", "))"
    }
    return Diagnostic(
      .error, .unknownKey, "\(article(record.name)) has no key '\(key)'", at: range, help: help)
  }

  static func missingKey(_ key: String, of record: RecordShape, title: String?, at range: SourceRange) -> Diagnostic {
    let subject = title.map { "\(record.name) '\($0)'" } ?? "the \(record.name)"
    return Diagnostic(
      .error, .missingKey, "\(subject) lacks the key '\(key)'", at: SourceRange(path: range.path, start: range.start),
      help: record.field(named: key).map { "\(key): \($0.meaning)" })
  }

  static func missingOneOf(_ keys: [String], of record: RecordShape, title: String?, at range: SourceRange)
    -> Diagnostic
  {
    let subject = title.map { "\(record.name) '\($0)'" } ?? "the \(record.name)"
    return Diagnostic(
      .error, .missingKey, "\(subject) lacks \(keys.map { "'\($0)'" }.joined(separator: " or "))",
      at: SourceRange(path: range.path, start: range.start))
  }
}

/// "a question", "an answer"; quoted: "an 'assessment'".
func article(_ noun: String, quoted: Bool = false) -> String {
  ("aeiou".contains(noun.first ?? "x") ? "an " : "a ") + (quoted ? "'\(noun)'" : noun)
}

/// "a, b or c".
package func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
