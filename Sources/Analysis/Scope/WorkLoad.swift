internal import Model

/// How full the people of IT are (method.md 5.5).
package enum LoadBand: String, CaseIterable, Hashable, Sendable { case comfortable, tight, overcommitted }

/// What IT can do, what it has claimed, and what falls back to it because nobody else does it. In days.
package struct WorkLoad: Hashable, Sendable {
  package var capacity: Double
  package var committed: Double
  package var fallback: Double
  /// Committed by capacity; nil where there is no capacity at all.
  package var load: Double?
  package var loadWithFallback: Double?
  /// By the load with fallback; without any capacity, any work is too much.
  package var band: LoadBand
  /// Ids of the items that fall back, with their days; ascending by id.
  package var falling: [Falling]

  package struct Falling: Hashable, Sendable {
    package var item: String
    package var days: Double
  }
}

/// Nil where the file has no capacity of IT.
func workLoad(of ledger: [LedgerEntry], _ capacity: [Capacity], _ limits: Profile.Load) -> WorkLoad? {
  let entries = capacity.filter { $0.role == .it }
  guard !entries.isEmpty else { return nil }
  let days = entries.reduce(0) { $0 + $1.days }
  let committed = ledger.reduce(0) { $0 + ($1.claimedBy.contains(.customerIT) ? $1.meanDays : 0) }
  let falling = ledger.compactMap { entry in
    fallback(of: entry).map { WorkLoad.Falling(item: entry.item.id, days: $0) }
  }
  let fallen = falling.reduce(0) { $0 + $1.days }
  let withFallback = days > 0 ? (committed + fallen) / days : nil
  return WorkLoad(
    capacity: days, committed: committed, fallback: fallen, load: days > 0 ? committed / days : nil,
    loadWithFallback: withFallback,
    band: band(withFallback ?? (committed + fallen > 0 ? .infinity : 0), limits), falling: falling)
}

/// An orphan falls back whole; work that is believed bought falls back as far as the contract does not include it.
private func fallback(of entry: LedgerEntry) -> Double? {
  if entry.flags.contains(.orphan) { return entry.meanDays }
  guard entry.flags.contains(.uncontracted), !entry.claimedBy.contains(.customerIT) else { return nil }
  return (1 - entry.item.contract.share) * entry.meanDays
}

private func band(_ load: Double, _ limits: Profile.Load) -> LoadBand {
  let load = load.isFinite ? snap(load) : load
  return load <= limits.tight ? .comfortable : load <= limits.over ? .tight : .overcommitted
}
