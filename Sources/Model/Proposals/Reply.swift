/// A clarification question on record: what was asked, what the vendor replied (method.md 7.8).
package struct ClarificationRecord: Hashable, Sendable {
  /// The rules that ask, in their order.
  package static let rules = (1...14).map { "CQ-\($0)" }

  package var vendor: String
  /// The number under which it was sent, 1 or more; it never changes.
  package var number: Int
  /// `CQ-1` to `CQ-14`.
  package var rule: String
  /// What it is about: an id, a role, a name or a phrase; nil where the rule asks once.
  package var subject: String?
  package var status: ClarificationStatus
  /// The words in which it was sent; nil where the file keeps none.
  package var text: String?
  package var reply: String?
  package var on: CalendarDate?
  package var line: Int

  package init(
    vendor: String, number: Int, rule: String, subject: String? = nil, status: ClarificationStatus = .open,
    text: String? = nil, reply: String? = nil, on: CalendarDate? = nil, line: Int = 0
  ) {
    self.vendor = vendor
    self.number = number
    self.rule = rule
    self.subject = subject
    self.status = status
    self.text = text
    self.reply = reply
    self.on = on
    self.line = line
  }
}

package enum ClarificationStatus: String, CaseIterable, Hashable, Sendable { case open, answered, closed }
