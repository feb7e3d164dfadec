import Model

/// What the rest of the period has to reach (F3).
package struct DynamicTarget: Hashable, Sendable {
  package enum Feasibility: String, CaseIterable, Sendable {
    /// Above the top of the scale.
    case impossible
    /// Above the best day so far.
    case outOfReach = "out_of_reach"
    /// Above the level that nine of ten days have reached at most.
    case stretch
    case reachable
    /// Not above the worst day so far.
    case secured
  }

  /// The level that the days left have to bring on average, in the KPI's unit.
  package var required: Double
  package var feasibility: Feasibility
  /// Nearest-rank P90 of the days so far, counted towards the better end.
  package var demonstrated: Double
  package var best: Double
  package var worst: Double
  /// The actual of the period if the days left reach the demonstrated level, or the best one.
  package var endsAtDemonstrated: Double
  package var endsAtBest: Double
}

/// What a day brings into the average of a KPI: its level, and its weight (days, or contacts).
struct WeighedLevel {
  var level: Double
  var weight: Double
}

/// F3: `T_rest = (T × W − sum(level × weight)) / (W − sum(weight))`, with the weights of the whole period in W.
///
/// `rest` is W − sum(weight): days left, or contacts still to come; above 0. `levels` is not empty.
func dynamicTarget(
  _ target: Double, _ levels: [WeighedLevel], rest: Double, _ direction: KPI.Direction, best scaleEnd: Double?
) -> Computed<DynamicTarget> {
  let sum = levels.reduce(0) { $0 + $1.level * $1.weight }
  let weight = levels.reduce(0) { $0 + $1.weight }
  let required = (target * (weight + rest) - sum) / rest
  // Everything is counted so that more is better, and turned back at the end.
  let sign: Double = direction == .higher ? 1 : -1
  let sorted = levels.map { sign * $0.level }.sorted()
  guard let worst = sorted.first, let best = sorted.last, required.isFinite else { return .impossible(.tooLarge) }
  let rank = wholeAbove(snap(0.9 * Double(sorted.count)))
  let demonstrated = sorted[max(0, min(sorted.count, Int(rank)) - 1)]
  let asked = snap(sign * required)
  let feasibility: DynamicTarget.Feasibility
  if let scaleEnd, asked > snap(sign * scaleEnd) {
    feasibility = .impossible
  } else if asked > snap(best) {
    feasibility = .outOfReach
  } else if asked > snap(demonstrated) {
    feasibility = .stretch
  } else if asked <= snap(worst) {
    feasibility = .secured
  } else {
    feasibility = .reachable
  }
  func end(_ level: Double) -> Double { (sum + sign * level * rest) / (weight + rest) }
  return .result(
    DynamicTarget(
      required: required, feasibility: feasibility, demonstrated: sign * demonstrated, best: sign * best,
      worst: sign * worst, endsAtDemonstrated: end(demonstrated), endsAtBest: end(best)))
}
