import Model

/// What may be spent, worked back from the margin to week and day (F6). In the assessment's currency.
package struct CostLimits: Sendable {
  package var coefficient: Double
  package var revenue: Double
  /// What the target margin leaves for cost.
  package var ceiling: Double
  package var daily: Double
  package var weekly: Double
  /// The daily limit at a margin of 0.
  package var zeroProfitDaily: Double
  /// Ceiling less budget; nil without a budget.
  package var headroom: Double?
  /// Share of revenue that the budget leaves; nil without a budget or revenue.
  package var margin: Double?
}

/// What has been spent, and what the rest may cost (F6).
package struct SpendingResult: Hashable, Sendable {
  /// Cost of the days so far.
  package var spent: Double
  /// Ceiling × n / N: what the days so far were allowed.
  package var allowance: Double
  /// Spent less allowance; above 0 is too much.
  package var over: Double
  /// What each day left may cost: (ceiling − spent) / (N − n).
  package var restDaily: Computed<Double>
}

/// How many contacts pay for the cost (F6).
package struct BreakEven: Hashable, Sendable {
  /// Exact, and as whole contacts.
  package var exact: Double
  package var contacts: Double
}

/// F6: `revenue = volume × price × coefficient`, `ceiling = revenue × (1 − target margin)`, a day's limit `ceiling / N`.
func costLimits(
  _ pricing: Pricing, coefficient: Double, volume: Double, _ period: OperatingPeriod, budget: Double?
) -> Computed<CostLimits> {
  let revenue = volume * pricing.price * coefficient
  let ceiling = revenue * (1 - pricing.targetMargin)
  let days = Double(max(1, period.days))
  guard revenue.isFinite else { return .impossible(.tooLarge) }
  return .result(
    CostLimits(
      coefficient: coefficient, revenue: revenue, ceiling: ceiling, daily: ceiling / days,
      weekly: ceiling / days * Double(period.week), zeroProfitDaily: revenue / days,
      headroom: budget.map { ceiling - $0 }, margin: budget.flatMap { revenue > 0 ? (revenue - $0) / revenue : nil }))
}

/// F6, a day by its volume: `ceiling × v_day / V`.
package func dayLimit(ceiling: Double, volume: Double, of total: Double) -> Computed<Double> {
  total > 0 ? .number(ceiling * volume / total) : .impossible(.zeroForecast)
}

/// F6, the days so far and the rest.
func spending(ceiling: Double, spent: Double, elapsed: Int, rest: Int) -> SpendingResult {
  let passed = Double(elapsed)
  let days = Double(max(1, elapsed + rest))
  let allowance = ceiling * passed / days
  return SpendingResult(
    spent: spent, allowance: allowance, over: spent - allowance,
    restDaily: rest > 0 ? .number((ceiling - spent) / Double(rest)) : .impossible(.noDaysLeft))
}

/// F6: `fixed / (price × coefficient × (1 − margin) − variable)`; a contact that brings no more than it costs never pays.
func breakEven(
  _ pricing: Pricing, coefficient: Double, margin: Double, _ budget: CostBudget
) -> Computed<BreakEven> {
  guard let variable = budget.variablePerContact else { return .impossible(.zeroForecast) }
  let unit = pricing.price * coefficient * (1 - margin) - variable
  guard snap(unit) > 0 else { return .impossible(.noUnitMargin) }
  let exact = budget.fixed / unit
  guard exact.isFinite else { return .impossible(.tooLarge) }
  return .result(BreakEven(exact: exact, contacts: wholeAbove(snap(exact))))
}
