/// An axis of values with round marks, a little longer than what it has to hold.
struct ValueAxis {
  let low: Double
  let high: Double
  let marks: [Double]

  /// Holds all of the values; about `count` steps of 1, 2 or 5 times a power of ten.
  init(_ values: [Double], count: Int = 5) {
    let finite = values.filter { $0.isFinite && abs($0) <= 1e12 }
    var low = finite.min() ?? 0
    var high = finite.max() ?? 1
    if high - low < 1e-6 {
      low -= 1
      high += 1
    }
    let step = Self.step(for: (high - low) / Double(max(1, count)))
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    self.low = first * step
    self.high = last * step
    marks = (0...Int(max(1, min(last - first, 20)))).map { (first + Double($0)) * step }
  }

  /// Where a value lies, 0 to 1; what is outside lies at the end.
  func share(_ value: Double) -> Double { min(max((value - low) / (high - low), 0), 1) }

  private static func step(for least: Double) -> Double {
    var power = 1e-6
    while power * 10 < least, power < 1e12 { power *= 10 }
    for factor in [1.0, 2, 5, 10] where power * factor >= least { return power * factor }
    return power * 10
  }
}
