package import Model

/// What could change who leads (method.md 7.9). Weights are shares of the whole award, 0 to 1.
package struct Sensitivity: Hashable, Sendable {
  /// Ids of the best two.
  package var first: String
  package var second: String
  package var priceWeight: Double
  /// Price weight at which the two tie under the formula that decides; nil where none does, or where it gives no points.
  package var priceTie: Double?
  /// The same under each formula that gives points, whichever decides; only those with a tie.
  package var priceTies: [PriceFormula: Double]
  /// As written.
  package var criteria: [CriterionTie]
  /// Price weight 0 to 100 in steps of 5; empty where the formula that decides gives no points.
  package var sweep: [SweepPoint]
  /// Each vendor left out once, under each formula; by formula, then by vendor.
  package var dropped: [BidTest]
  /// A bid added that is dearer and no better than any, under each formula; by formula, then by price.
  package var added: [BidTest]
  /// Why the ranking is fragile; empty where it is robust. In the order of the method: ties, formulas, moderation.
  package var reasons: [FragileReason]
}

/// Where the weight of one criterion would make the two leaders tie, the other weights rescaled in proportion.
package struct CriterionTie: Hashable, Sendable {
  package var criterion: String
  /// In use.
  package var weight: Double
  /// Nil where no weight makes them tie.
  package var tie: Double?
}

package struct SweepPoint: Hashable, Sendable {
  /// Percent, 0 to 100.
  package var weight: Int
  package var leader: String
}

/// What a change of the field does to the order of the bids that stay.
package struct BidTest: Hashable, Sendable {
  package var formula: PriceFormula
  /// Id of the vendor left out; nil where a bid was added.
  package var dropped: String?
  /// Normalised price of the bid added; nil where one was left out.
  package var addedPrice: Double?
  /// Ids of the bids that stay, best first, before and after.
  package var before: [String]
  package var after: [String]

  /// Two bids change places although neither of them changed.
  package var isReversed: Bool { before != after }
  package var changesLeader: Bool { before.first != after.first }
}

package enum FragileReason: Hashable, Sendable {
  case priceTie
  case criterionTie(String)
  case formula(PriceFormula)
  case moderate(vendor: String, criterion: String)

  /// As the result spells it (formats.md section 8).
  package var code: String {
    switch self {
    case .priceTie: "tie:price"
    case .criterionTie(let id): "tie:\(id)"
    case .formula(let formula): "formula:\(formula.rawValue)"
    case .moderate(let vendor, let criterion): "moderate:\(vendor):\(criterion)"
    }
  }
}
