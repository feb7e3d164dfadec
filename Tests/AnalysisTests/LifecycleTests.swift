import Analysis
import Model
import Testing

@Suite("The life of a gap (method.md 6.2)")
struct LifecycleTests {
  private static let assessment = WorkedExample.baseline.with { assessment in
    assessment.waivers = [waiver("Q5")]
  }
  private let surroundings = GapSurroundings(assessment, scorecard(for: assessment))

  private func gap(_ id: String = "Q3", _ status: GapStatus = .open) -> RegisterEntry {
    var entry = RegisterEntry(id: id, subject: .question(id), raisedOn: date("2026-02-02"), status: status)
    entry.current = GapRating(level: 1, likelihood: 4, impact: 4, risk: 16)
    entry.baseline = entry.current
    entry.target = 3
    if status != .open { entry.owner = "Jo Novak" }
    if status == .mitigated { entry.residual = GapRating(level: 3, likelihood: 2, risk: 8, evidence: 2) }
    if status == .accepted {
      entry.accepted = .init(by: "S1", on: date("2026-02-10"), until: date("2026-03-15"), reason: "r")
    }
    return entry
  }

  private func take(
    _ action: GapStep.Action, _ entry: RegisterEntry, on day: String = "2026-03-01", by: String? = nil,
    note: String? = nil
  ) -> Result<RegisterEntry, GapRefusal> {
    let step = GapStep(action, on: date(day), by: by, note: note)
    return Result { () throws(GapRefusal) in try entry.taking(step, in: surroundings) }
  }

  private func refusal(_ result: Result<RegisterEntry, GapRefusal>) -> GapRefusal? {
    if case .failure(let refusal) = result { refusal } else { nil }
  }

  private func plan(_ owner: String? = "Jo", _ due: String? = "2026-04-01", _ text: String? = "Do it") -> GapStep.Action
  {
    .plan(owner: owner, role: nil, due: due.map(date), plan: text)
  }

  @Test("planned with owner, due date and plan, and not without")
  func planning() throws {
    let planned = try take(plan(), gap()).get()
    #expect(planned.status == .planned && planned.owner == "Jo" && planned.due == date("2026-04-01"))
    #expect(planned.history.map(\.change) == [.status(from: .open, to: .planned)])
    #expect(refusal(take(plan(nil), gap())) == .missing(.owner))
    #expect(refusal(take(plan(" "), gap())) == .missing(.owner))
    #expect(refusal(take(plan("Jo", nil), gap())) == .missing(.due))
    #expect(refusal(take(plan("Jo", "2026-04-01", nil), gap())) == .missing(.plan))
    let moved = try take(plan(nil, "2026-05-01", nil), planned).get()
    #expect(moved.status == .planned && moved.owner == "Jo")
    #expect(moved.history.last?.change == .due(from: date("2026-04-01"), to: date("2026-05-01")))
    #expect(refusal(take(plan(nil, nil, nil), planned)) == .nothingToDo)
    #expect(
      refusal(take(plan(), gap("Q3", .mitigated))) == .status(.mitigated, allowed: [.open, .planned, .inProgress]))
  }

  @Test("mitigated with evidence and what is left")
  func mitigating() throws {
    let done = try take(.mitigate(level: 3, evidence: 2), gap("Q3", .inProgress)).get()
    #expect(done.residual == GapRating(level: 3, likelihood: 2, risk: 8, evidence: 2))
    #expect(refusal(take(.mitigate(level: nil, evidence: 2), gap("Q3", .inProgress))) == .missing(.level))
    #expect(refusal(take(.mitigate(level: 3, evidence: nil), gap("Q3", .inProgress))) == .missing(.evidence))
    #expect(refusal(take(.mitigate(level: 3, evidence: 1), gap("Q3", .inProgress))) == .evidence(1, least: 2))
    #expect(refusal(take(.mitigate(level: 3, evidence: 2), gap())) == .status(.open, allowed: [.inProgress]))
    // Back to work and again: what was left the first time stays known.
    let failed = try take(.start, done, on: "2026-03-05", note: "Not signed").get()
    #expect(refusal(take(.start, done)) == .missing(.reason))
    let again = try take(.mitigate(level: 4, evidence: 3), failed, on: "2026-03-09").get()
    #expect(again.state(on: date("2026-03-02"))?.points == 8)
    #expect(again.state(on: date("2026-03-06"))?.points == 16)
    #expect(again.state(on: date("2026-03-09"))?.points == 4)
  }

  @Test("closed by somebody other than the owner, at the target, on evidence")
  func closing() throws {
    let mitigated = gap("Q3", .mitigated)
    let closed = try take(.close(level: nil, evidence: nil), mitigated, by: "P. Silva").get()
    #expect(closed.closed == .init(by: "P. Silva", on: date("2026-03-01"), level: 3, evidence: 2))
    #expect(refusal(take(.close(level: nil, evidence: nil), mitigated)) == .missing(.by))
    #expect(
      refusal(take(.close(level: nil, evidence: nil), mitigated, by: " jo novak")) == .verifiedByOwner("Jo Novak"))
    #expect(refusal(take(.close(level: 2.5, evidence: nil), mitigated, by: "P")) == .level(2.5, target: 3))
    #expect(refusal(take(.close(level: 3, evidence: 1), mitigated, by: "P")) == .evidence(1, least: 2))
    // A gate wants it inspected.
    #expect(refusal(take(.close(level: 3, evidence: 2), gap("Q1", .mitigated), by: "P")) == .evidence(2, least: 3))
    #expect(
      refusal(take(.close(level: 3, evidence: 3), gap("Q3", .inProgress), by: "P"))
        == .status(.inProgress, allowed: [.mitigated]))
    let reopened = try take(.reopen(reason: "Found again"), closed, on: "2026-04-01").get()
    #expect(reopened.status == .open && reopened.history.last?.note == "Found again")
    #expect(refusal(take(.reopen(reason: nil), closed)) == .missing(.reason))
  }

  @Test("accepted by the sponsor or a delegate, with an end, and never a failed gate")
  func accepting() throws {
    func accept(_ until: String? = "2026-06-30", _ reason: String? = "Cheaper", isDelegate: Bool = false)
      -> GapStep.Action
    {
      .accept(until: until.map(date), reason: reason, isDelegate: isDelegate)
    }
    #expect(try take(accept(), gap(), by: "S1").get().status == .accepted)
    #expect(refusal(take(accept(), gap())) == .missing(.by))
    #expect(refusal(take(accept(nil), gap(), by: "S1")) == .missing(.until))
    #expect(refusal(take(accept("2026-06-30", nil), gap(), by: "S1")) == .missing(.reason))
    #expect(refusal(take(accept(), gap(), by: "F1")) == .notSponsor("F1", role: .finance))
    #expect(try take(accept(isDelegate: true), gap(), by: "F1").get().accepted?.by == "F1")
    #expect(
      refusal(take(accept("2026-02-28"), gap(), by: "S1"))
        == .endsBeforeItBegins(until: date("2026-02-28"), on: date("2026-03-01")))
    #expect(refusal(take(accept(), gap("Q1"), by: "S1")) == .failedGate("Q1"))
    // Q5's gate fails too, and is waived on record.
    #expect(try take(accept(), gap("Q5"), by: "S1").get().status == .accepted)
    #expect(refusal(take(.reopen(reason: nil), gap("Q3", .accepted), on: "2026-03-15")) == .missing(.reason))
    #expect(try take(.reopen(reason: nil), gap("Q3", .accepted), on: "2026-03-16").get().status == .open)
  }

  @Test("no step goes before what is in the history already")
  func dates() throws {
    #expect(refusal(take(plan(), gap(), on: "2026-02-01")) == .tooEarly(last: date("2026-02-02")))
    let planned = try take(plan(), gap(), on: "2026-03-10").get()
    #expect(refusal(take(.start, planned, on: "2026-03-09")) == .tooEarly(last: date("2026-03-10")))
    #expect(try take(.start, planned, on: "2026-03-10").get().state(on: date("2026-03-10"))?.status == .inProgress)
  }

  @Test("what a spreadsheet says goes through the same guards")
  func settings() throws {
    func apply(_ setting: GapSetting, _ entry: RegisterEntry) -> Result<RegisterEntry, GapRefusal> {
      Result { () throws(GapRefusal) in
        try entry.applying(setting, on: date("2026-03-01"), by: nil, in: surroundings)
      }
    }
    var entry = gap()
    entry.plan = "Do it"
    let started = try apply(GapSetting(id: "Q3", status: .inProgress, owner: "Jo", due: date("2026-04-01")), entry)
      .get()
    #expect(started.status == .inProgress && started.history.count == 2)
    #expect(try apply(GapSetting(id: "Q3", status: .inProgress, owner: "Jo"), started).get() == started)
    #expect(
      refusal(apply(GapSetting(id: "Q3", status: .closed), started)) == .status(.inProgress, allowed: [.mitigated]))
    #expect(refusal(apply(GapSetting(id: "Q3", status: .planned), entry)) == .missing(.owner))
    #expect(try apply(GapSetting(id: "Q3", due: date("2026-04-02")), entry).get().due == date("2026-04-02"))
  }
}
