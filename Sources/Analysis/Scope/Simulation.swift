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
  package func totals(of range: Range<Int>) -> [Double] {
    var totals = [Double](repeating: 0, count: range.count)
    var common = [Double](repeating: 0, count: range.count)
    fill(&common, from: range.lowerBound)
    totals.withUnsafeMutableBufferPointer { totals in
      common.withUnsafeBufferPointer { common in
        // Small enough that both stay in the nearest cache while the items pass by.
        for start in stride(from: 0, to: totals.count, by: 1024) {
          let piece = start..<min(start + 1024, totals.count)
          for (index, line) in lines.enumerated() {
            add(
              line, index, from: range.lowerBound + start, to: UnsafeMutableBufferPointer(rebasing: totals[piece]),
              UnsafeBufferPointer(rebasing: common[piece]))
          }
        }
      }
    }
    return totals
  }

  /// What one item costs in some iterations, in their order; 0 where it does not occur.
  func costs(ofLine index: Int, in range: Range<Int>) -> [Double] {
    var costs = [Double](repeating: 0, count: range.count)
    var common = costs
    fill(&common, from: range.lowerBound)
    costs.withUnsafeMutableBufferPointer { costs in
      common.withUnsafeBufferPointer { add(lines[index], index, from: range.lowerBound, to: costs, $0) }
    }
    return costs
  }

  /// The common driver of each iteration: its first draw.
  private func fill(_ common: inout [Double], from first: Int) {
    let stride = UInt64(1 + 3 * lines.count) &* SplitMix64.step
    var state = state(of: first) &+ SplitMix64.step
    for index in common.indices {
      common[index] = SplitMix64.uniform(SplitMix64.output(of: state))
      state &+= stride
    }
  }

  /// Adds what an item costs. Both branches of the triangular inverse come down to `base ± √(v · width · leg)`, so
  /// that choosing needs no jump, which a processor could not guess.
  private func add(
    _ line: CostLine, _ index: Int, from first: Int, to totals: UnsafeMutableBufferPointer<Double>,
    _ common: UnsafeBufferPointer<Double>
  ) {
    let stride = UInt64(1 + 3 * lines.count) &* SplitMix64.step
    // The three draws of item `index` follow the common one.
    var state = state(of: first) &+ UInt64(2 + 3 * index) &* SplitMix64.step
    let isShared = SplitMix64.limit(sharedDriver)
    let occurs = SplitMix64.limit(line.probability)
    let isCertain = line.probability >= 1
    let (low, high, width) = (line.low, line.high, line.high - line.low)
    let (lowerLeg, upperLeg) = (line.likely - line.low, line.high - line.likely)
    for position in totals.indices {
      let shares = SplitMix64.output(of: state) >> 11 < isShared
      let own = SplitMix64.uniform(SplitMix64.output(of: state &+ SplitMix64.step))
      let u = shares ? common[position] : own
      let isLower = u < line.peak
      let root = ((isLower ? u : 1 - u) * width * (isLower ? lowerLeg : upperLeg)).squareRoot()
      let days = (isLower ? low : high) + (isLower ? root : -root)
      let cost = days * line.rate * line.unfundedShare
      // A draw that decides nothing is not made: its place in the sequence is left out.
      if isCertain {
        totals[position] += cost
      } else {
        let third = SplitMix64.output(of: state &+ 2 &* SplitMix64.step) >> 11
        totals[position] += third < occurs ? cost : 0
      }
      state &+= stride
    }
  }
}

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

  /// 0 to below 1.
  @inline(__always)
  package static func uniform(_ output: UInt64) -> Double {
    // 53 bits fit a signed number, which processors convert in one step.
    Double(Int64(bitPattern: output >> 11)) * (1.0 / 9_007_199_254_740_992)
  }

  /// A uniform is below `share` exactly where its 53 bits are below this number.
  static func limit(_ share: Double) -> UInt64 {
    guard share > 0 else { return 0 }
    guard share < 1 else { return 9_007_199_254_740_992 }
    let scaled = share * 9_007_199_254_740_992
    let whole = UInt64(scaled)
    return Double(whole) < scaled ? whole + 1 : whole
  }
}
