package import Diagnostics
package import Model

/// What one person believes about the work items in one round, as a file from outside says it.
package struct StatedBeliefs: Sendable {
  /// What is said of one item; a performer or a payer at least.
  package struct Entry: Sendable {
    package var item: String
    package var performer: Performer?
    package var payer: Payer?
    package var note: String?
    package var place: SourceRange
  }

  package var respondent: String
  package var name: String?
  package var role: Role
  /// 1 or more.
  package var round: Int
  package var on: CalendarDate?
  package var entries: [Entry]
  package var place: SourceRange
}

/// The entries that answer something about an item there is. A note beside no answer and an item that scope.yaml does
/// not have are named and left out; nil for `items` looks none of them up.
func answered(
  _ entries: [StatedBeliefs.Entry], items: [String]?, log: inout DiagnosticLog
) -> [StatedBeliefs.Entry] {
  let known = items.map { Set($0) }
  var unknown = 0
  return entries.filter { entry in
    guard entry.performer != nil || entry.payer != nil else {
      if entry.note != nil { log.add(.noteAlone(entry.item, at: entry.place)) }
      return false
    }
    guard let items, let known, !known.contains(entry.item) else { return true }
    unknown += 1
    // Looking for what was meant is dear, and after so many this is another project's file.
    log.add(.itemLeftOut(entry.item, unknown <= 100 ? items : [], at: entry.place))
    return false
  }
}
