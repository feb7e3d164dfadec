package import Diagnostics
internal import Model

extension Rule {
  package static let unknownQuestion = Rule(
    "unknown-question", "An answer names a question of the assessment.",
    """
    The id must stand in one of the questionnaires that `assessment.yaml` lists. `shortfall questionnaires show ID` prints \
    the questions of one.
    """)
  package static let levelRange = Rule(
    "level-range", "A level is a value of the question's scale.",
    """
    On the built-in scale that is a whole number from 0 to 4: absent, assumed, drafted, agreed, proven. A question with a \
    scale of its own takes that scale's values. `unknown` says that it applies and you do not know; leave the question out \
    if you were not asked.
    """)
  package static let reasonMissing = Rule(
    "na-reason", "Not applicable has a reason.",
    """
    `VB-09: {na: No new functions are in scope}` takes the question out of the score, so the reason stands on record. It \
    stands alone: a question that does not apply has no level and no evidence.
    """)
  package static let emptyAnswer = Rule(
    "empty-answer", "The long form of an answer has a level, 'unknown' or 'na'.",
    """
    A note or evidence without a level would be lost in silence. Write `level: unknown` to say what is missing, or delete \
    the entry.
    """)
  package static let duplicateRespondent = Rule(
    "duplicate-respondent", "A respondent answers once in a round.",
    """
    Two sets of answers by one person would count twice or hide each other. Give the later one the next `round`: then it \
    supersedes the earlier, which is kept for the record.
    """)
  package static let respondentRole = Rule(
    "respondent-role", "A respondent keeps the role through all rounds.",
    "Somebody who answers in two roles, or for two vendors, is two respondents with two ids.")
  package static let respondentVendor = Rule(
    "respondent-vendor", "Only a vendor and its partner answer for a proposal.",
    """
    `vendor: alpha` in a file of responses says that the answers count for the proposal of `alpha` alone. Its roles are `vendor` \
    and `partner`: what all others answer counts for the assessment, and so for every vendor alike.
    """)
  package static let roleNotAsked = Rule(
    "role-not-asked", "Answers come from roles that the question asks.",
    """
    The answer is left out of every number and is listed in the appendix of the report. Ask the role by adding it to the \
    question's `also`, or delete the answer.
    """)
}

extension Role {
  /// Answers of the role may count for one vendor's proposal alone.
  var answersForVendor: Bool { self == .vendor || self == .partner }
}

extension Diagnostic {
  static func vendorRole(_ id: String, _ role: Role, _ vendor: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .respondentVendor,
      "respondent '\(shortened(id))' answers as '\(role.rawValue)', not for the vendor '\(shortened(vendor))'",
      at: range,
      help: "leave 'vendor' out, or correct the role: vendor or partner")
  }

  static func changedVendor(
    _ id: String, _ vendor: String?, _ other: String?, at range: SourceRange, first: SourceRange
  )
    -> Diagnostic
  {
    func words(_ vendor: String?) -> String { vendor.map { "for the vendor '\($0)'" } ?? "for no vendor" }
    return Diagnostic(
      .error, .respondentRole, "respondent '\(id)' answers \(words(vendor)) here and \(words(other)) elsewhere",
      at: range,
      notes: [Note("it stands here first", at: first)], help: "give one of the two another id")
  }

  static func unknownQuestion(_ id: String, _ table: QuestionTable, at range: SourceRange) -> Diagnostic {
    let near = nearMiss(of: id, among: table.entries.map(\.id))
    return Diagnostic(
      .error, .unknownQuestion, "there is no question '\(shortened(id))' in this assessment", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "its questionnaires are listed in assessment.yaml")
  }

  static func levelRange(_ text: String, _ entry: QuestionTable.Entry, at range: SourceRange) -> Diagnostic {
    if !entry.isBuiltInScale {
      let values = entry.scale.values.map(\.value)
      let near = nearMiss(of: text, among: values)
      return Diagnostic(
        .error, .levelRange, "'\(shortened(text))' is no value of the scale of question '\(entry.id)'", at: range,
        help: near.map { "did you mean '\($0)'?" } ?? "its values are \(values.joined(separator: ", "))")
    }
    let isNumber = text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 } && !text.isEmpty
    let near = isNumber ? nil : nearMiss(of: text, among: ["unknown"])
    let best = entry.scale.values.last.map { "4 is \"\($0.label.first.string)\"; " } ?? ""
    return Diagnostic(
      .error, .levelRange,
      isNumber
        ? "level \(shortened(text)) of question '\(entry.id)' is not a whole number between 0 and 4"
        : "'\(shortened(text))' is no answer to question '\(entry.id)'", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "\(best)leave the question out if it was not asked")
  }

  static func reasonMissing(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .reasonMissing, "question '\(id)' is not applicable without a reason", at: range,
      help: "write \(id): {na: why it does not apply here}")
  }

  static func reasonAlone(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .reasonMissing, "question '\(id)' is not applicable and has other answers too", at: range,
      help: "keep either 'na' with its reason, or the level")
  }

  static func emptyAnswer(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .emptyAnswer, "the answer to question '\(id)' has no level", at: range,
      help: "add 'level: 0' to 'level: 4', 'level: unknown', or 'na' with a reason")
  }

  static func duplicateRespondent(_ id: String, round: Int, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .duplicateRespondent, "respondent '\(id)' answers twice in round \(round)", at: range,
      notes: [Note("the first answers stand here", at: first)], help: "give the later one 'round: \(round + 1)'")
  }

  static func changedRole(_ id: String, _ role: String, _ other: String, at range: SourceRange, first: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .respondentRole, "respondent '\(id)' is '\(role)' here and '\(other)' elsewhere", at: range,
      notes: [Note("the other role stands here", at: first)], help: "use another id for another role")
  }

  static func roleNotAsked(_ role: String, _ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .roleNotAsked, "question '\(id)' does not ask the role '\(role)'; the answer is left out", at: range)
  }
}
