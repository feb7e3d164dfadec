/// The total of one vendor as the weight of the price goes from nothing to all.
struct WeightLine {
  let name: String
  /// 0 to 100: the total where the price counts nothing, and where it is all that counts.
  let quality: Double
  let pricePoints: Double
  /// It leads at the weight in use.
  let leads: Bool
}

/// Who leads at which weight of the price: totals are straight lines, and where two cross the lead changes.
struct WeightSweep {
  /// Best first; the first six are drawn.
  let lines: [WeightLine]
  /// 0 to 1.
  let inUse: Double
  /// Where the first two tie, 0 to 1; nil where they do not.
  let tie: Double?

  static let height = 292.0
  private var drawn: ArraySlice<WeightLine> { lines.prefix(6) }
  private var axis: ValueAxis { ValueAxis(drawn.flatMap { [bounded($0.quality), bounded($0.pricePoints)] }) }

  /// Draws it below `top`, over the whole width of 760.
  func draw(from top: Double, in drawing: inout Drawing) {
    let plot = Plot(top: top + 62, axis: axis)
    drawing.text("Total points by the weight of the price", x: 24, y: top + 24, size: 13, bold: true)
    for mark in axis.marks {
      drawing.line(Plot.left, plot.y(mark), Plot.right, plot.y(mark), stroke: .rule, dashed: mark != axis.marks.first)
      drawing.text(
        NumberText.plain(mark), x: Plot.left - 10, y: plot.y(mark) + 4, size: 11, fill: .muted, anchor: .end)
    }
    for percent in [0, 25, 50, 75, 100] {
      let x = plot.x(Double(percent) / 100)
      drawing.line(x, plot.bottom, x, plot.bottom + 5, stroke: .rule)
      drawing.text("\(percent)%", x: x, y: plot.bottom + 20, size: 11, fill: .muted, anchor: .middle)
    }
    mark(inUse, "in use: \(NumberText.percent(inUse))", plot, in: &drawing)
    for (index, line) in drawn.enumerated().reversed() {
      drawing.polyline(
        [(x: plot.x(0), y: plot.y(line.quality)), (x: plot.x(1), y: plot.y(line.pricePoints))],
        stroke: line.leads ? .accent : index < 3 ? .ink : .muted, width: line.leads ? 3 : 1.8,
        dashed: !line.leads && index > 1)
    }
    names(plot, in: &drawing)
    if let tie, let first = lines.first {
      let total = bounded(first.quality) + (bounded(first.pricePoints) - bounded(first.quality)) * tie
      drawing.circle(x: plot.x(tie), y: plot.y(total), radius: 5.5, fill: .paper, stroke: .ink)
      let label = "tie at \(NumberText.percent(tie, digits: 1))"
      let isRight = tie > 0.7
      drawing.text(
        label, x: plot.x(tie) + (isRight ? -10 : 10), y: plot.y(total) - 9, size: 11.5, anchor: isRight ? .end : .start,
        bold: true)
    }
  }

  private func mark(_ weight: Double, _ label: String, _ plot: Plot, in drawing: inout Drawing) {
    drawing.line(plot.x(weight), plot.top - 12, plot.x(weight), plot.bottom, stroke: .ink, width: 1.2, dashed: true)
    let half = estimatedWidth(label) * 11.5 / 2
    drawing.text(
      label, x: min(max(plot.x(weight), half + 24), 736 - half), y: plot.top - 17, size: 11.5, anchor: .middle)
  }

  /// Names at the right end of their lines, pushed apart where lines end near each other.
  private func names(_ plot: Plot, in drawing: inout Drawing) {
    let ends = drawn.map { (line: $0, y: plot.y($0.pricePoints)) }.sorted { $0.y < $1.y }
    var lowest = plot.top - 20
    var places: [Double] = []
    for end in ends {
      lowest = max(end.y, lowest + 15)
      places.append(lowest)
    }
    // What was pushed below the axis goes up again, as far as it needs.
    var limit = plot.bottom + 6
    for index in places.indices.reversed() {
      places[index] = min(places[index], limit)
      limit = places[index] - 15
    }
    for (end, place) in zip(ends, places) {
      drawing.text(
        shortened(end.line.name, width: 740 - Plot.right, size: 12, bold: end.line.leads), x: Plot.right + 10,
        y: place + 4, size: 12, fill: end.line.leads ? .accent : .ink, bold: end.line.leads)
    }
  }
}

private func bounded(_ points: Double) -> Double { points.isFinite ? min(max(points, -1e6), 1e6) : 0 }

private struct Plot {
  static let left = 66.0
  static let right = 608.0
  let top: Double
  let axis: ValueAxis

  var bottom: Double { top + 184 }

  func x(_ weight: Double) -> Double {
    Plot.left + (Plot.right - Plot.left) * (weight.isFinite ? min(max(weight, 0), 1) : 0)
  }
  func y(_ value: Double) -> Double { bottom - (bottom - top) * axis.share(bounded(value)) }
}
