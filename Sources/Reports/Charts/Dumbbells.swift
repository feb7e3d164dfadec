import Model

/// One question of the chart of disagreement.
struct RoleValues {
  let id: String
  let title: String
  /// Levels of 0 to 4 of the roles that rated.
  let values: [(role: Role, level: Double)]
}

/// How far apart the roles are on each question: a dot a role on the scale of levels (report.md section 3).
func dumbbells(_ rows: [RoleValues], levels: [String], description: String) -> Chart {
  let width = 760.0
  let left = 290.0
  let right = 724.0
  let top = 40.0
  let stacks = rows.map { stacked($0.values, unit: (right - left) / 4) }
  let heights = stacks.map { max(60, Double(($0.map(\.depth).max() ?? 0) + 1) * 22 + 22) }
  let roles = Array(Set(rows.flatMap { $0.values.map(\.role) })).sorted()
  let legendLines = legendRows(roles, width: width - 48)
  let bottom = top + heights.reduce(0, +)
  var drawing = Drawing(width: width, height: bottom + 24 + Double(legendLines.count) * 20)
  func x(_ level: Double) -> Double { left + (right - left) * min(max(level, 0), 4) / 4 }

  levelLines(levels, x, top: top, bottom: bottom, in: &drawing)
  var y = top
  for (index, row) in rows.enumerated() {
    let middle = y + heights[index] / 2
    if index > 0 { drawing.line(20, y, right + 20, y, stroke: .rule) }
    chartCaption(id: row.id, title: row.title, middle, width: left - 44, in: &drawing)
    dots(stacks[index], middle, x, in: &drawing)
    y += heights[index]
  }
  for (index, line) in legendLines.enumerated() {
    drawing.text(line, x: 24, y: bottom + 26 + Double(index) * 20, size: 11.5, fill: .muted)
  }
  return drawing.chart("divergence", title: "Where the parties disagree", description: description)
}

private struct Dot {
  let role: Role
  let level: Double
  /// 0 is the lowest of a stack of dots that would cover each other.
  var depth: Int
}

/// Dots nearer than their width stand on top of each other.
private func stacked(_ values: [(role: Role, level: Double)], unit: Double) -> [Dot] {
  var dots: [Dot] = []
  for value in values.sorted(by: { ($0.level, $0.role) < ($1.level, $1.role) }) {
    let near = dots.filter { abs($0.level - value.level) * unit < 24 }
    let taken = Set(near.map(\.depth))
    let depth = (0...values.count).first { !taken.contains($0) } ?? 0
    dots.append(Dot(role: value.role, level: value.level, depth: depth))
  }
  return dots
}

/// The scale of levels over a chart of questions.
func levelLines(
  _ levels: [String], _ x: (Double) -> Double, top: Double, bottom: Double, in drawing: inout Drawing
) {
  for (level, name) in levels.enumerated() {
    drawing.line(x(Double(level)), top - 6, x(Double(level)), bottom, stroke: .rule, dashed: true)
    drawing.text(
      shortened("\(level) \(name)", width: 100, size: 11), x: x(Double(level)) + (level == 4 ? 30 : 0), y: top - 14,
      size: 11, fill: .muted, anchor: level == 4 ? .end : .middle)
  }
}

/// Id and title of a question at the left of its row.
func chartCaption(id: String, title: String, _ middle: Double, width: Double, in drawing: inout Drawing) {
  let lines = wrapped(title, width: width, size: 12, lines: 2)
  let top = middle - Double(lines.count) * 8 + 4
  drawing.text(shortened(id, width: width, size: 12, bold: true), x: 24, y: top, size: 12, bold: true)
  for (index, line) in lines.enumerated() {
    drawing.text(line, x: 24, y: top + Double(index + 1) * 15.5, size: 12, fill: .muted)
  }
}

private func dots(_ dots: [Dot], _ middle: Double, _ x: (Double) -> Double, in drawing: inout Drawing) {
  guard let low = dots.map(\.level).min(), let high = dots.map(\.level).max() else { return }
  let deepest = dots.map(\.depth).max() ?? 0
  let base = middle + Double(deepest) * 11
  drawing.line(x(low), base, x(high), base, stroke: .soft, width: 6)
  for dot in dots {
    let y = base - Double(dot.depth) * 22
    drawing.circle(x: x(dot.level), y: y, radius: 10.5, fill: .accent, stroke: .paper)
    drawing.text(
      dot.role.initials, x: x(dot.level), y: y + 3.5, size: 9.5, fill: .onAccent, anchor: .middle, bold: true)
  }
}

private func legendRows(_ roles: [Role], width: Double) -> [String] {
  var lines: [String] = []
  for role in roles {
    let entry = role.initials == role.title ? role.title : "\(role.initials) \(role.title)"
    if let last = lines.last, estimatedWidth(last + "    " + entry) * 11.5 < width {
      lines[lines.count - 1] = last + " \u{A0}·\u{A0} " + entry
    } else {
      lines.append(entry)
    }
  }
  return lines
}
