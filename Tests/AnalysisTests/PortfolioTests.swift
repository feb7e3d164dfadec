import Analysis
import Model
import Testing

@Suite("The order of a portfolio")
struct PortfolioTests {
  private func programme(_ folder: String, _ band: ScoreBand?, gates: Int = 0, score: Double? = 50, open: Int? = nil)
    -> Programme
  {
    var programme = Programme(
      folder: folder, title: folder, client: nil, asOf: date("2026-03-30"), score: score, band: band,
      failedGates: gates)
    programme.openPoints = open
    return programme
  }

  @Test("band, then failed gates, then score, then open points, then folder")
  func order() {
    let wanted = [
      programme("unrated", nil, score: nil), programme("critical", .critical, score: 90),
      programme("gates", .serious, gates: 3, score: 70), programme("gate", .serious, gates: 1, score: 10),
      programme("low", .serious, score: 40), programme("busy", .serious, score: 45, open: 90),
      programme("a", .serious, score: 45, open: 9), programme("b", .serious, score: 45, open: 9),
      programme("calm", .serious, score: 45), programme("good", .controlled, gates: 9, score: 95),
    ]
    #expect(worstFirst(wanted.reversed()).map(\.folder) == wanted.map(\.folder))
    #expect(worstFirst(wanted.shuffled()).map(\.folder) == wanted.map(\.folder))
  }

  @Test("a row says what the results say, and nothing where there is no file for it")
  func row() {
    let baseline = WorkedExample.baseline
    let bare = Analysis.programme(of: baseline, results(for: baseline), folder: "w", title: "Worked", client: nil)
    #expect(bare.p80 == nil && bare.openPoints == nil && bare.overdue == nil && bare.trend == nil)
    #expect(prints(bare.score, 55.5556) && bare.band == .serious && bare.failedGates == 2)
    let followUp = WorkedExample.followUp.with { $0.register = WorkedRegister.register }
    var results = results(for: followUp)
    func standing(_ assessment: Assessment) -> Standing {
      Analysis.standing(of: assessment, card: scorecard(for: assessment)) { text, _ in text.first.string }
    }
    results.sinceSnapshot = SinceSnapshot(
      name: "2026-02-02", comparison: comparison(of: standing(baseline), with: standing(followUp)))
    let row = Analysis.programme(of: followUp, results, folder: "w", title: "Worked", client: "Acme")
    #expect(row.openPoints == 63 && row.overdue == 1)
    #expect(prints(row.delta, 7.2049) && row.trend == .up)
  }
}
