package import Model

/// Everything that scope.yaml comes to: who does it, who pays, what is nobody's (method.md section 5).
///
/// Where to find what: `entries` is the ledger, with the beliefs of each role, claims, flags and money of every item;
/// `pointing` says who names whom; `totals`, `simulation` (percentiles and the S-curve in `curve`) and `drivers` (the
/// tornado) are the money; `load` is IT's capacity; `payment` the ties and the plan; `budget` the like-for-like trap;
/// `precedences` which go-lives come before the process that they need. Nothing is rounded. A part that the file says
/// nothing about is nil or empty; without any item all sums are 0.
package struct Exposure: Sendable {
  /// Ascending by id (byte by byte).
  package var entries: [LedgerEntry]
  package var totals: ExposureTotals
  package var simulation: SimulationResult
  /// Items with unfunded cost, widest swing of P80 first.
  package var drivers: [CostDriver]
  /// Nil without capacity of IT.
  package var load: WorkLoad?
  /// Nil without supplier items and milestones.
  package var payment: PaymentTie?
  /// Pairs of parties with at least one item.
  package var pointing: [Pointing]
  /// Nil without budget and capabilities.
  package var budget: BudgetBasis?
  /// Least slack first.
  package var precedences: [Precedence]

  /// The entries of one class; nil asks for the clean ones.
  package func entries(of gravest: LedgerFlag?) -> [LedgerEntry] { entries.filter { $0.gravest == gravest } }
  package func entry(_ id: String) -> LedgerEntry? { entries.first { $0.item.id == id } }
}

/// Sums over all items, required or not (method.md 5.3).
package struct ExposureTotals: Hashable, Sendable {
  /// Of the expected cost.
  package var expected: Double
  /// Of likely days times rate times unfunded share: what adding up most-likely figures gives.
  package var likely: Double
  package var unfunded: Double
  package var doublePaid: Double
}

/// The exposure of an assessment; nil where it has no scope file.
package func exposure(of assessment: Assessment, drawing: Drawing = .inOrder) -> Exposure? {
  guard let scope = assessment.scope else { return nil }
  let profile = assessment.profile
  let entries = ledger(of: scope, answering: { assessment.answering($0) })
  let totals = ExposureTotals(
    expected: entries.reduce(0) { $0 + $1.expectedCost },
    likely: entries.reduce(0) { sum, entry in
      entry.unfundedShare > 0 ? sum + entry.item.days.likely * entry.item.rate * entry.unfundedShare : sum
    },
    unfunded: entries.reduce(0) { $0 + $1.unfunded }, doublePaid: entries.reduce(0) { $0 + $1.doublePaid })
  let simulation = Simulation(
    of: entries, seed: profile.seed, iterations: profile.iterations, sharedDriver: profile.sharedDriver)
  return Exposure(
    entries: entries, totals: totals,
    simulation: simulated(simulation, likely: totals.likely, drawing: drawing),
    drivers: costDrivers(simulation, in: entries), load: workLoad(of: entries, scope.capacity, profile.load),
    payment: paymentTie(of: entries, scope.milestones, profile.payment), pointing: pointing(in: entries),
    budget: budgetBasis(of: scope, entries), precedences: precedences(in: entries))
}
