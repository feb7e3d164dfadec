import Model
import Testing

@testable import Reports

@Suite("Numbers become text")
struct NumberTests {
  @Test(
    "half up on the snapped value",
    arguments: [
      (55.5556, 1, "55.6"), (0.285, 2, "0.29"), (2.125, 2, "2.13"), (0.05, 1, "0.1"), (0, 1, "0.0"),
      (-1.25, 1, "−1.2"), (-0.75, 2, "−0.75"), (2.675, 2, "2.68"), (99.95, 1, "100.0"), (1.0000004, 6, "1.000000"),
      (99.949_999_99, 1, "100.0"), (7, 0, "7"), (-0.000_000_1, 2, "0.00"), (12.5, 0, "13"),
    ])
  func fixed(value: Double, digits: Int, text: String) {
    #expect(NumberText.fixed(value, digits: digits) == text)
  }

  @Test("what is no number is a dash", arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func dash(value: Double) {
    #expect(NumberText.fixed(value, digits: 2) == "–")
  }

  @Test("each kind has its digits")
  func kinds() {
    #expect(NumberText.score(62.1528) == "62.2")
    #expect(NumberText.level(2.3333) == "2.33")
    #expect(NumberText.consensus(0.8286) == "0.83")
    #expect(NumberText.percent(0.805) == "81%")
    #expect(NumberText.money(70_416.67) == "70,417")
    #expect(NumberText.money(-1_472) == "−1,472")
    #expect(NumberText.count(1_000_000) == "1,000,000")
    #expect(NumberText.signed(0.5833) == "+0.58")
    #expect(NumberText.signed(-0.75) == "−0.75")
    #expect(NumberText.signed(0) == "0.00")
  }

  @Test(
    "no digit more than needed", arguments: [(3.0, "3"), (0.85, "0.85"), (10_000, "10000"), (0.5, "0.5"), (0, "0")])
  func plain(value: Double, text: String) {
    #expect(NumberText.plain(value) == text)
  }

  @Test("levels in a sentence drop empty decimals", arguments: [(4.0, "4"), (1.5, "1.5"), (2.333, "2.33"), (0, "0")])
  func shortLevel(value: Double, text: String) {
    #expect(NumberText.shortLevel(value) == text)
  }

  @Test("coordinates are plain ASCII", arguments: [(10.0, "10"), (-0.25, "-0.2"), (3.14159, "3.1")])
  func coordinates(value: Double, text: String) {
    #expect(NumberText.coordinate(value) == text)
  }

  @Test("dates are written out")
  func dates() throws {
    let date = try #require(CalendarDate("2026-03-30"))
    #expect(DateText.long(date) == "30 March 2026")
    #expect(DateText.medium(date) == "30 Mar 2026")
  }
}
