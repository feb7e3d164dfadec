import Analysis
import Model
import Testing

@Suite("Simulation (method.md 5.4)")
struct SimulationTests {
  @Test("the generator gives the published numbers")
  func generator() {
    func outputs(_ seed: UInt64) -> [UInt64] {
      (1...3).map { DrawnFrom.output(of: seed &+ UInt64($0) &* DrawnFrom.step) }
    }
    #expect(outputs(1_234_567) == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    #expect(outputs(42).map(DrawnFrom.uniform) == [0.7415648787718233, 0.1599103928769201, 0.27860113025513866])
  }

  @Test("the triangular inverse gives the published numbers")
  func inverse() {
    let days = DayEstimate(low: 20, likely: 35, high: 70)
    #expect(triangular(0.5, days) == 40.41960108450192)
    #expect(triangular(0.1, days) == 28.66025403784439)
    #expect(triangular(0.8, DayEstimate(low: 8, likely: 12, high: 30)) == 21.100561815485207)
  }

  @Test(
    "an estimate of one number is a constant, and one with likely at an end divides by nothing",
    arguments: [(12.0, 12.0, 12.0), (0, 0, 0), (5, 5, 9), (5, 9, 9)])
  func degenerate(_ low: Double, _ likely: Double, _ high: Double) throws {
    var scope = Scope(items: [WorkedScope.item("A", (low, likely, high), 100, .silent)])
    scope.items[0].funded = 0.25
    let result = try #require(exposure(of: WorkedScope.assessment(scope))).simulation
    #expect(result.min >= low * 75 && result.max <= high * 75)
    #expect(result.p50 >= result.min && result.p50 <= result.p80 && result.p80 <= result.p90)
    if low == high { #expect(result.min == low * 75 && result.max == low * 75 && result.curve.count == 1) }
  }

  @Test("blocks drawn in any order, in any number, give the same digits")
  func blocks() throws {
    let assessment = WorkedScope.assessment { $0.iterations = 100_000 }
    let plain = try #require(exposure(of: assessment)).simulation
    let backwards = Drawing { count, work in
      let results = (0..<count).reversed().map { (index: $0, totals: work($0)) }
      return results.reversed().map(\.totals)
    }
    let other = try #require(exposure(of: assessment, drawing: backwards))
    #expect(other.simulation == plain)
    let simulation = Simulation(
      of: other.entries, seed: 20_260_331, iterations: 5000, sharedDriver: 0.5)
    let parts = [0..<1, 1..<1000, 1000..<2500, 2500..<5000].flatMap { simulation.totals(of: $0) }
    #expect(parts == simulation.totals(of: 0..<5000))
  }

  @Test("a straightforward second writing of the algorithm gives the same totals", arguments: [0.0, 0.3, 1.0])
  func secondWriting(_ shared: Double) throws {
    var scope = WorkedScope.scope
    scope.items[0].probability = 0.4
    scope.items[3].probability = 0
    let entries = try #require(exposure(of: WorkedScope.assessment(scope))).entries
    let simulation = Simulation(of: entries, seed: 99, iterations: 3000, sharedDriver: shared)
    #expect(simulation.totals(of: 0..<3000) == plainTotals(entries, 3000, seed: 99, shared: shared))
  }

  @Test("percentiles are the values that sorting would give")
  func percentiles() throws {
    for iterations in [100, 101, 999, 4321] {
      let assessment = WorkedScope.assessment { $0.iterations = iterations }
      let exposed = try #require(exposure(of: assessment))
      let sorted = plainTotals(exposed.entries, iterations, seed: 20_260_331, shared: 0.5).sorted()
      let result = exposed.simulation
      for (percent, value) in [(50, result.p50), (80, result.p80), (90, result.p90)] {
        #expect(value == sorted[(percent * iterations + 99) / 100 - 1], "P\(percent) of \(iterations)")
      }
      #expect(result.min == sorted.first && result.max == sorted.last)
      for point in result.curve {
        #expect(point.share == Double(sorted.count { $0 <= point.amount }) / Double(iterations))
      }
    }
  }

  @Test("fixing an item moves P80 as simulating the fixed item does")
  func swings() throws {
    let exposed = try #require(exposure(of: WorkedScope.assessment()))
    for driver in exposed.drivers {
      for (days, p80) in [("low", driver.p80AtLow), ("high", driver.p80AtHigh)] {
        var scope = WorkedScope.scope
        let index = try #require(scope.items.firstIndex { $0.id == driver.item })
        let fixed = days == "low" ? scope.items[index].days.low : scope.items[index].days.high
        scope.items[index].days = DayEstimate(low: fixed, likely: fixed, high: fixed)
        let result = try #require(exposure(of: WorkedScope.assessment(scope))).simulation
        #expect(isNear(result.p80, p80, 0.000_001), "\(driver.item) at its \(days)")
      }
    }
  }

  /// The algorithm of method.md 5.4, word for word.
  private func plainTotals(_ entries: [LedgerEntry], _ iterations: Int, seed: UInt64, shared: Double) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<iterations).map { _ in
      let u0 = random.uniform()
      var total = 0.0
      for entry in entries where entry.unfundedShare > 0 {
        let us = random.uniform()
        let ui = random.uniform()
        let uo = random.uniform()
        if uo < entry.item.probability {
          total += triangular(us < shared ? u0 : ui, entry.item.days) * entry.item.rate * entry.unfundedShare
        }
      }
      return total
    }
  }
}

private typealias DrawnFrom = Analysis.SplitMix64
