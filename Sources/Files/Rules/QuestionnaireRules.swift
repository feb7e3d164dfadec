package import Diagnostics

extension Rule {
  package static let anchorCount = Rule(
    "anchor-count", "A question and a criterion have five anchors, for the levels 0 to 4.",
    """
    All five points are labelled, because unlabelled points are used less and differently: absent, assumed, drafted, agreed, \
    proven. A question with other answers names a `scale` instead.
    """)
  package static let scaleShape = Rule(
    "scale-shape", "A scale has 2 to 9 values, strictly ascending from level 0 to level 4.",
    """
    Levels may have fractions. The first is 0 and the last is 4, so that scores of different scales can be compared. A \
    question has either `levels` or a `scale`, and `unknown` and `na` cannot be values: they mean the same everywhere.
    """)
  package static let unknownScale = Rule(
    "unknown-scale", "A question names a scale of its own questionnaire.",
    "Scales stand under `scales:` at the head of the questionnaire, by name.")
  package static let repeatedRole = Rule(
    "repeated-role", "A role is asked once.",
    "The lead is asked anyway and does not stand under `also`; no role stands there twice.")
  package static let sectionWeights = Rule(
    "section-weights", "All sections of a questionnaire have a weight, or none has.",
    """
    Without weights a section counts by the weight of its questions. Weights for some sections only would leave the others \
    without a meaning (method.md 3.2).
    """)
  package static let duplicateID = Rule(
    "duplicate-id", "An id stands once in an assessment.",
    """
    Ids of questions and sections are unique over all questionnaires of an assessment, since answers, findings and registers \
    name them alone. What stands in a list with ids or names of its own (work items, criteria, promises, references) stands there \
    once. The note shows where it stands first.
    """)
}

extension Diagnostic {
  static func anchorCount(_ id: String, of kind: String = "question", _ count: Int, at range: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .anchorCount, "\(kind) '\(id)' has \(count) anchors, not 5", at: range,
      help: "one for each level: "
        + (kind == "question" ? "absent, assumed, drafted, agreed, proven" : "none, little, part, most, full"))
  }

  static func scaleShape(_ message: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .scaleShape, message, at: range, help: "levels rise from 0 to 4")
  }

  static func unknownScale(_ name: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    let near = nearMiss(of: name, among: known)
    return Diagnostic(
      .error, .unknownScale, "there is no scale '\(shortened(name))'", at: range,
      help: near.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "define it under 'scales:'" : "there is \(alternatives(known))"))
  }

  static func repeatedRole(_ role: String, isLead: Bool, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .repeatedRole, isLead ? "'\(role)' leads the question and is asked anyway" : "'\(role)' stands twice",
      at: range,
      help: "delete it here")
  }

  static func missingSectionWeight(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sectionWeights, "section '\(id)' has no weight, other sections have one",
      at: SourceRange(path: range.path, start: range.start), help: "give every section a weight, or none")
  }

  static func duplicateID(_ id: String, kind: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .duplicateID, "\(kind) id '\(id)' is used twice", at: range,
      notes: [Note("it stands here first", at: first)],
      help: "rename one of the two")
  }
}
