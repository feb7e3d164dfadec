package import Model

/// Points that came and went on a day through one event (method.md 6.3). Each event counts by itself, so that what was
/// found does not hide what was done.
struct PointChange: Hashable, Sendable {
  var date: CalendarDate
  var added = 0
  var retired = 0
  var accepted = 0
}

extension RegisterEntry {
  /// What the entry did to the open points, in the order of its events; the first is that it was raised.
  var movements: [PointChange] {
    var state = beginning
    var movements = [PointChange(date: raisedOn, added: state.openPoints)]
    for event in events {
      let before = state.openPoints
      let wasAccepted = state.status == .accepted
      state.apply(event.change)
      let change = state.openPoints - before
      var movement = PointChange(date: event.date)
      if state.status == .accepted, !wasAccepted {
        movement.accepted = before
      } else if change > 0 {
        movement.added = change
      } else {
        movement.retired = -change
      }
      if movement != PointChange(date: event.date) { movements.append(movement) }
    }
    return movements
  }
}

/// Open points on a day, and what happened since the row before: `row before + added - retired - accepted = open`.
package struct BurnDownRow: Hashable, Sendable {
  package var date: CalendarDate
  package var open: Int
  package var added: Int
  package var retired: Int
  package var accepted: Int
  /// What would be open had every gap been closed on its due date, and no other.
  package var planned: Int
}

/// The first day something was raised, every seventh after it, and as-of (method.md section 12). Empty before the first.
func burnDown(of entries: [RegisterEntry], asOf: CalendarDate) -> [BurnDownRow] {
  guard let start = entries.map(\.raisedOn).min(), start <= asOf else { return [] }
  var dates = Array(stride(from: start.dayNumber, to: asOf.dayNumber, by: 7)).map { CalendarDate(dayNumber: $0) }
  dates.append(asOf)
  let movements = entries.flatMap(\.movements).sorted { $0.date < $1.date }
  let planned = plannedPoints(of: entries, on: dates)
  var rows: [BurnDownRow] = []
  var next = 0
  var open = 0
  for (index, date) in dates.enumerated() {
    var row = BurnDownRow(date: date, open: 0, added: 0, retired: 0, accepted: 0, planned: planned[index])
    while next < movements.count, movements[next].date <= date {
      row.added += movements[next].added
      row.retired += movements[next].retired
      row.accepted += movements[next].accepted
      next += 1
    }
    open += row.added - row.retired - row.accepted
    row.open = open
    // The first row is where it starts from.
    if index == 0 { (row.added, row.retired, row.accepted) = (0, 0, 0) }
    rows.append(row)
  }
  return rows
}

/// What the plan still leaves open on a day ahead.
package struct PlannedPoints: Hashable, Sendable {
  package var date: CalendarDate
  package var planned: Int
}

/// How the plan goes on after as-of: each seventh day up to the last due date, and that date; at most two years of weeks.
func planAhead(of entries: [RegisterEntry], asOf: CalendarDate) -> [PlannedPoints] {
  let known = entries.filter { $0.raisedOn <= asOf }
  guard let last = known.compactMap(\.due).max(), last > asOf else { return [] }
  let days = stride(from: asOf.dayNumber + 7, to: last.dayNumber, by: 7).prefix(104)
  let dates = days.map { CalendarDate(dayNumber: $0) } + [last]
  return zip(dates, plannedPoints(of: known, on: dates)).map { PlannedPoints(date: $0, planned: $1) }
}

/// The points that are due after each of some ascending days or have no date, of what was raised by then.
private func plannedPoints(of entries: [RegisterEntry], on dates: [CalendarDate]) -> [Int] {
  var planned = Array(repeating: 0, count: dates.count)
  for entry in entries {
    let risk = entry.baseline.risk ?? entry.current.risk ?? 0
    let first = dates.partitioningIndex { $0 >= entry.raisedOn }
    let last = entry.due.map { due in dates.partitioningIndex { $0 >= due } } ?? dates.count
    for index in first..<max(first, last) { planned[index] += risk }
  }
  return planned
}

extension Array {
  /// The first index from which on a condition holds, in an array in which it holds from somewhere on.
  fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Points retired in the last 28 days, the first excluded and the last included, a week (method.md 6.3).
func velocity(of entries: [RegisterEntry], asOf: CalendarDate) -> Double {
  let days = (asOf.dayNumber - 27)...asOf.dayNumber
  let retired = entries.flatMap(\.movements).filter { days.contains($0.date.dayNumber) }.reduce(0) { $0 + $1.retired }
  return Double(retired) / 4
}
