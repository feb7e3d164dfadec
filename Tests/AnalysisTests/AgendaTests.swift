import Analysis
import Model
import Testing

@Suite("The workshop's running order (method.md 9)")
struct AgendaTests {
  private func made(
    _ assessment: Assessment = WorkedExample.baseline, contested: [String]? = ["W01", "W02", "W03"],
    start: Int = 540, minutes: Int = Agenda.halfDay
  ) -> Agenda {
    agenda(
      of: scorecard(for: assessment), phase: assessment.phase, contested: contested, start: start, minutes: minutes)
  }

  @Test("half a day is 45, 75, 60, 45 and 15 minutes, with a pause near the middle")
  func halfDay() {
    let day = made()
    #expect(day.slots.map(\.kind) == [.gates, .divergence, .pause, .work, .owners, .rescore])
    #expect(day.slots.map(\.minutes) == [45, 75, 15, 60, 45, 15])
    #expect(day.slots.map(\.start) == [540, 585, 660, 675, 735, 780])
  }

  @Test("the questions are those of the worked example")
  func questions() throws {
    let day = made()
    // Q1 is the gate of the phase; Q5 failed, Q7 is unproven, both before award.
    #expect(day.slots[0].items == [.question("Q1"), .question("Q5"), .question("Q7")])
    #expect(day.slots[1].items == [.question("Q2")])
    #expect(day.slots[3].items == [.work("W01"), .work("W02"), .work("W03")])
    #expect(day.slots[4].items.map(\.id) == ["Q3", "Q2", "Q1", "Q5", "Q6", "Q7"])
    #expect(day.rescored == ["Q1", "Q5", "Q7", "Q2"])
  }

  @Test("without a scope file the time goes to the others in proportion")
  func withoutScope() {
    let day = made(contested: nil)
    #expect(day.slots.map(\.kind) == [.gates, .divergence, .pause, .owners, .rescore])
    #expect(day.slots.map(\.minutes) == [60, 100, 15, 60, 20])
  }

  @Test("any length adds up exactly, and every part follows the one before", arguments: 15..<500)
  func exact(minutes: Int) {
    let day = made(minutes: minutes)
    #expect(day.minutes == minutes)
    #expect(day.slots.contains { $0.kind == .pause } == (minutes >= 150))
    for (slot, next) in zip(day.slots, day.slots.dropFirst()) { #expect(slot.start + slot.minutes == next.start) }
  }

  @Test("180 minutes are shared out after the pause")
  func rescaled() {
    // 165 minutes in proportion to 45, 75, 60, 45, 15.
    #expect(made(minutes: 180).slots.map(\.minutes) == [31, 52, 15, 41, 31, 10])
    #expect(shared(10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(shared(0, by: [1, 2]) == [0, 0] && shared(5, by: []) == [])
  }

  @Test("what does not fit is kept in reserve, and one thing always fits")
  func reserve() {
    let day = made(minutes: 30)
    #expect(day.slots[0].items == [.question("Q1")])
    #expect(day.slots[0].reserve == [.question("Q5"), .question("Q7")])
    // Q2 is no gate, so it is put under disagreement; what only the reserve of the gates holds may come up there again.
    #expect(day.slots[1].items == [.question("Q2")] && day.slots[1].reserve == [.question("Q5")])
  }

  @Test("with nothing answered there are gates to open, owners to find and no disagreement")
  func nothingAnswered() {
    let day = made(assessment(WorkedExample.questionnaires, []), contested: [])
    #expect(day.slots.map(\.kind) == [.gates, .pause, .owners, .rescore])
    #expect(day.minutes == Agenda.halfDay)
    let none = made(assessment([], []), contested: nil)
    #expect(none.slots.map(\.kind) == [.rescore] && none.minutes == Agenda.halfDay)
  }
}
