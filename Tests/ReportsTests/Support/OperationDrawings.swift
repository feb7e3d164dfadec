@testable import Reports

/// The drawings of section 11, with small and large figures, every text a given one.
func operationDrawings(_ title: String) -> [Chart] {
  [1.0, 0.001, 40_000_000].flatMap { scale in
    let points = (1...20).map { day in
      PeriodPoint(day: day, label: "\(day) Mar", value: scale * Double(60 + day * 7 % 31))
    }
    let levels = PeriodLevels(target: scale * 75, targetName: title, ahead: scale * 96, aheadName: title)
    let steps = [-0.2, 0.0, 0.4, -0.1].enumerated().map { index, effect in
      WaterfallStep(title: title, effect: scale * effect, result: scale * (1 + effect), value: title)
    }
    let pairs = (0..<12).map { (x: scale * Double($0), y: scale * Double($0 * 5 % 7)) }
    let line = FittedLine(slope: 0.7, intercept: scale, needed: (x: scale * 14, y: scale * 9))
    return [
      periodLine(
        "kpi-1", points, days: 22, levels, bars: false, title: title, description: title,
        shown: { NumberText.figure($0) }),
      periodLine(
        "kpi-cost", points, days: 22, levels, bars: true, title: title, description: title,
        shown: { NumberText.figure($0) }),
      waterfall(plan: scale, planValue: title, steps, actualValue: title, title: title, description: title),
      waterfall(plan: 0, planValue: title, [], actualValue: title, title: title, description: title),
      scatter("association-1", pairs, line, xTitle: title, yTitle: title, title: title, description: title),
      scatter("association-2", pairs, nil, xTitle: title, yTitle: title, title: title, description: title),
    ]
  }
}
