package import Model

/// What an offer includes of the required supplier items (method.md 7.4). Money in the assessment's currency.
package struct OfferedWork: Hashable, Sendable {
  /// One a required supplier item, ascending by id.
  package var items: [OfferedItem]
  /// Of what is not included, at our gap-fill rate.
  package var missingCost: Double
  package var missingDays: Double
  package var includedDays: Double
  /// 1 - missing cost / required cost; nil where nothing is required or it costs nothing.
  package var scopeCoverage: Double?
  /// Included days / required days, 0 or more; nil where no days are required.
  package var servicesCoverage: Double?
  /// Services coverage is below the profile's `thin-bid`.
  package var isThinBid: Bool
}

/// One line of the scope form beside our own estimate.
package struct OfferedItem: Hashable, Sendable {
  package var entry: LedgerEntry
  /// What the proposal says.
  package var work: ProposedWork
  /// The days it gives, else its share of our mean.
  package var includedDays: Double
  /// (1 - share) of our expected cost and mean days.
  package var missingCost: Double
  package var missingDays: Double
}

func offeredWork(of proposal: Proposal, _ required: [LedgerEntry], thinBid: Double) -> OfferedWork {
  var lines: [String: ProposedWork] = [:]
  for work in proposal.scope where lines[work.item] == nil { lines[work.item] = work }
  let items = required.map { entry in
    let work = lines[entry.item.id] ?? ProposedWork(item: entry.item.id, status: .silent)
    return OfferedItem(
      entry: entry, work: work, includedDays: work.days ?? work.share * entry.meanDays,
      missingCost: (1 - work.share) * entry.expectedCost, missingDays: (1 - work.share) * entry.meanDays)
  }
  let cost = required.reduce(0) { $0 + $1.expectedCost }
  let days = required.reduce(0) { $0 + $1.meanDays }
  let missing = items.reduce(0) { $0 + $1.missingCost }
  let included = items.reduce(0) { $0 + $1.includedDays }
  let services = days > 0 ? included / days : nil
  return OfferedWork(
    items: items, missingCost: missing, missingDays: items.reduce(0) { $0 + $1.missingDays }, includedDays: included,
    scopeCoverage: cost > 0 ? 1 - missing / cost : nil, servicesCoverage: services,
    isThinBid: services.map { snap($0) < thinBid } ?? false)
}
