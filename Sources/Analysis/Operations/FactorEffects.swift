package import Model

/// Which factor moved a result by how much (F7).
package struct FactorEffects: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var factor: FactorChain.Factor
    /// The result once this factor, and those before it, are as they came.
    package var result: Double
    /// What replacing it changed.
    package var effect: Double
  }

  package var plan: Double
  package var steps: [Step]
  package var actual: Double
  /// Actual less plan: the sum of the effects.
  package var total: Double
}

/// F7: planned factors are replaced by actual ones, one at a time in the published order; an effect is a step's change.
func factorEffects(_ chain: FactorChain) -> Computed<FactorEffects> {
  func product(actualUpTo count: Int) -> Double {
    chain.factors.enumerated().reduce(chain.constant) { product, entry in
      let value = entry.offset < count ? entry.element.actual : entry.element.plan
      return entry.element.divides ? product / value : product * value
    }
  }
  let plan = product(actualUpTo: 0)
  var before = plan
  var steps: [FactorEffects.Step] = []
  for (index, factor) in chain.factors.enumerated() {
    let result = product(actualUpTo: index + 1)
    // A division by 0 is an error of the file; what remains is size.
    guard result.isFinite else { return .impossible(.tooLarge) }
    steps.append(FactorEffects.Step(factor: factor, result: result, effect: result - before))
    before = result
  }
  guard plan.isFinite else { return .impossible(.tooLarge) }
  return .result(FactorEffects(plan: plan, steps: steps, actual: before, total: before - plan))
}
