package import Model

/// Whether the budget carries what is asked for, or what was there before: the like-for-like trap.
package struct BudgetBasis: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// New functions are asked for, and no line was made for any of them: the budget is that of a replacement.
    case likeForLike = "like_for_like"
    /// Some of the new functions have a line made for them.
    case partly
    /// All of them have.
    case covered
    /// Nothing new is asked for.
    case nothingNew = "nothing_new"
  }

  package var verdict: Verdict
  /// What all capabilities together cost, and how much of that names no budget line.
  package var asked: Double
  package var withoutLine: Double
  /// The new ones alone; carried are those whose line was reckoned from something new.
  package var newAsked: Double
  package var newCarried: Double
  /// Ids of the new capabilities that no line carries, as written: without a line, or on one reckoned from what is
  /// there today.
  package var newUncarried: [String]
  /// Ids of all capabilities without a line, as written.
  package var unlined: [String]
  /// As written.
  package var lines: [LineUse]
}

/// A budget line and what is to be paid from it.
package struct LineUse: Hashable, Sendable {
  package var line: BudgetLine
  /// Capabilities that name it, and the funded shares of items.
  package var claimed: Double

  package var isOverdrawn: Bool { snap(claimed) > snap(line.amount) }
}

/// Nil where the file has neither capabilities nor a budget.
func budgetBasis(of scope: Scope, _ ledger: [LedgerEntry]) -> BudgetBasis? {
  guard !scope.capabilities.isEmpty || !scope.budget.isEmpty else { return nil }
  var baselines: [String: Baseline] = [:]
  for line in scope.budget { baselines[line.id] = line.baseline }
  let new = scope.capabilities.filter { $0.baseline == .new }
  let carried = new.filter { $0.budgetLine.flatMap { baselines[$0] } == .new }
  let unlined = scope.capabilities.filter { $0.budgetLine == nil }
  func sum(_ capabilities: [Capability]) -> Double { capabilities.reduce(0) { $0 + $1.amount } }
  let verdict: BudgetBasis.Verdict =
    new.isEmpty ? .nothingNew : carried.isEmpty ? .likeForLike : carried.count < new.count ? .partly : .covered
  return BudgetBasis(
    verdict: verdict, asked: sum(scope.capabilities), withoutLine: sum(unlined), newAsked: sum(new),
    newCarried: sum(carried), newUncarried: new.filter { !carried.contains($0) }.map(\.id),
    unlined: unlined.map(\.id), lines: scope.budget.map { lineUse($0, scope, ledger) })
}

private func lineUse(_ line: BudgetLine, _ scope: Scope, _ ledger: [LedgerEntry]) -> LineUse {
  let capabilities = scope.capabilities.reduce(0) { $0 + ($1.budgetLine == line.id ? $1.amount : 0) }
  let items = ledger.reduce(0) { sum, entry in
    entry.item.funding.reduce(sum) { $0 + ($1.budgetLine == line.id ? $1.share * entry.expectedCost : 0) }
  }
  return LineUse(line: line, claimed: capabilities + items)
}
