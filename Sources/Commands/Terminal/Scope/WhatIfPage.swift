import Analysis
import Diagnostics
import Model
import Reports

/// What a tried change makes of the figures: before, after, difference.
struct WhatIfPage {
  private let page: ScopePage
  private let before: Exposure
  private let after: Exposure
  private let changes: [String]

  /// `changed` is the assessment with the changes made.
  init(
    _ changed: Assessment, _ before: Exposure, _ after: Exposure, changes: [String], width: Int, coloured: Bool
  ) {
    page = ScopePage(changed, after, width: width, coloured: coloured)
    self.before = before
    self.after = after
    self.changes = changes
  }

  var text: String {
    var text = page.paint("What if", .bold) + "\n"
    for change in changes { text += wrapped(visible(change), to: page.width, first: "  ") }
    return text + "\n" + figures + "\n" + items + "\n"
      + wrapped("Nothing was written: scope.yaml is as it was.", to: page.width, first: "  ")
  }

  private var figures: String {
    var table = Table([.left, .right, .right, .right], indent: "  ")
    table.add(["", "NOW", "THEN", "DIFFERENCE"])
    let orphans = { (exposure: Exposure) in exposure.entries(of: .orphan).count }
    let count = orphans(after) - orphans(before)
    table.add([
      "Orphans", "\(orphans(before))", "\(orphans(after))", count == 0 ? "–" : count < 0 ? "−\(-count)" : "+\(count)",
    ])
    let figures: [(String, (Exposure) -> Double)] = [
      ("Without money, expected", { $0.totals.unfunded }), ("P50", { $0.simulation.p50 }),
      ("P80, the reserve", { $0.simulation.p80 }), ("P90", { $0.simulation.p90 }),
      ("Paid twice", { $0.totals.doublePaid }),
    ]
    for (name, figure) in figures { table.add([name] + cells(figure(before), figure(after), NumberText.money)) }
    if let now = before.load?.loadWithFallback, let then = after.load?.loadWithFallback {
      table.add(["Load of IT with fallback"] + cells(now, then, NumberText.percent))
    }
    if let now = before.payment?.tiedByCost, let then = after.payment?.tiedByCost {
      table.add(["Supplier's work tied to a payment"] + cells(now, then, NumberText.percent))
    }
    return table.text(width: page.width, flexible: 0, heading: .bold, painter: page.paint)
  }

  private func cells(_ now: Double, _ then: Double, _ text: (Double) -> String) -> [String] {
    let difference = then - now
    let shown = text(difference)
    let isNothing = !shown.unicodeScalars.contains { ("1"..."9").contains($0) }
    return [text(now), text(then), isNothing ? "–" : difference > 0 ? "+" + shown : shown]
  }

  /// The items whose flags changed.
  private var items: String {
    var text = ""
    for (old, new) in zip(before.entries, after.entries) where old.flags != new.flags {
      let gone = old.flags.filter { !new.flags.contains($0) }.map { $0.word.lowercased() }
      let come = new.flags.filter { !old.flags.contains($0) }.map { $0.word.lowercased() }
      let parts = [
        gone.isEmpty ? "" : "gone: \(gone.joined(separator: ", "))",
        come.isEmpty ? "" : "new: \(come.joined(separator: ", "))",
      ].filter { !$0.isEmpty }
      text += wrapped("\(visible(new.item.id))  \(page.title(of: new))", to: page.width, first: "    ")
      text += wrapped(parts.joined(separator: "; "), to: page.width, first: "         ")
    }
    return text.isEmpty
      ? wrapped("No flag of an item changes.", to: page.width, first: "  ") : page.title("ITEMS THAT CHANGE") + text
  }
}
