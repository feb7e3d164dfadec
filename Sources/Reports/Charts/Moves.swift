/// One question of the chart of movement: the levels of the roles before and after.
struct Move {
  let id: String
  let title: String
  /// Levels of 0 to 4 of the roles that rated.
  let before: [Double]
  let after: [Double]
}

/// How far apart the roles were on each question and are now: a hollow pair above a filled one (report.md section 3).
func moves(_ rows: [Move], levels: [String], labels: (before: String, after: String), description: String) -> Chart {
  let width = 760.0
  let left = 290.0
  let right = 724.0
  let top = 40.0
  let height = 58.0
  let bottom = top + Double(rows.count) * height
  var drawing = Drawing(width: width, height: bottom + 40)
  func x(_ level: Double) -> Double { left + (right - left) * min(max(level, 0), 4) / 4 }

  levelLines(levels, x, top: top, bottom: bottom, in: &drawing)
  for (index, row) in rows.enumerated() {
    let middle = top + (Double(index) + 0.5) * height
    if index > 0 { drawing.line(20, middle - height / 2, right + 20, middle - height / 2, stroke: .rule) }
    chartCaption(id: row.id, title: row.title, middle, width: left - 44, in: &drawing)
    span(row.before, middle - 9, x, hollow: true, in: &drawing)
    span(row.after, middle + 9, x, hollow: false, in: &drawing)
  }
  drawing.circle(x: 30, y: bottom + 22, radius: 5, fill: .paper, stroke: .muted)
  drawing.text(labels.before, x: 42, y: bottom + 26, size: 11.5, fill: .muted)
  let next = 58 + estimatedWidth(labels.before) * 11.5
  drawing.circle(x: next + 6, y: bottom + 22, radius: 5, fill: .accent, stroke: .paper)
  drawing.text(labels.after, x: next + 18, y: bottom + 26, size: 11.5, fill: .muted)
  return drawing.chart("rounds", title: "How opinions moved", description: description)
}

/// The levels from the lowest to the highest as a line with a dot for each role.
private func span(_ levels: [Double], _ y: Double, _ x: (Double) -> Double, hollow: Bool, in drawing: inout Drawing) {
  guard let low = levels.min(), let high = levels.max() else { return }
  drawing.line(x(low), y, x(high), y, stroke: hollow ? .rule : .soft, width: hollow ? 3 : 5)
  for level in Set(levels).sorted() {
    drawing.circle(x: x(level), y: y, radius: 5.5, fill: hollow ? .paper : .accent, stroke: hollow ? .muted : .paper)
  }
}
