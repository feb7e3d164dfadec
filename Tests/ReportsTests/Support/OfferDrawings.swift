@testable import Reports

/// The chart of offers with a title wherever somebody else's words stand, and with figures at the ends of what is possible.
func offerDrawings(_ title: String) -> [Chart] {
  let bars = [
    OfferBar(name: title, quoted: 612_000, missing: 0, value: title, isRanked: true),
    OfferBar(name: "Beta", quoted: 548_000, missing: 88_583, value: "636,583", isRanked: true),
    OfferBar(name: title, quoted: 9e11, missing: 9e11, value: NumberText.money(9e11), isRanked: false),
  ]
  let lines = (0..<9).map { WeightLine(name: title, quality: 80, pricePoints: Double($0), leads: $0 == 0) }
  let sweeps = [
    nil, WeightSweep(lines: [], inUse: 0.4, tie: nil), WeightSweep(lines: lines, inUse: 0, tie: 0),
    WeightSweep(lines: lines, inUse: 1, tie: 1),
    WeightSweep(
      lines: [
        WeightLine(name: title, quality: .infinity, pricePoints: -.infinity, leads: true),
        WeightLine(name: title, quality: .nan, pricePoints: 1e300, leads: false),
      ], inUse: .nan, tie: 0.5),
  ]
  return sweeps.compactMap { offerBars(bars, sweep: $0, description: title) }
    + [
      offerBars(
        [OfferBar(name: title, quoted: 0, missing: .nan, value: "", isRanked: true)], sweep: nil, description: title)
    ]
    .compactMap { $0 }
}
