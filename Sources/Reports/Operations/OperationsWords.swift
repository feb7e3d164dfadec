package import Analysis
package import Model

// The words for what F1 to F9 say.

extension Obstacle {
  /// Why there is no figure: a part of a sentence, behind "because".
  package var reason: String {
    switch self {
    case .noActual: "no day has an actual, and none is stated"
    case .noTarget: "it has no target"
    case .noVolumeOfDays: "a day with an actual has no volume to weigh it by"
    case .noDaysLeft: "no days are left"
    case .noDaysPassed: "no day with an actual has passed"
    case .forecastReached: "the contacts so far have reached the forecast, so none are left to weigh the rest by"
    case .noForecast: "'volume' does not say how many contacts there will be"
    case .zeroForecast: "the forecast is 0 contacts"
    case .noScore(let ids) where ids.isEmpty: "no KPI has a weight"
    case .noScore(let ids):
      "\(listed(ids.map { "'\($0)'" })) \(ids.count == 1 ? "has a weight and no score" : "have weights and no scores")"
    case .noBaseFee: "neither a base fee nor volume and price is stated"
    case .noPerAgent: "'staffing' does not say what a person handles"
    case .noCosts: "no costs are stated"
    case .noUnitMargin: "a contact brings no more than it costs"
    case .tooFewPairs(let count): "\(counted(count, "day")) \(count > 1 ? "have" : "has") both figures"
    case .noVariance(let id): "'\(id)' is the same on every day"
    case .levelLine: "the line is level"
    case .nothingHandled: "nothing is handled"
    case .neverCleared: "no more is handled than comes in"
    case .tooLarge: "the figures are too large"
    }
  }

  /// The whole sentence, without a full stop.
  package var sentence: String { "cannot be computed, because \(reason)" }
}

extension Attainment.Grade {
  package var word: String {
    switch self {
    case .met: "Met"
    case .atRisk: "At risk"
    case .missed: "Missed"
    }
  }

  package var symbol: String {
    switch self {
    case .met: "✓"
    case .atRisk: "△"
    case .missed: "✕"
    }
  }
}

extension DynamicTarget.Feasibility {
  package var word: String {
    switch self {
    case .impossible: "Impossible"
    case .outOfReach: "Out of reach"
    case .stretch: "Stretch"
    case .reachable: "Reachable"
    case .secured: "Secured"
    }
  }

  package var symbol: String {
    switch self {
    case .impossible: "◆"
    case .outOfReach: "▲"
    case .stretch: "△"
    case .reachable: "○"
    case .secured: "✓"
    }
  }

  /// What the word means, and what to do.
  package var meaning: String {
    switch self {
    case .impossible: "beyond the end of the scale: settle for what can be reached, and say so today"
    case .outOfReach: "better than the best day so far: escalate today"
    case .stretch: "better than nine of ten days so far"
    case .reachable: "within what the days so far have shown"
    case .secured: "the worst day so far would do"
    }
  }
}

extension Association.Strength {
  package var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension KPI {
  /// A level of this KPI with its unit: `78.4%`, `320 s`. A target worked out deserves a third decimal.
  package func shown(_ level: Double, digits: Int = 2) -> String {
    let figure = NumberText.figure(level, digits: digits)
    guard let unit, figure != "–" else { return figure }
    return unit == "%" ? figure + unit : "\(figure) \(unit)"
  }
}
