import Analysis
import Model

/// What one owner has to finish, on the time axis.
struct OwnerTasks {
  let owner: String
  /// Days after the date of the assessment, 0 or more, and the band of each finding.
  let tasks: [(days: Int, band: RiskBand?)]
}

/// When each owner's fixes are due: a dot a date with the number of fixes, in the colour of the gravest.
func timeline(_ owners: [OwnerTasks], from start: CalendarDate, description: String) -> Chart {
  let width = 760.0
  let left = 150.0
  let right = 728.0
  let top = 44.0
  let row = 44.0
  let last = max(90, owners.flatMap { $0.tasks.map(\.days) }.max() ?? 0)
  let bottom = top + row * Double(owners.count)
  var drawing = Drawing(width: width, height: bottom + 40)
  func x(_ days: Int) -> Double { left + (right - left) * Double(min(max(days, 0), last)) / Double(last) }

  for days in marks(until: last) {
    drawing.line(x(days), top - 8, x(days), bottom, stroke: .rule, dashed: days > 0)
    drawing.text(
      days == 0 ? DateText.short(start) : "\(DateText.short(start.adding(days: days)))", x: x(days), y: top - 26,
      size: 11,
      fill: .ink, anchor: .middle)
    drawing.text(
      days == 0 ? "as of" : "\(days) days", x: x(days), y: top - 13, size: 10.5, fill: .muted, anchor: .middle)
  }
  for (index, owner) in owners.enumerated() {
    let middle = top + row * (Double(index) + 0.5)
    drawing.line(left, middle, right, middle, stroke: .track, width: 6)
    drawing.text(shortened(owner.owner, width: left - 44, size: 13), x: 24, y: middle + 4.5, size: 13)
    for group in merged(owner.tasks, x: x) {
      drawing.circle(x: group.x, y: middle, radius: 12, fill: group.band.paint, stroke: .paper)
      drawing.text(
        "\(group.count)", x: group.x, y: middle + 4, size: 11.5, fill: .onAccent, anchor: .middle, bold: true)
    }
  }
  legend(&drawing, Set(owners.flatMap { $0.tasks.map(\.band) }), y: bottom + 24)
  return drawing.chart("roadmap", title: "What is due when, by owner", description: description)
}

/// Thirty days apart, or so far apart that the labels do not touch.
private func marks(until last: Int) -> [Int] {
  var step = 30
  while last / step > 8 { step *= 2 }
  return Array(stride(from: 0, through: last, by: step))
}

private func merged(
  _ tasks: [(days: Int, band: RiskBand?)], x: (Int) -> Double
) -> [(x: Double, count: Int, band: RiskBand?)] {
  var groups: [(x: Double, count: Int, band: RiskBand?)] = []
  for task in tasks.sorted(by: { $0.days < $1.days }) {
    let place = x(task.days)
    if let group = groups.last, place - group.x < 26 {
      groups[groups.count - 1].count += 1
      if (task.band?.rank ?? -1) > (group.band?.rank ?? -1) { groups[groups.count - 1].band = task.band }
    } else {
      groups.append((place, 1, task.band))
    }
  }
  return groups
}

private func legend(_ drawing: inout Drawing, _ bands: Set<RiskBand?>, y: Double) {
  var x = 24.0
  for band in RiskBand.allCases.reversed().map(Optional.some) + [nil] where bands.contains(band) {
    let name = band?.word ?? "Not rated"
    drawing.circle(x: x + 6, y: y - 4, radius: 6, fill: band.paint)
    drawing.text(name, x: x + 18, y: y, size: 11.5, fill: .muted)
    x += 18 + estimatedWidth(name) * 11.5 + 20
  }
}

extension RiskBand? {
  /// The colour of a dot; the word stands in the legend and in the table beside it.
  fileprivate var paint: Paint {
    switch self {
    case .critical?: Paint(value: "#9b1c2e", name: "c-critical")
    case .high?: Paint(value: "#b04a00", name: "c-high")
    case .moderate?: Paint(value: "#7a5c00", name: "c-moderate")
    case .low?: Paint(value: "#2f6b4a", name: "c-low")
    case nil: .muted
    }
  }
}
