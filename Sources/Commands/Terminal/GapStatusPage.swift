import Analysis
import Diagnostics
import Model
import Reports

/// What `gaps status` prints.
struct GapStatusPage {
  var status: RegisterStatus
  var clearBy: CalendarDate?
  var width: Int
  var paint: Painter

  var text: String {
    [points, burnDown, pace, attention, moments, quarters].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var points: String {
    let points = status.points
    var text = paint("  \(NumberText.count(points.open)) POINTS OPEN", .bold)
    let active = NumberText.count(points.active)
    text += "  \(active) active, \(NumberText.count(points.mitigated)) left of what is mitigated; "
    text += "\(NumberText.count(points.accepted)) accepted\n"
    let counts = GapStatus.allCases.compactMap { state in
      let count = status.count(of: state)
      return count > 0 ? "\(count) \(state.words)" : nil
    }
    text += wrapped(
      status.entries.isEmpty
        ? "no gap has been raised yet" : "\(counted(status.entries.count, "gap")): " + counts.joined(separator: ", "),
      to: width, first: "  ")
    let rates = [
      status.closureRate.map { "closed \(NumberText.percent($0))" },
      status.resolutionRate.map { "closed, mitigated or accepted \(NumberText.percent($0))" },
      status.regressions > 0 ? counted(status.regressions, "regression") : nil,
    ].compactMap { $0 }
    return text + (rates.isEmpty ? "" : wrapped(rates.joined(separator: ", "), to: width, first: "  "))
  }

  /// The last half year, a week a line.
  private var burnDown: String {
    let rows = status.burnDown.suffix(26)
    guard rows.count > 1, let most = rows.map({ max($0.open, $0.planned) }).max(), most > 0 else { return "" }
    var table = Table([.left, .left, .right, .right, .right, .right, .right], indent: "  ")
    table.add(["BURN-DOWN", "OPEN POINTS", "", "ADDED", "RETIRED", "ACCEPTED", "PLANNED"])
    let columns = max(10, min(40, width - 54))
    for row in rows {
      func change(_ count: Int, _ sign: String) -> String { count == 0 ? "·" : sign + String(count) }
      table.add([
        Table.Cell(row.date.description), Table.Cell(bar(Double(row.open) / Double(most), columns: columns), .cyan),
        Table.Cell(String(row.open), .bold), Table.Cell(change(row.added, "+")), Table.Cell(change(row.retired, "−")),
        Table.Cell(change(row.accepted, "−")), Table.Cell(String(row.planned), .dim),
      ])
    }
    return table.text(heading: .bold, painter: paint)
  }

  private var pace: String {
    var text = paint("  PACE", .bold) + "\n"
    func line(_ line: String) { text += wrapped(line, to: width, first: "  ") }
    for sentence in paceSentences(status) { line(sentence) }
    if let clearBy, let rate = status.runRate(toClearBy: clearBy) {
      line("To be clear by \(DateText.long(clearBy)) it takes \(NumberText.level(rate)) points a week.")
    }
    return text
  }

  private var attention: String {
    var lines: [String] = []
    func list(_ gaps: [EntryStatus], _ what: String, _ detail: (EntryStatus) -> String? = { _ in nil }) {
      guard !gaps.isEmpty else { return }
      let names = gaps.prefix(10).map { gap in
        visible(gap.entry.id) + (detail(gap).map { " (\($0))" } ?? "")
      }
      let more = gaps.count > names.count ? ", and \(gaps.count - names.count) more" : ""
      lines.append(
        wrapped(names.joined(separator: ", ") + more, to: width, first: "  " + padded("\(gaps.count) \(what)", to: 24)))
    }
    list(status.late, "overdue") { $0.overdueDays.map { counted($0, "day") } }
    list(gravestFirst(status.withoutOwner), "without an owner")
    list(gravestFirst(status.withoutDue), "without a date")
    list(status.expired, "acceptances ended") { $0.entry.accepted.map { "\($0.until)" } }
    list(status.expiring, "acceptances end soon") { $0.entry.accepted.map { "\($0.until)" } }
    if let mean = status.meanAge, let median = status.medianAge {
      lines.append(
        wrapped(
          "\(NumberText.shortLevel(mean)) days on average, median \(NumberText.shortLevel(median))", to: width,
          first: "  " + padded("age of what is active", to: 24)))
    }
    return lines.isEmpty ? "" : paint("  ATTENTION", .bold) + "\n" + lines.joined()
  }

  private func gravestFirst(_ gaps: [EntryStatus]) -> [EntryStatus] {
    gaps.sorted { ($1.points, $0.entry.id) < ($0.points, $1.entry.id) }
  }

  private var moments: String {
    let dated = status.moments.filter { $0.startBy != nil && !$0.isStarted }.prefix(8)
    guard !dated.isEmpty else { return "" }
    var table = Table([.left, .left, .right, .left, .left], indent: "  ")
    table.add(["START BY", "GAP", "RISK", "BEFORE", "WHICH BEGINS"])
    for moment in dated {
      guard let startBy = moment.startBy else { continue }
      table.add([
        Table.Cell(startBy.description, startBy < status.asOf ? .red : nil), Table.Cell(visible(moment.id)),
        Table.Cell(moment.risk.map { String($0) } ?? "–"), Table.Cell(moment.phase?.word ?? ""),
        Table.Cell(moment.begins?.description ?? ""),
      ])
    }
    return table.text(heading: .bold, painter: paint)
  }

  private var quarters: String {
    guard status.quarters.count > 1 else { return "" }
    var table = Table([.left, .right, .left, .right], indent: "  ")
    table.add(["IF ALL IS DONE ON TIME", "SCORE", "BAND", "GAPS DONE"])
    for row in status.quarters {
      table.add([
        Table.Cell(row.date.description), Table.Cell(row.score.map(NumberText.score) ?? "–"),
        Table.Cell(row.band?.rawValue ?? "–", row.band?.ink), Table.Cell(String(row.done)),
      ])
    }
    return table.text(heading: .bold, painter: paint)
  }
}
