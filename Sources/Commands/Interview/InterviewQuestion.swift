import Model

/// A question as the interview puts it: texts in one language, the answers that may be chosen, what was said before.
struct InterviewQuestion: Hashable, Sendable {
  /// An answer of the question's scale and the key that chooses it.
  struct Option: Hashable, Sendable {
    let key: Unicode.Scalar
    /// What is written into the file.
    let value: String
    let label: String
  }

  /// What the respondent answered in an earlier round.
  struct Earlier: Hashable, Sendable {
    let round: Int
    let answer: TypedAnswer
  }

  let id: String
  /// Id and title of the questionnaire.
  let area: String
  let areaTitle: String
  let section: String
  let sectionTitle: String
  let title: String
  let ask: String
  /// Empty where the author gave none.
  let why: String
  /// Examples of what raises the evidence grade.
  let evidence: [String]
  let options: [Option]
  /// Nil for the built-in scale of five levels.
  let scale: String?
  /// The respondent's role leads the question.
  let isLead: Bool
  let gate: Gate?
  let earlier: Earlier?
}

/// An answer as a respondent gives it.
struct TypedAnswer: Hashable, Sendable {
  enum Choice: Hashable, Sendable {
    /// Index into the options of the question.
    case option(Int)
    case unknown
    case notApplicable(reason: String)
  }

  var choice: Choice
  /// 0 to 3.
  var evidence = 0
  var references: [Reference] = []
  /// Empty where there is none.
  var note = ""
}

/// The options of a scale. Where every value is one digit, its key is that digit, as on the built-in scale; otherwise
/// the values are numbered from 1.
func options(of scale: AnswerScale, label: (Text) -> String) -> [InterviewQuestion.Option] {
  let digits = scale.values.map { value -> Unicode.Scalar? in
    let scalars = value.value.unicodeScalars
    return scalars.count == 1 ? scalars.first.flatMap { ("0"..."9").contains($0) ? $0 : nil } : nil
  }
  let areDigits = digits.allSatisfy { $0 != nil }
  return scale.values.enumerated().map { index, value in
    let number = Unicode.Scalar(UInt8(ascii: "1") + UInt8(truncatingIfNeeded: min(index, 8)))
    return InterviewQuestion.Option(
      key: areDigits ? digits[index] ?? number : number, value: value.value, label: label(value.label))
  }
}
