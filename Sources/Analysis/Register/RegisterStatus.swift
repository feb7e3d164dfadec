package import Model

/// Everything that the register says on a day (method.md 6.3).
package struct RegisterStatus: Sendable {
  package struct Points: Hashable, Sendable {
    /// active + mitigated.
    package var open = 0
    package var active = 0
    package var mitigated = 0
    /// Shown apart; not among the open.
    package var accepted = 0
  }

  package struct Overdue: Hashable, Sendable {
    package var count = 0
    /// Of the active, 0 to 1; nil where none is active.
    package var rate: Double?
    package var oldestDays: Int?
  }

  package var asOf: CalendarDate
  /// By id; those raised by as-of.
  package var entries: [EntryStatus]
  package var points: Points
  package var overdue: Overdue
  package var burnDown: [BurnDownRow]
  /// How the plan goes on from there.
  package var planAhead: [PlannedPoints]
  /// Points a week.
  package var velocity: Double
  /// Until nothing is open at this velocity; nil where there is no forecast.
  package var weeks: Int?
  package var forecast: CalendarDate?
  /// Days since the active gaps were raised; nil where none is active.
  package var meanAge: Double?
  package var medianAge: Double?
  /// Shares of all raised, 0 to 1; nil where none is.
  package var resolutionRate: Double?
  package var closureRate: Double?
  /// How often a closed gap was opened again.
  package var regressions: Int
  /// What becomes irreversible next, first.
  package var moments: [LastMoment]
  /// The score at the end of each quarter if the plan is carried out on time; the first is that of as-of.
  package var quarters: [ProjectedScore]

  package var active: [EntryStatus] { entries.filter(\.state.status.isActive) }
  /// Active gaps that nobody sees to.
  package var withoutOwner: [EntryStatus] { active.filter { $0.state.owner == nil } }
  package var withoutDue: [EntryStatus] { active.filter { $0.state.due == nil } }
  /// Active gaps whose date is past, the longest first.
  package var late: [EntryStatus] {
    active.filter { $0.overdueDays != nil }.sorted { a, b in
      (b.overdueDays ?? 0, b.points, a.entry.id) < (a.overdueDays ?? 0, a.points, b.entry.id)
    }
  }
  /// Acceptances that end within 30 days.
  package var expiring: [EntryStatus] { acceptances { (0...30).contains($0) } }
  /// Acceptances that have ended; they do not reopen by themselves.
  package var expired: [EntryStatus] { acceptances { $0 < 0 } }

  package func count(of status: GapStatus) -> Int { entries.count { $0.state.status == status } }

  /// Points that have to go each week for nothing to be open on a day; nil where that day is not ahead.
  package func runRate(toClearBy day: CalendarDate) -> Double? {
    let days = day.dayNumber - asOf.dayNumber
    return days > 0 ? Double(points.open) / (Double(days) / 7) : nil
  }

  private func acceptances(_ fits: (_ daysLeft: Int) -> Bool) -> [EntryStatus] {
    entries.filter { status in
      guard status.state.status == .accepted, let until = status.entry.accepted?.until else { return false }
      return fits(until.dayNumber - asOf.dayNumber)
    }
  }
}

/// One entry on a day.
package struct EntryStatus: Hashable, Sendable {
  package var entry: RegisterEntry
  package var state: GapState
  /// Since it was raised; nil where it is not active.
  package var ageDays: Int?
  /// Since it was due; nil where it is not active or not overdue.
  package var overdueDays: Int?

  package var points: Int { state.points }

  init?(_ entry: RegisterEntry, asOf: CalendarDate) {
    guard let state = entry.state(on: asOf) else { return nil }
    self.entry = entry
    self.state = state
    guard state.status.isActive else { return }
    ageDays = asOf.dayNumber - entry.raisedOn.dayNumber
    if let due = state.due, due < asOf { overdueDays = asOf.dayNumber - due.dayNumber }
  }
}

/// The register of an assessment on its as-of; nil where it has none. Total: any register has a status.
package func registerStatus(of assessment: Assessment, _ card: Scorecard) -> RegisterStatus? {
  guard let register = assessment.register else { return nil }
  let asOf = assessment.asOf
  let entries = register.entries.compactMap { EntryStatus($0, asOf: asOf) }.sorted { $0.entry.id < $1.entry.id }
  let speed = velocity(of: register.entries, asOf: asOf)
  let points = points(of: entries)
  let weeks = weeks(open: points.open, velocity: speed)
  let ages = entries.compactMap(\.ageDays).sorted()
  let raised = Double(entries.count)
  func share(_ statuses: GapStatus...) -> Double? {
    entries.isEmpty ? nil : Double(entries.count { statuses.contains($0.state.status) }) / raised
  }
  return RegisterStatus(
    asOf: asOf, entries: entries, points: points, overdue: overdue(among: entries),
    burnDown: burnDown(of: register.entries, asOf: asOf), planAhead: planAhead(of: register.entries, asOf: asOf),
    velocity: speed, weeks: weeks,
    forecast: weeks.map { asOf.adding(days: $0.multipliedReportingOverflow(by: 7).partialValue) },
    meanAge: ages.isEmpty ? nil : Double(ages.reduce(0, +)) / Double(ages.count), medianAge: median(ages),
    resolutionRate: share(.closed, .mitigated, .accepted), closureRate: share(.closed),
    regressions: register.entries.reduce(0) { $0 + regressions(of: $1, asOf: asOf) },
    moments: lastMoments(of: entries, in: assessment), quarters: projectedScores(of: entries, in: assessment, card))
}

private func points(of entries: [EntryStatus]) -> RegisterStatus.Points {
  var points = RegisterStatus.Points()
  for entry in entries {
    switch entry.state.status {
    case .open, .planned, .inProgress: points.active += entry.points
    case .mitigated: points.mitigated += entry.points
    case .accepted: points.accepted += entry.points
    case .closed: continue
    }
  }
  points.open = points.active + points.mitigated
  return points
}

private func overdue(among entries: [EntryStatus]) -> RegisterStatus.Overdue {
  let active = entries.count { $0.state.status.isActive }
  let days = entries.compactMap(\.overdueDays)
  return RegisterStatus.Overdue(
    count: days.count, rate: active == 0 ? nil : Double(days.count) / Double(active), oldestDays: days.max())
}

/// `ceil(snap(open / velocity))`, at most what a calendar holds; nil without velocity (method.md 6.3).
private func weeks(open: Int, velocity: Double) -> Int? {
  guard velocity > 0 else { return nil }
  let exact = snap(Double(open) / velocity)
  guard exact < 1_000_000 else { return nil }
  let whole = Int(exact)
  return Double(whole) < exact ? whole + 1 : whole
}

private func median(_ ascending: [Int]) -> Double? {
  guard !ascending.isEmpty else { return nil }
  let middle = ascending.count / 2
  if ascending.count % 2 == 1 { return Double(ascending[middle]) }
  return Double(ascending[middle - 1] + ascending[middle]) / 2
}

private func regressions(of entry: RegisterEntry, asOf: CalendarDate) -> Int {
  var status = GapStatus.open
  var count = 0
  for event in entry.events where event.date <= asOf {
    guard case .status(_, let to) = event.change else { continue }
    if status == .closed, to != .closed { count += 1 }
    status = to
  }
  return count
}
