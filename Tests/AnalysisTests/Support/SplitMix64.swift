/// The generator of method.md 5.4, for random assessments that are the same on every run.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 0 to below 1.
  mutating func uniform() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of the elements; the first for a seed where the list has one.
  mutating func pick<T>(_ first: T, _ others: T...) -> T {
    let index = whole(0...others.count)
    return index == 0 ? first : others[index - 1]
  }

  mutating func pick<T>(from elements: [T]) -> T? {
    elements.isEmpty ? nil : elements[whole(0...elements.count - 1)]
  }
}
