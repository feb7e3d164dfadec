import Analysis
import Diagnostics
import Model
import Reports

/// What `diff` says to a person: scores headline beside like for like, then what became of which question.
struct DiffPage {
  let comparison: Comparison
  let labels: ComparisonLabels
  let width: Int
  let paint: Painter

  init(_ comparison: Comparison, _ labels: ComparisonLabels, width: Int, coloured: Bool) {
    self.comparison = comparison
    self.labels = labels
    self.width = width
    paint = Painter(isOn: coloured)
  }

  var text: String {
    ([heading, scores, counts] + comparison.lists.map(list)).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    let client = comparison.after.client.map { " · " + visible($0) } ?? ""
    let before = dated(comparison.before, labels.before)
    let after = dated(comparison.after, labels.after)
    var text = paint(shortened(visible(comparison.after.title) + client, to: width), .bold) + "\n"
    text += wrapped("\(before) against \(after)", to: width)
    if comparison.before.title != comparison.after.title {
      text += wrapped("before it was called \(visible(comparison.before.title))", to: width)
    }
    if comparison.before.basis != comparison.after.basis {
      text += wrapped("the two were scored on another basis each; levels are compared as stated", to: width)
    }
    return text
  }

  /// `2026-03-30-kick-off`, `2026-06-30 (now)`: a snapshot has its date in its name.
  private func dated(_ standing: Standing, _ label: String) -> String {
    label.hasPrefix(standing.asOf.description) ? visible(label) : "\(standing.asOf) (\(visible(label)))"
  }

  private var scores: String {
    var table = Table([.left, .right, .right, .right, .right, .right, .right, .left], indent: "  ")
    // The last three columns are headed "like for like" between them.
    table.add(["", "HEADLINE", "NOW", "", "LIKE", "FOR", "LIKE", "TREND"])
    table.add(row("Overall", comparison.overall))
    for area in comparison.areas {
      table.add(row(visible(area.title), area.score))
      // A section is worth a line where it moved.
      for section in area.sections where section.score.trend == .up || section.score.trend == .down {
        table.add(row("· \(visible(section.title))", section.score))
      }
    }
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint)
  }

  private func row(_ title: String, _ change: ScoreChange) -> [Table.Cell] {
    func points(_ value: Double?) -> Table.Cell { Table.Cell(value.map(NumberText.score) ?? "–") }
    func delta(_ value: Double?) -> Table.Cell { Table.Cell(value.map(NumberText.signedScore) ?? "–") }
    return [
      Table.Cell(title), points(change.headline.before), points(change.headline.after), delta(change.headline.delta),
      points(change.likeForLike.before), points(change.likeForLike.after), delta(change.likeForLike.delta),
      change.trend.map { Table.Cell("\($0.symbol) \($0.word)", $0.ink) } ?? "–",
    ]
  }

  private var counts: String {
    var text = wrapped(
      "Like for like rests on \(comparison.overall.questions) questions. \(comparison.countWords).", to: width,
      first: "  ")
    if !comparison.added.isEmpty { text += "  \(comparison.added.count) added to the questionnaires\n" }
    if !comparison.dropped.isEmpty { text += "  \(comparison.dropped.count) dropped from the questionnaires\n" }
    if let was = comparison.before.band, let now = comparison.after.band, was != now {
      text +=
        "  Band: " + paint("\(was.symbol) \(was.word)", was.ink) + " → " + paint("\(now.symbol) \(now.word)", now.ink)
      text += "\n"
    }
    for reason in comparison.reasonsItIsWorse { text += wrapped("Worse: \(reason.words)", to: width, first: "  ") }
    if comparison.isEmpty { text += "  Nothing has changed.\n" }
    return text
  }

  private func list(_ list: ComparisonList) -> String {
    var text = "  " + paint(list.title.uppercased(), .bold) + " (\(list.lines.count))" + "\n"
    if let note = list.note { text += wrapped(note, to: width, first: "  ") }
    var table = Table([.left, .left, .left], indent: "    ")
    for line in list.lines { table.add([visible(line.id), visible(line.title), visible(line.text)]) }
    return text + table.text(width: width, flexible: 1, painter: paint)
  }
}

extension Trend {
  var ink: Ink {
    switch self {
    case .up: .green
    case .stable: .dim
    case .down: .red
    }
  }
}
