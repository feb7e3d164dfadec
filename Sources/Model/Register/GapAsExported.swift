/// What the register held of a gap when a table of it was written: the column `was`, by which the way back can tell what
/// somebody changed in the table from what the register has changed since.
package struct GapAsExported: Hashable, Sendable {
  package var status: GapStatus
  package var due: CalendarDate?
  package var owner: String?

  package init(status: GapStatus, due: CalendarDate?, owner: String?) {
    self.status = status
    self.due = due
    self.owner = owner
  }

  /// `planned 2026-05-29 Jo Novak`; `open -` without date and owner. Begins with a word, so no spreadsheet takes it for a
  /// date or a formula.
  package var text: String {
    "\(status.rawValue) \(due?.description ?? "-")" + (owner.map { " \($0)" } ?? "")
  }

  /// Nil for anything else, such as a cell that somebody emptied.
  package init?(_ text: String) {
    let words = text.unicodeScalars.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    guard words.count >= 2, let status = GapStatus(rawValue: words[0]) else { return nil }
    let due = CalendarDate(words[1])
    guard due != nil || words[1] == "-" else { return nil }
    self.init(status: status, due: due, owner: words.count > 2 ? words[2] : nil)
  }
}
