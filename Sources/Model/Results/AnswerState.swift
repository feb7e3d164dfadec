/// State of a role's answer or of a question (method.md 3.1).
package enum AnswerState: String, CaseIterable, Sendable { case rated, unknown, na, missing }

/// State of a gate (method.md 3.4).
package enum GateState: String, CaseIterable, Sendable {
  case pass, fail, unproven, open, waived

  /// Neither passed nor waived.
  package var blocks: Bool { self == .fail || self == .unproven || self == .open }
}
