/// log2 of a positive number from the four operations alone, right to the last digits of a `Double`.
///
/// The C library's differs in the last digit from system to system, and the same input must give the same bytes everywhere.
/// Zero gives minus infinity, a negative number no number.
package func binaryLogarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value == 0 ? -.infinity : value < 0 ? .nan : value }
  var exponent = Double(value.exponent)
  var significand = value.significand
  // Near 1 from both sides the series is short and the sum below loses nothing.
  if significand > 1.414_213_562_373_095_1 {
    significand /= 2
    exponent += 1
  }
  // ln(m) = 2 * (s + s³/3 + s⁵/5 + …) with s = (m - 1) / (m + 1), |s| < 0.172: thirteen terms are below the last digit.
  let ratio = (significand - 1) / (significand + 1)
  let square = ratio * ratio
  var series = 0.0
  for odd in stride(from: 25, through: 1, by: -2) { series = series * square + 1 / Double(odd) }
  return exponent + ratio * series * 2 * 1.442_695_040_888_963_4
}
