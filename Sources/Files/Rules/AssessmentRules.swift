package import Diagnostics

extension Rule {
  package static let unknownQuestionnaire = Rule(
    "unknown-questionnaire", "A questionnaire that an assessment names is there.",
    """
    It ships with Shortfall (`shortfall questionnaires list`) or stands in the assessment's own folder `questionnaires/`, \
    where the id inside the file counts and not the file's name.
    """)
  package static let repeatedQuestionnaire = Rule(
    "repeated-questionnaire", "A questionnaire is named once.", "Its answers would count twice.")
  package static let waiver = Rule(
    "waiver", "A waiver names one gate or one mandatory item.",
    """
    Only a gate can be waived: another question is no knock-out and needs no waiver. A waiver of a question without a gate \
    does nothing, so it draws a warning.
    """)
  package static let roleMapping = Rule(
    "role-mapping", "A role is mapped to a role that answers for itself.",
    """
    `roles: {pmo: business}` says that the project has no programme office and that the business answers for it. The mapping \
    is applied once, so a target is not mapped itself; and no supplier answers for a role that may lead, since nobody \
    leads the grading of their own offer.
    """)
  package static let phaseOrder = Rule(
    "phase-order", "Phases begin in their order.",
    "Procurement, award, build, golive: a later phase that begins earlier is most likely a slip in a date.")
  package static let thresholdOrder = Rule(
    "threshold-order", "Thresholds of the profile rise.",
    "The bands run serious, material, minor, controlled from low to high; `medium` lies below `high`; `divergent` is not above `aligned`."
  )
}

extension Diagnostic {
  static func unknownQuestionnaire(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    let near = nearMiss(of: id, among: known)
    return Diagnostic(
      .error, .unknownQuestionnaire, "there is no questionnaire '\(shortened(id))'", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "there is \(alternatives(known))")
  }

  static func repeatedQuestionnaire(_ id: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .repeatedQuestionnaire, "questionnaire '\(id)' is named twice", at: range,
      notes: [Note("it stands here first", at: first)], help: "delete one of the two")
  }

  static func unmentioned(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    let near = nearMiss(of: id, among: known)
    return Diagnostic(
      .error, .unknownQuestion, "there is no question '\(shortened(id))' in this assessment", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "its questionnaires are listed under 'questionnaires'")
  }

  static func waiverWithoutGate(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .waiver, "question '\(id)' has no gate, so there is nothing to waive", at: range,
      help: "delete the waiver")
  }

  static func waiverOfTwo(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .waiver, "a waiver names a question or a mandatory item, not both", at: range, help: "write two waivers")
  }

  static func roleChain(_ role: String, _ target: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .roleMapping,
      role == target
        ? "role '\(role)' is mapped to itself" : "role '\(role)' is mapped to '\(target)', which is mapped itself",
      at: range, help: "name a role that answers for itself")
  }

  static func roleToSupplier(_ role: String, _ target: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .roleMapping, "'\(target)' cannot answer for the role '\(role)'", at: range,
      help: "suppliers do not lead; name a role of the customer")
  }

  static func phaseOrder(_ later: String, _ earlier: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.warning, .phaseOrder, "phase '\(later)' begins before phase '\(earlier)'", at: range)
  }

  static func thresholdOrder(_ message: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .thresholdOrder, message, at: range)
  }
}
