/// Rounds to the sixth decimal; applied before every comparison, never to a printed number (method.md 3, section 12).
///
/// Floating-point dust must not decide on which side of a threshold a value falls.
package func snap(_ value: Double) -> Double {
  wholeBelow(value * 1_000_000 + 0.5) / 1_000_000
}

/// The nearest whole number, ties upward (method.md 3).
package func halfUp(_ value: Double) -> Double {
  wholeBelow(value + 0.5)
}

/// The greatest whole number that is not above a value.
///
/// `rounded(.down)` is a call into the C library on processors without the instruction; this module does without both.
private func wholeBelow(_ value: Double) -> Double {
  // From 2^52 on every number is whole; no number at all stays none.
  guard abs(value) < 4_503_599_627_370_496 else { return value }
  let truncated = Double(Int64(value))
  return truncated > value ? truncated - 1 : truncated
}

/// The smallest whole number that is not below a value; for counts of people, weeks and contacts it is snapped first.
func wholeAbove(_ value: Double) -> Double { -wholeBelow(-value) }
