import Analysis
import Diagnostics
import Model
import Reports

/// Offers: `ranking`, a vendor, and of a vendor one criterion or its price.
extension ExplainPage {
  /// Nil where the id is none of an offer's.
  func offerText(of id: String) -> String? {
    guard let proposals else { return nil }
    if id == "ranking" { return text(of: proposals) }
    let vendor = proposals.vendors.filter { id == $0.id || id.hasPrefix($0.id + ".") }
      .max { $0.id.utf8.count < $1.id.utf8.count }
    guard let vendor else { return nil }
    let part = id.dropFirst(vendor.id.count + 1)
    if part.isEmpty { return id == vendor.id ? text(of: vendor, among: proposals) : nil }
    if let criterion = vendor.criterion(String(part)) { return text(of: criterion, of: vendor) }
    return part == "price" ? priceText(of: vendor, among: proposals) : nil
  }

  /// Everything of the offers that can be asked for.
  var offerIDs: [String] {
    guard let proposals else { return [] }
    let vendors = proposals.vendors.flatMap { vendor in
      [vendor.id, "\(vendor.id).price"] + vendor.criteria.map { "\(vendor.id).\($0.criterion.id)" }
    }
    return ["ranking"] + vendors
  }

  private func text(of proposals: ProposalsResult) -> String {
    let offers = ComparedOffers(assessment, proposals, isAnonymous: names.anonymous)
    var page = heading("ranking", words(assessment.title), visible(offers.verdictSentence))
    page += "\n" + standings(proposals) + "\n"
    if let rule = proposals.priceRule {
      page += step(
        "formula",
        "\(rule.formula.rawValue) decides (\(evaluationPlace(rule.line))). \(rule.formula.reading)")
      if rule.formula.givesPoints { page += step("total", totalRule(rule)) }
    }
    page += step("order", "equal ones by the lower normalised price, then by id")
    for vendor in proposals.excluded {
      page += step(
        "excluded",
        "\(visible(vendor.id)): \(vendor.exclusions.map { visible(offers.reading($0)) }.joined(separator: "; "))")
    }
    for vendor in proposals.vendors where !vendor.unranked.isEmpty {
      let reasons = vendor.unranked.map { visible(offers.reading($0, vendor)) }
      page += step("no rank", "\(visible(vendor.id)): \(reasons.joined(separator: "; "))")
    }
    if let sensitivity = proposals.sensitivity { page += steps(of: sensitivity, proposals) }
    page += step("verdict", proposals.verdict.word.lowercased() + (reasons(proposals).map { ": \($0)" } ?? ""))
    return page
  }

  /// "0.4 × price points + 0.6 × quality".
  private func totalRule(_ rule: PriceRule) -> String {
    "\(NumberText.plain(rule.weight)) × price points + \(NumberText.plain(1 - rule.weight)) × quality"
  }

  private func standings(_ proposals: ProposalsResult) -> String {
    let formula = proposals.priceRule?.formula
    let givesPoints = formula?.givesPoints ?? true
    var table = Table([.right, .left, .right, .right, .right, .right], indent: "  ")
    table.add(["RANK", "VENDOR", "QUALITY", "PRICE", givesPoints ? "POINTS" : "FIGURE", "TOTAL"])
    let rest = proposals.vendors.filter { $0.rank == nil }
    for vendor in proposals.ranked + rest {
      table.add([
        vendor.rank.map(String.init) ?? "–", visible(vendor.id), hundredths(vendor.quality),
        hundredths(vendor.price.normalised), hundredths(formula.flatMap { vendor.price.figures[$0] }),
        hundredths(vendor.total),
      ])
    }
    return table.text(width: width, flexible: 1, heading: .bold, painter: paint)
  }

  private func steps(of sensitivity: Sensitivity, _ proposals: ProposalsResult) -> String {
    guard let first = proposals.vendor(sensitivity.first), let second = proposals.vendor(sensitivity.second) else {
      return ""
    }
    var text = ""
    if let rule = proposals.priceRule, rule.formula.givesPoints {
      if let a = first.quality, let b = second.quality, let p = first.price.figures[rule.formula],
        let q = second.price.figures[rule.formula]
      {
        let (dQ, dP) = (NumberText.fixed(a - b, digits: 4), NumberText.fixed(p - q, digits: 4))
        text += step(
          "price tie",
          "dQ = \(dQ), dP = \(dP): "
            + (sensitivity.priceTie.map { "dQ / (dQ − dP) = \(NumberText.fixed($0, digits: 4))" } ?? "no flip")
            + "; in use \(NumberText.plain(sensitivity.priceWeight))")
      }
      for criterion in sensitivity.criteria {
        text += step(
          "tie",
          "\(visible(criterion.criterion)): \(criterion.tie.map { NumberText.fixed($0, digits: 4) } ?? "no flip"); in use "
            + NumberText.plain(criterion.weight))
      }
      text += step("sweep", swept(sensitivity.sweep))
    }
    let leaders = PriceFormula.allCases.compactMap { formula in
      proposals.leaders[formula].map { "\(formula.rawValue) \(visible($0))" }
    }
    text += step("leaders", leaders.joined(separator: ", "))
    let reversed = (sensitivity.dropped + sensitivity.added).filter(\.isReversed)
    for test in reversed {
      let change =
        test.dropped.map { "without \(visible($0))" }
        ?? "with a bid at \(hundredths(test.addedPrice)) that every offer beats"
      text += step(
        "reversal",
        "under \(test.formula.rawValue) \(change): \(test.after.map(visible).joined(separator: ", ")) instead of "
          + test.before.map(visible).joined(separator: ", "))
    }
    if reversed.isEmpty { text += step("reversal", "no bid left out or added turns two others round") }
    return text
  }

  /// "gamma 0 to 45, alpha 50 to 100".
  private func swept(_ points: [SweepPoint]) -> String {
    var runs: [(leader: String, from: Int, to: Int)] = []
    for point in points {
      if let last = runs.indices.last, runs[last].leader == point.leader {
        runs[last].to = point.weight
      } else {
        runs.append((point.leader, point.weight, point.weight))
      }
    }
    let spans = runs.map { run in
      "\(visible(run.leader)) \(run.from == run.to ? "at \(run.from)" : "\(run.from) to \(run.to)")"
    }
    return "price weight in percent: \(spans.joined(separator: ", "))"
  }

  private func reasons(_ proposals: ProposalsResult) -> String? {
    guard let reasons = proposals.sensitivity?.reasons, !reasons.isEmpty else { return nil }
    return reasons.map { visible($0.code) }.joined(separator: ", ")
  }

  func hundredths(_ value: Double?) -> String { value.map { NumberText.cents($0) } ?? "–" }
  func evaluationPlace(_ line: Int) -> String { "\(visible(place(Evaluation.path))):\(line)" }
  func proposalPlace(_ vendor: VendorResult, _ line: Int?) -> String {
    let path = visible(place(vendor.proposal.path))
    return line.map { "\(path):\($0)" } ?? path
  }
}
