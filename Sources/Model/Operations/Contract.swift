/// How the client's assessment turns into money (F1).
package struct SettlementTerms: Hashable, Sendable {
  /// The coefficient that counts from a score upward.
  package struct Step: Hashable, Sendable {
    /// 0 to 100.
    package var from: Double
    package var coefficient: Double

    package init(from: Double, coefficient: Double) {
      self.from = from
      self.coefficient = coefficient
    }
  }

  /// The revenue at coefficient 1; nil: volume times price.
  package var baseFee: Double?
  /// Ascending; the first is from 0.
  package var steps: [Step]

  package init(baseFee: Double? = nil, steps: [Step]) {
    self.baseFee = baseFee
    self.steps = steps
  }
}

/// What a contact brings, and what shall be left of it (F6).
package struct Pricing: Hashable, Sendable {
  /// Money a contact.
  package var price: Double
  /// Share of revenue, 0 to below 1.
  package var targetMargin: Double
  /// What the plan reckons with.
  package var coefficient: Double

  package init(price: Double, targetMargin: Double = 0, coefficient: Double = 1) {
    self.price = price
    self.targetMargin = targetMargin
    self.coefficient = coefficient
  }
}
