import Analysis
import Model

extension ComparedOffers {
  /// What each offer costs, and who leads at which weight of the price; nil without a price.
  package var chart: Chart? {
    guard !isSealed else { return nil }
    let priced = vendors.filter { $0.price.normalised != nil }
    let bars = priced.map { vendor in
      OfferBar(
        name: oneLine(vendor.rank.map { "\($0) \(name(vendor))" } ?? name(vendor)), quoted: vendor.price.quoted ?? 0,
        missing: vendor.work.missingCost,
        value: NumberText.money(vendor.price.normalised ?? 0) + (vendor.isExcluded ? " excl." : ""),
        isRanked: vendor.rank != nil)
    }
    return offerBars(bars, sweep: sweep, description: chartWords(priced))
  }

  private var sweep: WeightSweep? {
    guard let rule = result.priceRule, rule.formula.givesPoints else { return nil }
    let lines = result.ranked.compactMap { vendor -> WeightLine? in
      guard let quality = vendor.quality, let points = vendor.price.figures[rule.formula] else { return nil }
      return WeightLine(name: oneLine(name(vendor)), quality: quality, pricePoints: points, leads: vendor.rank == 1)
    }
    return lines.count > 1
      ? WeightSweep(lines: lines, inUse: rule.weight, tie: result.sensitivity?.priceTie) : nil
  }

  private func chartWords(_ priced: [VendorResult]) -> String {
    let costs = priced.map { vendor in
      let missing = vendor.work.missingCost
      let parts = missing > 0 ? ", of which \(NumberText.money(missing)) for work left out" : ""
      return "\(name(vendor)) \(NumberText.money(vendor.price.normalised ?? 0))\(parts)"
    }
    let leaders = sweepWords.map { " \($0)" } ?? ""
    return oneLine("Price with the work that is left out: \(costs.joined(separator: "; ")).\(leaders)")
  }
}
