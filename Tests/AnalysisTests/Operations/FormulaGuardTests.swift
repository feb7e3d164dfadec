import Model
import Testing

@testable import Analysis

@Suite("Where F1 to F9 have no result, they say why")
struct FormulaGuardTests {
  @Test("F2: zeros, both directions, the cap and the edges of the classes")
  func attainments() {
    let limits = AttainmentLimits()
    func graded(_ actual: Double, _ target: Double, _ direction: KPI.Direction) -> Attainment {
      attainment(of: actual, target: target, direction, limits)
    }
    #expect(graded(0, 0, .lower).grade == .met)
    #expect(graded(3, 0, .lower).grade == .missed && graded(3, 0, .lower).ratio == nil)
    #expect(graded(0, 5, .lower) == Attainment(variance: -5, ratio: 1.2, grade: .met))
    #expect(graded(0, 0, .higher).ratio == nil)
    #expect(graded(200, 100, .higher).ratio == 1.2)
    #expect(graded(97, 100, .higher).grade == .atRisk && graded(96.9, 100, .higher).grade == .missed)
    #expect(graded(0.1 + 0.2, 0.3, .higher).grade == .met)
  }

  @Test("F3: no day left, no day passed, and every class of the rest, mirrored too")
  func rest() throws {
    #expect(restOf([80, 90], target: 85, days: 2)?.obstacle == .noDaysLeft)
    #expect(restOf([], target: 85, days: 2) == nil)
    let cases: [(levels: [Double], target: Double, direction: KPI.Direction, expected: DynamicTarget.Feasibility)] = [
      ([50, 50], 90, .higher, .impossible), ([80, 82], 84, .higher, .outOfReach), ([90, 94], 89, .higher, .secured),
      ([80, 90], 85, .higher, .reachable), ([10, 10], 2, .lower, .impossible), ([10, 8], 8.4, .lower, .outOfReach),
      ([5, 6], 7, .lower, .secured), ([4, 8], 6, .lower, .reachable),
    ]
    for row in cases {
      let rest = try #require(restOf(row.levels, target: row.target, days: 4, row.direction)?.value)
      #expect(rest.feasibility == row.expected, "\(row) \(rest)")
    }
    // Nine days at 80 and one at 90: P90 is 80, so 85 is a stretch.
    let stretch = try #require(
      restOf(Array(repeating: 80, count: 9) + [90], target: 82, days: 20)?.value)
    #expect(stretch.feasibility == .stretch && stretch.demonstrated == 80)
  }

  private func restOf(
    _ levels: [Double], target: Double, days: Int, _ direction: KPI.Direction = .higher
  ) -> Computed<DynamicTarget>? {
    let operations = Operations(
      title: nil,
      period: OperatingPeriod(from: OperationExample.first, to: OperationExample.first.adding(days: 60), days: days),
      kpis: [OperationExample.kpi("k", direction, target: target)], days: OperationExample.days(levels, kpis: 1))
    return operationsResult(for: operations, asOf: OperationExample.first.adding(days: 50)).kpis[0].rest
  }

  @Test("F3 by volume: a day without volume, a forecast that is reached, none at all")
  func weightedRest() {
    var operations = OperationExample.operations
    operations.kpis = [OperationExample.kpi("k", target: 80, averaging: .volume)]
    func rest(_ volumes: [Double?], _ forecast: VolumeForecast?) -> Obstacle? {
      operations.volume = forecast
      operations.days = volumes.enumerated().map {
        OperatingDay(on: OperationExample.first.adding(days: $0.offset), volume: $0.element, values: [78])
      }
      return operationsResult(for: operations, asOf: OperationExample.first.adding(days: 9)).kpis[0].rest?.obstacle
    }
    #expect(rest([100, nil], VolumeForecast(forecast: 1000)) == .noVolumeOfDays)
    #expect(rest([0, 0], VolumeForecast(forecast: 1000)) == .noVolumeOfDays)
    #expect(rest([600, 400], VolumeForecast(forecast: 1000)) == .forecastReached)
    #expect(rest([600, 300], nil) == .noForecast)
    #expect(rest([600, 300], VolumeForecast(forecast: 1000)) == nil)
  }

  @Test("F1: a weight without a score, and no fee to multiply")
  func settlement() {
    var operations = OperationExample.operations
    operations.kpis[1].score = nil
    #expect(result(operations).settlement?.obstacle == .noScore(["quality"]))
    operations = OperationExample.operations
    operations.pricing = nil
    #expect(result(operations).settlement?.obstacle == .noBaseFee)
    operations.settlement?.baseFee = 100_000
    #expect(result(operations).settlement?.value?.settlement == 95_000)
    operations.kpis = []
    #expect(result(operations).settlement?.obstacle == .noScore([]))
  }

  @Test("F4, F5, F6: what is missing is named, and no contact that loses money breaks even")
  func money() {
    var operations = OperationExample.operations
    operations.staffing = Staffing(paidHours: 160, attendance: 0.9)
    #expect(result(operations).headcount?.obstacle == .noPerAgent)
    #expect(result(operations).budget?.obstacle == .noPerAgent)
    operations = OperationExample.operations
    operations.pricing?.price = 0.40
    #expect(result(operations).money?.targetVolume?.obstacle == .noUnitMargin)
    operations.pricing?.price = 0.35
    #expect(result(operations).money?.breakEven.obstacle == .noUnitMargin)
    operations = OperationExample.operations
    operations.volume = VolumeForecast(forecast: 0)
    #expect(result(operations).money?.breakEven.obstacle == .zeroForecast)
    #expect(result(operations).money?.plan.value?.margin == nil)
    #expect(dayLimit(ceiling: 100, volume: 5, of: 0).obstacle == .zeroForecast)
    operations = OperationExample.operations
    let end = operationsResult(for: operations, asOf: operations.period.to)
    #expect(end.money?.spending?.value?.restDaily.obstacle == .noDaysLeft)
    #expect(end.kpis.last?.rest?.obstacle == .noDaysLeft)
  }

  @Test("F8: too few pairs, no variance on either side, a level line; at 20 pairs it is no longer indicative")
  func association() throws {
    func compared(_ x: [Double], _ y: [Double]) -> Computed<Association> {
      Analysis.association(x: x, y: y, names: ("x", "y"), target: 5, at: nil)
    }
    #expect(compared([1], [1]).obstacle == .tooFewPairs(1))
    #expect(compared([0.1, 0.1, 0.1], [1, 2, 3]).obstacle == .noVariance("x"))
    #expect(compared([1, 2, 3], [7, 7, 7]).obstacle == .noVariance("y"))
    let level = try #require(compared([1, 2, 1, 2], [4, 4, 6, 6]).value)
    #expect(level.r == 0 && level.strength == .weak && level.needed.obstacle == .levelLine)
    let many = try #require(compared((0..<20).map(Double.init), (0..<20).map { Double($0 % 7) }).value)
    #expect(!many.isIndicative)
  }

  @Test("F9: nothing handled, a backlog that never clears, and none at all")
  func queues() {
    func flow(_ backlog: Double, _ inflow: Double, _ throughput: Double) -> QueueFlow {
      queueFlow(
        WorkQueue(id: "q", title: Text("q"), backlog: backlog, inflow: inflow, throughput: throughput),
        throughput: throughput)
    }
    #expect(flow(10, 5, 0).age.obstacle == .nothingHandled)
    #expect(flow(10, 5, 5).daysToClear.obstacle == .neverCleared)
    #expect(flow(10, 6, 5).daysToClear.obstacle == .neverCleared)
    #expect(flow(0, 6, 5).daysToClear.value == 0)
  }

  @Test("what is too large to be a number is said to be that")
  func tooLarge() {
    #expect(Computed<Double>.number(.infinity).obstacle == .tooLarge)
    #expect(Computed<Double>.number(.nan).obstacle == .tooLarge)
  }

  private func result(_ operations: Operations) -> OperationsResult {
    operationsResult(for: operations, asOf: OperationExample.first.adding(days: 17))
  }
}
