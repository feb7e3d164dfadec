/// A clarification question on record: what was asked, what the vendor replied (method.md 7.8).
package struct ClarificationRecord: Hashable, Sendable {
  package var vendor: String
  /// The number under which it was sent, 1 or more; it never changes.
  package var number: Int
  /// `CQ-1` to `CQ-14`.
  package var rule: String
  /// Id of what it is about; nil where the rule asks once.
  package var subject: String?
  package var status: ClarificationStatus
  package var reply: String?
  package var on: CalendarDate?
  package var line: Int

  package init(
    vendor: String, number: Int, rule: String, subject: String? = nil, status: ClarificationStatus = .open,
    reply: String? = nil, on: CalendarDate? = nil, line: Int = 0
  ) {
    self.vendor = vendor
    self.number = number
    self.rule = rule
    self.subject = subject
    self.status = status
    self.reply = reply
    self.on = on
    self.line = line
  }
}

package enum ClarificationStatus: String, CaseIterable, Hashable, Sendable { case open, answered, closed }
