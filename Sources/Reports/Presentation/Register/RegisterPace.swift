import Analysis
import Model
import Templates

/// Where the register leads: how many points a week a date takes, what has to begin when, and what the plan comes to.
extension Presentation {
  static let paceVocabulary = Vocabulary([
    .init("date", .object(dateVocabulary), "the day"),
    .init("title", .text, "what happens on it"),
    .init("needed", .text, "points that have to go each week for nothing to be open by then"),
    .init("state", .object(bandVocabulary), "whether the present pace is enough"),
  ])

  static let lastMomentVocabulary = Vocabulary([
    .init("gap", .object(gapVocabulary), "the gap"),
    .init("start_by", .object(dateVocabulary), "the day by which work on it has to begin"),
    .init("phase", .text, "the phase before which it has to be done"),
    .init("begins", .object(dateVocabulary), "when that phase begins"),
    .init("days", .text, "days that the fix takes"),
    .init("state", .object(bandVocabulary), "whether that day is ahead, past, or work has begun"),
  ])

  static let quarterVocabulary = Vocabulary([
    .init("date", .object(dateVocabulary), "as-of, then the end of each quarter"),
    .init("score", .text, "overall score if each gap is at its target by its due date; absent while nothing is rated"),
    .init("band", .object(bandVocabulary), "band of that score"),
    .init("done", .text, "how many gaps are due by then"),
  ])

  /// How many last moments a section lists.
  private static let listedMoments = 12

  /// The phases that are ahead, and the end of the plan.
  func paces(_ status: RegisterStatus) -> [Value] {
    guard status.points.open > 0 else { return [] }
    var days = Phase.allCases.compactMap { phase in
      assessment.phaseDates[phase].map { (date: $0, title: "\(phase.title) begins") }
    }
    if let last = status.active.compactMap(\.state.due).max() { days.append((last, "The last due date")) }
    return days.sorted { $0.date < $1.date }.compactMap { day in
      guard let needed = status.runRate(toClearBy: day.date) else { return nil }
      let short = needed - status.velocity
      return object([
        "date": date(day.date), "title": .text(day.title), "needed": .text(NumberText.shortLevel(needed)),
        "state": short > 0
          ? mark("high", "\(NumberText.shortLevel(short)) a week short", "▲") : mark("pass", "Enough", "✓"),
      ])
    }
  }

  func moments(_ status: RegisterStatus) -> [Value] {
    let entries = status.entries.reduce(into: [String: EntryStatus]()) { $0[$1.entry.id] = $1 }
    return status.moments.filter { $0.startBy != nil }.prefix(Self.listedMoments).compactMap { moment in
      guard let entry = entries[moment.id], let startBy = moment.startBy else { return nil }
      let state =
        moment.isStarted
        ? mark("pass", "Begun", "✓")
        : startBy < assessment.asOf ? mark("critical", "Past", "✕") : mark("moderate", "Ahead", "△")
      return object([
        "gap": gap(entry), "start_by": date(startBy), "phase": Value(moment.phase?.title),
        "begins": moment.begins.map(date) ?? .absent, "days": .text(NumberText.count(moment.days)), "state": state,
      ])
    }
  }

  func quarter(_ row: ProjectedScore) -> Value {
    object([
      "date": date(row.date), "score": Value(row.score.map(NumberText.score)), "band": band(row.band),
      "done": .text(NumberText.count(row.done)),
    ])
  }
}
