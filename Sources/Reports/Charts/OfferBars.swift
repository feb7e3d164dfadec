/// One vendor of the chart of offers.
struct OfferBar {
  let name: String
  /// What is asked for, and what comes on top for work that is left out; 0 or more.
  let quoted: Double
  let missing: Double
  /// What stands behind the bar.
  let value: String
  /// Ranked vendors are set off from those that are excluded.
  let isRanked: Bool
}

/// What each offer costs once the work that it leaves out is paid for, and below it who leads at which weight of the
/// price (report.md section 3). Nil without a price. `sweep` is nil where the formula gives no points.
func offerBars(_ bars: [OfferBar], sweep: WeightSweep?, description: String) -> Chart? {
  guard !bars.isEmpty else { return nil }
  let (left, right, top, row) = (206.0, 628.0, 46.0, 34.0)
  let bottom = top + row * Double(bars.count)
  let below = sweep.map { $0.lines.isEmpty ? 0 : WeightSweep.height } ?? 0
  var drawing = Drawing(width: 760, height: bottom + 40 + below)
  let longest = bars.map { sum($0) }.max() ?? 1
  let unit = (right - left) / max(longest, 1)

  drawing.text("What each offer costs", x: 24, y: 26, size: 13, bold: true)
  for (index, bar) in bars.enumerated() {
    let middle = top + row * (Double(index) + 0.5)
    let ink: Paint = bar.isRanked ? .ink : .muted
    drawing.text(
      shortened(bar.name, width: left - 42, size: 12.5, bold: bar.isRanked), x: 24, y: middle + 4, size: 12.5,
      fill: ink,
      bold: bar.isRanked)
    let asked = bounded(bar.quoted) * unit
    drawing.rectangle(x: left, y: middle - 10, width: asked, height: 20, fill: bar.isRanked ? .accent : .soft)
    drawing.rectangle(
      x: left + asked, y: middle - 10, width: bounded(bar.missing) * unit, height: 20, fill: .over,
      opacity: bar.isRanked ? nil : 0.5)
    drawing.text(
      shortened(bar.value, width: 744 - right, size: 12.5, bold: bar.isRanked), x: right + 10, y: middle + 4,
      size: 12.5,
      fill: ink, bold: bar.isRanked)
  }
  legend(&drawing, y: bottom + 20)
  if let sweep, !sweep.lines.isEmpty { sweep.draw(from: bottom + 40, in: &drawing) }
  return drawing.chart(
    "offers", title: "What each offer costs, and what the weight of the price decides", description: description)
}

private func sum(_ bar: OfferBar) -> Double { bounded(bar.quoted) + bounded(bar.missing) }
private func bounded(_ value: Double) -> Double { value.isFinite ? min(max(value, 0), 1e12) : 0 }

private func legend(_ drawing: inout Drawing, y: Double) {
  drawing.rectangle(x: 206, y: y - 9, width: 18, height: 10, fill: .accent)
  drawing.text("Quoted", x: 230, y: y, size: 11.5, fill: .muted)
  let second = 230 + estimatedWidth("Quoted") * 11.5 + 20
  drawing.rectangle(x: second, y: y - 9, width: 18, height: 10, fill: .over)
  drawing.text("Work that the offer leaves out", x: second + 24, y: y, size: 11.5, fill: .muted)
}
