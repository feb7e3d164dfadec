package import Model

/// Likelihood 1 to 5 from a control level of 0 to 4: `clamp(half_up(5 - snap(y)), 1, 5)`, ties to the worse (method.md 3.5).
package func likelihoodOfRisk(level: Double) -> Int {
  let likelihood = halfUp(5 - snap(level))
  guard likelihood > 1 else { return 1 }
  return likelihood < 5 ? Int(likelihood) : 5
}

/// Likelihood 1 to 5; a divergent question is one more likely to go wrong (method.md 3.5).
package func likelihoodOfRisk(level: Double, divergent: Bool) -> Int {
  min(likelihoodOfRisk(level: level) + (divergent ? 1 : 0), 5)
}

extension RiskBand {
  /// The band of likelihood times impact: low to 4, moderate to 10, high to 15, critical above (method.md 3.5).
  package init(risk: Int) {
    self = risk > 15 ? .critical : risk > 10 ? .high : risk > 4 ? .moderate : .low
  }
}
