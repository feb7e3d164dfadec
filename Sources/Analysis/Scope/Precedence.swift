package import Model

/// An item that needs another one finished first: process before technology.
package struct Precedence: Hashable, Sendable {
  package var item: String
  package var need: String
  /// 1-based line of scope.yaml at which the need stands.
  package var line: Int
  /// The day from which the item is used, else the day it begins; nil where the file gives neither.
  package var used: CalendarDate?
  /// The day on which what it needs is finished, else used.
  package var ready: CalendarDate?
  /// Days between what is needed and its use; negative where it comes too late. Nil where a date is missing.
  package var slack: Int?
  /// Nobody does what is needed.
  package var needIsOrphan: Bool

  package var isTooEarly: Bool { (slack ?? 0) < 0 }
}

/// Every need, the most negative slack first, those without dates last; then by item and need.
func precedences(in ledger: [LedgerEntry]) -> [Precedence] {
  var entries: [String: LedgerEntry] = [:]
  for entry in ledger { entries[entry.item.id] = entry }
  let all = ledger.flatMap { entry in
    entry.item.needs.compactMap { need -> Precedence? in
      guard let needed = entries[need.item] else { return nil }
      let used = entry.item.goLive ?? entry.item.start
      let ready = needed.item.finish ?? needed.item.goLive
      var slack: Int?
      if let used, let ready { slack = used.dayNumber - ready.dayNumber }
      return Precedence(
        item: entry.item.id, need: need.item, line: need.line, used: used, ready: ready, slack: slack,
        needIsOrphan: needed.flags.contains(.orphan))
    }
  }
  // Stable by offset: the ledger is in the order of ids.
  return all.enumerated().sorted { a, b in
    let x = a.element.slack ?? .max
    let y = b.element.slack ?? .max
    return x == y ? a.offset < b.offset : x < y
  }.map(\.element)
}
