import Analysis
import Model

/// The drawings of section 11, made once for all formats.
struct OperationsCharts: Sendable {
  struct Period: Sendable {
    let result: KPIResult
    let chart: Chart
  }

  var periods: [Period] = []
  var cost: Chart?
  var factors: Chart?
  /// One for each association, in their order; nil where there is nothing to draw.
  var associations: [Chart?] = []

  var all: [Chart] {
    periods.map(\.chart) + [cost, factors].compactMap { $0 } + associations.compactMap { $0 }
  }
}

extension Presentation {
  /// More drawings than this would bury what they show; the tables have all KPIs.
  private static let drawnKPIs = 6

  func drawOperations() -> OperationsCharts {
    guard let result = results.operations, let operations = assessment.operations else { return OperationsCharts() }
    var charts = OperationsCharts()
    let days = workingDays(operations)
    charts.periods = result.kpis.filter { $0.kpi.target != nil && $0.days.count > 1 }.prefix(Self.drawnKPIs)
      .enumerated().compactMap { index, kpi in
        drawPeriod(kpi, at: index, operations, days).map { OperationsCharts.Period(result: kpi, chart: $0) }
      }
    charts.cost = result.money.flatMap { drawCost($0, result, operations, days) }
    charts.factors = result.factors?.value.map { drawFactors($0, operations) }
    charts.associations = result.associations.enumerated().map { drawAssociation($0.element, at: $0.offset) }
    return charts
  }

  /// How many working days have passed by the end of each day with figures.
  private func workingDays(_ operations: Operations) -> [CalendarDate: Int] {
    var passed: [CalendarDate: Int] = [:]
    var count = 0
    for day in operations.days {
      count += day.days
      passed[day.on] = count
    }
    return passed
  }

  /// Named by its place: ids that differ in capitals would be one file in some file systems.
  private func drawPeriod(
    _ result: KPIResult, at index: Int, _ operations: Operations, _ days: [CalendarDate: Int]
  ) -> Chart? {
    let kpi = result.kpi
    guard let target = kpi.target else { return nil }
    let points = result.days.map { day in
      PeriodPoint(day: days[day.on] ?? 1, label: DateText.short(day.on), value: day.level)
    }
    let rest = result.rest?.value
    let title = "\(words(kpi.title)) against its target"
    var description =
      "\(counted(result.days.count, "entry", "entries")), on average "
      + "\(result.actual.value.map { kpi.shown($0) } ?? "unknown") against \(kpi.shown(target))"
    if let rest {
      description += "; the rest needs \(kpi.shown(rest.required, digits: 3)), \(rest.feasibility.word.lowercased())"
    }
    return periodLine(
      "kpi-\(index + 1)", points, days: operations.period.days,
      PeriodLevels(
        target: target, targetName: "Target \(kpi.shown(target))", ahead: rest?.required,
        aheadName: "Needed for the rest\(rest.map { " " + kpi.shown($0.required, digits: 3) } ?? "")"),
      bars: false, title: title, description: oneLine(description) + ".", shown: { NumberText.figure($0) })
  }

  private func drawCost(
    _ costs: MoneyResult, _ result: OperationsResult, _ operations: Operations, _ days: [CalendarDate: Int]
  ) -> Chart? {
    guard let plan = costs.plan.value, let spending = costs.spending?.value else { return nil }
    let points = costs.days.compactMap { day in
      day.cost.map { PeriodPoint(day: days[day.on] ?? 1, label: DateText.short(day.on), value: $0 / Double(day.days)) }
    }
    guard points.count > 1 else { return nil }
    let over = points.count { $0.value > plan.daily }
    let rest = spending.restDaily.value.map { max($0, 0) }
    return periodLine(
      "kpi-cost", points, days: operations.period.days,
      PeriodLevels(
        target: plan.daily, targetName: "Limit a day \(NumberText.cents(plan.daily))", ahead: rest,
        aheadName: "Limit for the rest\(rest.map { " " + NumberText.cents($0) } ?? "")"),
      bars: true, title: "Cost a day against the limit",
      description: "\(capitalised(numberWord(over))) of \(counted(points.count, "entry", "entries")) "
        + "\(over == 1 ? "is" : "are") over the limit of \(money(plan.daily)) a day.",
      shown: { NumberText.figure($0) })
  }

  private func drawFactors(_ effects: FactorEffects, _ operations: Operations) -> Chart {
    let title = operations.factors.map { words($0.title) } ?? "The result"
    let largest = effects.steps.max { abs($0.effect) < abs($1.effect) }
    let most = largest.map { "; \(words($0.factor.title)) moved it most, by \(NumberText.cents($0.effect))" } ?? ""
    return waterfall(
      plan: effects.plan, planValue: NumberText.figure(effects.plan),
      effects.steps.map {
        WaterfallStep(
          title: words($0.factor.title), effect: $0.effect, result: $0.result, value: NumberText.cents($0.effect))
      }, actualValue: NumberText.figure(effects.actual), title: "What moved: \(title)",
      description: oneLine(
        "From \(NumberText.figure(effects.plan)) as planned to \(NumberText.figure(effects.actual)) as it came\(most).")
    )
  }

  private func drawAssociation(_ compared: AssociationResult, at index: Int) -> Chart? {
    guard compared.points.count > 1 else { return nil }
    let found = compared.association.value
    let line = found.map { found in
      FittedLine(
        slope: found.slope, intercept: found.intercept,
        needed: found.needed.value.flatMap { x in compared.result.target.map { (x: x, y: $0) } })
    }
    let result = words(compared.result.title)
    let process = words(compared.process.title)
    let strength = found.map { ", r \(NumberText.fixed($0.r, digits: 4)), \($0.strength.word.lowercased())" } ?? ""
    return scatter(
      "association-\(index + 1)", compared.points.map { ($0.x, $0.y) }, reachable(line, compared),
      xTitle: process + unit(compared.process), yTitle: result + unit(compared.result),
      title: "\(result) and \(process)",
      description: oneLine("\(counted(compared.points.count, "day"))\(strength)."))
  }

  /// A level that lies far outside what was ever measured is said in words, not drawn.
  private func reachable(_ line: FittedLine?, _ compared: AssociationResult) -> FittedLine? {
    guard let line, let needed = line.needed, let low = compared.points.map(\.x).min(),
      let high = compared.points.map(\.x).max()
    else { return line }
    let room = max(high - low, 1e-6)
    let isNear = needed.x >= low - room && needed.x <= high + room
    return FittedLine(slope: line.slope, intercept: line.intercept, needed: isNear ? needed : nil)
  }

  private func unit(_ kpi: KPI) -> String { kpi.unit.map { ", \(oneLine($0))" } ?? "" }
}
