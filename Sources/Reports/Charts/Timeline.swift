import Analysis
import Model

/// What one owner has to finish, on the time axis.
struct OwnerTasks {
  enum Moment {
    /// Days after the date of the assessment, 0 or more.
    case day(Int)
    case overdue
    case undated
  }

  let owner: String
  /// When each is due, and its band.
  let tasks: [(moment: Moment, band: RiskBand?)]
}

/// When each owner's fixes are due: a dot a date with the number of fixes, in the colour of the gravest. What is overdue
/// stands before the axis, what has no date behind it.
func timeline(_ owners: [OwnerTasks], from start: CalendarDate, description: String) -> Chart {
  let owners = drawable(owners)
  let axis = TimeAxis(owners)
  let top = 44.0
  let row = 44.0
  let bottom = top + row * Double(owners.count)
  var drawing = Drawing(width: axis.width, height: bottom + 40)

  for days in axis.marks {
    let x = axis.x(.day(days))
    drawing.line(x, top - 8, x, bottom, stroke: .rule, dashed: days > 0)
    drawing.text(
      DateText.short(start.adding(days: days)), x: x, y: top - 26, size: 11, fill: .ink, anchor: .middle)
    drawing.text(
      days == 0 ? "as of" : "\(days) days", x: x, y: top - 13, size: 10.5, fill: .muted, anchor: .middle)
  }
  for (moment, word) in axis.aside {
    drawing.text(word, x: axis.x(moment), y: top - 13, size: 10.5, fill: .muted, anchor: .middle)
  }
  for (index, owner) in owners.enumerated() {
    let middle = top + row * (Double(index) + 0.5)
    drawing.line(axis.left, middle, axis.right, middle, stroke: .track, width: 6)
    drawing.text(shortened(owner.owner, width: axis.labels - 32, size: 13), x: 24, y: middle + 4.5, size: 13)
    for group in merged(owner.tasks, x: axis.x) {
      drawing.circle(x: group.x, y: middle, radius: 12, fill: group.band.paint, stroke: .paper)
      drawing.text(
        "\(group.count)", x: group.x, y: middle + 4, size: 11.5, fill: .onAccent, anchor: .middle, bold: true)
    }
  }
  legend(&drawing, Set(owners.flatMap { $0.tasks.map(\.band) }), y: bottom + 24)
  return drawing.chart("roadmap", title: "What is due when, by owner", description: description)
}

/// Where the days stand, and what has none.
private struct TimeAxis {
  let width = 760.0
  /// Room for the names of the owners.
  let labels: Double
  let left: Double
  let right: Double
  let hasOverdue: Bool
  let hasUndated: Bool
  private let last: Int

  init(_ owners: [OwnerTasks]) {
    let moments = owners.flatMap { $0.tasks.map(\.moment) }
    hasOverdue = moments.contains { if case .overdue = $0 { true } else { false } }
    hasUndated = moments.contains { if case .undated = $0 { true } else { false } }
    // People and what stands for them have longer names than roles.
    labels = owners.contains { estimatedWidth($0.owner) * 13 > 110 } ? 226 : 138
    left = labels + (hasOverdue ? 70 : 12)
    right = 728 - (hasUndated ? 76 : 0)
    last = max(90, moments.compactMap { if case .day(let days) = $0 { days } else { nil } }.max() ?? 0)
  }

  func x(_ moment: OwnerTasks.Moment) -> Double {
    switch moment {
    case .day(let days): left + (right - left) * Double(min(max(days, 0), last)) / Double(last)
    case .overdue: left - 50
    case .undated: right + 54
    }
  }

  var aside: [(OwnerTasks.Moment, String)] {
    (hasOverdue ? [(.overdue, "overdue")] : []) + (hasUndated ? [(.undated, "no date")] : [])
  }

  /// Thirty days apart, or so far apart that the labels do not touch.
  var marks: [Int] {
    var step = 30
    let most = right - left < 480 ? 6 : 8
    while last / step > most { step *= 2 }
    return Array(stride(from: 0, through: last, by: step))
  }
}

/// As many owners as a page can hold; those with the least to do stand together.
private func drawable(_ owners: [OwnerTasks]) -> [OwnerTasks] {
  let most = 16
  guard owners.count > most else { return owners }
  let busiest = owners.enumerated().sorted { ($1.element.tasks.count, $0.offset) < ($0.element.tasks.count, $1.offset) }
  let kept = Set(busiest.prefix(most - 1).map(\.offset))
  let others = owners.enumerated().filter { !kept.contains($0.offset) }.flatMap(\.element.tasks)
  return owners.enumerated().filter { kept.contains($0.offset) }.map(\.element)
    + [OwnerTasks(owner: "\(owners.count - kept.count) others", tasks: others)]
}

private func merged(
  _ tasks: [(moment: OwnerTasks.Moment, band: RiskBand?)], x: (OwnerTasks.Moment) -> Double
) -> [(x: Double, count: Int, band: RiskBand?)] {
  var groups: [(x: Double, count: Int, band: RiskBand?)] = []
  for task in tasks.map({ (place: x($0.moment), band: $0.band) }).sorted(by: { $0.place < $1.place }) {
    if let group = groups.last, task.place - group.x < 26 {
      groups[groups.count - 1].count += 1
      if (task.band?.rank ?? -1) > (group.band?.rank ?? -1) { groups[groups.count - 1].band = task.band }
    } else {
      groups.append((task.place, 1, task.band))
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
