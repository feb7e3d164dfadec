import Analysis
import Diagnostics
import Model
import Reports

/// The figures of the page: money, people, dates, payments and budget.
extension ScopePage {
  var money: String {
    let totals = exposure.totals
    let result = exposure.simulation
    guard totals.unfunded > 0 || totals.doublePaid > 0 else { return "" }
    var table = Table([.left, .right, .left], indent: "  ")
    table.add(["MONEY", assessment.currency, ""])
    table.add(["All items, expected", money(totals.expected), ""])
    if totals.unfunded > 0 {
      table.add([
        "Without money, expected", money(totals.unfunded), "the likely values add up to \(money(totals.likely))",
      ])
      table.add(["  P50, enough in 1 of 2", money(result.p50), ""])
      table.add([
        Table.Cell("  P80, enough in 4 of 5"), Table.Cell(money(result.p80), .bold),
        Table.Cell("the reserve: \(money(result.contingency)) above the likely"),
      ])
      table.add(["  P90, enough in 9 of 10", money(result.p90), ""])
    }
    if totals.doublePaid > 0 { table.add(["Paid twice", money(totals.doublePaid), ""]) }
    var text = table.text(width: width, flexible: 2, heading: .bold, painter: paint)
    if totals.unfunded > 0 {
      text += wrapped(
        "The likely values would be exceeded in \(NumberText.fixed(100 - result.likelyPercentile, digits: 0)) of 100 "
          + "cases (\(NumberText.count(result.iterations)) simulated, seed \(result.seed)). The ranges are those that "
          + "people gave; work that nobody listed is not in them.", to: width, first: "  ")
    }
    return text
  }

  /// The widest swings first.
  var drivers: String {
    guard let widest = exposure.drivers.first, widest.swing > 0 else { return "" }
    var table = Table([.left, .right, .left, .right, .right], indent: "  ")
    table.add(["WHAT DRIVES IT", "SHARE", "", "P80 AT LOW", "AT HIGH"])
    for driver in exposure.drivers.prefix(6) {
      table.add([
        Table.Cell("\(visible(driver.item))  \(title(ofItem: driver.item))"),
        Table.Cell(NumberText.percent(driver.share)), Table.Cell(bar(driver.swing / widest.swing, columns: 12), .cyan),
        Table.Cell(money(driver.p80AtLow)), Table.Cell(money(driver.p80AtHigh)),
      ])
    }
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint)
  }

  var load: String {
    guard let load = exposure.load else { return "" }
    func days(_ value: Double) -> String { NumberText.fixed(value, digits: 0) }
    let share = load.load.map { " (\(NumberText.percent($0)))" } ?? ""
    let all = load.loadWithFallback.map { " (\(NumberText.percent($0)))" } ?? ""
    let ink: Ink = load.band == .comfortable ? .green : load.band == .tight ? .yellow : .red
    return paint("  IT", .bold) + "  " + paint(load.band.word, ink) + "\n"
      + indented(
        "\(days(load.capacity)) days there, \(days(load.committed)) claimed\(share). What nobody else does falls back to "
          + "IT: \(days(load.fallback)) more days, \(days(load.committed + load.fallback)) in all\(all).")
  }

  var precedences: String {
    let early = exposure.precedences.filter { $0.isTooEarly }
    guard !early.isEmpty else { return "" }
    return title("IN USE BEFORE WHAT IT NEEDS")
      + early.map { need in
        let dates = need.used.map { "from \(DateText.long($0))" } ?? ""
        let ready = need.ready.map { "ready on \(DateText.long($0))" } ?? ""
        let orphan = need.needIsOrphan ? ", and nobody does that" : ""
        return wrapped(
          "\(visible(need.item))  \(title(ofItem: need.item)), \(dates), needs \(visible(need.need)) "
            + "\(title(ofItem: need.need)), \(ready): \(NumberText.count(-(need.slack ?? 0))) days too early\(orphan).",
          to: width, first: "    ")
      }.joined()
  }

  var payments: String {
    guard let payment = exposure.payment else { return "" }
    var facts: [String] = []
    if let plan = payment.plan {
      facts.append("\(NumberText.percent(plan.frontLoad)) is payable before anything is accepted")
      facts.append("\(NumberText.percent(plan.endState)) waits for the end state")
      if !plan.withoutDeliverable.isEmpty { facts.append("nothing stands behind \(list(plan.withoutDeliverable))") }
      if !plan.withoutAcceptance.isEmpty {
        facts.append("nothing shows that \(list(plan.withoutAcceptance)) is reached")
      }
    }
    if let tied = payment.tiedByCost {
      facts.append("\(NumberText.percent(tied)) of the supplier's work, by cost, has a payment that waits for it")
    }
    if !payment.integrationsUntied.isEmpty {
      facts.append("no payment waits for the integrations \(list(payment.integrationsUntied))")
    }
    guard !facts.isEmpty else { return "" }
    return title("PAYMENTS") + facts.map { wrapped($0, to: width, first: "    ") }.joined()
  }

  var budget: String {
    guard let budget = exposure.budget else { return "" }
    var facts: [String] = []
    switch budget.verdict {
    case .likeForLike:
      facts.append("a budget of replacement: new functions are asked for, and no line was made for one")
    case .partly: facts.append("made for some of the new functions, not for \(list(budget.newUncarried))")
    case .covered: facts.append("every new function has a line made for it")
    case .nothingNew: break
    }
    if budget.asked > 0 {
      facts.append("\(money(budget.withoutLine)) of the \(money(budget.asked)) asked for has no line at all")
    }
    for use in budget.lines where use.isOverdrawn {
      facts.append(
        "\(visible(use.line.id)) \(visible(wording.text(use.line.title).string)): \(money(use.claimed)) to be paid from "
          + money(use.line.amount))
    }
    guard !facts.isEmpty else { return "" }
    return title("BUDGET") + facts.map { wrapped($0, to: width, first: "    ") }.joined()
  }

  var pointing: String {
    guard !exposure.pointing.isEmpty else { return "" }
    var table = Table([.left, .left, .right, .right], indent: "  ")
    table.add(["WHO NAMES", "WHOM", "ITEMS", "SHARE"])
    for pair in exposure.pointing.sorted(by: { $0.items > $1.items }).prefix(5) {
      table.add([pair.from.title, pair.to.title, NumberText.count(pair.items), NumberText.percent(pair.rate)])
    }
    return table.text(width: width, heading: .bold, painter: paint)
  }

  private func list(_ ids: [String]) -> String {
    let shown = ids.prefix(8).map { visible($0) }
    let rest = ids.count > 8 ? " and \(ids.count - 8) more" : ""
    return
      (shown.count > 1 && rest.isEmpty
      ? shown.dropLast().joined(separator: ", ") + " and " + (shown.last ?? "") : shown.joined(separator: ", ")) + rest
  }
}
