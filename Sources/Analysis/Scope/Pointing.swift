package import Model

/// How often one party names another as performer (method.md 4.4).
package struct Pointing: Hashable, Sendable {
  package var from: Party
  package var to: Party
  /// Items where a role of `from` names `to`.
  package var items: Int
  /// Share of the items about which `from` gave any answer, 0 to 1.
  package var rate: Double
}

/// Pairs of different parties with at least one item, by `from`, then `to`, in the closed order.
func pointing(in ledger: [LedgerEntry]) -> [Pointing] {
  Party.allCases.flatMap { from -> [Pointing] in
    let voices = ledger.map { entry in entry.roles.filter { $0.role.represents == from && $0.answeredPerformer } }
    let answered = voices.count { !$0.isEmpty }
    return Party.allCases.compactMap { to in
      let items = voices.count { roles in roles.contains { $0.performers.contains { $0.party == to } } }
      guard from != to, items > 0 else { return nil }
      return Pointing(from: from, to: to, items: items, rate: Double(items) / Double(answered))
    }
  }
}
