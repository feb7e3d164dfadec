import Analysis
import Diagnostics
import Model
import Reports

/// The price of an offer: what is missing and what that costs, and what each formula makes of it (method.md 7.4, 7.5).
extension ExplainPage {
  func priceText(of vendor: VendorResult, among proposals: ProposalsResult) -> String {
    let price = vendor.price
    var page = heading(
      "\(vendor.id).price", visible(vendor.proposal.name),
      (price.normalised.map { "\(hundredths($0)) \(assessment.currency), normalised" } ?? "the offer has no price")
        + "; the offer is in \(proposalPlace(vendor, nil)), our estimate in \(visible(place(Scope.path)))")
    if !vendor.work.items.isEmpty { page += "\n" + work(vendor) }
    page += "\n"
    if let quoted = price.quoted, let normalised = price.normalised {
      page += step("quoted", hundredths(quoted) + (vendor.proposal.quotedLine.map { " (line \($0))" } ?? ""))
      page += step(
        "normalised", "\(hundredths(quoted)) + \(hundredths(vendor.work.missingCost)) = \(hundredths(normalised))")
    }
    page += coverage(vendor, proposals)
    if vendor.isExcluded { return page + step("formulas", "none: the vendor is excluded") }
    for formula in PriceFormula.allCases { page += figure(formula, vendor, proposals) }
    return page
  }

  private func work(_ vendor: VendorResult) -> String {
    var table = Table([.left, .left, .right, .right, .right, .right, .right], indent: "  ")
    table.add(["ITEM", "OFFER", "SHARE", "OUR COST", "MISSING", "LINE", "ESTIMATE"])
    for item in vendor.work.items {
      table.add([
        visible(item.entry.item.id), item.work.status.rawValue, NumberText.percent(item.work.share),
        hundredths(item.entry.expectedCost), hundredths(item.missingCost),
        item.work.line.map(String.init) ?? "–", "line \(item.entry.item.line)",
      ])
    }
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint)
  }

  private func coverage(_ vendor: VendorResult, _ proposals: ProposalsResult) -> String {
    let work = vendor.work
    var text = ""
    if let share = work.scopeCoverage {
      text += step(
        "scope",
        "1 − \(hundredths(work.missingCost)) / \(hundredths(proposals.requiredCost)) = "
          + NumberText.fixed(share, digits: 4))
    }
    if let share = work.servicesCoverage {
      let thin = work.isThinBid ? ": a thin bid, below \(NumberText.plain(assessment.profile.thinBid))" : ""
      text += step(
        "services",
        "\(hundredths(work.includedDays)) / \(hundredths(proposals.requiredDays)) days = "
          + NumberText.fixed(share, digits: 4) + thin)
    }
    return text
  }

  private func figure(_ formula: PriceFormula, _ vendor: VendorResult, _ proposals: ProposalsResult) -> String {
    guard let figure = vendor.price.figures[formula], let price = vendor.price.normalised else {
      return step(formula.rawValue, "no figure: what it needs is not there")
    }
    let np = hundredths(price)
    let bids = proposals.vendors.filter { !$0.isExcluded }.compactMap(\.price.normalised)
    let rule = proposals.priceRule
    let sum: String
    switch formula {
    case .linear:
      let (floor, ceiling) = (hundredths(rule?.floor), hundredths(rule?.ceiling))
      sum = "100 × (\(ceiling) − \(np)) / (\(ceiling) − \(floor)), within 0 to 100,"
    case .ratio: sum = "100 × \(hundredths(bids.min())) / \(np)"
    case .mean:
      let mean = hundredths(bids.reduce(0, +) / Double(max(1, bids.count)))
      sum = "50 − 100 × (\(np) − \(mean)) / \(mean), within 0 to 100,"
    case .value: sum = "\(np) − \(hundredths(rule?.value)) × \(hundredths(vendor.quality)) / 100"
    case .perPoint: sum = "\(np) / \(hundredths(vendor.quality))"
    }
    var text = "\(sum) = \(formula.givesPoints ? NumberText.fixed(figure, digits: 4) : hundredths(figure))"
    if let total = vendor.price.totals[formula] { text += ", total \(NumberText.fixed(total, digits: 4))" }
    if let rank = vendor.price.ranks[formula] { text += ", rank \(rank)" }
    return step(formula.rawValue, text + (rule?.formula == formula ? "; it decides" : ""))
  }
}
