import Analysis
import Diagnostics
import Model
import Reports

/// What `kpi` says to a person: targets and actuals, what the rest needs, and the money and people behind it.
struct OperationsPage {
  let assessment: Assessment
  let result: OperationsResult
  let width: Int
  let paint: Painter
  let wording: Wording
  /// How the user names the folder in commands that follow; empty for the working directory.
  let folder: String

  init(_ assessment: Assessment, _ result: OperationsResult, width: Int, coloured: Bool, folder: String) {
    self.assessment = assessment
    self.result = result
    self.width = width
    paint = Painter(isOn: coloured)
    wording = Wording(assessment)
    self.folder = folder == "." ? "" : folder
  }

  var text: String {
    let parts: [String] = [
      heading, targets, rest, settlement, staffing, budget, limits, factors, associations, queues, next,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  func words(_ text: Text) -> String { visible(wording.text(text).string) }

  /// The title line of a part.
  func title(_ text: String) -> String { paint("  \(text)", .bold) + "\n" }

  /// A line of talk below a title.
  func line(_ text: String) -> String { wrapped(text, to: width, first: "    ") }

  func money(_ value: Double) -> String { "\(NumberText.cents(value)) \(visible(assessment.currency))" }

  var heading: String {
    let title = assessment.operations?.title ?? assessment.title
    let period = result.period
    let total = assessment.operations?.period.days ?? 0
    let passed = "\(period.elapsed) of \(total) days have figures"
    let left = period.rest == 0 ? "none left" : "\(period.rest) left"
    return paint(shortened(words(title), to: width), .bold) + "\n"
      + "\(DateText.long(result.asOf)) · \(passed) · \(left)\n"
  }

  private var targets: String {
    var table = Table([.left, .right, .right, .left, .right, .left], indent: "  ")
    table.add(["KPI", "TARGET", "ACTUAL", "", "ATTAINED", "CLASS"])
    let cap = assessment.operations?.classes.cap ?? 1.2
    var missing: [(String, Obstacle)] = []
    for kpi in result.kpis {
      let reached = kpi.attainment.value
      let ink = reached?.grade.ink
      table.add([
        Table.Cell(words(kpi.kpi.title)), Table.Cell(kpi.kpi.target.map { visible(kpi.kpi.shown($0)) } ?? "–"),
        Table.Cell(kpi.actual.value.map { visible(kpi.kpi.shown($0)) } ?? "–"),
        Table.Cell(reached.map { bar(($0.ratio ?? 0) / cap, columns: 12) } ?? "", ink),
        Table.Cell(reached?.ratio.map { NumberText.percent($0, digits: 2) } ?? "–"),
        Table.Cell(reached.map { "\($0.grade.symbol) \($0.grade.word)" } ?? "–", ink),
      ])
      if let obstacle = kpi.actual.obstacle { missing.append((words(kpi.kpi.title), obstacle)) }
    }
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint) + reasons(missing)
  }

  /// What cannot be computed, and why; figures with one reason stand together.
  private func reasons(_ missing: [(title: String, obstacle: Obstacle)]) -> String {
    var groups: [(titles: [String], obstacle: Obstacle)] = []
    for (title, obstacle) in missing {
      if let index = groups.firstIndex(where: { $0.obstacle == obstacle }) {
        groups[index].titles.append(title)
      } else {
        groups.append(([title], obstacle))
      }
    }
    return groups.map { line("\($0.titles.joined(separator: ", ")): \($0.obstacle.sentence)") }.joined()
  }

  /// What each KPI needs for the days left.
  private var rest: String {
    let kept = result.kpis.filter { $0.rest != nil }
    let days = result.period.rest
    guard !kept.isEmpty, kept.contains(where: { !$0.days.isEmpty }) else { return "" }
    guard days > 0 else { return title("THE PERIOD IS OVER") + line("there is nothing left to reach") }
    var table = Table([.left, .right, .left, .right, .left], indent: "  ")
    table.add(["THE REST, \(days) \(days == 1 ? "DAY" : "DAYS")", "NEEDS", "", "ENDS AT BEST", "DAYS"])
    var missing: [(String, Obstacle)] = []
    var late: [String] = []
    for kpi in kept {
      let target = kpi.rest?.value
      table.add([
        Table.Cell(words(kpi.kpi.title)),
        Table.Cell(target.map { visible(kpi.kpi.shown($0.required, digits: 3)) } ?? "–"),
        Table.Cell(target.map { "\($0.feasibility.symbol) \($0.feasibility.word)" } ?? "", target?.feasibility.ink),
        Table.Cell(target.map { visible(kpi.kpi.shown($0.endsAtBest)) } ?? "–"),
        Table.Cell(sparkline(kpi.days.map(\.level))),
      ])
      if let obstacle = kpi.rest?.obstacle { missing.append((words(kpi.kpi.title), obstacle)) }
      if let target, target.feasibility == .outOfReach || target.feasibility == .impossible {
        late.append(words(kpi.kpi.title))
      }
    }
    let escalate =
      late.isEmpty ? "" : line("better than any day so far, so escalate today: \(late.joined(separator: ", "))")
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint) + escalate + reasons(missing)
  }

  private var next: String {
    let place = folder.isEmpty ? "" : " " + visible(folder)
    guard let first = result.kpis.first else { return "" }
    return title("Next") + "    shortfall explain \(visible(first.kpi.id))\(place)\n    shortfall report\(place)\n"
  }
}

/// Levels as small columns, the lowest and the highest of them at the ends; the last sixteen.
func sparkline(_ levels: [Double]) -> String {
  let shown = levels.suffix(16)
  guard let low = shown.min(), let high = shown.max() else { return "" }
  let columns = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  return shown.map { level in
    guard high > low else { return columns[3] }
    return columns[min(7, max(0, Int(((level - low) / (high - low) * 7).rounded())))]
  }.joined()
}

extension Attainment.Grade {
  /// Beside its word and symbol, never instead of them.
  var ink: Ink {
    switch self {
    case .met: .green
    case .atRisk: .yellow
    case .missed: .red
    }
  }
}

extension DynamicTarget.Feasibility {
  var ink: Ink {
    switch self {
    case .impossible: .red
    case .outOfReach: .magenta
    case .stretch: .yellow
    case .reachable: .cyan
    case .secured: .green
    }
  }
}
