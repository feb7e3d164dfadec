import Analysis
import Model
import Testing

@Suite("Bringing the register up to the findings")
struct RegisterSyncTests {
  private func sync(_ register: Register, _ assessment: Assessment, on day: String) -> RegisterSync {
    let card = scorecard(for: assessment)
    return synced(register, with: foundGaps(in: assessment, card), in: assessment, card, on: date(day), by: "Assessor")
  }

  private var raised: Register { sync(Register(), WorkedExample.baseline, on: "2026-02-02").register }

  @Test("every finding becomes an entry, gravest first, with what the register of 10.7 starts from")
  func opening() throws {
    let first = sync(Register(), WorkedExample.baseline, on: "2026-02-02")
    #expect(first.opened == ["Q3", "Q2", "Q1", "Q5", "Q6", "Q7"])
    let assessment = WorkedExample.baseline.with {
      $0.register = first.register
      $0.asOf = date("2026-02-02")
    }
    #expect(try #require(results(for: assessment).register).points.open == 82)
    let q6 = try #require(first.register.entries.first { $0.id == "Q6" })
    #expect(q6.baseline == GapRating(level: 1, likelihood: 4, impact: 3, risk: 12, evidence: 0))
    #expect(q6.area == "PS" && q6.section == "PS.1" && q6.ownerRole == .it && q6.plan == "Fix Q6" && q6.target == 3)
    #expect(q6.owner == nil && q6.due == nil && q6.raisedBy == "Assessor")
  }

  @Test("doing it again changes nothing")
  func again() {
    let second = sync(raised, WorkedExample.baseline, on: "2026-02-02")
    #expect(second.register == raised && second.opened.isEmpty && second.rescored.isEmpty && second.toVerify.isEmpty)
  }

  @Test("at follow-up: one is new, one re-scored, one vanished")
  func followUp() throws {
    let next = sync(raised, WorkedExample.followUp, on: "2026-03-30")
    #expect(next.opened == ["Q8"])
    #expect(next.rescored.contains { $0.id == "Q6" && $0.from == 12 && $0.to == 9 })
    #expect(next.register.entries.count == raised.entries.count + 1)
    let q6 = try #require(next.register.entries.first { $0.id == "Q6" })
    #expect(q6.history.map(\.change) == [.risk(from: 12, to: 9)] && q6.current.risk == 9 && q6.baseline.risk == 12)
    let gone = scorecard(for: WorkedExample.followUp).findings.map(\.id)
    #expect(next.toVerify == raised.entries.map(\.id).filter { !gone.contains($0) })
    #expect(!next.toVerify.isEmpty)
    #expect(next.register.entries.allSatisfy { $0.status == .open })
  }

  @Test("what was closed and is found again is reopened, as a regression")
  func regression() throws {
    var register = raised
    let index = try #require(register.entries.firstIndex { $0.id == "Q3" })
    register.entries[index].status = .closed
    register.entries[index].history = [
      GapEvent(date: date("2026-02-10"), change: .status(from: .open, to: .closed))
    ]
    let next = sync(register, WorkedExample.followUp, on: "2026-03-30")
    #expect(next.reopened == ["Q3"])
    let assessment = WorkedExample.followUp.with { $0.register = next.register }
    #expect(try #require(results(for: assessment).register).regressions == 1)
    #expect(sync(register, WorkedExample.followUp, on: "2026-02-09").ahead == ["Q3"])
  }

  @Test("what was closed stays closed until somebody answers anew; undated answers count as new")
  func answersFromBefore() throws {
    func register(closed day: String) throws -> Register {
      var register = raised
      let index = try #require(register.entries.firstIndex { $0.id == "Q3" })
      register.entries[index].status = .closed
      register.entries[index].history = [GapEvent(date: date(day), change: .status(from: .open, to: .closed))]
      return register
    }
    func answered(_ day: String?) -> Assessment {
      WorkedExample.followUp.with { assessment in
        for batch in assessment.responses.batches.indices {
          for sheet in assessment.responses.batches[batch].submissions.indices {
            assessment.responses.batches[batch].submissions[sheet].on = day.map(date)
          }
        }
      }
    }
    let old = sync(try register(closed: "2026-03-02"), answered("2026-03-02"), on: "2026-03-30")
    #expect(old.askAgain == ["Q3"] && old.reopened.isEmpty)
    #expect(old.register.entries.first { $0.id == "Q3" }?.status == .closed)
    for assessment in [answered("2026-03-03"), answered(nil)] {
      let new = sync(try register(closed: "2026-03-02"), assessment, on: "2026-03-30")
      #expect(new.reopened == ["Q3"] && new.askAgain.isEmpty)
    }
    // One answer without a day may be newer than all others.
    var mixed = answered("2026-03-02")
    for batch in mixed.responses.batches.indices where !mixed.responses.batches[batch].submissions.isEmpty {
      for sheet in mixed.responses.batches[batch].submissions.indices.dropFirst() {
        mixed.responses.batches[batch].submissions[sheet].on = nil
      }
    }
    #expect(sync(try register(closed: "2026-03-02"), mixed, on: "2026-03-30").reopened == ["Q3"])
  }

  @Test("an id that is taken by something else gets an ending")
  func taken() {
    let other = RegisterEntry(id: "Q3", subject: .question("Q9"), raisedOn: date("2026-01-01"))
    let next = sync(Register(entries: [other]), WorkedExample.baseline, on: "2026-02-02")
    #expect(next.opened.contains("Q3-gap") && !next.opened.contains("Q3"))
  }
}
