/// One step of a waterfall.
struct WaterfallStep {
  let title: String
  let effect: Double
  /// The result after it.
  let result: Double
  /// The effect in words.
  let value: String
}

/// How a planned result became the actual one: a bar from zero at both ends, floating steps between (report.md section 3).
func waterfall(
  plan: Double, planValue: String, _ steps: [WaterfallStep], actualValue: String, title: String, description: String
) -> Chart {
  let left = 206.0
  let right = 620.0
  let top = 20.0
  let row = 34.0
  let actual = steps.last?.result ?? plan
  let bottom = top + row * Double(steps.count + 2)
  var drawing = Drawing(width: 760, height: bottom + 54)
  let levels = [plan] + steps.map(\.result)
  let highest = levels.max() ?? 1
  let lowest = levels.min() ?? 0
  // Where the effects are small beside the whole, the axis does not begin at 0, and says so by its marks.
  let whole = lowest <= 0 || highest - lowest > highest * 0.35
  let axis = ValueAxis(whole ? levels + [0] : [lowest - (highest - lowest) * 0.3, highest])
  func x(_ value: Double) -> Double { left + (right - left) * axis.share(value) }
  let base = whole ? x(0) : left

  for mark in axis.marks {
    drawing.line(x(mark), top, x(mark), bottom, stroke: .rule, dashed: true)
  }
  for mark in readable(axis.marks, x) {
    drawing.text(NumberText.figure(mark), x: x(mark), y: bottom + 16, size: 11, fill: .muted, anchor: .middle)
  }
  func label(_ text: String, _ value: String, _ index: Int, bold: Bool, in drawing: inout Drawing) -> Double {
    let middle = top + row * (Double(index) + 0.5)
    drawing.text(
      shortened(text, width: left - 34, size: 13, bold: bold), x: left - 14, y: middle + 4.5, size: 13, anchor: .end,
      bold: bold)
    drawing.text(
      shortened(value, width: 110, size: 13, bold: bold), x: 746, y: middle + 4.5, size: 13, anchor: .end, bold: bold)
    return middle
  }
  var before = plan
  var middle = label("Plan", planValue, 0, bold: true, in: &drawing)
  drawing.rectangle(
    x: min(base, x(plan)), y: middle - 9, width: abs(x(plan) - base), height: 18, fill: .soft)
  for (index, step) in steps.enumerated() {
    drawing.line(x(before), middle + 9, x(before), middle + row - 9, stroke: .muted)
    middle = label(step.title, step.value, index + 1, bold: false, in: &drawing)
    let start = min(x(before), x(step.result))
    let length = abs(x(step.result) - x(before))
    drawing.rectangle(
      x: start, y: middle - 9, width: max(length, 1.5), height: 18,
      fill: step.effect < 0 ? .over : step.effect > 0 ? .under : .muted)
    before = step.result
  }
  drawing.line(x(before), middle + 9, x(before), middle + row - 9, stroke: .muted)
  middle = label("Actual", actualValue, steps.count + 1, bold: true, in: &drawing)
  drawing.rectangle(x: min(base, x(actual)), y: middle - 9, width: abs(x(actual) - base), height: 18, fill: .accent)
  drawing.rectangle(x: 24, y: bottom + 30, width: 18, height: 10, fill: .over)
  drawing.text("Takes away", x: 48, y: bottom + 39, size: 11.5, fill: .muted)
  drawing.rectangle(x: 150, y: bottom + 30, width: 18, height: 10, fill: .under)
  drawing.text("Adds", x: 174, y: bottom + 39, size: 11.5, fill: .muted)
  if !whole { drawing.text("The axis does not begin at 0", x: 240, y: bottom + 39, size: 11.5, fill: .muted) }
  return drawing.chart("factors", title: title, description: description)
}

/// The marks whose labels do not touch.
func readable(_ marks: [Double], _ x: (Double) -> Double) -> [Double] {
  var shown: [Double] = []
  for mark in marks {
    let room = 12 + 11 * estimatedWidth(NumberText.figure(mark))
    if let last = shown.last, x(mark) - x(last) < room { continue }
    shown.append(mark)
  }
  return shown
}
