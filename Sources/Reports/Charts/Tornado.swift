/// A work item and how far it moves the reserve.
struct TornadoBar {
  let id: String
  let title: String
  /// P80 of the whole where the item comes out at its lowest, and at its highest.
  let low: Double
  let high: Double
  /// What stands behind the bar.
  let value: String
}

/// Which estimates decide on the reserve: a bar from the P80 with an item at its lowest to the P80 with it at its
/// highest, widest first (report.md section 3). `reserve` is the P80 of all; `amount` writes money.
func tornado(_ bars: [TornadoBar], reserve: Double, amount: (Double) -> String, description: String) -> Chart {
  let (left, right, top, row) = (268.0, 640.0, 44.0, 38.0)
  let bottom = top + row * Double(bars.count)
  var drawing = Drawing(width: 760, height: bottom + 44)
  let least = bars.map(\.low).min().map { min($0, reserve) } ?? reserve
  let most = bars.map(\.high).max().map { max($0, reserve) } ?? reserve
  let span = most > least ? most - least : 1
  func x(_ value: Double) -> Double { left + (right - left) * (value - least) / span }

  for (index, bar) in bars.enumerated() {
    let middle = top + row * (Double(index) + 0.5)
    caption(bar, middle, width: left - 44, in: &drawing)
    drawing.rectangle(x: left, y: middle - 9, width: right - left, height: 18, fill: .track)
    drawing.rectangle(x: x(bar.low), y: middle - 9, width: max(1, x(reserve) - x(bar.low)), height: 18, fill: .soft)
    drawing.rectangle(x: x(reserve), y: middle - 9, width: max(1, x(bar.high) - x(reserve)), height: 18, fill: .accent)
    drawing.text(shortened(bar.value, width: 104, size: 12), x: right + 12, y: middle + 4, size: 12)
  }
  drawing.line(x(reserve), top - 8, x(reserve), bottom + 4, stroke: .ink, width: 2)
  let label = shortened("P80 \(amount(reserve))", width: 240, size: 11.5)
  let half = estimatedWidth(label) * 11.5 / 2
  drawing.text(label, x: min(max(x(reserve), half + 24), 736 - half), y: top - 16, size: 11.5, anchor: .middle)
  legend(&drawing, y: bottom + 26)
  return drawing.chart("drivers", title: "Which estimates decide on the reserve", description: description)
}

private func caption(_ bar: TornadoBar, _ middle: Double, width: Double, in drawing: inout Drawing) {
  let id = shortened(bar.id, width: width, size: 12, bold: true)
  let room = width - estimatedWidth(id, bold: true) * 12 - 8
  drawing.text(id, x: 24, y: middle + 4, size: 12, bold: true)
  guard room > 40 else { return }
  drawing.text(
    shortened(bar.title, width: room, size: 12), x: 24 + width - room, y: middle + 4, size: 12, fill: .muted)
}

private func legend(_ drawing: inout Drawing, y: Double) {
  drawing.rectangle(x: 24, y: y - 9, width: 18, height: 10, fill: .soft)
  drawing.text("Saved if it takes its lowest days", x: 48, y: y, size: 11.5, fill: .muted)
  let second = 48 + estimatedWidth("Saved if it takes its lowest days") * 11.5 + 20
  drawing.rectangle(x: second, y: y - 9, width: 18, height: 10, fill: .accent)
  drawing.text("Added if it takes its highest days", x: second + 24, y: y, size: 11.5, fill: .muted)
}
