package import Model

/// What is known of one KPI as of a day (F2, F3).
package struct KPIResult: Sendable {
  /// A day, or a week, that has an actual.
  package struct Day: Hashable, Sendable {
    package var on: CalendarDate
    package var days: Int
    package var level: Double
    package var volume: Double?
    /// Nil without a target.
    package var attainment: Attainment?
    package var path: String
    package var line: Int
  }

  package var kpi: KPI
  /// The average of the days so far, or the actual that is stated.
  package var actual: Computed<Double>
  package var attainment: Computed<Attainment>
  /// 0 to 100; nil where nothing says it.
  package var score: Double?
  /// What the days left have to reach; nil where no days are kept or there is no target.
  package var rest: Computed<DynamicTarget>?
  /// Up to the date, in their order.
  package var days: [Day]
}

/// How far a period has come by a day.
package struct ElapsedPeriod: Hashable, Sendable {
  /// n: working days that have figures.
  package var elapsed: Int
  /// N − n; 0 once the period is over.
  package var rest: Int
  /// Contacts and cost so far; nil where no day has any.
  package var volume: Double?
  package var cost: Double?
}

/// The days of a period up to a day. Working days without figures count as still to come until the period is over.
func elapsedPeriod(_ operations: Operations, asOf: CalendarDate) -> ElapsedPeriod {
  let days = operations.days.filter { $0.on <= asOf }
  let elapsed = days.reduce(0) { $0 + $1.days }
  let volumes = days.compactMap(\.volume)
  let costs = days.compactMap(\.cost)
  return ElapsedPeriod(
    elapsed: elapsed, rest: asOf >= operations.period.to ? 0 : max(0, operations.period.days - elapsed),
    volume: volumes.isEmpty ? nil : volumes.reduce(0, +), cost: costs.isEmpty ? nil : costs.reduce(0, +))
}

/// The result of the KPI at a place of the list.
func kpiResult(
  _ index: Int, of operations: Operations, asOf: CalendarDate, _ period: ElapsedPeriod, forecast: Computed<Double>
) -> KPIResult {
  let kpi = operations.kpis[index]
  let kept = operations.days.filter { $0.values.indices.contains(index) && $0.values[index] != nil }
  let days = kept.filter { $0.on <= asOf }.compactMap { day -> KPIResult.Day? in
    guard let level = day.values[index] else { return nil }
    let reached = kpi.target.map { attainment(of: level, target: $0, kpi.direction, operations.classes) }
    return KPIResult.Day(
      on: day.on, days: day.days, level: level, volume: day.volume, attainment: reached, path: day.path, line: day.line)
  }
  let levels = weighed(days, kpi.averaging)
  let actual = kept.isEmpty ? kpi.actual.map { .result($0) } ?? .impossible(.noActual) : levels.then(average)
  let reached: Computed<Attainment> = actual.then { actual in
    guard let target = kpi.target else { return .impossible(.noTarget) }
    return .result(attainment(of: actual, target: target, kpi.direction, operations.classes))
  }
  var rest: Computed<DynamicTarget>?
  if let target = kpi.target, !kept.isEmpty {
    rest = levels.then { levels in
      restWeight(kpi.averaging, period, forecast).then {
        dynamicTarget(target, levels, rest: $0, kpi.direction, best: scaleEnd(of: kpi, target: target))
      }
    }
  }
  return KPIResult(
    kpi: kpi, actual: actual, attainment: reached, score: score(of: kpi, actual: actual.value, reached.value),
    rest: rest, days: days)
}

/// The best value of a scale: stated, or 0 where lower is better, or 100 where higher is and the target fits below.
package func scaleEnd(of kpi: KPI, target: Double) -> Double? {
  kpi.best ?? (kpi.direction == .lower ? 0 : target <= 100 ? 100 : nil)
}

private func weighed(_ days: [KPIResult.Day], _ averaging: KPI.Averaging) -> Computed<[WeighedLevel]> {
  guard !days.isEmpty else { return .impossible(.noDaysPassed) }
  var levels: [WeighedLevel] = []
  for day in days {
    switch averaging {
    case .days: levels.append(WeighedLevel(level: day.level, weight: Double(day.days)))
    case .volume:
      guard let volume = day.volume else { return .impossible(.noVolumeOfDays) }
      levels.append(WeighedLevel(level: day.level, weight: volume))
    }
  }
  return levels.contains { $0.weight > 0 } ? .result(levels) : .impossible(.noVolumeOfDays)
}

private func average(_ levels: [WeighedLevel]) -> Computed<Double> {
  let weight = levels.reduce(0) { $0 + $1.weight }
  return .number(levels.reduce(0) { $0 + $1.level * $1.weight } / weight)
}

/// Days left, or contacts still to come: forecast less what came.
private func restWeight(
  _ averaging: KPI.Averaging, _ period: ElapsedPeriod, _ forecast: Computed<Double>
) -> Computed<Double> {
  guard period.rest > 0 else { return .impossible(.noDaysLeft) }
  switch averaging {
  case .days: return .result(Double(period.rest))
  case .volume:
    return forecast.then { volume in
      let rest = volume - (period.volume ?? 0)
      return snap(rest) > 0 ? .number(rest) : .impossible(.forecastReached)
    }
  }
}

private func score(of kpi: KPI, actual: Double?, _ reached: Attainment?) -> Double? {
  switch kpi.score {
  case nil: nil
  case .stated(let score): score
  case .attainment: reached.map { min(max(($0.ratio ?? 0) * 100, 0), 100) }
  case .actual: actual.map { min(max($0, 0), 100) }
  }
}
