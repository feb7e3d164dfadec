internal import Model

/// What an item brings into the exposure, and how far P80 moves with it: a bar of the tornado.
package struct CostDriver: Hashable, Sendable {
  package var item: String
  /// Share of the unfunded expected cost, 0 to 1.
  package var share: Double
  /// P80 of the whole where the item costs its low days, and its high days, whenever it occurs.
  package var p80AtLow: Double
  package var p80AtHigh: Double

  package var swing: Double { p80AtHigh - p80AtLow }
}

/// The swings are taken over the same draws, at most this many from the first on: enough for their order, and few
/// enough that forty items do not make a million draws wait.
private let drawsOfSwing = 10_000

/// The items with an unfunded share, widest swing first, then by share, then by id.
func costDrivers(_ simulation: Simulation, in ledger: [LedgerEntry]) -> [CostDriver] {
  let range = 0..<min(simulation.iterations, drawsOfSwing)
  let totals = simulation.totals(of: range)
  let sum = ledger.reduce(0) { $0 + $1.unfunded }
  var unfunded: [String: Double] = [:]
  for entry in ledger { unfunded[entry.item.id] = entry.unfunded }
  let drivers = simulation.lines.enumerated().map { index, line in
    let costs = simulation.costs(of: index..<(index + 1), in: range)
    return CostDriver(
      item: line.item, share: sum > 0 ? (unfunded[line.item] ?? 0) / sum : 0,
      p80AtLow: p80(totals, without: costs, plus: line.low * line.rate * line.unfundedShare),
      p80AtHigh: p80(totals, without: costs, plus: line.high * line.rate * line.unfundedShare))
  }
  return drivers.enumerated().sorted { a, b in
    let x = (snap(a.element.swing), snap(a.element.share))
    let y = (snap(b.element.swing), snap(b.element.share))
    return x == y ? a.offset < b.offset : x > y
  }.map(\.element)
}

/// P80 of the totals with one item's draws replaced by one cost wherever it occurs.
private func p80(_ totals: [Double], without costs: [Double], plus fixed: Double) -> Double {
  var changed = totals
  for index in changed.indices where costs[index] != 0 { changed[index] += fixed - costs[index] }
  return select(nearestRank(80, of: changed.count), of: &changed, in: changed.indices)
}
