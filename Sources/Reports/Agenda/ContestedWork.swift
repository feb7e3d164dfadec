import Analysis
import Model

/// A piece of work on the agenda, in words.
package struct ContestedWork: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Who says what about it, as a clause.
  package var what: String
}

extension Presentation {
  /// What nobody or two parties do; nil where there is no scope file.
  package var contestedWork: [ContestedWork]? {
    results.exposure.map { exposure in
      contestedItems(in: exposure).map { entry in
        ContestedWork(id: entry.item.id, title: wording.text(entry.item.title).string, what: what(entry))
      }
    }
  }

  /// `nobody claims it: procurement and IT name the vendor, the vendor names our IT`.
  private func what(_ entry: LedgerEntry) -> String {
    let named = entry.performersNamed.map { performer in
      let roles = entry.roles.filter { $0.performers.contains(performer) }.map(\.role.word)
      return "\(listed(roles)) \(roles.count > 1 ? "name" : "names") \(performer.word)"
    }
    let claim =
      entry.gravest == .orphan
      ? "nobody claims it"
      : entry.claimedBy.count > 1
        ? "claimed by \(listed(entry.claimedBy.map(\.word)))"
        : "paid for more than once"
    return named.isEmpty ? claim : "\(claim): \(named.joined(separator: "; "))"
  }
}
