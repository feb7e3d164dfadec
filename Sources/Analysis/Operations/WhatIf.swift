package import Model

/// A number of `kpi.yaml` that a person may change to see what follows (`kpi --what-if`).
package struct AdjustableInput: Sendable {
  /// Where it stands in the file, such as `staffing.attendance` or `kpis.fcr.target`.
  package let name: String
  package let value: Double
  /// Above this bound, or from it on where `includesLowest`.
  package let lowest: Double
  package let includesLowest: Bool
  package let highest: Double
  let set: @Sendable (inout Operations, Double) -> Void

  package func accepts(_ value: Double) -> Bool {
    value.isFinite && (includesLowest ? value >= lowest : value > lowest) && value <= highest
  }

  /// The operation with this value instead.
  package func applied(_ value: Double, to operations: Operations) -> Operations {
    var changed = operations
    set(&changed, value)
    return changed
  }
}

/// All numbers that may be changed, in the order of the file; those that the file leaves out are not among them.
package func adjustableInputs(of operations: Operations) -> [AdjustableInput] {
  var list = InputList()
  for (index, kpi) in operations.kpis.enumerated() { list.add(kpi, at: index) }
  list.addSettlement(operations)
  list.addCapacity(operations)
  for (index, cost) in operations.costs.enumerated() { list.add(cost, at: index) }
  list.addPricing(operations)
  for (index, factor) in (operations.factors?.factors ?? []).enumerated() { list.add(factor, at: index) }
  for (index, queue) in operations.queues.enumerated() { list.add(queue, at: index) }
  return list.inputs
}

private struct InputList {
  var inputs: [AdjustableInput] = []
  static let most = 1_000_000_000.0

  mutating func add(
    _ name: String, _ value: Double?, from lowest: Double = 0, including: Bool = true, upTo highest: Double = most,
    _ set: @escaping @Sendable (inout Operations, Double) -> Void
  ) {
    guard let value else { return }
    inputs.append(
      AdjustableInput(
        name: name, value: value, lowest: lowest, includesLowest: including, highest: highest, set: set))
  }

  mutating func add(_ kpi: KPI, at index: Int) {
    let name = "kpis.\(kpi.id)"
    add("\(name).target", kpi.target, including: kpi.direction == .lower) { $0.kpis[index].target = $1 }
    add("\(name).actual", kpi.actual, from: -Self.most) { $0.kpis[index].actual = $1 }
    if case .stated(let score) = kpi.score {
      add("\(name).score", score, upTo: 100) { $0.kpis[index].score = .stated($1) }
    }
  }

  mutating func addSettlement(_ operations: Operations) {
    add("settlement.base-fee", operations.settlement?.baseFee) { $0.settlement?.baseFee = $1 }
  }

  mutating func addCapacity(_ operations: Operations) {
    if operations.volume?.forecast == nil {
      add("volume.uplift", operations.volume?.uplift, from: -1, upTo: 10) { $0.volume?.uplift = $1 }
    }
    // A forecast of one's own may stand where the file has a history.
    add("volume.forecast", forecastVolume(operations.volume).value) { $0.volume?.forecast = $1 }
    guard let staffing = operations.staffing else { return }
    add("staffing.paid-hours", staffing.paidHours, including: false) { $0.staffing?.paidHours = $1 }
    add("staffing.utilisation", staffing.utilisation, including: false, upTo: 1) { $0.staffing?.utilisation = $1 }
    add("staffing.handling-time", staffing.handlingTime, including: false) { $0.staffing?.handlingTime = $1 }
    add("staffing.per-agent", staffing.perAgent, including: false) { $0.staffing?.perAgent = $1 }
    add("staffing.attendance", staffing.attendance, including: false, upTo: 1) { $0.staffing?.attendance = $1 }
    add("staffing.people", staffing.people) { $0.staffing?.people = $1 }
  }

  mutating func add(_ cost: CostItem, at index: Int) {
    let name = "costs.\(cost.id)"
    add("\(name).quantity", cost.quantity) { $0.costs[index].quantity = $1 }
    add("\(name).unit-cost", cost.unitCost) { $0.costs[index].unitCost = $1 }
    add("\(name).share", cost.share, upTo: 1) { $0.costs[index].share = $1 }
  }

  mutating func addPricing(_ operations: Operations) {
    guard let pricing = operations.pricing else { return }
    add("pricing.price", pricing.price) { $0.pricing?.price = $1 }
    add("pricing.target-margin", pricing.targetMargin, upTo: 0.999_999) { $0.pricing?.targetMargin = $1 }
    add("pricing.coefficient", pricing.coefficient, including: false, upTo: 10) { $0.pricing?.coefficient = $1 }
  }

  mutating func add(_ factor: FactorChain.Factor, at index: Int) {
    let name = "factors.\(factor.id)"
    add("\(name).plan", factor.plan, including: !factor.divides) { $0.factors?.factors[index].plan = $1 }
    add("\(name).actual", factor.actual, including: !factor.divides) { $0.factors?.factors[index].actual = $1 }
  }

  mutating func add(_ queue: WorkQueue, at index: Int) {
    let name = "queues.\(queue.id)"
    add("\(name).backlog", queue.backlog) { $0.queues[index].backlog = $1 }
    add("\(name).inflow", queue.inflow) { $0.queues[index].inflow = $1 }
    add("\(name).throughput", queue.throughput) { $0.queues[index].throughput = $1 }
    add("\(name).improvement", queue.improvement, upTo: 10) { $0.queues[index].improvement = $1 }
  }
}
