import Analysis

/// What is marked on the S-curve: a percentile with its amount.
struct CurveMark {
  let label: String
  /// 0 to 1.
  let share: Double
  let amount: Double
}

/// How likely it is that the unfunded work costs at most an amount, with the percentiles and the sum of likely values
/// marked (report.md section 3). Nil where all draws cost the same.
///
/// `plan` is the sum of likely values, `planLabel` what stands beside it; `amount` writes money.
func exposureCurve(
  _ points: [CurvePoint], marks: [CurveMark], plan: Double, planLabel: String, amount: (Double) -> String,
  description: String
) -> Chart? {
  guard let first = points.first, let last = points.last, last.amount > first.amount else { return nil }
  let (left, right, top, bottom) = (74.0, 728.0, 50.0, 330.0)
  var drawing = Drawing(width: 760, height: 386)
  let low = min(first.amount, plan)
  let high = max(last.amount, plan)
  func x(_ value: Double) -> Double { left + (right - left) * (value - low) / (high - low) }
  func y(_ share: Double) -> Double { bottom - (bottom - top) * share }

  for share in [0, 0.25, 0.5, 0.75, 1] {
    drawing.line(left, y(share), right, y(share), stroke: .rule, dashed: share > 0)
    drawing.text(NumberText.percent(share), x: left - 12, y: y(share) + 4, size: 11, fill: .muted, anchor: .end)
  }
  for step in 0...4 {
    let value = low + (high - low) * Double(step) / 4
    let anchor: Drawing.Anchor = step == 0 ? .start : step == 4 ? .end : .middle
    drawing.line(x(value), bottom, x(value), bottom + 5, stroke: .rule)
    drawing.text(
      shortened(amount(value), width: 150, size: 11), x: x(value), y: bottom + 20, size: 11, fill: .muted,
      anchor: anchor)
  }
  drawing.text(
    "How likely it is that the work without money costs at most", x: left, y: bottom + 44, size: 11.5, fill: .muted)
  let curve = points.map { (x: x($0.amount), y: y($0.share)) }
  drawing.polygon(
    curve + [(x: x(last.amount), y: bottom), (x: x(first.amount), y: bottom)], fill: .soft, opacity: 0.35,
    stroke: .paper, width: 0)
  drawing.polyline(curve, stroke: .accent, width: 2.5)

  drawing.line(x(plan), top - 18, x(plan), bottom, stroke: .ink, width: 1.5, dashed: true)
  let isRight = x(plan) > (left + right) / 2
  drawing.text(
    shortened(planLabel, width: (isRight ? x(plan) - left : right - x(plan)) - 8, size: 11.5),
    x: x(plan) + (isRight ? -8 : 8), y: top - 18, size: 11.5, anchor: isRight ? .end : .start)
  for mark in marks { draw(mark, x: x(mark.amount), y: y(mark.share), right: right, amount: amount, in: &drawing) }
  return drawing.chart("exposure", title: "What the work without money may cost", description: description)
}

/// A dot on the curve; its label stands under the curve to the right where there is room, else above it to the left.
private func draw(
  _ mark: CurveMark, x: Double, y: Double, right: Double, amount: (Double) -> String, in drawing: inout Drawing
) {
  let label = shortened("\(mark.label) \(amount(mark.amount))", width: 190, size: 12, bold: true)
  let fits = x + 12 + estimatedWidth(label, bold: true) * 12 <= right + 20
  drawing.circle(x: x, y: y, radius: 5, fill: .accent, stroke: .paper)
  drawing.text(
    label, x: x + (fits ? 12 : -12), y: y + (fits ? 15 : -7), size: 12, anchor: fits ? .start : .end, bold: true)
}
