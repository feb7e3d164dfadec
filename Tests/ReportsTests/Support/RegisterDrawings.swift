import Model

@testable import Analysis
@testable import Reports

/// The drawings of a register: short and long, with and without a plan ahead, small and large points.
func registerDrawings(_ title: String) -> [Chart] {
  let start = CalendarDate(dayNumber: 20_480)
  func rows(_ count: Int, _ scale: Int) -> [BurnDownRow] {
    (0..<count).map { week in
      BurnDownRow(
        date: start.adding(days: week * 7), open: scale * (200 - week), added: week % 3 * scale,
        retired: week % 2 * scale, accepted: week % 5 == 0 ? scale : 0, planned: scale * max(0, 210 - week * 2))
    }
  }
  func ahead(_ count: Int, after weeks: Int) -> [PlannedPoints] {
    (1...count).map { PlannedPoints(date: start.adding(days: (weeks + $0) * 7), planned: 100 / $0) }
  }
  let still = BurnDownRow(date: start, open: 0, added: 0, retired: 0, accepted: 0, planned: 0)
  let late = PlannedPoints(date: CalendarDate(dayNumber: .max), planned: 0)
  let crowd = (0..<40).map { person in
    OwnerTasks(
      owner: "\(title) \(person)",
      tasks: [(.overdue, .critical), (.undated, nil), (.day(person * 9), .low), (.day(person), .high)])
  }
  return [
    burnDownChart(rows(9, 1), ahead: [], description: title),
    burnDownChart(rows(105, 1_000_000), ahead: ahead(104, after: 105), description: title),
    burnDownChart(rows(1, 0), ahead: ahead(1, after: 1), description: title),
    burnDownChart([still], ahead: [late], description: title),
    burnDownChart([still, still], ahead: [], description: title),
    burnDownChart(rows(105, 1_000_000), ahead: ahead(104, after: 105), description: title, room: .halfPage),
    burnDownChart(rows(2, 0), ahead: [], description: title, room: .halfPage),
    timeline(crowd, from: start, description: title),
  ].compactMap { $0 }
}
