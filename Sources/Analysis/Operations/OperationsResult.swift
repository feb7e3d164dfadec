package import Model

/// Everything that F1 to F9 say of an operation as of a day. A part that its file does not describe is nil or empty.
package struct OperationsResult: Sendable {
  package var asOf: CalendarDate
  package var period: ElapsedPeriod
  package var kpis: [KPIResult]
  package var settlement: Computed<SettlementResult>?
  package var volume: Computed<Double>?
  package var headcount: Computed<Headcount>?
  package var budget: Computed<CostBudget>?
  package var money: MoneyResult?
  package var factors: Computed<FactorEffects>?
  package var associations: [AssociationResult]
  package var queues: [QueueResult]
}

/// Limits, spending and break-even (F6).
package struct MoneyResult: Sendable {
  /// At the coefficient of the plan.
  package var plan: Computed<CostLimits>
  /// At the coefficient that the score of F1 earns; nil where there is none, or where it is the plan's.
  package var atScore: Computed<CostLimits>?
  /// Against the limits of the plan; nil where no day has a cost.
  package var spending: Computed<SpendingResult>?
  package var breakEven: Computed<BreakEven>
  /// Contacts for the target margin; nil where that is 0.
  package var targetVolume: Computed<BreakEven>?
  package var days: [DayCost]
}

/// What a day cost against what it was allowed.
package struct DayCost: Hashable, Sendable {
  package var on: CalendarDate
  package var days: Int
  package var cost: Double?
  package var volume: Double?
  /// The plan's daily limit for so many days.
  package var limit: Double
  /// The limit by the day's own volume; nil where it has none.
  package var byVolume: Double?
}

/// Two KPIs side by side, with their days (F8).
package struct AssociationResult: Sendable {
  package struct Point: Hashable, Sendable {
    package var on: CalendarDate
    package var x: Double
    package var y: Double
  }

  package var pair: AssociationPair
  package var result: KPI
  package var process: KPI
  package var points: [Point]
  package var association: Computed<Association>
}

/// A queue as it is, and as it would be with more handled (F9).
package struct QueueResult: Sendable {
  package var queue: WorkQueue
  package var now: QueueFlow
  package var improved: QueueFlow?
}

/// F1 to F9 as of a day. Total: any operation has a result, whose parts say why there is no figure where there is none.
///
/// Only days up to the date count, so a later day never changes an earlier day's figures.
package func operationsResult(for operations: Operations, asOf: CalendarDate) -> OperationsResult {
  let period = elapsedPeriod(operations, asOf: asOf)
  let volume = forecastVolume(operations.volume)
  let kpis = operations.kpis.indices.map {
    kpiResult($0, of: operations, asOf: asOf, period, forecast: volume)
  }
  let needed = operations.staffing.map { headcount($0, volume: volume) }
  let people = needed?.map(\.people) ?? .impossible(.noPerAgent)
  let budget = operations.costs.isEmpty ? nil : costBudget(operations.costs, volume: volume, people: people)
  let fee = baseFee(operations, volume)
  let settled = operations.settlement.map { settlement($0, kpis, baseFee: fee) }
  return OperationsResult(
    asOf: asOf, period: period, kpis: kpis, settlement: settled, volume: operations.volume.map { _ in volume },
    headcount: needed, budget: budget,
    money: operations.pricing.map { money($0, operations, asOf, period, volume, budget, settled?.value?.coefficient) },
    factors: operations.factors.map(factorEffects),
    associations: operations.associations.compactMap { compared($0, operations, asOf) },
    queues: operations.queues.map { queue in
      QueueResult(
        queue: queue, now: queueFlow(queue, throughput: queue.throughput),
        improved: queue.improvement.map { queueFlow(queue, throughput: queue.throughput * (1 + $0)) })
    })
}

private func baseFee(_ operations: Operations, _ volume: Computed<Double>) -> Computed<Double> {
  if let fee = operations.settlement?.baseFee { return .result(fee) }
  guard let pricing = operations.pricing, operations.volume != nil else { return .impossible(.noBaseFee) }
  return volume.then { .number($0 * pricing.price) }
}

private func money(
  _ pricing: Pricing, _ operations: Operations, _ asOf: CalendarDate, _ period: ElapsedPeriod,
  _ volume: Computed<Double>, _ budget: Computed<CostBudget>?, _ earned: Double?
) -> MoneyResult {
  func limits(_ coefficient: Double) -> Computed<CostLimits> {
    volume.then {
      costLimits(pricing, coefficient: coefficient, volume: $0, operations.period, budget: budget?.value?.total)
    }
  }
  func contacts(_ margin: Double) -> Computed<BreakEven> {
    (budget ?? .impossible(.noCosts)).then {
      breakEven(pricing, coefficient: pricing.coefficient, margin: margin, $0)
    }
  }
  let plan = limits(pricing.coefficient)
  let spent = period.cost.map { cost in
    plan.map { spending(ceiling: $0.ceiling, spent: cost, elapsed: period.elapsed, rest: period.rest) }
  }
  return MoneyResult(
    plan: plan, atScore: earned.flatMap { $0 == pricing.coefficient ? nil : limits($0) }, spending: spent,
    breakEven: contacts(0), targetVolume: pricing.targetMargin > 0 ? contacts(pricing.targetMargin) : nil,
    days: plan.value.map { dayCosts(operations, asOf, $0, volume.value) } ?? [])
}

private func dayCosts(
  _ operations: Operations, _ asOf: CalendarDate, _ limits: CostLimits, _ volume: Double?
) -> [DayCost] {
  operations.days.filter { $0.on <= asOf && ($0.cost != nil || $0.volume != nil) }.map { day in
    DayCost(
      on: day.on, days: day.days, cost: day.cost, volume: day.volume, limit: limits.daily * Double(day.days),
      byVolume: day.volume.flatMap { v in volume.flatMap { dayLimit(ceiling: limits.ceiling, volume: v, of: $0).value }
      }
    )
  }
}

private func compared(_ pair: AssociationPair, _ operations: Operations, _ asOf: CalendarDate) -> AssociationResult? {
  guard operations.kpis.indices.contains(pair.result), operations.kpis.indices.contains(pair.process) else {
    return nil
  }
  let result = operations.kpis[pair.result]
  let process = operations.kpis[pair.process]
  let points = operations.days.filter { $0.on <= asOf }.compactMap { day -> AssociationResult.Point? in
    guard day.values.indices.contains(max(pair.result, pair.process)), let y = day.values[pair.result],
      let x = day.values[pair.process]
    else { return nil }
    return AssociationResult.Point(on: day.on, x: x, y: y)
  }
  return AssociationResult(
    pair: pair, result: result, process: process, points: points,
    association: association(
      x: points.map(\.x), y: points.map(\.y), names: (process.id, result.id), target: result.target, at: pair.at))
}
