import Model
import Testing

@testable import Analysis

@Suite("Laws of the operation, on random ones")
struct FormulaLawTests {
  static let seeds = Array(UInt64(1)...60)

  private func random(_ seed: UInt64) -> Operations {
    var generator = SplitMix64(seed: seed)
    var operations = OperationExample.operations
    operations.kpis = (0..<generator.whole(1...4)).map { index in
      OperationExample.kpi(
        "k\(index)", generator.chance(0.5) ? .higher : .lower, target: Double(generator.whole(1...120)),
        weight: Double(generator.whole(1...9)), score: generator.pick(.stated(50), .attainment, .actual),
        averaging: generator.chance(0.3) ? .volume : .days)
    }
    operations.days = (0..<22).map { index in
      OperatingDay(
        on: OperationExample.first.adding(days: index), volume: Double(generator.whole(1...4000)),
        cost: generator.uniform() * 20_000,
        values: operations.kpis.map { _ in generator.chance(0.9) ? Double(generator.whole(0...1000)) / 10 : nil })
    }
    operations.associations = operations.kpis.count > 1 ? [AssociationPair(result: 0, process: 1)] : []
    operations.factors = FactorChain(
      title: Text("Result"), constant: generator.uniform() * 10 + 1,
      factors: (0..<generator.whole(1...6)).map { index in
        .init(
          id: "f\(index)", title: Text("f"), plan: generator.uniform() * 50 + 0.1,
          actual: generator.uniform() * 50 + 0.1, divides: generator.chance(0.4))
      })
    return operations
  }

  @Test("the effects of F7 add up to the total", arguments: seeds)
  func effects(seed: UInt64) throws {
    let operations = random(seed)
    let chain = try #require(operations.factors)
    let effects = try #require(factorEffects(chain).value)
    let sum = effects.steps.reduce(0) { $0 + $1.effect }
    #expect(abs(sum - effects.total) <= 1e-9 * max(abs(effects.plan), abs(effects.actual), 1))
  }

  @Test("a later day never changes an earlier day's figures", arguments: seeds)
  func replay(seed: UInt64) {
    let operations = random(seed)
    for day in [3, 9, 15] {
      let date = OperationExample.first.adding(days: day)
      var early = operations
      early.days.removeAll { $0.on > date }
      #expect("\(operationsResult(for: operations, asOf: date))" == "\(operationsResult(for: early, asOf: date))")
    }
  }

  @Test("scaling all weights changes no score", arguments: seeds)
  func weights(seed: UInt64) throws {
    var operations = random(seed)
    let before = operationsResult(for: operations, asOf: operations.period.to).settlement?.value
    for index in operations.kpis.indices {
      operations.kpis[index].weight = operations.kpis[index].weight.map { $0 * 3.7 }
    }
    let after = operationsResult(for: operations, asOf: operations.period.to).settlement?.value
    #expect(abs((before?.score ?? -1) - (after?.score ?? -2)) <= 1e-9)
    #expect(before?.coefficient == after?.coefficient)
  }

  @Test("the rest at the required level meets the target", arguments: seeds)
  func required(seed: UInt64) throws {
    let operations = random(seed)
    let result = operationsResult(for: operations, asOf: OperationExample.first.adding(days: 9))
    for kpi in result.kpis {
      guard let rest = kpi.rest?.value, kpi.kpi.averaging == .days, let target = kpi.kpi.target else { continue }
      let sum = kpi.days.reduce(0) { $0 + $1.level } + rest.required * Double(result.period.rest)
      #expect(abs(sum / Double(kpi.days.count + result.period.rest) - target) <= 1e-9)
    }
  }

  @Test("no figure is other than a number, whatever comes in", arguments: seeds)
  func numbers(seed: UInt64) {
    var operations = random(seed)
    operations.volume = VolumeForecast(forecast: seed % 2 == 0 ? 1_000_000_000 : 0)
    operations.staffing = Staffing(perAgent: 1e-300, attendance: 1e-300)
    let text = "\(operationsResult(for: operations, asOf: OperationExample.first.adding(days: 12)))"
    #expect(!text.contains("nan") && !text.contains("inf,") && !text.contains("inf)"))
  }
}
