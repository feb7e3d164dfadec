package import Diagnostics
internal import Model

extension Rule {
  package static let gapSubject = Rule(
    "gap-subject", "An entry of the register is about one question or one work item.",
    """
    `question: VB-05` or `item: W01`, each in one entry only. The question is one of the assessment's questionnaires, the work item one of \
    scope.yaml; only an entry that is closed may outlive its subject.
    """)
  package static let gapDates = Rule(
    "gap-dates", "The dates of an entry follow each other.",
    "Nothing happens to a gap before it is raised, and an acceptance ends on the day it begins or later.")
  package static let gapHistory = Rule(
    "gap-history", "An entry's state is the one that its history leads to.",
    """
    Burn-down, velocity and forecast are made of the history, so a status or a risk that was changed by hand needs its \
    event: `- {date: 2026-03-02, field: status, from: open, to: planned, by: Jo Novak}`. `shortfall gaps plan` and its \
    like write both. Events may stand in any order; the date decides, then the order.
    """)
  package static let gapState = Rule(
    "gap-state", "A state has what belongs to it.",
    "A mitigated gap has a residual risk, an accepted one who accepted it until when and why, a closed one who verified it."
  )
  package static let riskProduct = Rule(
    "risk-product", "A risk is its likelihood times its impact.",
    "Whoever changes one of the three by hand changes the risk too; points and order are made of it.")
}

extension Rule {
  package static let gapGuard = Rule(
    "gap-guard", "A gap takes a step only with what the step needs.",
    """
    Planning needs an owner, a due date and a plan; mitigating a level and evidence of grade 2 or more; closing somebody \
    other than the owner who verified it, a level at the target, and evidence of grade 2, or 3 for a gate; accepting the \
    sponsor or a delegate, a reason and an end, and no failed gate. Where one of several gaps cannot take the step, none \
    does.
    """)
  package static let gapFilter = Rule(
    "gap-filter", "A filter of gaps compares fields that gaps have.",
    """
    `--where 'area=IR and risk>=12'`. Fields: area, section, id, title, status, owner, role, risk, due, raised, age, \
    overdue, gate. Comparisons: = != < <= > >= and ~ for "holds"; a field alone means that there is one. Join them by \
    `and`, `or`, `not` and parentheses; put values with blanks into quotes; `none` stands for nothing.
    """)
}

/// The rules of the register.
let registerRules: [Rule] = [.gapDates, .gapFilter, .gapGuard, .gapHistory, .gapState, .gapSubject, .riskProduct]

extension Diagnostic {
  package static func gapFilter(_ message: String, help: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .gapFilter, message, at: range, help: help)
  }

  package static func gapGuard(_ message: String, help: String?, at range: SourceRange?) -> Diagnostic {
    Diagnostic(.error, .gapGuard, message, at: range, help: help)
  }

  static func missingSubject(_ id: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapSubject, "\(id.map { "entry '\($0)'" } ?? "the entry") names no question and no work item",
      at: SourceRange(path: range.path, start: range.start), help: "write 'question: ID', or 'item: ID'")
  }

  static func twoSubjects(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapSubject, "entry '\(id)' names a question and a work item", at: range, help: "write two entries")
  }

  static func repeatedSubject(_ entry: RegisterEntry, _ first: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapSubject, "entry '\(entry.id)' is about '\(entry.subject.id)', as '\(first)' is", at: range,
      help: "a gap has one entry, which is reopened when the gap is found again; join the two")
  }

  static func unknownSubject(
    _ entry: String, _ kind: String, _ id: String, _ known: [String], _ severity: Severity, at range: SourceRange
  ) -> Diagnostic {
    let near = nearMiss(of: id, among: known).map { "did you mean '\($0)'?" }
    let help = near ?? "an entry that is closed may stay; any other needs its \(kind)"
    return Diagnostic(
      severity, .gapSubject, "entry '\(entry)' is about \(kind) '\(shortened(id))', which there is not", at: range,
      help: help)
  }

  static func dateOrder(_ message: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(.error, .gapDates, message, at: range, help: "correct the date, or 'raised-on'")
  }

  static func statusHistory(
    _ entry: RegisterEntry, says status: GapStatus, isEmpty: Bool, at range: SourceRange
  ) -> Diagnostic {
    let found = isEmpty ? "there is no history, which means 'open'" : "the history ends with '\(status.rawValue)'"
    return Diagnostic(
      .error, .gapHistory, "entry '\(entry.id)' is '\(entry.status.rawValue)', but \(found)", at: range,
      help:
        "add '- {date: YYYY-MM-DD, field: status, from: \(status.rawValue), to: \(entry.status.rawValue)}' to its history"
    )
  }

  static func riskHistory(_ entry: RegisterEntry, says risk: Int?, at range: SourceRange) -> Diagnostic {
    let written = entry.current.risk.map { String($0) } ?? "nothing"
    let from = risk.map { "from: \($0), " } ?? ""
    return Diagnostic(
      .error, .gapHistory,
      "the risk of entry '\(entry.id)' is \(written), but its history says \(risk.map { String($0) } ?? "nothing")",
      at: range, help: "add '- {date: YYYY-MM-DD, field: risk, \(from)to: \(written)}' to its history")
  }

  static func historyGap(_ id: String, _ from: String, _ was: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .warning, .gapHistory, "the history of '\(id)' goes on from \(from), where it was \(was)", at: range,
      help: "an event may be missing, or its date wrong")
  }

  static func eventValue(_ text: String, _ key: String, _ expected: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapHistory, "'\(key)' is '\(shortened(text))', not \(expected)", at: range,
      help: "the kind of value follows from the event's 'field'")
  }

  static func missingEventValue(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapHistory, "the event does not say which status came of it",
      at: SourceRange(path: range.path, start: range.start), help: "write 'to: planned', for instance")
  }

  static func statusPart(_ entry: RegisterEntry, _ part: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapState, "entry '\(entry.id)' is \(entry.status.words) and does not say how", at: range,
      help: "add '\(part)'")
  }

  static func riskProduct(_ risk: Int, _ likelihood: Int, _ impact: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .riskProduct, "'risk' is \(risk), but \(likelihood) times \(impact) is \(likelihood * impact)", at: range,
      help: "write 'risk: \(likelihood * impact)', or correct the other two")
  }
}
