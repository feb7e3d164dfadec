package import Model

/// The last responsible moment of a gap: the day on which work on it must begin, or its phase begins without it.
package struct LastMoment: Hashable, Sendable {
  package var id: String
  package var risk: Int?
  /// The phase that its gate, or the earliest gate of its section, guards; nil where no gate is near.
  package var phase: Phase?
  /// When that phase begins; nil where the assessment does not say.
  package var begins: CalendarDate?
  /// Days that the fix takes by itself.
  package var days: Int
  /// The beginning less the days of the fix.
  package var startBy: CalendarDate?
  /// What was begun already.
  package var isStarted: Bool
}

/// The active gaps, what becomes irreversible next first; those without a date last, by phase.
func lastMoments(of entries: [EntryStatus], in assessment: Assessment) -> [LastMoment] {
  let sections = assessment.questionnaires.flatMap(\.sections)
  var phases: [String: Phase] = [:]
  var questions: [String: Question] = [:]
  for section in sections {
    phases[section.id] = section.questions.compactMap { $0.gate?.phase }.min()
    for question in section.questions { questions[question.id] = question }
  }
  var homes: [String: String] = [:]
  for section in sections { for question in section.questions { homes[question.id] = section.id } }
  let moments = entries.filter(\.state.status.isActive).map { status in
    let question = questions[status.entry.subject.id]
    let section = homes[status.entry.subject.id] ?? status.entry.section
    let phase = question?.gate?.phase ?? section.flatMap { phases[$0] }
    let begins = phase.flatMap { assessment.phaseDates[$0] }
    let days = question?.fix.days ?? 0
    return LastMoment(
      id: status.entry.id, risk: status.state.risk, phase: phase, begins: begins, days: days,
      startBy: begins?.adding(days: -days), isStarted: status.state.status == .inProgress)
  }
  return moments.sorted { a, b in
    let days = (a.startBy?.dayNumber ?? .max, b.startBy?.dayNumber ?? .max)
    if days.0 != days.1 { return days.0 < days.1 }
    let phases = (a.phase?.index ?? .max, b.phase?.index ?? .max)
    if phases.0 != phases.1 { return phases.0 < phases.1 }
    if a.risk != b.risk { return (a.risk ?? 0) > (b.risk ?? 0) }
    return a.id < b.id
  }
}
