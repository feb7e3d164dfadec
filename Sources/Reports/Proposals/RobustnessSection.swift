import Analysis
import Model

extension ComparedOffers {
  /// What could change who leads: weights, the field of bids, the formula.
  var robustness: OfferSection {
    var section = OfferSection("robustness", "What could turn the ranking")
    guard let sensitivity = result.sensitivity else { return section }
    let (first, second) = (name(sensitivity.first), name(sensitivity.second))
    section.intro =
      "At which weight \(first) and \(second) would tie, one weight at a time, the others in proportion. "
      + "Within \(NumberText.plain(assessment.profile.tieMargin * 100)) points counts as within reach."
    var table = OfferTable(
      "Weights at which the first two tie",
      [.text("Weight"), .number("In use"), .number("Tie at"), .number("Away by"), .text("")])
    if result.priceRule?.formula.givesPoints == true {
      table.add(
        tie("Price", sensitivity.priceWeight, sensitivity.priceTie, isReason: sensitivity.reasons.contains(.priceTie)))
      for criterion in sensitivity.criteria {
        table.add(
          tie(
            title(ofCriterion: criterion.criterion), criterion.weight, criterion.tie,
            isReason: sensitivity.reasons.contains(.criterionTie(criterion.criterion))))
      }
      section.tables = [table]
    } else {
      section.intro = "The formula that decides gives no points, so there are no weights at which two offers tie."
    }
    section.notes = (sweepWords.map { [$0] } ?? []) + bidNotes(sensitivity) + [closing]
    return section
  }

  private func tie(_ title: String, _ weight: Double, _ tie: Double?, isReason: Bool) -> [OfferTable.Cell] {
    [
      OfferTable.Cell(title), OfferTable.Cell(NumberText.percent(weight, digits: 1)),
      tie.map { OfferTable.Cell(NumberText.percent($0, digits: 1)) } ?? OfferTable.Cell("no tie", .quiet),
      tie.map { OfferTable.Cell(NumberText.fixed(abs($0 - weight) * 100, digits: 1)) } ?? .none,
      isReason ? OfferTable.Cell("within reach", .warning) : "",
    ]
  }

  /// `Gamma leads from 0 to 45% weight of the price, Alpha from 50 to 100%.`
  var sweepWords: String? {
    var runs: [(leader: String, from: Int, to: Int)] = []
    for point in result.sensitivity?.sweep ?? [] {
      if let last = runs.indices.last, runs[last].leader == point.leader {
        runs[last].to = point.weight
      } else {
        runs.append((point.leader, point.weight, point.weight))
      }
    }
    guard !runs.isEmpty else { return nil }
    let parts = runs.enumerated().map { index, run in
      let range = run.from == run.to ? "at \(run.from)%" : "from \(run.from) to \(run.to)%"
      return index == 0 ? "\(name(run.leader)) leads \(range)" : "\(name(run.leader)) \(range)"
    }
    return "By the weight of the price, in steps of 5: \(parts.joined(separator: ", "))."
  }

  /// Leaving a bid out, or adding one that nobody would choose, must change nothing.
  private func bidNotes(_ sensitivity: Sensitivity) -> [String] {
    let dropped = sensitivity.dropped.filter(\.isReversed).map { test in
      "Without \(test.dropped.map { name($0) } ?? "one bid"), \(outcome(test)) under \(test.formula.word)."
    }
    let added = sensitivity.added.filter(\.isReversed).map { test in
      let price = test.addedPrice.map { " at \(NumberText.money($0))" } ?? ""
      return
        "With one more bid\(price) that is dearer and no better than any, \(outcome(test)) under \(test.formula.word)."
    }
    let turned = dropped + added
    if !turned.isEmpty { return turned }
    let tests =
      (sensitivity.dropped.isEmpty ? [] : ["leaving any one bid out"])
      + (sensitivity.added.isEmpty
        ? [] : ["adding \(sensitivity.dropped.isEmpty ? "a bid" : "one") that is dearer and no better"])
    guard let first = tests.first, let last = tests.last else { return [] }
    let words = tests.count > 1 ? "neither \(first) nor \(last) changes an order" : "\(first) changes no order"
    return ["\(capitalised(words)) under any formula."]
  }

  private func outcome(_ test: BidTest) -> String {
    if test.changesLeader, let before = test.before.first, let after = test.after.first {
      return "\(name(after)) leads instead of \(name(before))"
    }
    let moved = zip(test.before, test.after).filter { $0 != $1 }.map { name($0.0) }
    return "\(listed(moved)) change places"
  }

  private var closing: String {
    switch result.verdict {
    case .fragile:
      "A fragile ranking is no reason to change weights after the bids are open. It is a reason to close the open questions "
        + "and to moderate."
    case .robust, .noComparison: "Weights and formula stay as they were published."
    }
  }
}
