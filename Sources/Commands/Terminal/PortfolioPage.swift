import Analysis
import Diagnostics
import Model
import Reports

/// What `portfolio` prints: a line a programme, the worst first.
struct PortfolioPage {
  var portfolio: Portfolio
  var width: Int
  var paint: Painter

  var text: String {
    [programmes, unreadable].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var programmes: String {
    guard !portfolio.programmes.isEmpty else { return "" }
    let count = portfolio.programmes.count
    let heading = "  \(count) PROGRAMME\(count == 1 ? "" : "S"), THE WORST FIRST"
    var table = Table([.left, .right, .left, .right, .right, .right, .right, .left], indent: "  ")
    table.add([
      "", "SCORE", "BAND", "GATES", portfolio.currency.map { "P80 \($0)" } ?? "P80", "OPEN", "LATE", "TREND",
    ])
    for (name, programme) in zip(portfolio.names, portfolio.programmes) { table.add(row(name, programme)) }
    return paint(heading, .bold) + "  as of \(portfolio.dates)\n\n"
      + table.text(width: width, flexible: 0, heading: .bold, painter: paint)
  }

  private func row(_ name: String, _ programme: Programme) -> [Table.Cell] {
    func count(_ value: Int?) -> Table.Cell { Table.Cell(value.map { NumberText.count($0) } ?? "–") }
    let amount = programme.p80.map { value in
      (portfolio.currency == nil ? programme.currency + " " : "") + NumberText.money(value)
    }
    return [
      Table.Cell(visible(name)), Table.Cell(programme.score.map(NumberText.score) ?? "–"),
      programme.band.map { Table.Cell($0.word, $0.ink) } ?? "not rated",
      Table.Cell(NumberText.count(programme.failedGates), programme.failedGates > 0 ? .red : nil),
      Table.Cell(amount ?? "–"), count(programme.openPoints), count(programme.overdue),
      programme.trend.map { trend in
        Table.Cell("\(trend.symbol) \(programme.delta.map(NumberText.signedScore) ?? "")", trend.ink)
      } ?? "–",
    ]
  }

  private var unreadable: String {
    guard !portfolio.unreadable.isEmpty else { return "" }
    return paint("  COULD NOT BE READ", .bold) + "\n"
      + portfolio.unreadable.map { wrapped(visible($0.folder), to: width, first: "  ") }.joined()
  }
}
