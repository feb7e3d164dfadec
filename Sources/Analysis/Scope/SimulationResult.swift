internal import Model

/// What the simulated exposures come to (method.md 5.4). All money in the assessment's currency.
package struct SimulationResult: Hashable, Sendable {
  package var seed: UInt64
  package var iterations: Int
  package var mean: Double
  package var p50: Double
  package var p80: Double
  package var p90: Double
  package var min: Double
  package var max: Double
  /// Percent of the totals that are at most the sum of likely values, 0 to 100.
  package var likelyPercentile: Double
  /// As if every item had the same luck, and every item occurs.
  package var p50Dependent: Double
  package var p80Dependent: Double
  package var p90Dependent: Double
  /// P80: what to hold.
  package var reserve: Double
  /// P80 above the sum of likely values; negative where that is more than P80.
  package var contingency: Double
  /// Shares of the totals up to amounts that rise evenly from `min` to `max`: 101 points, one where all are equal.
  package var curve: [CurvePoint]
}

/// A point of the S-curve: the share of simulated projects, 0 to 1, that cost at most the amount.
package struct CurvePoint: Hashable, Sendable {
  package var amount: Double
  package var share: Double
}

/// Runs the simulation. `likely` is the sum of likely values.
func simulated(_ simulation: Simulation, likely: Double, drawing: Drawing) -> SimulationResult {
  var totals = drawn(simulation, drawing)
  let count = totals.count
  // In drawing order, before anything is moved.
  var sum = 0.0
  var atMost = 0
  var least = Double.infinity
  var most = -Double.infinity
  let plan = snap(likely)
  for total in totals {
    sum += total
    least = Swift.min(least, total)
    most = Swift.max(most, total)
    // Only near the plan can snapping decide.
    if total < plan - 1 || (total < plan + 1 && snap(total) <= plan) { atMost += 1 }
  }
  let curve = curve(of: totals, from: least, to: most)
  let ranks = [50, 80, 90].map { nearestRank($0, of: count) }
  let p80 = select(ranks[1], of: &totals, in: 0..<count)
  let p50 = ranks[0] == ranks[1] ? p80 : select(ranks[0], of: &totals, in: 0..<ranks[1])
  let p90 = ranks[2] == ranks[1] ? p80 : select(ranks[2], of: &totals, in: (ranks[1] + 1)..<count)
  return SimulationResult(
    seed: simulation.seed, iterations: count, mean: sum / Double(count), p50: p50, p80: p80, p90: p90, min: least,
    max: most, likelyPercentile: 100 * Double(atMost) / Double(count), p50Dependent: dependent(simulation, 0.5),
    p80Dependent: dependent(simulation, 0.8), p90Dependent: dependent(simulation, 0.9), reserve: p80,
    contingency: p80 - likely, curve: curve)
}

/// Iterations a block: enough that handing out a block costs nothing beside it.
private let blockSize = 16_384

private func drawn(_ simulation: Simulation, _ drawing: Drawing) -> [Double] {
  let count = (simulation.iterations + blockSize - 1) / blockSize
  let blocks = drawing.blocks(count) { index in
    simulation.totals(of: (index * blockSize)..<min((index + 1) * blockSize, simulation.iterations))
  }
  guard blocks.count > 1 else { return blocks.first ?? [] }
  var totals: [Double] = []
  totals.reserveCapacity(simulation.iterations)
  for block in blocks { totals += block }
  return totals
}

/// The sum of every item's days at the same probability (method.md 5.4), as a ceiling.
private func dependent(_ simulation: Simulation, _ u: Double) -> Double {
  simulation.lines.reduce(0) { sum, line in
    sum + triangular(u, DayEstimate(low: line.low, likely: line.likely, high: line.high)) * line.rate
      * line.unfundedShare
  }
}

private func curve(of totals: [Double], from least: Double, to most: Double) -> [CurvePoint] {
  guard most > least else { return [CurvePoint(amount: least, share: 1)] }
  let steps = 100
  let width = (most - least) / Double(steps)
  var counts = [Int](repeating: 0, count: steps + 1)
  for total in totals {
    // The first of the amounts that is not below the total.
    let position = Int((total - least) / width)
    let isAbove = least + width * Double(position) < total
    counts[Swift.min(position + (isAbove ? 1 : 0), steps)] += 1
  }
  var sum = 0
  return counts.indices.map { index in
    sum += counts[index]
    return CurvePoint(
      amount: index == steps ? most : least + width * Double(index), share: Double(sum) / Double(totals.count))
  }
}
