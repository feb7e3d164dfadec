package import Model

/// Consensus after Tastle and Wierman over values on a scale of the given range, 0 to 1 (method.md 4.2):
/// `1 + (1/n) * sum(log2(1 - |x - mean| / range))`; nil below two values.
///
/// 1 means identical, 0 means half at either end.
package func consensus(of values: [Double], range: Double = 4) -> Double? {
  guard values.count > 1, range > 0 else { return nil }
  let mean = values.reduce(0, +) / Double(values.count)
  var sum = 0.0
  for value in values { sum += consensusTerm(of: value, mean: mean, range: range) }
  return 1 + sum / Double(values.count)
}

/// What one value takes away from consensus: `log2(1 - |x - mean| / range)`, 0 or less.
package func consensusTerm(of value: Double, mean: Double, range: Double = 4) -> Double {
  binaryLogarithm(1 - abs(value - mean) / range)
}

/// The largest distance of two values; nil below two.
package func spread(of values: [Double]) -> Double? {
  guard values.count > 1, let least = values.min(), let most = values.max() else { return nil }
  return most - least
}

/// How far the rated roles of a question agree: consensus 0 to 1, spread in levels (method.md 4.2).
package struct Agreement: Hashable, Sendable {
  package var consensus: Double?
  package var spread: Double?
  package var `class`: AgreementClass?
}

/// The agreement of role values; each role has one vote.
package func agreement(of values: [Double], profile: Profile.Agreement) -> Agreement {
  guard let consensus = consensus(of: values), let spread = spread(of: values) else {
    return Agreement(class: values.isEmpty ? nil : .single)
  }
  let level = snap(consensus)
  let width = snap(spread)
  let kind: AgreementClass =
    if level < profile.divergent || width >= profile.divergentSpread {
      .divergent
    } else if level >= profile.aligned && width <= profile.alignedSpread {
      .aligned
    } else {
      .mixed
    }
  return Agreement(consensus: consensus, spread: spread, class: kind)
}
