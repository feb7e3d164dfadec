package import Model

/// What the period costs as planned, item by item (F5). In the assessment's currency.
package struct CostBudget: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var item: CostItem
    /// Quantity with the driver in it.
    package var quantity: Double
    package var amount: Double
  }

  package var items: [Item]
  package var total: Double
  package var fixed: Double
  package var variable: Double
  /// Money a contact; nil without a volume above 0.
  package var variablePerContact: Double?
}

/// F5: `cost = sum(quantity × unit cost × allocation share)`.
func costBudget(_ costs: [CostItem], volume: Computed<Double>, people: Computed<Double>) -> Computed<CostBudget> {
  guard !costs.isEmpty else { return .impossible(.noCosts) }
  var items: [CostBudget.Item] = []
  for cost in costs {
    let driver: Computed<Double> =
      switch cost.driver {
      case .none: .result(1)
      case .headcount: people
      case .volume: volume
      }
    guard let factor = driver.value else { return .impossible(driver.obstacle ?? .noForecast) }
    let quantity = cost.quantity * factor
    items.append(CostBudget.Item(item: cost, quantity: quantity, amount: quantity * cost.unitCost * cost.share))
  }
  let fixed = items.reduce(0) { $1.item.behaviour == .fixed ? $0 + $1.amount : $0 }
  let variable = items.reduce(0) { $1.item.behaviour == .variable ? $0 + $1.amount : $0 }
  let total = items.reduce(0) { $0 + $1.amount }
  guard total.isFinite else { return .impossible(.tooLarge) }
  return .result(
    CostBudget(
      items: items, total: total, fixed: fixed, variable: variable,
      variablePerContact: volume.value.flatMap { $0 > 0 ? variable / $0 : nil }))
}
