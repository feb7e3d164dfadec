import Analysis
import Model
import Templates

/// Section 9 of the report: how far the gaps of the register are, and what stands in the way.
extension Presentation {
  static let registerVocabulary = Vocabulary([
    .init("sentences", .texts, "what the figures say"),
    .init("open", .text, "points open: active gaps at their risk, mitigated ones at what is left"),
    .init("active", .text, "how many gaps are active"),
    .init("gaps", .text, "how many gaps there are"),
    .init("states", .list(gapStateVocabulary), "how many gaps stand where, and what they weigh"),
    .init("velocity", .text, "points retired a week, over the last four weeks"),
    .init("forecast", .object(dateVocabulary), "when nothing is open at that pace; absent without a forecast"),
    .init("overdue_count", .text, "how many active gaps are overdue"),
    .init("overdue_rate", .text, "the same as a share of the active; absent where none is active"),
    .init("resolution", .text, "share closed, mitigated or accepted"),
    .init("closure", .text, "share closed"),
    .init("regressions", .text, "how often a closed gap was opened again; absent for never"),
    .init("chart", .object(chartVocabulary), "open points against the plan"),
    .init("rows", .list(burnDownVocabulary), "the figures of the drawing"),
    .init("any_rows", .flag, "there are such figures"),
    .init("begins", .object(dateVocabulary), "where the drawing begins, if the register is older"),
    .init("paces", .list(paceVocabulary), "what it takes to have nothing open by a day ahead"),
    .init("any_paces", .flag, "there is such a day"),
    .init("overdue", .list(gapVocabulary), "overdue gaps, the longest first"),
    .init("any_overdue", .flag, "there are overdue gaps"),
    .init("ages", .list(ageVocabulary), "how old the active gaps are"),
    .init("any_ages", .flag, "there are active gaps"),
    .init("mean_age", .text, "mean age of the active gaps in days; absent where there are none"),
    .init("median_age", .text, "their median age"),
    .init("no_owner", .object(gapListVocabulary), "active gaps without an owner; absent where each has one"),
    .init("no_due", .object(gapListVocabulary), "active gaps without a date; absent where each has one"),
    .init("acceptances", .list(acceptanceVocabulary), "what was accepted, the earliest end first"),
    .init("any_acceptances", .flag, "something is accepted"),
    .init("moments", .list(lastMomentVocabulary), "what becomes irreversible next, first"),
    .init("any_moments", .flag, "there are gaps before a phase with a date"),
    .init("quarters", .list(quarterVocabulary), "the score if the plan is carried out on time"),
    .init("any_quarters", .flag, "there are dates to project"),
    .init(
      "since", .object(snapshotTrendVocabulary), "what moved since the newest earlier snapshot; absent without one"),
  ])

  static let gapStateVocabulary = Vocabulary([
    .init("title", .text, "the state"),
    .init("count", .text, "how many gaps"),
    .init("points", .text, "their points"),
  ])

  static let burnDownVocabulary = Vocabulary([
    .init("date", .object(dateVocabulary), "the day"),
    .init("open", .text, "points open; absent for a day ahead"),
    .init("planned", .text, "points open had each gap been closed on its due date"),
    .init("added", .text, "points that came since the row before; absent for none"),
    .init("retired", .text, "points that were retired"),
    .init("accepted", .text, "points that were accepted"),
  ])

  static let ageVocabulary = Vocabulary([
    .init("title", .text, "the age"),
    .init("count", .text, "how many active gaps"),
    .init("points", .text, "their points"),
  ])

  /// A drawing and its table hold two years of weeks; an older beginning is in the result.
  private static let shownWeeks = 105

  var shownBurnDown: [BurnDownRow] { Array((results.register?.burnDown ?? []).suffix(Self.shownWeeks)) }

  func registerSection() -> Value {
    guard let status = results.register else { return .absent }
    let shown = shownBurnDown
    let forecast = status.points.open > 0 ? status.forecast : nil
    let paces = paces(status)
    let overdue = status.late.map { gap($0) }
    let moments = moments(status)
    let acceptances = acceptances(status)
    let quarters = status.quarters.count > 1 ? status.quarters.map(quarter) : []
    return object([
      "sentences": .list(registerSentences(status).map { .text($0) }),
      "open": .text(NumberText.count(status.points.open)),
      "active": .text(NumberText.count(status.active.count)),
      "gaps": .text(NumberText.count(status.entries.count)),
      "states": .list(states(status)),
      "velocity": .text(NumberText.shortLevel(status.velocity)),
      "forecast": forecast.map(date) ?? .absent,
      "overdue_count": .text(NumberText.count(status.overdue.count)),
      "overdue_rate": Value(status.overdue.rate.map { NumberText.percent($0) }),
      "resolution": Value(status.resolutionRate.map { NumberText.percent($0) }),
      "closure": Value(status.closureRate.map { NumberText.percent($0) }),
      "regressions": status.regressions == 0 ? .absent : .text(NumberText.count(status.regressions)),
      "chart": chart(burnDownDrawing),
      "rows": listOrAbsent(burnDownRows(shown, status.planAhead)),
      "any_rows": .flag(!shown.isEmpty),
      "begins": shown.count < status.burnDown.count ? shown.first.map { date($0.date) } ?? .absent : .absent,
      "paces": listOrAbsent(paces),
      "any_paces": .flag(!paces.isEmpty),
      "overdue": listOrAbsent(overdue),
      "any_overdue": .flag(!overdue.isEmpty),
      "ages": listOrAbsent(ages(status)),
      "any_ages": .flag(!status.active.isEmpty),
      "mean_age": Value(status.meanAge.map(NumberText.shortLevel)),
      "median_age": Value(status.medianAge.map(NumberText.shortLevel)),
      "no_owner": gapList(status.withoutOwner),
      "no_due": gapList(status.withoutDue),
      "acceptances": listOrAbsent(acceptances),
      "any_acceptances": .flag(!acceptances.isEmpty),
      "moments": listOrAbsent(moments),
      "any_moments": .flag(!moments.isEmpty),
      "quarters": listOrAbsent(quarters),
      "any_quarters": .flag(!quarters.isEmpty),
      "since": snapshotTrend(),
    ])
  }

  func drawBurnDown(in room: BurnDownRoom = .wholePage) -> Chart? {
    guard let status = results.register, !status.entries.isEmpty else { return nil }
    return burnDownChart(
      shownBurnDown, ahead: status.planAhead, description: registerSentences(status).prefix(2).joined(separator: " "),
      room: room)
  }

  private func states(_ status: RegisterStatus) -> [Value] {
    GapStatus.allCases.map { state in
      let gaps = status.entries.filter { $0.state.status == state }
      return object([
        "title": .text(capitalised(state.words)), "count": .text(NumberText.count(gaps.count)),
        "points": .text(NumberText.count(gaps.reduce(0) { $0 + $1.points })),
      ])
    }
  }

  private func burnDownRows(_ rows: [BurnDownRow], _ ahead: [PlannedPoints]) -> [Value] {
    func change(_ points: Int) -> Value { points == 0 ? .absent : .text(NumberText.count(points)) }
    return rows.map { row in
      object([
        "date": date(row.date), "open": .text(NumberText.count(row.open)),
        "planned": .text(NumberText.count(row.planned)), "added": change(row.added), "retired": change(row.retired),
        "accepted": change(row.accepted),
      ])
    }
      + ahead.map { row in
        object([
          "date": date(row.date), "open": .absent, "planned": .text(NumberText.count(row.planned)), "added": .absent,
          "retired": .absent, "accepted": .absent,
        ])
      }
  }

  private func ages(_ status: RegisterStatus) -> [Value] {
    let steps: [(title: String, days: ClosedRange<Int>)] = [
      ("Up to 30 days", 0...30), ("31 to 60 days", 31...60), ("61 to 90 days", 61...90),
      ("More than 90 days", 91...Int.max),
    ]
    return status.active.isEmpty
      ? []
      : steps.map { step in
        let gaps = status.active.filter { $0.ageDays.map(step.days.contains) ?? false }
        return object([
          "title": .text(step.title), "count": .text(NumberText.count(gaps.count)),
          "points": .text(NumberText.count(gaps.reduce(0) { $0 + $1.points })),
        ])
      }
  }
}
