/// One day, or week, on the line of a period.
struct PeriodPoint {
  /// Working days passed at its end, 1 to N.
  let day: Int
  let label: String
  let value: Double
}

/// What a line of a period shows beside its points.
struct PeriodLevels {
  /// The level for every day, and its name.
  let target: Double
  let targetName: String
  /// The level for the days left, and its name; nil where none are left.
  let ahead: Double?
  let aheadName: String
}

/// Actuals day by day against the target, with what the days left have to reach ahead (report.md section 3).
///
/// `days` is N of the period. `bars`: amounts of a day each from 0, such as cost; else a line of levels.
func periodLine(
  _ name: String, _ points: [PeriodPoint], days: Int, _ levels: PeriodLevels, bars: Bool, title: String,
  description: String, shown: (Double) -> String
) -> Chart {
  let left = 100.0
  let right = 736.0
  let top = 26.0
  let bottom = 226.0
  var drawing = Drawing(width: 760, height: 296)
  let axis = ValueAxis(points.map(\.value) + [levels.target] + (levels.ahead.map { [$0] } ?? []) + (bars ? [0] : []))
  let column = (right - left) / Double(max(1, days))
  func x(_ day: Int) -> Double { left + column * (Double(min(max(day, 1), days)) - 0.5) }
  func y(_ value: Double) -> Double { bottom - (bottom - top) * axis.share(value) }

  for mark in axis.marks {
    drawing.line(left, y(mark), right, y(mark), stroke: .rule, dashed: mark != axis.marks.first)
    drawing.text(
      shortened(shown(mark), width: left - 22, size: 11), x: left - 8, y: y(mark) + 4, size: 11, fill: .muted,
      anchor: .end)
  }
  if bars {
    for point in points {
      let over = point.value > levels.target
      drawing.rectangle(
        x: x(point.day) - column * 0.34, y: y(point.value), width: column * 0.68, height: y(axis.low) - y(point.value),
        fill: over ? .over : .soft)
    }
  }
  drawing.line(left, y(levels.target), right, y(levels.target), stroke: .ink, width: 2)
  if let ahead = levels.ahead, let last = points.last, last.day < days {
    drawing.line(x(last.day) + column / 2, y(ahead), right, y(ahead), stroke: .accent, width: 3, dashed: true)
  }
  if !bars {
    for (one, next) in zip(points, points.dropFirst()) {
      drawing.line(x(one.day), y(one.value), x(next.day), y(next.value), stroke: .accent, width: 2)
    }
    for point in points { drawing.circle(x: x(point.day), y: y(point.value), radius: 4, fill: .accent, stroke: .paper) }
  }
  for point in labelled(points, column: column) {
    drawing.text(point.label, x: x(point.day), y: bottom + 18, size: 11, fill: .muted, anchor: .middle)
  }
  legend(&drawing, levels, bars: bars, hasAhead: levels.ahead != nil && (points.last?.day ?? days) < days)
  return drawing.chart(name, title: title, description: description)
}

/// As many points as have room for their label, the first among them.
private func labelled(_ points: [PeriodPoint], column: Double) -> [PeriodPoint] {
  var shown: [PeriodPoint] = []
  for point in points {
    let room = 10 + 11 * estimatedWidth(point.label)
    if let last = shown.last, Double(point.day - last.day) * column < room { continue }
    shown.append(point)
  }
  return shown
}

private func legend(_ drawing: inout Drawing, _ levels: PeriodLevels, bars: Bool, hasAhead: Bool) {
  var x = 24.0
  let y = 278.0
  func text(_ string: String, in drawing: inout Drawing) {
    let shown = shortened(string, width: 215, size: 11.5)
    drawing.text(shown, x: x + 24, y: y + 4, size: 11.5, fill: .muted)
    x += 24 + estimatedWidth(shown) * 11.5 + 18
  }
  if bars {
    drawing.rectangle(x: x, y: y - 6, width: 9, height: 12, fill: .soft)
    drawing.rectangle(x: x + 9, y: y - 6, width: 9, height: 12, fill: .over)
    text("A day; over the limit", in: &drawing)
  } else {
    drawing.line(x, y, x + 18, y, stroke: .accent, width: 2)
    drawing.circle(x: x + 9, y: y, radius: 4, fill: .accent, stroke: .paper)
    text("Actual", in: &drawing)
  }
  drawing.line(x, y, x + 18, y, stroke: .ink, width: 2)
  text(levels.targetName, in: &drawing)
  guard hasAhead else { return }
  drawing.line(x, y, x + 18, y, stroke: .accent, width: 3, dashed: true)
  text(levels.aheadName, in: &drawing)
}

extension Paint {
  /// Beyond a limit; the word stands in the legend and in the table beside it.
  static let over = Paint(value: "#b04a00", name: "c-high")
  static let under = Paint(value: "#2f6b4a", name: "c-low")
}
