package import Model

/// A work item with what is claimed, what is wrong and what it costs (method.md 5.2, 5.3).
package struct LedgerEntry: Hashable, Sendable {
  package var item: WorkItem
  /// In the closed order of the roles; only those that said something.
  package var roles: [RoleBelief]
  /// The roles, by their names, and the contract that claim it for a party; in the closed order of the parties.
  package var claims: [Claim]
  /// In the order of `LedgerFlag`.
  package var flags: [LedgerFlag]
  /// Mean of the estimate, (low + likely + high) / 3, in days.
  package var meanDays: Double
  /// Mean days times rate.
  package var expectedCost: Double
  /// 0 to 1.
  package var unfundedShare: Double
  /// Expected cost without money behind it.
  package var unfunded: Double
  /// Expected cost paid more than once.
  package var doublePaid: Double

  /// The gravest flag; nil for a clean item.
  package var gravest: LedgerFlag? { flags.first }
  package var claimedBy: [Party] { claims.map(\.party) }
  /// As the result names it: a flag or `clean`.
  package var className: String { gravest?.rawValue ?? "clean" }
  /// Different performers that the roles name, in their closed order.
  package var performersNamed: [Performer] {
    Performer.allCases.filter { p in roles.contains { $0.performers.contains(p) } }
  }
  package var payersNamed: [Payer] { Payer.allCases.filter { p in roles.contains { $0.payers.contains(p) } } }
}

/// A party that claims a work item, and through what.
package struct Claim: Hashable, Sendable {
  package var party: Party
  /// Roles of the party that name it.
  package var roles: [Role]
  /// The contract includes the item for the party.
  package var byContract: Bool
}

/// One entry a work item, ascending by id (byte by byte). Total: any scope has a ledger.
package func ledger(of scope: Scope, answering: (Role) -> Role) -> [LedgerEntry] {
  var beliefs: [String: [Belief]] = [:]
  for belief in scope.beliefs { beliefs[belief.item, default: []].append(belief) }
  let sorted = scope.items.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  return sorted.map { ledgerEntry($0, roleBeliefs(beliefs[$0.id] ?? [], answering: answering)) }
}

private func ledgerEntry(_ item: WorkItem, _ roles: [RoleBelief]) -> LedgerEntry {
  let mean = (item.days.low + item.days.likely + item.days.high) / 3
  let cost = mean * item.rate
  let unfunded = max(0, 1 - min(1, item.funded))
  var entry = LedgerEntry(
    item: item, roles: roles, claims: claims(to: item, roles), flags: [], meanDays: mean, expectedCost: cost,
    unfundedShare: unfunded, unfunded: cost * unfunded, doublePaid: cost * max(0, item.funded - 1))
  entry.flags = LedgerFlag.allCases.filter { applies($0, to: entry) }
  return entry
}

/// A party claims an item where a role that represents it names it, or the contract includes the item for it.
private func claims(to item: WorkItem, _ roles: [RoleBelief]) -> [Claim] {
  let contracted = item.contract.status == .included ? contractParty(item.target) : nil
  return Party.allCases.compactMap { party in
    let naming = roles.filter { $0.role.represents == party && $0.performer?.party == party }.map(\.role)
    guard !naming.isEmpty || contracted == party else { return nil }
    return Claim(party: party, roles: naming, byContract: contracted == party)
  }
}

/// For whom a contract includes an item (method.md section 12): its target where that can be contracted, else the vendor.
private func contractParty(_ target: Party) -> Party {
  switch target {
  case .vendor, .partner, .thirdParty: target
  case .customerIT, .business: .vendor
  }
}

private func applies(_ flag: LedgerFlag, to entry: LedgerEntry) -> Bool {
  let item = entry.item
  switch flag {
  case .orphan: return item.isRequired && entry.claims.isEmpty
  case .double: return entry.claims.count > 1 || snap(item.funded) > 1
  case .conflict: return entry.performersNamed.count > 1
  case .unfunded: return snap(item.funded) < 1
  case .uncontracted:
    let named = entry.performersNamed.contains { $0 == .vendor || $0 == .partner }
    return named && item.contract.status != .included
  case .untied:
    return (item.contract.status == .included || item.contract.status == .partial) && item.milestone == nil
  case .payerConflict: return entry.payersNamed.count > 1
  }
}
