/// One area of the chart of scores.
package struct AreaBar: Sendable {
  package let title: String
  /// 0 to 100; nil where the area is not rated.
  package let score: Double?
  package let evidenced: Double?
  package let low: Double?
  package let high: Double?
  /// What stands behind the bar: score and band, or why there is none.
  package let value: String

  package init(title: String, score: Double?, evidenced: Double?, low: Double?, high: Double?, value: String) {
    self.title = title
    self.score = score
    self.evidenced = evidenced
    self.low = low
    self.high = high
    self.value = value
  }
}

/// Score against target by area, with the uncertainty band and the evidenced score (report.md section 3).
///
/// `target` and `edges` (the lower edges of the bands) are scores of 0 to 100.
func bulletBars(_ bars: [AreaBar], target: Double, edges: [Double], description: String) -> Chart {
  let left = 206.0
  let plot = 380.0
  let width = 760.0
  let top = 34.0
  let row = 46.0
  var drawing = Drawing(width: width, height: top + row * Double(bars.count) + 62)
  let bottom = top + row * Double(bars.count)
  func x(_ score: Double) -> Double { left + plot * min(max(score, 0), 100) / 100 }

  for edge in [0] + edges + [100] {
    drawing.line(x(edge), top - 8, x(edge), bottom, stroke: .rule, dashed: edge > 0 && edge < 100)
    drawing.text(NumberText.plain(edge), x: x(edge), y: top - 14, size: 11, fill: .muted, anchor: .middle)
  }
  for (index, bar) in bars.enumerated() {
    let middle = top + row * (Double(index) + 0.5)
    let lines = wrapped(bar.title, width: left - 20, size: 13, lines: 2)
    for (number, line) in lines.enumerated() {
      let y = middle + 4.5 + (Double(number) - Double(lines.count - 1) / 2) * 16
      drawing.text(line, x: left - 14, y: y, size: 13, anchor: .end)
    }
    drawing.rectangle(x: left, y: middle - 11, width: plot, height: 22, fill: .track)
    if let low = bar.low, let high = bar.high, high > low {
      drawing.rectangle(x: x(low), y: middle - 11, width: x(high) - x(low), height: 22, fill: .soft)
    }
    if let score = bar.score {
      drawing.rectangle(x: left, y: middle - 5, width: x(score) - left, height: 10, fill: .accent)
    }
    if let evidenced = bar.evidenced { diamond(&drawing, x: x(evidenced), y: middle) }
    drawing.line(x(target), middle - 15, x(target), middle + 15, stroke: .ink, width: 2.5)
    drawing.text(
      shortened(bar.value, width: width - left - plot - 22, size: 13), x: left + plot + 16, y: middle + 4.5, size: 13)
  }
  legend(&drawing, left: left, y: bottom + 34)
  return drawing.chart("areas", title: "Score against target by area", description: description)
}

private func diamond(_ drawing: inout Drawing, x: Double, y: Double) {
  drawing.polygon(
    [(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)], fill: .paper, stroke: .ink, width: 1.5)
}

private func legend(_ drawing: inout Drawing, left: Double, y: Double) {
  var x = 24.0
  func step(_ text: String) -> Double { 24 + estimatedWidth(text) * 11.5 + 18 }
  drawing.rectangle(x: x, y: y - 5, width: 18, height: 8, fill: .accent)
  drawing.text("Score", x: x + 24, y: y + 3, size: 11.5, fill: .muted)
  x += step("Score")
  drawing.rectangle(x: x, y: y - 9, width: 18, height: 16, fill: .soft)
  drawing.text("If open answers came out worst or best", x: x + 24, y: y + 3, size: 11.5, fill: .muted)
  x += step("If open answers came out worst or best")
  diamond(&drawing, x: x + 9, y: y - 1)
  drawing.text("What evidence supports", x: x + 24, y: y + 3, size: 11.5, fill: .muted)
  x += step("What evidence supports")
  drawing.line(x + 9, y - 11, x + 9, y + 9, stroke: .ink, width: 2.5)
  drawing.text("Target", x: x + 24, y: y + 3, size: 11.5, fill: .muted)
}
