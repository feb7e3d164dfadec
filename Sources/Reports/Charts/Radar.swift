/// The shape of the scores over three to ten areas, with the evidenced scores and the target; nil for fewer or more.
func radar(_ bars: [AreaBar], target: Double, description: String) -> Chart? {
  let bars = bars.filter { $0.score != nil }
  guard (3...10).contains(bars.count) else { return nil }
  let width = 640.0
  let height = 430.0
  let centre = (x: width / 2, y: height / 2 - 8)
  let radius = 138.0
  var drawing = Drawing(width: width, height: height)
  let directions = bars.indices.map { direction($0, of: bars.count) }
  func points(_ score: (AreaBar) -> Double) -> [(x: Double, y: Double)] {
    zip(bars, directions).map { bar, direction in
      let length = radius * min(max(score(bar), 0), 100) / 100
      return (centre.x + direction.x * length, centre.y + direction.y * length)
    }
  }

  for ring in [25.0, 50, 75, 100] { drawing.polygon(points { _ in ring }, stroke: .rule) }
  for direction in directions {
    drawing.line(
      centre.x, centre.y, centre.x + direction.x * radius, centre.y + direction.y * radius, stroke: .rule)
  }
  drawing.polygon(points { _ in target }, stroke: .ink, width: 1.5, dashed: true)
  drawing.polygon(points { $0.score ?? 0 }, fill: .accent, opacity: 0.18, stroke: .accent, width: 2)
  drawing.polygon(points { $0.evidenced ?? 0 }, stroke: .accent, width: 1.5, dashed: true)
  for point in points({ $0.score ?? 0 }) { drawing.circle(x: point.x, y: point.y, radius: 3.5, fill: .accent) }
  for (bar, direction) in zip(bars, directions) {
    caption(bar, direction, centre, radius, in: &drawing)
  }
  legend(&drawing, y: height - 14)
  return drawing.chart("radar", title: "Shape of the scores", description: description)
}

private func caption(
  _ bar: AreaBar, _ direction: (x: Double, y: Double), _ centre: (x: Double, y: Double), _ radius: Double,
  in drawing: inout Drawing
) {
  let x = centre.x + direction.x * (radius + 14)
  let anchor: Drawing.Anchor = direction.x > 0.2 ? .start : direction.x < -0.2 ? .end : .middle
  let room =
    switch anchor {
    case .start: drawing.width - x - 8
    case .end: x - 8
    case .middle: 2 * min(x, drawing.width - x) - 16
    }
  var lines = wrapped(bar.title, width: min(room, 190), size: 12, lines: 2)
  lines.append(bar.score.map { NumberText.score($0) } ?? "")
  // Captions above grow upwards, those below downwards, those at the side both ways.
  let block = Double(lines.count - 1) * 15
  let top = centre.y + direction.y * (radius + 14) + 4 - block * (1 - direction.y) / 2
  for (index, line) in lines.enumerated() {
    drawing.text(
      line, x: x, y: top + Double(index) * 15, size: 12, fill: index == lines.count - 1 ? .muted : .ink, anchor: anchor)
  }
}

private func legend(_ drawing: inout Drawing, y: Double) {
  drawing.rectangle(x: 118, y: y - 8, width: 18, height: 8, fill: .accent)
  drawing.text("Score", x: 142, y: y, size: 11.5, fill: .muted)
  drawing.line(206, y - 4, 228, y - 4, stroke: .accent, width: 1.5, dashed: true)
  drawing.text("What evidence supports", x: 234, y: y, size: 11.5, fill: .muted)
  drawing.line(408, y - 4, 430, y - 4, stroke: .ink, width: 1.5, dashed: true)
  drawing.text("Target", x: 436, y: y, size: 11.5, fill: .muted)
}

/// Unit vector of the axis, the first one upwards, clockwise; by its series, since no library function is
/// promised to give the same digits everywhere.
private func direction(_ index: Int, of count: Int) -> (x: Double, y: Double) {
  let turn = Double(index) / Double(count)
  return (x: sine(turn), y: -sine(turn + 0.25))
}

/// The sine of a share of a full turn, to more digits than a coordinate shows.
private func sine(_ turn: Double) -> Double {
  var t = turn - turn.rounded(.down)
  var sign = 1.0
  if t > 0.5 { (t, sign) = (t - 0.5, -1) }
  if t > 0.25 { t = 0.5 - t }
  let a = t * 2 * Double.pi
  let square = a * a
  let series = 1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110))))
  return sign * a * series
}
