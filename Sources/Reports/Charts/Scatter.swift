/// What a scatter shows beside its points.
struct FittedLine {
  let slope: Double
  let intercept: Double
  /// The level of x at which the line reaches the target of y, and that target; nil where there is none.
  let needed: (x: Double, y: Double)?
}

/// Two figures of the same days against each other, with the line that fits them best (report.md section 3).
func scatter(
  _ name: String, _ points: [(x: Double, y: Double)], _ line: FittedLine?, xTitle: String, yTitle: String,
  title: String,
  description: String
) -> Chart {
  let left = 100.0
  let right = 730.0
  let top = 44.0
  let bottom = 300.0
  var drawing = Drawing(width: 760, height: 372)
  let across = ValueAxis(points.map(\.x) + (line?.needed.map { [$0.x] } ?? []), count: 6)
  let up = ValueAxis(points.map(\.y) + (line?.needed.map { [$0.y] } ?? []))
  func x(_ value: Double) -> Double { left + (right - left) * across.share(value) }
  func y(_ value: Double) -> Double { bottom - (bottom - top) * up.share(value) }

  for mark in up.marks {
    drawing.line(left, y(mark), right, y(mark), stroke: .rule, dashed: mark != up.low)
    drawing.text(
      shortened(NumberText.figure(mark), width: left - 22, size: 11), x: left - 8, y: y(mark) + 4, size: 11,
      fill: .muted,
      anchor: .end)
  }
  for mark in readable(across.marks, x) {
    let isLast = x(mark) > 720
    drawing.text(
      NumberText.figure(mark), x: isLast ? right + 16 : x(mark), y: bottom + 17, size: 11, fill: .muted,
      anchor: isLast ? .end : .middle)
  }
  drawing.text(shortened(yTitle, width: 640, size: 12), x: 24, y: top - 20, size: 12, fill: .muted)
  drawing.text(
    shortened(xTitle, width: 640, size: 12), x: right, y: bottom + 36, size: 12, fill: .muted, anchor: .end)
  if let line, let ends = clipped(line, across, up) {
    drawing.line(
      x(ends.0), y(line.intercept + line.slope * ends.0), x(ends.1), y(line.intercept + line.slope * ends.1),
      stroke: .ink, width: 2)
  }
  if let needed = line?.needed {
    drawing.line(left, y(needed.y), x(needed.x), y(needed.y), stroke: .accent, width: 1.5, dashed: true)
    drawing.line(x(needed.x), y(needed.y), x(needed.x), bottom, stroke: .accent, width: 1.5, dashed: true)
  }
  for point in points { drawing.circle(x: x(point.x), y: y(point.y), radius: 5, fill: .accent, stroke: .paper) }
  var next = 24.0
  let base = 352.0
  drawing.circle(x: next + 9, y: base - 4, radius: 5, fill: .accent, stroke: .paper)
  drawing.text("A day", x: next + 24, y: base, size: 11.5, fill: .muted)
  next += 24 + estimatedWidth("A day") * 11.5 + 18
  if line != nil {
    drawing.line(next, base - 4, next + 18, base - 4, stroke: .ink, width: 2)
    drawing.text("The line that fits best", x: next + 24, y: base, size: 11.5, fill: .muted)
    next += 24 + estimatedWidth("The line that fits best") * 11.5 + 18
  }
  if line?.needed != nil {
    drawing.line(next, base - 4, next + 18, base - 4, stroke: .accent, width: 1.5, dashed: true)
    drawing.text("Needed for the target", x: next + 24, y: base, size: 11.5, fill: .muted)
  }
  return drawing.chart(name, title: title, description: description)
}

/// The part of the axis across within which the line stays inside the axis upward; nil where it never does.
private func clipped(_ line: FittedLine, _ across: ValueAxis, _ up: ValueAxis) -> (Double, Double)? {
  var (from, to) = (across.low, across.high)
  if line.slope != 0 {
    let one = (up.low - line.intercept) / line.slope
    let other = (up.high - line.intercept) / line.slope
    from = max(from, min(one, other))
    to = min(to, max(one, other))
  } else if line.intercept < up.low || line.intercept > up.high {
    return nil
  }
  return from < to ? (from, to) : nil
}
