package import Diagnostics

/// The rules that a scope file may break.
let scopeRules: [Rule] = [
  .estimateOrder, .fundedTwice, .itemDates, .needsCycle, .paymentShares, .repeatedBelief, .unknownBudgetLine,
  .unknownItem, .unknownMilestone, .unknownSection,
]

extension Rule {
  package static let estimateOrder = Rule(
    "estimate-order", "An estimate runs from low over likely to high.",
    """
    `days: {low: 20, likely: 35, high: 70}`: if all goes well, most likely, if it goes badly. Three equal numbers are a fixed \
    amount of work.
    """)
  package static let unknownItem = Rule(
    "unknown-item", "A work item that is named is one of scope.yaml.",
    """
    What a respondent believes, what an item needs first and what a proposal offers name items under `items:` of scope.yaml by \
    their id.
    """)
  package static let unknownMilestone = Rule(
    "unknown-milestone", "A milestone that is named is one of the payment plan.",
    """
    The plan stands under `milestones:`, that of a proposal under its `payments:`. An item that no payment waits for has no \
    `milestone` at all.
    """)
  package static let unknownBudgetLine = Rule(
    "unknown-budget-line", "A budget line that is named is one of the budget.",
    "The lines stand under `budget:`. What no line pays for names none: that is what the ledger looks for.")
  package static let unknownSection = Rule(
    "unknown-section", "A section that a work item names is one of the assessment.",
    "Findings of that section cite the item. Without the section nothing cites it, so this is most likely a slip.")
  package static let fundedTwice = Rule(
    "funded-twice", "An item has a funded share or its budget lines, not both.",
    """
    `funded: 0.4` says how much of the cost has money; `funding:` lists the lines, and their shares add up to the same thing. \
    With both, the two could differ.
    """)
  package static let paymentShares = Rule(
    "payment-shares", "The payments come to the whole price at most.",
    "The shares of a plan, `milestones:` of scope.yaml or `payments:` of a proposal, are shares of one price. Together they are 1, or less while the plan is incomplete."
  )
  package static let needsCycle = Rule(
    "needs-cycle", "No item needs itself, directly or through others.",
    "Of items that wait for each other none can ever begin. The message shows the way round.")
  package static let itemDates = Rule(
    "item-dates", "An item begins before it is finished and used.",
    "`start` is not after `finish`, and neither `start` nor `finish` is after `golive`: nothing is used that is not finished."
  )
  package static let repeatedBelief = Rule(
    "repeated-belief", "A respondent is heard once in a round about an item.",
    "A changed mind is a new `round`; the highest counts and the earlier ones are kept.")
}

extension Diagnostic {
  static func estimateOrder(_ id: String, _ lower: String, _ upper: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .estimateOrder, "'\(lower)' of item '\(id)' is above its '\(upper)'", at: range)
  }

  static func unknownItem(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    unknown("item", id, known, .unknownItem, .error, "items", at: range)
  }

  static func unknownMilestone(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    unknown("milestone", id, known, .unknownMilestone, .error, "milestones", at: range)
  }

  static func unknownBudgetLine(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    unknown("budget line", id, known, .unknownBudgetLine, .error, "budget", at: range)
  }

  static func unknownSection(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    let near = nearMiss(of: id, among: known)
    return Diagnostic(
      .warning, .unknownSection, "there is no section '\(shortened(id))' in this assessment", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "leave it out where no finding should cite the item")
  }

  static func fundedTwice(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .fundedTwice, "item '\(id)' has both 'funded' and 'funding'", at: range,
      help: "keep 'funding', whose shares add up")
  }

  static func paymentShares(_ sum: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .paymentShares, "the payments come to \(sum) of the price, more than 1", at: range)
  }

  static func needsCycle(_ ring: [String], at range: SourceRange) -> Diagnostic {
    let shown = ring.count > 8 ? ring.prefix(7) + ["…"] : ring[...]
    return Diagnostic(
      .error, .needsCycle,
      ring.count == 1
        ? "item '\(ring[0])' needs itself"
        : "items need each other in a ring: \((shown + ring.prefix(1)).joined(separator: " → "))", at: range,
      help: "take one of the needs away")
  }

  static func itemDates(_ id: String, _ earlier: String, _ later: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .itemDates, "'\(earlier)' of item '\(id)' is after its '\(later)'", at: range)
  }

  static func repeatedBelief(_ respondent: String, _ item: String, at range: SourceRange, first: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .repeatedBelief, "respondent '\(shortened(respondent))' speaks of item '\(shortened(item))' twice",
      at: range, notes: [Note("it stands here first", at: first)], help: "delete one, or give it a 'round'")
  }

  private static func unknown(
    _ kind: String, _ id: String, _ known: [String], _ rule: Rule, _ severity: Severity, _ list: String,
    at range: SourceRange
  ) -> Diagnostic {
    let near = nearMiss(of: id, among: known)
    return Diagnostic(
      severity, rule, "there is no \(kind) '\(shortened(id))'", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? "it has to stand under '\(list)'")
  }
}
