package import Model

/// A vendor's price under every formula (method.md 7.5). Figures, totals and ranks are empty for an excluded vendor; a
/// formula that has no figure is absent.
package struct PriceFigures: Hashable, Sendable {
  package var quoted: Double?
  /// NP: quoted and what the missing work costs; nil without a price.
  package var normalised: Double?
  /// Points of 0 to 100 under `linear`, `ratio` and `mean`; money under `value` (VAP); money a point under `per_point`.
  package var figures: [PriceFormula: Double] = [:]
  /// `wP * PS + (1 - wP) * Q`, 0 to 100; only formulas that give points.
  package var totals: [PriceFormula: Double] = [:]
  /// 1 is best.
  package var ranks: [PriceFormula: Int] = [:]
  /// `ratio` on the quoted price, for contrast: points, and the total with them.
  package var quotedRatio: Double?
  package var quotedRatioTotal: Double?
  /// Under the formula that decides.
  package var total: Double?
}
