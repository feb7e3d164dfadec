import Model

@testable import Analysis

/// Five gaps in different states: late, planned, without owner, accepted, closed; one that is no finding any more.
func trackedAssessment() throws -> Assessment {
  var tracked = GoldenTests.small
  tracked.phaseDates = [.award: CalendarDate(dayNumber: 20_602)]
  tracked.register = Register(entries: [
    gap("A-1", "One signed scope", risk: 20) {
      $0.owner = "Flo Novak"
      $0.ownerRole = .finance
      $0.due = CalendarDate(dayNumber: 20_532)
      $0.plan = "Sign the scope"
      $0.status = .inProgress
      $0.history = [event(20_500, .open, .planned), event(20_510, .planned, .inProgress)]
    },
    gap("A-2", "Named people", risk: 16) { $0.ownerRole = .it },
    gap("A-3", "Training planned", risk: 9) {
      $0.status = .accepted
      $0.accepted = .init(
        by: "Sam Ortiz", on: CalendarDate(dayNumber: 20_520), until: CalendarDate(dayNumber: 20_541),
        reason: "Training follows award")
      $0.history = [event(20_520, .open, .accepted)]
    },
    gap("A-4", "Mobile access", risk: 6) {
      $0.owner = "Rita | Quist"
      $0.due = CalendarDate(dayNumber: 20_560)
      $0.status = .planned
      $0.history = [event(20_515, .open, .planned)]
    },
    gap("A-9", "Gone from the questionnaire", risk: 12) {
      $0.owner = "Flo Novak"
      $0.due = CalendarDate(dayNumber: 20_530)
      $0.status = .closed
      $0.closed = .init(by: "Sam Ortiz", on: CalendarDate(dayNumber: 20_530), level: 3, evidence: 3)
      $0.history = [
        event(20_500, .open, .planned), event(20_505, .planned, .inProgress), event(20_525, .inProgress, .mitigated),
        event(20_530, .mitigated, .closed),
      ]
    },
  ])
  return tracked
}

/// Against a result that was kept four weeks before, when every level was 0.
func earlierSnapshot(of assessment: Assessment) -> SinceSnapshot {
  let card = scorecard(for: assessment)
  func standing(_ assessment: Assessment) -> Standing {
    Analysis.standing(of: assessment, card: card) { text, _ in text.first.string }
  }
  var before = standing(assessment)
  before.asOf = assessment.asOf.adding(days: -28)
  before.score = 20
  for area in before.areas.indices {
    for question in before.areas[area].questions.indices where before.areas[area].questions[question].x != nil {
      before.areas[area].questions[question].x = 0
    }
  }
  return SinceSnapshot(name: "2026-03-02-kick-off", comparison: comparison(of: before, with: standing(assessment)))
}

private func gap(_ id: String, _ title: String, risk: Int, _ change: (inout RegisterEntry) -> Void) -> RegisterEntry {
  var entry = RegisterEntry(id: id, subject: .question(id), raisedOn: CalendarDate(dayNumber: 20_495))
  entry.area = "A"
  entry.section = "A.1"
  entry.title = title
  entry.target = 3
  entry.baseline = GapRating(level: 1, likelihood: 4, impact: risk / 4, risk: risk, evidence: 0)
  entry.current = entry.baseline
  change(&entry)
  return entry
}

private func event(_ day: Int, _ from: GapStatus, _ to: GapStatus) -> GapEvent {
  GapEvent(date: CalendarDate(dayNumber: day), change: .status(from: from, to: to))
}
