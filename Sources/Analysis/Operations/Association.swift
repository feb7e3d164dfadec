import Model

/// How closely two KPIs go together over the days (F8). A reason to test a lever, no proof that it works.
package struct Association: Hashable, Sendable {
  package enum Strength: String, CaseIterable, Sendable { case strong, moderate, weak }

  /// Days that have both; fewer than 20 are indicative only.
  package var pairs: Int
  package var isIndicative: Bool { pairs < 20 }
  /// −1 to 1.
  package var r: Double
  package var strength: Strength
  package var slope: Double
  package var intercept: Double
  /// The level of the process KPI at which the line reaches the target of the result.
  package var needed: Computed<Double>
  /// What the line says at the level that was asked for; nil where none was.
  package var predicted: Double?
}

/// F8: `r = Sxy / sqrt(Sxx × Syy)`, `b = Sxy / Sxx`, `a = mean(y) − b × mean(x)`.
///
/// Strength by |r|: from 0.7 strong, from 0.4 moderate, else weak. Without variance on either side there is no result.
func association(
  x: [Double], y: [Double], names: (process: String, result: String), target: Double?, at level: Double?
) -> Computed<Association> {
  let count = min(x.count, y.count)
  guard count >= 2 else { return .impossible(.tooFewPairs(count)) }
  let meanX = x.prefix(count).reduce(0, +) / Double(count)
  let meanY = y.prefix(count).reduce(0, +) / Double(count)
  var (sxx, syy, sxy) = (0.0, 0.0, 0.0)
  for index in 0..<count {
    sxx += (x[index] - meanX) * (x[index] - meanX)
    syy += (y[index] - meanY) * (y[index] - meanY)
    sxy += (x[index] - meanX) * (y[index] - meanY)
  }
  // Means of equal values differ from them by dust.
  guard snap(sxx) > 0 else { return .impossible(.noVariance(names.process)) }
  guard snap(syy) > 0 else { return .impossible(.noVariance(names.result)) }
  let r = min(max(sxy / (sxx * syy).squareRoot(), -1), 1)
  let slope = sxy / sxx
  let intercept = meanY - slope * meanX
  guard r.isFinite, intercept.isFinite else { return .impossible(.tooLarge) }
  let strength: Association.Strength = snap(abs(r)) >= 0.7 ? .strong : snap(abs(r)) >= 0.4 ? .moderate : .weak
  let needed: Computed<Double>
  if let target {
    needed = snap(slope) == 0 ? .impossible(.levelLine) : .number((target - intercept) / slope)
  } else {
    needed = .impossible(.noTarget)
  }
  return .result(
    Association(
      pairs: count, r: r, strength: strength, slope: slope, intercept: intercept, needed: needed,
      predicted: level.map { intercept + slope * $0 }))
}
