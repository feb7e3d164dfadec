internal import Model

/// Robustness of the ranking (method.md 7.9); nil with fewer than two ranked vendors.
func sensitivity(
  of vendors: [VendorResult], _ field: PricedField, _ evaluation: Evaluation, _ needs: [ModerationNeed],
  margin: Double
) -> Sensitivity? {
  guard let rule = evaluation.price, field.ranking.count > 1,
    let first = vendors.first(where: { $0.id == field.ranking[0] }),
    let second = vendors.first(where: { $0.id == field.ranking[1] })
  else { return nil }
  let pair = LeadingPair(first: first, second: second, weight: rule.weight)
  var ties: [PriceFormula: Double] = [:]
  for formula in PriceFormula.allCases where formula.givesPoints { ties[formula] = pair.priceTie(formula) }
  let decides = rule.formula
  var result = Sensitivity(
    first: first.id, second: second.id, priceWeight: rule.weight, priceTie: ties[decides], priceTies: ties,
    criteria: evaluation.criteria.map { pair.tie(of: $0, among: evaluation.criteria, decides) },
    sweep: decides.givesPoints ? sweep(of: field.bids, decides, rule) : [], dropped: [], added: [], reasons: [])
  result.dropped = dropTests(of: field.bids, rule)
  result.added = additionTests(of: field.bids, rule)
  result.reasons = fragileReasons(result, field, needs, margin: margin)
  return result
}

/// The best two; differences are first less second.
private struct LeadingPair {
  var first: VendorResult
  var second: VendorResult
  var weight: Double

  private func points(_ formula: PriceFormula) -> Double? {
    guard formula.givesPoints, let a = first.price.figures[formula], let b = second.price.figures[formula] else {
      return nil
    }
    return a - b
  }

  /// `w* = dQ / (dQ - dP)`, where it is within 0 to 1.
  func priceTie(_ formula: PriceFormula) -> Double? {
    guard let dP = points(formula), let a = first.quality, let b = second.quality else { return nil }
    return tie(a - b, dP)
  }

  /// `R = sum over others (w_j * d_j) / (1 - w_k)`, tie at `R / (R - d_k)`; the price is one of the others.
  func tie(of criterion: Criterion, among criteria: [Criterion], _ formula: PriceFormula) -> CriterionTie {
    let weights = criteria.reduce(0) { $0 + $1.weight }
    let share = { (c: Criterion) in weights > 0 ? (1 - weight) * c.weight / weights : 0 }
    let own = share(criterion)
    var result = CriterionTie(criterion: criterion.id, weight: own, tie: nil)
    guard let dP = points(formula), snap(1 - own) > 0, let d = difference(criterion.id) else { return result }
    var others = weight * dP
    for other in criteria where other.id != criterion.id {
      guard let d = difference(other.id) else { return result }
      others += share(other) * d
    }
    result.tie = tie(others / (1 - own), d)
    return result
  }

  /// In points of 0 to 100.
  private func difference(_ criterion: String) -> Double? {
    guard let a = first.criterion(criterion)?.level, let b = second.criterion(criterion)?.level else { return nil }
    return 100 * (a - b) / 4
  }

  /// The weight of `d` at which a lead of `rest` on everything else is used up; nil where there is none within 0 to 1.
  private func tie(_ rest: Double, _ d: Double) -> Double? {
    guard snap(rest - d) != 0 else { return nil }
    let weight = rest / (rest - d)
    return snap(weight) >= 0 && snap(weight) <= 1 ? min(max(weight, 0), 1) : nil
  }
}

private func sweep(of bids: [Bid], _ formula: PriceFormula, _ rule: PriceRule) -> [SweepPoint] {
  stride(from: 0, through: 100, by: 5).compactMap { percent in
    var rule = rule
    rule.weight = Double(percent) / 100
    return order(standings(of: bids, formula, rule)).first.map { SweepPoint(weight: percent, leader: $0) }
  }
}

private func fragileReasons(
  _ sensitivity: Sensitivity, _ field: PricedField, _ needs: [ModerationNeed], margin: Double
) -> [FragileReason] {
  func isNear(_ tie: Double?, _ weight: Double) -> Bool { tie.map { snap(abs($0 - weight)) <= margin } ?? false }
  var reasons: [FragileReason] = []
  if isNear(sensitivity.priceTie, sensitivity.priceWeight) { reasons.append(.priceTie) }
  reasons += sensitivity.criteria.filter { isNear($0.tie, $0.weight) }.map { .criterionTie($0.criterion) }
  reasons += [.linear, .ratio, .value].filter { (formula: PriceFormula) in
    field.leaders[formula].map { $0 != sensitivity.first } ?? false
  }.map { .formula($0) }
  return reasons + needs.map { .moderate(vendor: $0.vendor, criterion: $0.criterion) }
}
