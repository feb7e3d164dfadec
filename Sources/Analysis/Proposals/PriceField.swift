internal import Model

/// What decides the order of bids: quality, price, and who it is. A bid that nobody made can be put among them.
struct Bid: Hashable, Sendable {
  var id: String
  /// Q, 0 to 100.
  var quality: Double?
  /// NP, above 0.
  var price: Double
}

/// The ranking under every formula.
struct PricedField: Sendable {
  /// Bids that compete, ascending by id; those without quality have prices and no total.
  var bids: [Bid]
  var ranking: [String] = []
  var leaders: [PriceFormula: String] = [:]
  var quotedLeader: String?
}

/// Gives every vendor that is not excluded its figures, totals and ranks; says in `unranked` why one has no rank.
func priced(_ vendors: inout [VendorResult], _ rule: PriceRule?) -> PricedField {
  let competing = vendors.filter { !$0.isExcluded }
  let bids = competing.compactMap { vendor in
    vendor.price.normalised.flatMap { price in
      price > 0 && price.isFinite ? Bid(id: vendor.id, quality: vendor.quality, price: price) : nil
    }
  }
  var field = PricedField(bids: bids)
  let quoted = competing.compactMap { vendor in
    vendor.price.quoted.flatMap { $0 > 0 ? Bid(id: vendor.id, quality: vendor.quality, price: $0) : nil }
  }
  for formula in PriceFormula.allCases {
    let standings = standings(of: bids, formula, rule)
    let order = order(standings)
    field.leaders[formula] = order.first
    if formula == rule?.formula { field.ranking = order }
    for index in vendors.indices {
      guard let standing = standings.first(where: { $0.bid.id == vendors[index].id }) else { continue }
      vendors[index].price.figures[formula] = standing.figure
      vendors[index].price.totals[formula] = standing.total
      vendors[index].price.ranks[formula] = order.firstIndex(of: vendors[index].id).map { $0 + 1 }
    }
  }
  let contrast = standings(of: quoted, .ratio, rule)
  field.quotedLeader = order(contrast).first
  for index in vendors.indices {
    if let standing = contrast.first(where: { $0.bid.id == vendors[index].id }) {
      vendors[index].price.quotedRatio = standing.figure
      vendors[index].price.quotedRatioTotal = standing.total
    }
    vendors[index].price.total = rule.flatMap { vendors[index].price.totals[$0.formula] }
    vendors[index].rank = field.ranking.firstIndex(of: vendors[index].id).map { $0 + 1 }
    vendors[index].unranked = unrankedReasons(vendors[index], rule)
  }
  return field
}

private func unrankedReasons(_ vendor: VendorResult, _ rule: PriceRule?) -> [UnrankedReason] {
  guard vendor.rank == nil, !vendor.isExcluded else { return [] }
  var reasons: [UnrankedReason] = []
  let unscored = vendor.criteria.filter { $0.level == nil }.map(\.criterion.id)
  if vendor.criteria.isEmpty { reasons.append(.noCriteria) }
  if !unscored.isEmpty { reasons.append(.unscored(criteria: unscored)) }
  if vendor.price.quoted == nil { reasons.append(.noPrice) }
  if let rule { if reasons.isEmpty { reasons.append(.noFigure(rule.formula)) } } else { reasons.append(.noPriceRule) }
  return reasons
}
