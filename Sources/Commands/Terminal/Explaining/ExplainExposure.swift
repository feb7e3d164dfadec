import Analysis
import Diagnostics
import Model
import Reports

/// The money that is missing: what each item brings, and how the percentiles come about.
extension ExplainPage {
  func text(of exposure: Exposure) -> String {
    let totals = exposure.totals
    let result = exposure.simulation
    func money(_ value: Double) -> String { NumberText.fixed(value, digits: 2) }
    var page = heading(
      "exposure", words(assessment.title),
      "\(money(totals.unfunded)) \(assessment.currency) of work has no money behind it, as expected")
    let bare = exposure.entries.filter { $0.unfundedShare > 0 }
    guard !bare.isEmpty else {
      return page + step("none", exposure.entries.isEmpty ? "there is no work item" : "every item has money behind it")
    }
    var table = Table([.left, .right, .right, .right, .right], indent: "  ")
    table.add(["ITEM", "DAYS", "RATE", "NOT PAID", "EXPECTED"])
    for entry in bare {
      let days = entry.item.days
      table.add([
        "\(visible(entry.item.id))  \(words(entry.item.title))",
        [days.low, days.likely, days.high].map(NumberText.plain).joined(separator: "/"),
        NumberText.plain(entry.item.rate),
        NumberText.percent(entry.unfundedShare), money(entry.unfunded),
      ])
    }
    page += "\n" + table.text(width: width, flexible: 0, heading: .bold, painter: paint) + "\n"
    page += step("likely", "likely days × rate × share not paid, added up: \(money(totals.likely))")
    page += step(
      "simulated",
      "\(NumberText.count(result.iterations)) projects from seed \(result.seed); each draws the days of every item from "
        + "its triangle, sharing one driver with chance \(NumberText.plain(assessment.profile.sharedDriver))")
    page += step("mean", money(result.mean))
    for (name, value) in [("P50", result.p50), ("P80", result.p80), ("P90", result.p90)] {
      page += step(name, money(value))
    }
    page += step("range", "\(money(result.min)) to \(money(result.max))")
    page += step(
      "plan",
      "\(NumberText.fixed(result.likelyPercentile, digits: 2))% of the projects cost at most the likely values")
    page += step("reserve", "P80; \(money(result.contingency)) above the likely values")
    page += step(
      "ceiling", "\(money(result.p80Dependent)), P80 if every item had the same luck and all of them occurred")
    return page
  }
}
