internal import Model

/// The exposure of many imagined projects (method.md 5.4): each draws how long every item without full money takes.
package struct Simulation: Sendable {
  /// Items with an unfunded share above 0, ascending by id.
  let lines: [CostLine]
  package let seed: UInt64
  package let iterations: Int
  /// Share of a common driver, 0 to 1.
  let sharedDriver: Double

  package init(of ledger: [LedgerEntry], seed: UInt64, iterations: Int, sharedDriver: Double) {
    lines = ledger.filter { $0.unfundedShare > 0 }.map(CostLine.init)
    self.seed = seed
    self.iterations = max(1, iterations)
    self.sharedDriver = sharedDriver
  }

  /// The state of the generator is a counter, so every iteration begins at a known one: blocks of iterations can be
  /// drawn in any order, and on any number of cores, with the same digits.
  private func state(of iteration: Int) -> UInt64 {
    seed &+ UInt64(truncatingIfNeeded: iteration) &* UInt64(1 + 3 * lines.count) &* SplitMix64.step
  }

  /// The totals of some iterations, in their order. Items are added from 0 in the order of their ids.
  package func totals(of range: Range<Int>) -> [Double] { costs(of: lines.indices, in: range) }

  /// What some items cost together in some iterations, in their order; 0 where none occurs.
  func costs(of items: Range<Int>, in range: Range<Int>) -> [Double] {
    var costs = [Double](repeating: 0, count: range.count)
    costs.withUnsafeMutableBufferPointer { costs in
      // Small enough that all three stay in the nearest cache while the items pass by.
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * Self.piece) { draws in
        for start in stride(from: 0, to: costs.count, by: Self.piece) {
          let count = min(Self.piece, costs.count - start)
          let common = UnsafeMutableBufferPointer(rebasing: draws[0..<count])
          let own = UnsafeMutableBufferPointer(rebasing: draws[Self.piece..<(Self.piece + count)])
          let piece = UnsafeMutableBufferPointer(rebasing: costs[start..<(start + count)])
          let first = range.lowerBound + start
          self.draws(into: common, from: state(of: first) &+ SplitMix64.step)
          for index in items { add(lines[index], index, from: first, to: piece, UnsafeBufferPointer(common), own) }
        }
      }
    }
    return costs
  }

  private static let piece = 512

  /// One draw an iteration, in 2^-53, from a state on.
  private func draws(into draws: UnsafeMutableBufferPointer<UInt64>, from first: UInt64) {
    let stride = UInt64(1 + 3 * lines.count) &* SplitMix64.step
    var state = first
    for position in draws.indices {
      draws.initializeElement(at: position, to: SplitMix64.output(of: state) >> 11)
      state &+= stride
    }
  }

  /// Adds what an item costs, without a jump that a processor could not guess: every choice is made with a mask of
  /// bits. Uniforms stay whole multiples of 2^-53 until they are multiplied, which loses nothing: `1 - u` is exact, and
  /// comparing the multiples is comparing the uniforms. Both branches of the triangular inverse come down to
  /// `base ± √(v · width · leg)`.
  private func add(
    _ line: CostLine, _ index: Int, from first: Int, to totals: UnsafeMutableBufferPointer<Double>,
    _ common: UnsafeBufferPointer<UInt64>, _ own: UnsafeMutableBufferPointer<UInt64>
  ) {
    let stride = UInt64(1 + 3 * lines.count) &* SplitMix64.step
    // The three draws of item `index` follow the common one.
    var state = state(of: first) &+ UInt64(2 + 3 * index) &* SplitMix64.step
    // Drawn ahead, or the compiler would make a jump around what is not chosen.
    draws(into: own, from: state &+ SplitMix64.step)
    let shared = SplitMix64.limit(sharedDriver)
    let peak = SplitMix64.limit(line.peak)
    let occurring = SplitMix64.limit(line.probability)
    let isCertain = line.probability >= 1
    // Scaled by a power of two, which is exact: the multiples need not be.
    let width = (line.high - line.low) * SplitMix64.unit
    let (rate, unfunded) = (line.rate, line.unfundedShare)
    let (low, high) = (line.low.bitPattern, line.high.bitPattern)
    let (lowerLeg, upperLeg) = ((line.likely - line.low).bitPattern, (line.high - line.likely).bitPattern)
    for position in totals.indices {
      let isShared = mask(SplitMix64.output(of: state) >> 11, below: shared)
      let u = chosen(isShared, common[position], own[position])
      let isLower = mask(u, below: peak)
      let v = Double(Int64(bitPattern: chosen(isLower, u, SplitMix64.one &- u)))
      let root = (v * width * Double(bitPattern: chosen(isLower, lowerLeg, upperLeg))).squareRoot()
      let signed = Double(bitPattern: root.bitPattern ^ (~isLower & (1 << 63)))
      let cost = (Double(bitPattern: chosen(isLower, low, high)) + signed) * rate * unfunded
      // A draw that decides nothing is not made: its place in the sequence is left out.
      if isCertain {
        totals[position] += cost
      } else {
        let occurs = mask(SplitMix64.output(of: state &+ 2 &* SplitMix64.step) >> 11, below: occurring)
        totals[position] += Double(bitPattern: cost.bitPattern & occurs)
      }
      state &+= stride
    }
  }
}

/// All ones where a number is below a limit, else zero; both are at most 2^53.
@inline(__always)
private func mask(_ number: UInt64, below limit: UInt64) -> UInt64 {
  UInt64(bitPattern: Int64(bitPattern: number &- limit) >> 63)
}

/// The first where the mask is all ones, the second where it is zero.
@inline(__always)
private func chosen(_ mask: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 { second ^ ((first ^ second) & mask) }

/// What the simulation needs of one item.
struct CostLine: Hashable, Sendable {
  let item: String
  let low: Double
  let likely: Double
  let high: Double
  let rate: Double
  let unfundedShare: Double
  let probability: Double
  /// Probability of staying below `likely`; 1 where the estimate is one number, so that the lower branch gives it.
  let peak: Double

  init(_ entry: LedgerEntry) {
    let days = entry.item.days
    item = entry.item.id
    low = days.low
    likely = days.high > days.low ? days.likely : days.low
    high = days.high > days.low ? days.high : days.low
    rate = entry.item.rate
    unfundedShare = entry.unfundedShare
    probability = entry.item.probability
    peak = days.high > days.low ? (days.likely - days.low) / (days.high - days.low) : 2
  }
}

/// The generator of method.md 5.4.
package enum SplitMix64 {
  /// Added to the state before every draw.
  package static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// What is drawn in a state.
  @inline(__always)
  package static func output(of state: UInt64) -> UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 2^53, which stands for 1, and 2^-53.
  static let one: UInt64 = 9_007_199_254_740_992
  static let unit = 1.0 / 9_007_199_254_740_992

  /// 0 to below 1.
  @inline(__always)
  package static func uniform(_ output: UInt64) -> Double {
    // 53 bits fit a signed number, which processors convert in one step.
    Double(Int64(bitPattern: output >> 11)) * unit
  }

  /// A uniform is below `share` exactly where its 53 bits are below this number.
  static func limit(_ share: Double) -> UInt64 {
    guard share > 0 else { return 0 }
    guard share < 1 else { return one }
    let scaled = share * 9_007_199_254_740_992
    let whole = UInt64(scaled)
    return Double(whole) < scaled ? whole + 1 : whole
  }
}
