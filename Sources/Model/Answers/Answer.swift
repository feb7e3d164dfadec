/// One answer to one question, as numbers. `null` in a file is no answer and is not stored.
package struct Answer: Hashable, Sendable {
  /// What was chosen: an index into the values of the question's scale, or one of the two words.
  package struct Choice: Hashable, Sendable {
    package let code: UInt8

    /// `index` is 0 to 8.
    package init(value index: Int) { code = UInt8(truncatingIfNeeded: index) }
    private init(code: UInt8) { self.code = code }

    package static let unknown = Choice(code: 254)
    package static let notApplicable = Choice(code: 255)

    /// The index of the scale's value; nil for `unknown` and `na`.
    package var valueIndex: Int? { code < 16 ? Int(code) : nil }
  }

  /// Position of the question among all questions of the assessment, in the order of `questionnaires`.
  package var question: UInt32
  package var choice: Choice
  /// 0 to 3 (method.md 1.3); the respondent's own, before expiry.
  package var evidence: UInt8
  /// The 1-based line of the answer in the submission's file.
  package var line: UInt32
  /// Range of the note, or of the reason of an `na`, in the batch's `texts`.
  package var textStart: UInt32
  package var textLength: UInt32

  package init(
    question: Int, choice: Choice, evidence: Int, line: Int, textStart: Int = 0, textLength: Int = 0
  ) {
    self.question = UInt32(truncatingIfNeeded: question)
    self.choice = choice
    self.evidence = UInt8(truncatingIfNeeded: evidence)
    self.line = UInt32(truncatingIfNeeded: line)
    self.textStart = UInt32(truncatingIfNeeded: textStart)
    self.textLength = UInt32(truncatingIfNeeded: textLength)
  }
}
