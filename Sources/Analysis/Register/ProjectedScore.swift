package import Model

/// What the assessment would score on a day if every gap with a date were at its target by then.
package struct ProjectedScore: Hashable, Sendable {
  package var date: CalendarDate
  /// 0 to 100; nil while nothing is rated.
  package var score: Double?
  package var band: ScoreBand?
  /// Gaps that are due by then.
  package var done: Int
}

/// As-of and the ends of the quarters up to the last due date, at most five years of them.
func projectedScores(of entries: [EntryStatus], in assessment: Assessment, _ card: Scorecard) -> [ProjectedScore] {
  let open = entries.filter { $0.state.status.isActive || $0.state.status == .mitigated }
  let dated = open.compactMap { status in status.state.due.map { (due: $0, status: status) } }
  let now = ProjectedScore(
    date: assessment.asOf, score: card.overall.range.score, band: card.overall.band, done: 0)
  guard let last = dated.map(\.due).max() else { return [now] }
  var rows = [now]
  var end = quarterEnd(of: assessment.asOf)
  if end == assessment.asOf { end = quarterEnd(of: end.adding(days: 1)) }
  for _ in 0..<20 {
    let done = dated.filter { $0.due <= end }.map(\.status)
    rows.append(projectedScore(on: end, done: done, in: assessment, card))
    if last <= end { break }
    end = quarterEnd(of: end.adding(days: 1))
  }
  return rows
}

private func projectedScore(
  on date: CalendarDate, done: [EntryStatus], in assessment: Assessment, _ card: Scorecard
) -> ProjectedScore {
  var levels: [String: Double] = [:]
  for status in done {
    guard case .question(let id) = status.entry.subject else { continue }
    let target = status.entry.target ?? assessment.profile.target
    levels[id] = status.state.status == .mitigated ? status.entry.residual?.level ?? target : target
  }
  let areas = card.areas.map { area in
    areaResult(
      of: area.questionnaire, questions: area.questions.map { $0.lifted(to: levels[$0.question.id]) },
      profile: assessment.profile)
  }
  let overall = overallResult(of: areas, gates: gateResults(of: areas), assessment: assessment)
  return ProjectedScore(date: date, score: overall.range.score, band: overall.band, done: done.count)
}

extension QuestionResult {
  /// The same control at a level, shown by evidence; nothing gets worse.
  fileprivate func lifted(to level: Double?) -> QuestionResult {
    guard let level, state != .na else { return self }
    var copy = self
    copy.state = .rated
    copy.x = max(x ?? 0, level)
    copy.evidenced = max(evidenced ?? 0, level)
    copy.y = max(y ?? 0, level)
    copy.low = max(low ?? 0, level)
    copy.high = max(high ?? 0, level)
    if let gate = question.gate, self.gate != .waived {
      copy.gate = gateState(
        minimum: gate.minimum, state: .rated, x: copy.x, evidenced: copy.evidenced, waived: false)
    }
    return copy
  }
}

/// The last day of a day's quarter.
private func quarterEnd(of date: CalendarDate) -> CalendarDate {
  let first = (date.month - 1) / 3 * 3 + 4
  let next = CalendarDate(
    year: first > 12 ? date.year + 1 : date.year, month: first > 12 ? 1 : first, day: 1)
  return next?.adding(days: -1) ?? date
}
