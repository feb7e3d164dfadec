import Analysis
import Model
import Testing

@Suite("Laws of the register")
struct RegisterLawTests {
  private func randomRegister(_ dice: inout SplitMix64) -> Register {
    let start = date("2026-01-01")
    let entries = (0..<Int.random(in: 0...12, using: &dice)).map { number in
      var entry = RegisterEntry(
        id: "Q\(number)", subject: .question("Q\(number)"),
        raisedOn: start.adding(days: Int.random(in: 0...60, using: &dice)))
      entry.baseline = GapRating(risk: Bool.random(using: &dice) ? Int.random(in: 1...25, using: &dice) : nil)
      entry.residual = GapRating(risk: Int.random(in: 1...25, using: &dice))
      for _ in 0..<Int.random(in: 0...10, using: &dice) {
        let day = entry.raisedOn.adding(days: Int.random(in: 0...90, using: &dice))
        let risk = Int.random(in: 1...25, using: &dice)
        let change: GapEvent.Change =
          switch Int.random(in: 0..<4, using: &dice) {
          case 0: .risk(from: nil, to: risk)
          case 1: .residual(from: Bool.random(using: &dice) ? 3 : nil, to: risk)
          default: .status(from: nil, to: GapStatus.allCases.randomElement(using: &dice) ?? .open)
          }
        entry.history.append(GapEvent(date: day, change: change))
      }
      return entry
    }
    return Register(entries: entries)
  }

  @Test("start + added − retired − accepted = now, at every row and for any history", arguments: 0..<6)
  func identity(_ seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let register = randomRegister(&dice)
      let assessment = WorkedExample.baseline.with {
        $0.register = register
        $0.asOf = date("2026-01-01").adding(days: Int.random(in: 0...160, using: &dice))
      }
      let status = try #require(results(for: assessment).register)
      var open = status.burnDown.first?.open ?? 0
      for row in status.burnDown.dropFirst() {
        open += row.added - row.retired - row.accepted
        #expect(open == row.open)
        #expect(min(row.added, row.retired, row.accepted) >= 0)
      }
      #expect(open == status.points.open)
      #expect(status.points.open == status.points.active + status.points.mitigated)
      // A row is what the register says on its day, replayed from the beginning.
      for row in status.burnDown {
        let then = register.entries.compactMap { $0.state(on: row.date) }
        let sum = then.filter { $0.status != .accepted }.reduce(0) { $0 + $1.points }
        #expect(row.open == sum, "\(row.date)")
      }
    }
  }

  @Test("the order of entries changes nothing")
  func order() throws {
    var dice = SplitMix64(seed: 77)
    for _ in 0..<40 {
      let register = randomRegister(&dice)
      let one = WorkedExample.baseline.with { $0.register = register }
      let other = one.with { $0.register?.entries.shuffle(using: &dice) }
      let a = try #require(results(for: one).register)
      let b = try #require(results(for: other).register)
      #expect(a.entries == b.entries && a.burnDown == b.burnDown && a.moments == b.moments)
      #expect(a.velocity == b.velocity && a.quarters == b.quarters)
    }
  }
}
