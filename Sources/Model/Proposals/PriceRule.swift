/// How prices become points, as published before the bids were opened (method.md 7.5).
package struct PriceRule: Hashable, Sendable {
  /// The formula that decides; the others are shown.
  package var formula: PriceFormula
  /// Weight of the price, 0 to 1.
  package var weight: Double
  /// Needed by `linear`; floor below ceiling.
  package var floor: Double?
  package var ceiling: Double?
  /// What we would pay for full quality, above 0; needed by `value`.
  package var value: Double?
  package var line: Int

  package init(
    formula: PriceFormula = .linear, weight: Double = 0.4, floor: Double? = nil, ceiling: Double? = nil,
    value: Double? = nil, line: Int = 0
  ) {
    self.formula = formula
    self.weight = weight
    self.floor = floor
    self.ceiling = ceiling
    self.value = value
    self.line = line
  }
}

/// In the order in which they are shown (method.md 7.5).
package enum PriceFormula: String, CaseIterable, Hashable, Sendable {
  case linear, ratio, mean, value
  case perPoint = "per_point"

  /// A bid's points depend on the other bids.
  package var isRelative: Bool { self == .ratio || self == .mean }
  /// It turns a price into points of 0 to 100; the two others rank by a figure of their own.
  package var givesPoints: Bool { self == .linear || self == .ratio || self == .mean }
}
