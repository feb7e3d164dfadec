import Analysis
import Model
import Templates

/// Section 7 of the report: what the work costs that nobody pays for, and who is to do it (method.md 5.3 to 5.6).
extension Presentation {
  static let moneyVocabulary = Vocabulary([
    .init("any_items", .flag, "the scope file lists work"),
    .init("currency", .text, "ISO 4217 code of all amounts"),
    .init("summary", .text, "what the figures say, in one sentence"),
    .init("expected", .text, "expected cost of all work"),
    .init("unfunded", .text, "of it without money"),
    .init("any_unfunded", .flag, "some work is without money"),
    .init("double_paid", .text, "of it paid twice; absent where there is none"),
    .init("likely", .text, "sum of the likely values of the work without money"),
    .init("p50", .text, "as likely exceeded as not"),
    .init("p80", .text, "exceeded in one of five: the reserve"),
    .init("p90", .text, "exceeded in one of ten"),
    .init("contingency", .text, "reserve above the sum of likely values"),
    .init("dependent", .text, "P80 if all items had the same luck"),
    .init("mean", .text, "mean of the draws"),
    .init("iterations", .text, "number of draws"),
    .init("seed", .text, "start of the generator"),
    .init("percentile", .text, "share of the draws that cost at most the sum of likely values"),
    .init("curve", .object(chartVocabulary), "the S-curve; absent where all draws cost the same"),
    .init("chart", .object(chartVocabulary), "which items decide on the reserve; absent without any"),
    .init("drivers", .list(driverVocabulary), "the same figures as that drawing, widest first"),
    .init("more_drivers", .text, "how many items the drawing leaves out; absent if none"),
    .init("load", .object(loadVocabulary), "how full IT is; absent where its capacity is not given"),
    .init("payment", .object(paymentVocabulary), "what payments wait for; absent without any"),
    .init("budget", .object(budgetBasisVocabulary), "whether the budget carries what is asked; absent without budget"),
  ])

  static let driverVocabulary = Vocabulary([
    .init("id", .text, "id of the item"),
    .init("href", .text, "link to its row; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title"),
    .init("share", .text, "share of the expected cost without money"),
    .init("low", .text, "P80 of all if it takes its lowest days"),
    .init("high", .text, "P80 of all if it takes its highest days"),
    .init("swing", .text, "between the two"),
  ])

  /// How many items the drawing of what decides on the reserve can hold and still be read.
  private static let drawnDrivers = 12

  func money() -> Value {
    guard let exposure = results.exposure else { return .absent }
    let (totals, simulation) = (exposure.totals, exposure.simulation)
    let amount = NumberText.money
    return object([
      "any_items": .flag(!exposure.entries.isEmpty),
      "currency": .text(assessment.currency),
      "summary": Value(moneySentence(exposure)),
      "expected": .text(amount(totals.expected)), "unfunded": .text(amount(totals.unfunded)),
      "any_unfunded": .flag(totals.unfunded > 0),
      "double_paid": totals.doublePaid > 0 ? .text(amount(totals.doublePaid)) : .absent,
      "likely": .text(amount(totals.likely)), "p50": .text(amount(simulation.p50)),
      "p80": .text(amount(simulation.p80)), "p90": .text(amount(simulation.p90)),
      "contingency": .text(amount(simulation.contingency)), "dependent": .text(amount(simulation.p80Dependent)),
      "mean": .text(amount(simulation.mean)), "iterations": .text(NumberText.count(simulation.iterations)),
      "seed": .text(String(simulation.seed)),
      "percentile": .text(NumberText.percent(simulation.likelyPercentile / 100)),
      "curve": chart(exposureChart), "chart": chart(driversChart),
      "drivers": listOrAbsent(exposure.drivers.prefix(Self.drawnDrivers).map { driver($0, exposure) }),
      "more_drivers": exposure.drivers.count > Self.drawnDrivers
        ? .text(counted(exposure.drivers.count - Self.drawnDrivers, "further item")) : .absent,
      "load": exposure.load.map { load($0, exposure) } ?? .absent,
      "payment": exposure.payment.map(payment) ?? .absent,
      "budget": exposure.budget.map(budget) ?? .absent,
    ])
  }

  /// Money inside a sentence.
  func amountWords(_ value: Double) -> String { "\(assessment.currency) \(NumberText.money(value))" }

  /// What a committee takes away: how much has no money, and what to hold for it.
  func moneySentence(_ exposure: Exposure) -> String? {
    guard exposure.totals.unfunded > 0 else { return nil }
    let simulation = exposure.simulation
    return "Work of \(amountWords(exposure.totals.unfunded)) has no money behind it. Adding up the most likely figures "
      + "gives \(amountWords(exposure.totals.likely)), which is enough in "
      + "\(NumberText.percent(simulation.likelyPercentile / 100)) of the cases; \(amountWords(simulation.p80)) is "
      + "enough in 80%."
  }

  private func driver(_ driver: CostDriver, _ exposure: Exposure) -> Value {
    object([
      "id": .text(driver.item), "href": itemHref(driver.item),
      "title": exposure.entry(driver.item).map { itemTitle($0.item) } ?? words(driver.item),
      "share": .text(NumberText.percent(driver.share)), "low": .text(NumberText.money(driver.p80AtLow)),
      "high": .text(NumberText.money(driver.p80AtHigh)), "swing": .text(NumberText.money(driver.swing)),
    ])
  }

  // MARK: Drawings

  func drawExposure() -> Chart? {
    guard let exposure = results.exposure, exposure.totals.unfunded > 0 else { return nil }
    let simulation = exposure.simulation
    let percentile = NumberText.percent(simulation.likelyPercentile / 100)
    return exposureCurve(
      simulation.curve,
      marks: [
        CurveMark(label: "P50", share: 0.5, amount: simulation.p50),
        CurveMark(label: "P80", share: 0.8, amount: simulation.p80),
        CurveMark(label: "P90", share: 0.9, amount: simulation.p90),
      ],
      plan: exposure.totals.likely,
      planLabel: "Sum of likely values \(NumberText.money(exposure.totals.likely)): enough in \(percentile)",
      amount: NumberText.money,
      description: "Half of the simulated projects cost at most \(amountWords(simulation.p50)), four of five at most "
        + "\(amountWords(simulation.p80)), nine of ten at most \(amountWords(simulation.p90)).")
  }

  func drawDrivers() -> Chart? {
    guard let exposure = results.exposure, let first = exposure.drivers.first, first.swing > 0 else { return nil }
    let bars = exposure.drivers.prefix(Self.drawnDrivers).map { driver in
      TornadoBar(
        id: driver.item, title: exposure.entry(driver.item).map { oneLine(wording.text($0.item.title).string) } ?? "",
        low: driver.p80AtLow, high: driver.p80AtHigh, value: NumberText.money(driver.swing))
    }
    return tornado(
      Array(bars), reserve: exposure.simulation.p80, amount: NumberText.money,
      description:
        "\(first.item) moves the reserve most: from \(amountWords(first.p80AtLow)) if it takes its lowest days "
        + "to \(amountWords(first.p80AtHigh)) if it takes its highest.")
  }
}
