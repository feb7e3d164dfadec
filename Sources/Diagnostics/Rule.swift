/// A rule that input may break: its code, one sentence, and the paragraph that `shortfall explain CODE` prints.
///
/// Two rules are the same when their codes are.
package struct Rule: Hashable, Sendable {
  /// Kebab-case and unique, such as `level-range`.
  package let code: String
  /// One sentence, capitalised, with a full stop.
  package let summary: String
  /// A paragraph: why the rule is there and how to write it right. May hold line breaks and an example.
  package let explanation: String

  package init(_ code: String, _ summary: String, _ explanation: String) {
    self.code = code
    self.summary = summary
    self.explanation = explanation
  }

  package static func == (a: Rule, b: Rule) -> Bool { a.code == b.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
