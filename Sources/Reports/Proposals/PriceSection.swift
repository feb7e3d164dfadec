import Analysis
import Model

extension ComparedOffers {
  /// The five formulas side by side: the one in the file decides, the others show what it decides by itself.
  var prices: OfferSection {
    var section = OfferSection(
      "prices", "Five ways to turn a price into points",
      intro:
        "Totals, with price points in brackets; money under value and per_point, where the lowest leads. The choice of a "
        + "formula can decide who wins, so all of them are shown; the one that was published decides.")
    guard let rule = result.priceRule else {
      section.intro = nil
      section.notes =
        result.criteria.isEmpty
        ? [] : ["No offer has a rank: evaluation.yaml names no price formula under 'price'."]
      return section
    }
    let shown = vendors.filter { !$0.price.figures.isEmpty }
    guard !shown.isEmpty else { return OfferSection("prices", section.title) }
    var table = vendorTable("Price formulas", first: "Formula", shown, last: [.text("Leader")])
    for formula in PriceFormula.allCases {
      let decides = formula == rule.formula
      table.add(
        [OfferTable.Cell(formula.word + (decides ? ", decides" : ""), decides ? .strong : nil)]
          + shown.map { cell($0, formula) }
          + [result.leaders[formula].map { OfferTable.Cell(name($0), decides ? .strong : nil) } ?? .none])
    }
    if shown.contains(where: { $0.price.quotedRatioTotal != nil }) {
      table.add(
        [OfferTable.Cell("ratio, as quoted", .quiet)]
          + shown.map { vendor in
            .figure(vendor.price.quotedRatioTotal, NumberText.score)
          } + [result.quotedLeader.map { OfferTable.Cell(name($0), .quiet) } ?? .none])
    }
    section.tables = [table]
    section.notes =
      agreementNotes(rule) + [limits(rule)] + PriceFormula.allCases.map { "\($0.word): \(uncapitalised($0.reading))" }
    return section
  }

  private func cell(_ vendor: VendorResult, _ formula: PriceFormula) -> OfferTable.Cell {
    guard let figure = vendor.price.figures[formula] else { return .none }
    let leads = result.leaders[formula] == vendor.id
    switch formula {
    case .value: return OfferTable.Cell(NumberText.money(figure), leads ? .strong : nil)
    case .perPoint: return OfferTable.Cell(NumberText.cents(figure), leads ? .strong : nil)
    case .linear, .ratio, .mean:
      let points = NumberText.score(figure)
      return OfferTable.Cell(
        vendor.price.totals[formula].map { "\(NumberText.score($0)) (\(points))" } ?? "– (\(points))",
        leads ? .strong : nil)
    }
  }

  private func agreementNotes(_ rule: PriceRule) -> [String] {
    let leaders = PriceFormula.allCases.compactMap { formula in result.leaders[formula].map { (formula, $0) } }
    guard leaders.count > 1, let deciding = result.leaders[rule.formula] else { return [] }
    let others = leaders.filter { $0.1 != deciding }
    guard !others.isEmpty else { return ["All formulas that give a figure put \(name(deciding)) first."] }
    let parts = others.map { "\($0.0.word) puts \(name($0.1)) first" }
    return ["The formulas do not agree: \(rule.formula.word) puts \(name(deciding)) first, \(listed(parts))."]
  }

  private func limits(_ rule: PriceRule) -> String {
    let floor = rule.floor.map(NumberText.money)
    let ceiling = rule.ceiling.map(NumberText.money)
    var parts: [String] = []
    if let floor, let ceiling {
      parts.append("linear goes from \(floor), which gives 100 points, to \(ceiling), which gives none")
    }
    if let value = rule.value { parts.append("value takes full quality to be worth \(NumberText.money(value))") }
    let weight = "The price weighs \(NumberText.plain(rule.weight * 100))%"
    return parts.isEmpty ? weight + "." : "\(weight); \(parts.joined(separator: "; "))."
  }
}
