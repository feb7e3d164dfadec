package import Model

/// The days below which work stays with probability `u`, 0 to 1 (method.md 5.4): the inverse of the triangular
/// distribution. Only add, subtract, multiply, divide and square root, so the digits are the same on every machine.
package func triangular(_ u: Double, _ days: DayEstimate) -> Double {
  let (a, m, b) = (days.low, days.likely, days.high)
  guard b > a else { return a }
  return u < (m - a) / (b - a)
    ? a + (u * (b - a) * (m - a)).squareRoot() : b - ((1 - u) * (b - a) * (b - m)).squareRoot()
}
