internal import Model

/// Leaves out one bid after the other, under every formula: do the others keep their order?
func dropTests(of bids: [Bid], _ rule: PriceRule) -> [BidTest] {
  PriceFormula.allCases.flatMap { formula -> [BidTest] in
    let full = order(standings(of: bids, formula, rule))
    guard full.count > 1 else { return [] }
    return bids.compactMap { bid in
      let before = full.filter { $0 != bid.id }
      guard before.count > 1 else { return nil }
      let after = order(standings(of: bids.filter { $0.id != bid.id }, formula, rule))
      return BidTest(formula: formula, dropped: bid.id, addedPrice: nil, before: before, after: after)
    }
  }
}

/// Adds a bid that every other one beats on price and none falls short of on quality, at the highest price and at twice
/// of it, under every formula: do the others keep their order?
func additionTests(of bids: [Bid], _ rule: PriceRule) -> [BidTest] {
  guard let dearest = bids.map(\.price).max() else { return [] }
  let poorest = bids.compactMap(\.quality).min()
  // No vendor's id is empty.
  let added = [1.0, 2.0].map { Bid(id: "", quality: poorest, price: $0 * dearest) }
  return PriceFormula.allCases.flatMap { formula -> [BidTest] in
    let before = order(standings(of: bids, formula, rule))
    guard before.count > 1 else { return [] }
    return added.map { bid in
      let after = order(standings(of: bids + [bid], formula, rule)).filter { $0 != bid.id }
      return BidTest(formula: formula, dropped: nil, addedPrice: bid.price, before: before, after: after)
    }
  }
}
