import Analysis
import Model
import Testing

@Suite("The worked example, scope and money (method.md 10.5)")
struct WorkedScopeTests {
  let exposed: Exposure

  init() throws { exposed = try #require(exposure(of: WorkedScope.assessment())) }

  @Test(
    "flags and classes",
    arguments: [
      ("W01", "orphan", ["orphan", "conflict", "unfunded", "uncontracted", "payer_conflict"], 37_500.0),
      ("W02", "orphan", ["orphan", "conflict", "unfunded", "uncontracted"], 11_666.67),
      ("W03", "double", ["double", "conflict"], 16_533.33), ("W04", "unfunded", ["unfunded"], 14_166.67),
      ("W05", "untied", ["untied"], 53_333.33), ("W06", "unfunded", ["unfunded", "uncontracted"], 25_500),
      ("W07", "clean", [], 15_000),
    ])
  func flags(_ id: String, _ gravest: String, _ flags: [String], _ cost: Double) throws {
    let entry = try #require(exposed.entry(id))
    #expect(entry.flags.map(\.rawValue) == flags)
    #expect(entry.className == gravest)
    #expect(isNear(entry.expectedCost, cost, 0.005))
  }

  @Test("claims come from the party's own roles and from the contract")
  func claims() throws {
    let expected: [String: [Party]] = [
      "W01": [], "W02": [], "W03": [.business, .vendor], "W04": [.customerIT], "W05": [.vendor], "W06": [.vendor],
      "W07": [.vendor],
    ]
    for (id, parties) in expected { #expect(exposed.entry(id)?.claimedBy == parties, "\(id)") }
    let claim = try #require(exposed.entry("W05")?.claims.first)
    #expect(claim.roles == [.vendor] && claim.byContract)
  }

  @Test("totals and shares of exposure")
  func totals() throws {
    #expect(isNear(exposed.totals.expected, 173_700, 0.000_001))
    #expect(isNear(exposed.totals.unfunded, 70_416.67, 0.005))
    #expect(exposed.totals.likely == 59_370)
    #expect(isNear(exposed.totals.doublePaid, 8_266.67, 0.005))
    for (id, share) in [("W01", 0.5325), ("W06", 0.1811), ("W02", 0.1657), ("W04", 0.1207)] {
      let driver = try #require(exposed.drivers.first { $0.item == id })
      #expect(prints(driver.share, share))
    }
    #expect(exposed.drivers.count == 4)
    #expect(exposed.drivers.first?.item == "W01")
  }

  @Test("minimum and maximum that can be drawn at all")
  func bounds() {
    let lines = exposed.entries.filter { $0.unfundedShare > 0 }
    let least = lines.reduce(0) { $0 + $1.item.days.low * $1.item.rate * $1.unfundedShare }
    let most = lines.reduce(0) { $0 + $1.item.days.high * $1.item.rate * $1.unfundedShare }
    #expect(isNear(least, 35_830, 0.000_001) && isNear(most, 116_050, 0.000_001))
    #expect(exposed.simulation.min >= least && exposed.simulation.max <= most)
  }

  /// N, s, p(W02), then mean, P50, P80, P90, min, max.
  static let runs: [(Int, Double, Double, [Double])] = [
    (10_000, 0.5, 1, [70_427.89, 69_395.59, 81_272.36, 87_173.78, 37_561.09, 113_747.17]),
    (10_000, 0, 1, [70_422.53, 69_650.03, 79_747.58, 84_726.54, 42_550.15, 105_432.74]),
    (1_000, 0.5, 1, [70_310.08, 68_738.50, 81_580.31, 87_037.32, 40_320.31, 112_161.70]),
    (10_000, 0.5, 0.6, [65_733.60, 64_888.39, 77_133.55, 83_769.23, 30_318.66, 113_747.17]),
  ]

  @Test("all four rows of the simulation, to the digits printed", arguments: runs)
  func rows(_ iterations: Int, _ shared: Double, _ probability: Double, _ expected: [Double]) throws {
    var scope = WorkedScope.scope
    scope.items[1].probability = probability
    let result = try #require(
      exposure(
        of: WorkedScope.assessment(scope) {
          $0.iterations = iterations
          $0.sharedDriver = shared
        })
    ).simulation
    let found = [result.mean, result.p50, result.p80, result.p90, result.min, result.max]
    for (value, wanted) in zip(found, expected) { #expect(isNear(value, wanted, 0.005), "\(value) for \(wanted)") }
    #expect(result.iterations == iterations && result.seed == 20_260_331)
  }

  @Test("the first row to the last digit")
  func exactRow() {
    let result = exposed.simulation
    #expect(result.mean == 70427.89154741842)
    #expect(result.p50 == 69395.59266505507)
    #expect(result.p80 == 81272.358318131)
    #expect(result.p90 == 87173.78019406412)
  }

  @Test("the first three totals to the last digit")
  func firstTotals() {
    let simulation = Simulation(of: exposed.entries, seed: 20_260_331, iterations: 10_000, sharedDriver: 0.5)
    #expect(simulation.totals(of: 0..<3) == [75892.88725161538, 46824.51726668812, 79308.32911947009])
    #expect(simulation.totals(of: 2..<3) == [79308.32911947009])
  }

  @Test("the ceiling, the plan's percentile, reserve and contingency")
  func ceiling() {
    let result = exposed.simulation
    #expect(isNear(result.p50Dependent, 68_394.90, 0.005))
    #expect(isNear(result.p80Dependent, 85_910.27, 0.005))
    #expect(isNear(result.p90Dependent, 94_737.99, 0.005))
    #expect(result.likelyPercentile == 19.22)
    #expect(result.reserve == result.p80)
    #expect(isNear(result.contingency, 21_902, 0.5))
  }

  @Test("the load of IT")
  func load() throws {
    let load = try #require(exposed.load)
    #expect(isNear(load.capacity, 99, 1e-9) && isNear(load.committed, 16.67, 0.005))
    #expect(isNear(load.fallback, 58.3333 + 14.1667, 0.000_1))
    #expect(prints(load.load, 0.1684) && prints(load.loadWithFallback, 0.9007))
    #expect(load.band == .tight)
    #expect(load.falling.map(\.item) == ["W01", "W02", "W06"])
  }

  @Test("payment ties and coverage of the contract")
  func payment() throws {
    let payment = try #require(exposed.payment)
    #expect(prints(payment.tiedByCost, 0.3575) && payment.tiedByCount == 0.5)
    #expect(prints(payment.coverageByCost, 0.6119) && prints(payment.coverageByCount, 0.5833))
  }

  @Test("who names whom")
  func whoNamesWhom() throws {
    let pairs = exposed.pointing.map { "\($0.from.rawValue) \($0.to.rawValue) \($0.items)" }
    #expect(
      pairs == [
        "customer_it vendor 5", "business vendor 1", "vendor customer_it 2", "vendor business 1",
      ])
    let rate = try #require(exposed.pointing.first { $0.from == .vendor && $0.to == .customerIT }).rate
    #expect(prints(rate, 2.0 / 7))
  }
}

func isNear(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool { abs(value - expected) <= tolerance }
