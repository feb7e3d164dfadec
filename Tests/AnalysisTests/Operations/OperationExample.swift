import Model
import Testing

@testable import Analysis

/// The worked example of F1 to F9: one outsourced project, one month of 22 working days.
enum OperationExample {
  static let first = CalendarDate(year: 2026, month: 3, day: 2) ?? CalendarDate(dayNumber: 0)
  static let dailyScores: [Double] = [87, 88, 89, 90, 88, 87, 86, 89, 91, 88, 90, 89, 88, 89]
  static let terms = SettlementTerms(steps: [
    .init(from: 0, coefficient: 0.90), .init(from: 85, coefficient: 0.95), .init(from: 90, coefficient: 1),
    .init(from: 95, coefficient: 1.05),
  ])

  static func kpi(
    _ id: String, _ direction: KPI.Direction = .higher, target: Double? = nil, weight: Double? = nil,
    score: KPI.Score? = nil, actual: Double? = nil, averaging: KPI.Averaging = .days, best: Double? = nil
  ) -> KPI {
    KPI(
      id: id, title: Text(id), direction: direction, target: target, weight: weight, score: score, actual: actual,
      averaging: averaging, best: best)
  }

  static let kpis = [
    kpi("service-level", target: 80, weight: 35, score: .stated(88), actual: 78.4),
    kpi("quality", target: 90, weight: 30, score: .stated(92), actual: 92),
    kpi("satisfaction", weight: 20, score: .stated(90)),
    kpi("complaints", .lower, weight: 15, score: .stated(84)),
    kpi("handling-time", .lower, target: 300, actual: 320),
    kpi("score", target: 90),
  ]

  /// Working days from the first Monday, with the value of the last KPI.
  static func days(_ levels: [Double], kpis: Int, cost: Double? = nil) -> [OperatingDay] {
    levels.enumerated().map { index, level in
      OperatingDay(
        on: first.adding(days: index / 5 * 7 + index % 5), cost: cost.map { $0 / Double(levels.count) },
        values: Array(repeating: nil, count: kpis - 1) + [level])
    }
  }

  static let costs = [
    CostItem(id: "salaries", title: Text("Salaries"), driver: .headcount, unitCost: 5200),
    CostItem(id: "seats", title: Text("Seats and platform"), driver: .headcount, unitCost: 900),
    CostItem(id: "telephony", title: Text("Telephony"), driver: .volume, unitCost: 0.35),
    CostItem(id: "management", title: Text("Shared management"), unitCost: 120_000, share: 0.25),
    CostItem(id: "facility", title: Text("Facility"), unitCost: 210_000, share: 400 / 2000),
    CostItem(id: "training", title: Text("Training"), quantity: 8, unitCost: 1500),
  ]

  static let factors = FactorChain(
    title: Text("Capacity"), constant: 3600,
    factors: [
      .init(id: "headcount", title: Text("Headcount"), plan: 39, actual: 38),
      .init(id: "attendance", title: Text("Attendance"), plan: 0.92, actual: 0.90),
      .init(id: "hours", title: Text("Hours"), plan: 160, actual: 160),
      .init(id: "utilisation", title: Text("Utilisation"), plan: 0.70, actual: 0.66),
      .init(id: "aht", title: Text("AHT"), plan: 252, actual: 270, divides: true),
    ])

  static var operations: Operations {
    Operations(
      title: nil, period: OperatingPeriod(from: first, to: first.adding(days: 29), days: 22), kpis: kpis,
      days: days(dailyScores, kpis: kpis.count, cost: 228_000), settlement: terms,
      volume: VolumeForecast(history: [48_000, 50_000, 52_000], uplift: 0.12),
      staffing: Staffing(paidHours: 160, utilisation: 0.70, handlingTime: 252, attendance: 0.92), costs: costs,
      pricing: Pricing(price: 7.80, targetMargin: 0.20), factors: factors,
      queues: [
        WorkQueue(
          id: "exceptions", title: Text("Exceptions"), backlog: 1200, inflow: 140, throughput: 150, improvement: 0.2)
      ])
  }

  /// As of the fourteenth day.
  static var result: OperationsResult { operationsResult(for: operations, asOf: first.adding(days: 17)) }
}

/// Whether a value, rounded half up to as many decimals as the text has, is what the text prints.
func printsAs(_ value: Double?, _ text: String) -> Bool {
  guard let value else { return false }
  let digits = text.filter { $0 != "," }
  let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  guard let expected = Double(digits) else { return false }
  return ((value * scale + 1e-6) + 0.5).rounded(.down) == (expected * scale).rounded()
}
