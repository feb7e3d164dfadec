/// Rounds to the sixth decimal; applied before every comparison, never to a printed number (method.md 3, section 12).
///
/// Floating-point dust must not decide on which side of a threshold a value falls.
package func snap(_ value: Double) -> Double {
  (value * 1_000_000 + 0.5).rounded(.down) / 1_000_000
}

/// The nearest whole number, ties upward (method.md 3).
package func halfUp(_ value: Double) -> Double {
  (value + 0.5).rounded(.down)
}
