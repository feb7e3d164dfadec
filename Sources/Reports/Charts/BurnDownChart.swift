import Analysis
import Model

/// Open points over time against the plan, and under it what came and went as separate bars, so that new findings do not
/// hide progress (method.md 6.3). Nil where there is one day only and no plan ahead.
func burnDownChart(
  _ rows: [BurnDownRow], ahead: [PlannedPoints], description: String, room: BurnDownRoom = .wholePage
) -> Chart? {
  guard let first = rows.first, let last = rows.last, rows.count + ahead.count > 1 else { return nil }
  let end = max(last.date, ahead.last?.date ?? last.date)
  let frame = BurnDownFrame(
    room: room, first: first.date.dayNumber, last: end.dayNumber,
    points: ValueAxis([0] + rows.flatMap { [Double($0.open), Double($0.planned)] } + ahead.map { Double($0.planned) }),
    most: rows.map { max($0.added, $0.retired + $0.accepted) }.max() ?? 0)
  var drawing = Drawing(width: frame.width, height: frame.height)
  for mark in frame.points.marks {
    drawing.line(frame.left, frame.y(mark), frame.right, frame.y(mark), stroke: .rule, dashed: mark > 0)
    drawing.text(
      shortened(NumberText.figure(mark), width: frame.left - 18, size: frame.size), x: frame.left - 8,
      y: frame.y(mark) + 4, size: frame.size, fill: .muted, anchor: .end)
  }
  let planned =
    rows.map { (x: frame.x($0.date), y: frame.y(Double($0.planned))) }
    + ahead.map { (x: frame.x($0.date), y: frame.y(Double($0.planned))) }
  drawing.polyline(planned, stroke: .muted, width: 2, dashed: true)
  if !ahead.isEmpty { drawToday(last.date, frame, &drawing) }
  drawing.polyline(
    rows.map { (x: frame.x($0.date), y: frame.y(Double($0.open))) }, stroke: .accent, width: 2.5)
  // More dots than these would be a second line.
  for row in rows.count <= 40 ? rows[...] : rows.suffix(1) {
    drawing.circle(x: frame.x(row.date), y: frame.y(Double(row.open)), radius: 4, fill: .accent, stroke: .paper)
  }
  if frame.most > 0 { drawBars(rows, frame, &drawing) }
  drawDates(rows.map(\.date) + ahead.map(\.date), frame, &drawing)
  drawLegend(frame, &drawing)
  return drawing.chart("burn-down", title: "Open points against the plan", description: description)
}

/// How much room a drawing has. What is scaled down is read by nobody, so the half is drawn for its own
/// width, and low, since it stands on a single printed page.
enum BurnDownRoom { case wholePage, halfPage }

/// Where things stand in the drawing.
private struct BurnDownFrame {
  let room: BurnDownRoom
  var width: Double { room == .wholePage ? 760 : 480 }
  let left = 66.0
  var right: Double { width - 24 }
  /// Of the texts.
  var size: Double { room == .wholePage ? 11 : 13.5 }
  let top = 26.0
  var bottom: Double { room == .wholePage ? 226 : 118 }
  /// Days.
  let first: Int
  let last: Int
  let points: ValueAxis
  /// The longest bar, in points; 0 where nothing came or went.
  let most: Int
  /// Half the height of the bars.
  var bar: Double { room == .wholePage ? 34 : 18 }

  /// Where bars begin, up and down.
  var base: Double { bottom + (room == .wholePage ? 34 : 16) + bar }
  /// The lowest line that is not legend.
  var floor: Double { most > 0 ? base + bar + 8 : bottom }
  var height: Double { floor + (most > 0 ? 74 : 56) }

  func x(_ date: CalendarDate) -> Double {
    left + 8 + (right - left - 16) * Double(date.dayNumber - first) / Double(max(1, last - first))
  }

  func y(_ points: Double) -> Double { bottom - (bottom - top) * self.points.share(points) }
  func length(_ points: Int) -> Double { bar * Double(points) / Double(max(1, most)) }
}

private func drawToday(_ date: CalendarDate, _ frame: BurnDownFrame, _ drawing: inout Drawing) {
  let x = frame.x(date)
  drawing.line(x, frame.top - 8, x, frame.bottom, stroke: .ink, dashed: true)
  let isRight = x > (frame.left + frame.right) / 2
  drawing.text(
    "as of \(DateText.medium(date))", x: x + (isRight ? -6 : 6), y: frame.top - 12, size: frame.size, fill: .ink,
    anchor: isRight ? .end : .start)
}

private func drawBars(_ rows: [BurnDownRow], _ frame: BurnDownFrame, _ drawing: inout Drawing) {
  for (word, y) in [("Added", frame.base - frame.bar / 2 + 4), ("Gone", frame.base + frame.bar / 2 + 4)] {
    drawing.text(word, x: frame.left - 8, y: y, size: frame.size, fill: .muted, anchor: .end)
  }
  drawing.line(frame.left, frame.base, frame.right, frame.base, stroke: .rule)
  for (before, row) in zip(rows, rows.dropFirst()) {
    let space = frame.x(row.date) - frame.x(before.date)
    let width = max(1, min(22, space * 0.7))
    let x = frame.x(row.date) - width / 2
    let up = frame.length(row.added)
    let down = frame.length(row.retired)
    drawing.rectangle(x: x, y: frame.base - up, width: width, height: up, fill: .over)
    drawing.rectangle(x: x, y: frame.base, width: width, height: down, fill: .under)
    drawing.rectangle(x: x, y: frame.base + down, width: width, height: frame.length(row.accepted), fill: .soft)
  }
}

/// As many dates as have room, the first among them.
private func drawDates(_ dates: [CalendarDate], _ frame: BurnDownFrame, _ drawing: inout Drawing) {
  let spansYears = dates.first?.year != dates.last?.year
  var end = -Double.infinity
  for date in dates {
    let text = spansYears ? DateText.medium(date) : DateText.short(date)
    let half = estimatedWidth(text) * frame.size / 2
    guard frame.x(date) - half > end + 10, frame.x(date) + half <= frame.width else { continue }
    drawing.text(text, x: frame.x(date), y: frame.floor + 18, size: frame.size, fill: .muted, anchor: .middle)
    end = frame.x(date) + half
  }
}

private func drawLegend(_ frame: BurnDownFrame, _ drawing: inout Drawing) {
  let size = frame.size + 0.5
  var x = 24.0
  var y = frame.floor + 42
  func text(_ string: String, in drawing: inout Drawing) {
    drawing.text(string, x: x + 24, y: y + 4, size: size, fill: .muted)
    x += 24 + estimatedWidth(string) * size + 18
  }
  drawing.line(x, y, x + 18, y, stroke: .accent, width: 2.5)
  drawing.circle(x: x + 9, y: y, radius: 4, fill: .accent, stroke: .paper)
  text("Open points", in: &drawing)
  drawing.line(x, y, x + 18, y, stroke: .muted, width: 2, dashed: true)
  text(frame.room == .wholePage ? "Planned: each gap closed on its due date" : "Planned, by due dates", in: &drawing)
  guard frame.most > 0 else { return }
  x = 24
  y += 20
  for (paint, word) in [(Paint.over, "Added"), (.under, "Retired"), (.soft, "Accepted")] {
    drawing.rectangle(x: x, y: y - 6, width: 18, height: 12, fill: paint)
    text(word, in: &drawing)
  }
}
