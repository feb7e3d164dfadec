/// A figure, or the plain reason why there is none; never a number that is not one.
package enum Computed<Value: Sendable>: Sendable {
  case result(Value)
  case impossible(Obstacle)

  package var value: Value? {
    if case .result(let value) = self { value } else { nil }
  }

  package var obstacle: Obstacle? {
    if case .impossible(let obstacle) = self { obstacle } else { nil }
  }

  /// The figure that follows from this one, or the same reason.
  func map<Other: Sendable>(_ next: (Value) -> Other) -> Computed<Other> {
    switch self {
    case .result(let value): .result(next(value))
    case .impossible(let obstacle): .impossible(obstacle)
    }
  }

  /// The figure that follows from this one where it does, or the reason why not.
  func then<Other: Sendable>(_ next: (Value) -> Computed<Other>) -> Computed<Other> {
    switch self {
    case .result(let value): next(value)
    case .impossible(let obstacle): .impossible(obstacle)
    }
  }
}

extension Computed: Equatable where Value: Equatable {}
extension Computed: Hashable where Value: Hashable {}

extension Computed<Double> {
  /// A number that came out of arithmetic; one that is none is an obstacle.
  static func number(_ value: Double) -> Computed<Double> {
    value.isFinite ? .result(value) : .impossible(.tooLarge)
  }
}

/// Why a figure of the operation cannot be computed (the guards of F1 to F9).
package enum Obstacle: Hashable, Sendable {
  /// No day up to the date has an actual, and none is stated.
  case noActual
  case noTarget
  /// A day with an actual has no volume to weigh it by.
  case noVolumeOfDays
  /// All working days of the period have passed.
  case noDaysLeft
  /// No working day of the period has passed.
  case noDaysPassed
  /// The contacts so far are as many as the forecast of the period.
  case forecastReached
  /// Nothing says how many contacts there will be.
  case noForecast
  /// The forecast is 0.
  case zeroForecast
  /// Ids of KPIs that have a weight and no score.
  case noScore([String])
  /// Neither a base fee nor volume and price.
  case noBaseFee
  /// What a person handles is not stated in full.
  case noPerAgent
  case noCosts
  /// A contact brings no more than it costs.
  case noUnitMargin
  case tooFewPairs(Int)
  /// The id of the KPI that does not vary.
  case noVariance(String)
  /// The line is level, so no value of the process KPI leads to the target.
  case levelLine
  case nothingHandled
  /// Throughput is not above inflow.
  case neverCleared
  /// Beyond what numbers can hold.
  case tooLarge
}
