package import Model

/// A question to one vendor (method.md 7.8).
package struct Clarification: Hashable, Sendable {
  /// 1 or more, unique for the vendor; once on record it never changes.
  package var number: Int
  package var rule: ClarificationRule
  /// Id of what it is about, or its name or phrase where it has no id; nil where the rule asks once.
  package var subject: String?
  /// For ourselves; it may show our estimates and what people believe.
  package var text: String
  /// For the vendor: the same event has the same words for every vendor, and nothing of ours is in them.
  package var vendorText: String
  package var status: ClarificationStatus
  package var reply: String?
  package var repliedOn: CalendarDate?
  /// What raised the question is still there; false for one on record whose cause is gone.
  package var isRaised: Bool
  /// It has been sent: its number is on record.
  package var isOnRecord: Bool
  /// Lines of the statement of work that it is about (CQ-9), in the vendor's own words.
  package var passages: [StatementOfWork.SourceLine]
}

/// In the order of the method, which is the order of the questions.
package enum ClarificationRule: Int, CaseIterable, Hashable, Comparable, Sendable {
  case mandatorySilent = 1
  case mandatoryPartial, itemSilent, itemExcluded, itemPartial, integrationUntied, promiseDropped, thinBid, vagueVerb
  case assumptionOpen, referenceInvalid, roleUnsecured, paymentPlan, beliefConflict

  /// `CQ-1` to `CQ-14`.
  package var id: String { "CQ-\(rawValue)" }

  package init?(id: String) {
    guard let rule = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = rule
  }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
