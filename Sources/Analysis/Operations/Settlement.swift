import Model

/// The revenue that the client's assessment leaves (F1).
package struct SettlementResult: Hashable, Sendable {
  /// One for each KPI with a weight, in their order.
  package struct Part: Hashable, Sendable {
    package var kpi: String
    package var weight: Double
    /// 0 to 100.
    package var score: Double
    /// What it brings into the score.
    package var points: Double
  }

  /// What lies one step up.
  package struct NextStep: Hashable, Sendable {
    package var from: Double
    package var coefficient: Double
    /// Points of score that are missing.
    package var distance: Double
    /// Money that it would bring more.
    package var value: Double
  }

  package var parts: [Part]
  /// 0 to 100.
  package var score: Double
  package var coefficient: Double
  package var baseFee: Double
  package var settlement: Double
  /// Nil on the highest step.
  package var next: NextStep?
}

/// F1: `score = sum(weight × score) / sum(weight)`, `settlement = base fee × coefficient(score)`.
///
/// Weights that were checked add up to 100. The score is snapped before it is held against a step.
func settlement(
  _ terms: SettlementTerms, _ kpis: [KPIResult], baseFee: Computed<Double>
) -> Computed<SettlementResult> {
  let weighted = kpis.filter { ($0.kpi.weight ?? 0) > 0 }
  let missing = weighted.filter { $0.score == nil }.map(\.kpi.id)
  let total = weighted.reduce(0) { $0 + ($1.kpi.weight ?? 0) }
  guard missing.isEmpty, total > 0 else { return .impossible(.noScore(missing)) }
  let parts = weighted.map { result in
    let weight = result.kpi.weight ?? 0
    let score = result.score ?? 0
    return SettlementResult.Part(kpi: result.kpi.id, weight: weight, score: score, points: weight * score / total)
  }
  let score = weighted.reduce(0) { $0 + ($1.kpi.weight ?? 0) * ($1.score ?? 0) } / total
  return baseFee.then { fee in
    guard let index = terms.steps.lastIndex(where: { $0.from <= snap(score) }) else {
      return .impossible(.noScore([]))
    }
    let coefficient = terms.steps[index].coefficient
    let next = terms.steps.dropFirst(index + 1).first.map { step in
      SettlementResult.NextStep(
        from: step.from, coefficient: step.coefficient, distance: step.from - score,
        value: fee * (step.coefficient - coefficient))
    }
    guard (fee * coefficient).isFinite else { return .impossible(.tooLarge) }
    return .result(
      SettlementResult(
        parts: parts, score: score, coefficient: coefficient, baseFee: fee, settlement: fee * coefficient, next: next))
  }
}
