internal import Model

/// A bid under one formula.
struct BidStanding: Sendable {
  var bid: Bid
  /// Points, VAP or money a point; nil where the formula has none.
  var figure: Double?
  /// Only under formulas that give points, and with quality.
  var total: Double?
  /// What is compared, the higher the better; nil for a bid that cannot be ranked.
  var merit: Double?
}

/// Every bid under a formula, in the order of the bids (method.md 7.5). A formula whose floor, ceiling or value is not
/// known, or that would divide by zero, gives no figure.
func standings(of bids: [Bid], _ formula: PriceFormula, _ rule: PriceRule?) -> [BidStanding] {
  let least = bids.map(\.price).min() ?? 0
  let mean = bids.isEmpty ? 0 : bids.reduce(0) { $0 + $1.price } / Double(bids.count)
  return bids.map { bid in
    let figure = figure(of: bid, formula, rule, least: least, mean: mean).flatMap { $0.isFinite ? $0 : nil }
    var standing = BidStanding(bid: bid, figure: figure)
    guard let figure, let quality = bid.quality else { return standing }
    if formula.givesPoints {
      guard let weight = rule?.weight else { return standing }
      let total = total(points: figure, quality: quality, weight: weight)
      standing.total = total
      standing.merit = total
    } else {
      standing.merit = -figure
    }
    return standing
  }
}

private func figure(
  of bid: Bid, _ formula: PriceFormula, _ rule: PriceRule?, least: Double, mean: Double
) -> Double? {
  switch formula {
  case .linear:
    guard let floor = rule?.floor, let ceiling = rule?.ceiling, ceiling > floor else { return nil }
    return clipped(100 * (ceiling - bid.price) / (ceiling - floor))
  case .ratio: return bid.price > 0 ? 100 * least / bid.price : nil
  case .mean: return mean > 0 ? clipped(50 - 100 * (bid.price - mean) / mean) : nil
  case .value:
    guard let value = rule?.value, let quality = bid.quality else { return nil }
    return bid.price - value * quality / 100
  case .perPoint: return bid.quality.flatMap { snap($0) > 0 ? bid.price / $0 : nil }
  }
}

private func clipped(_ points: Double) -> Double { min(max(points, 0), 100) }

/// `wP * PS + (1 - wP) * Q`, 0 to 100.
func total(points: Double, quality: Double, weight: Double) -> Double { weight * points + (1 - weight) * quality }

/// Ids of the bids that can be ranked, best first; equal ones by price, then by id (method.md section 12).
func order(_ standings: [BidStanding]) -> [String] {
  let ranked = standings.compactMap { standing in
    standing.merit.map { (merit: snap($0), price: snap(standing.bid.price), id: standing.bid.id) }
  }
  return ranked.sorted { a, b in
    if a.merit != b.merit { return a.merit > b.merit }
    return a.price == b.price ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : a.price < b.price
  }.map(\.id)
}
