package import Model

/// Scores an assessment: method.md sections 3, 4.2 and 4.3.
package func scorecard(for assessment: Assessment) -> Scorecard {
  Scorecard(
    overall: OverallResult(
      range: ScoreRange(), band: nil, uncappedBand: nil, reasons: [], confidence: nil, ratedAreas: 0, coreAreas: 0,
      ready: false, blocking: []), areas: [], roles: [], findings: [], gates: [],
    coverage: CoverageCounts(share: 0, questions: 0, rated: 0, unknown: 0, na: 0, missing: 0), unasked: [])
}
