import Analysis
import Model

extension ComparedOffers {
  /// What each vendor says to each mandatory item.
  var mandatory: OfferSection {
    var section = OfferSection("mandatory", "Mandatory items")
    guard !result.mandatory.isEmpty else { return section }
    var table = vendorTable("Mandatory items", first: "Item", vendors)
    for item in result.mandatory {
      table.add(
        [OfferTable.Cell("\(item.id)  \(title(item))")]
          + vendors.map { vendor in
            guard let answer = vendor.mandatory.first(where: { $0.item.id == item.id }) else { return .none }
            let mark: OfferTable.Mark =
              answer.isExcluding ? .bad : answer.isUnresolved ? .warning : answer.isWaived ? .quiet : .good
            return OfferTable.Cell(answer.isWaived ? "\(answer.answer.word), waived" : answer.answer.word, mark)
          })
    }
    section.tables = [table]
    let open = vendors.flatMap { vendor in
      vendor.mandatory.filter(\.isUnresolved).map { "\($0.item.id) of \(name(vendor))" }
    }
    if !open.isEmpty {
      section.notes = ["To be settled before the decision, or it excludes: \(listed(open, upTo: 8))."]
    }
    return section
  }

  /// The required work of suppliers, line by line.
  var scope: OfferSection {
    var section = OfferSection(
      "scope", "Required work, line by line",
      intro: "The share of each item that an offer includes, and our own estimate of it.")
    guard !result.required.isEmpty else { return OfferSection("scope", section.title) }
    var table = vendorTable("Required work", first: "Item", vendors, last: [.number("Our estimate")])
    for entry in result.required {
      table.add(
        [OfferTable.Cell("\(entry.item.id)  \(title(entry.item))")]
          + vendors.map { vendor in
            vendor.work.items.first { $0.work.item == entry.item.id }.map(share) ?? .none
          } + [OfferTable.Cell(NumberText.money(entry.expectedCost))])
    }
    section.tables = [table]
    return section
  }

  private func share(_ item: OfferedItem) -> OfferTable.Cell {
    switch item.work.status {
    case .included where item.work.share == 1: OfferTable.Cell("included", .good)
    case .silent where item.work.share == 0: OfferTable.Cell("silent", .bad)
    case .excluded where item.work.share == 0: OfferTable.Cell("excluded", .bad)
    case .included, .partial, .excluded, .silent: OfferTable.Cell(NumberText.percent(item.work.share), .warning)
    }
  }

  /// What is left of what was promised, and every promise that was dropped.
  var promises: OfferSection {
    var section = OfferSection("promises", "What became of the promises")
    let shown = vendors.filter { $0.promise != nil }
    guard !shown.isEmpty else { return section }
    var table = vendorTable("Promises by how far they came", first: "Promises", shown)
    table.add(
      [OfferTable.Cell("promised")] + shown.map { .figure($0.promise.map { Double($0.promised) }, NumberText.plain) })
    for stage in PromiseStage.allCases {
      table.add(
        [OfferTable.Cell(stage.word)]
          + shown.map { vendor in
            guard let funnel = vendor.promise else { return .none }
            return OfferTable.Cell("\(funnel.count(stage)), \(NumberText.percent(funnel.retention(stage)))")
          })
    }
    var drops = OfferTable(
      "Promises that were dropped",
      [.text("Promise"), .text("Not"), .text("Decision")], flexible: 0)
    drops.mayBeShortened = true
    for vendor in shown {
      let dropped = vendor.promise?.drops ?? []
      if !dropped.isEmpty { drops.group("\(name(vendor)): \(counted(dropped.count, "promise")) dropped") }
      for drop in dropped {
        drops.add([
          OfferTable.Cell("\(drop.promise.id)  \(drop.promise.text)"),
          OfferTable.Cell(drop.missing.first?.word ?? ""),
          drop.promise.decision.map { OfferTable.Cell($0.word, .good) } ?? OfferTable.Cell("none yet", .warning),
        ])
      }
    }
    section.tables = [table] + (drops.rows.isEmpty ? [] : [drops])
    return section
  }

  var payments: OfferSection {
    var section = OfferSection("payments", "Payment plans")
    let shown = vendors.filter { $0.payment != nil }
    guard !shown.isEmpty else { return section }
    var table = vendorTable("Payment plans", first: "Share of the price", shown)
    func row(_ title: String, _ flag: PaymentFlag?, _ share: @escaping (OfferedPayments) -> Double) {
      table.add(
        [OfferTable.Cell(title)]
          + shown.map { vendor in
            guard let payment = vendor.payment else { return .none }
            let isFlagged = flag.map { payment.plan.flags.contains($0) } ?? false
            return OfferTable.Cell(NumberText.percent(share(payment)), isFlagged ? .bad : nil)
          })
    }
    row("waits for acceptance", nil) { $0.plan.acceptanceLinked }
    row("payable before", .frontLoad) { $0.plan.frontLoad }
    row("waits for the end state", .endState) { $0.plan.endState }
    section.tables = [table]
    section.notes = shown.flatMap { vendor in
      (vendor.payment?.plan.flags ?? []).map { flag in
        let untied = flag == .integrationUntied ? " (\(listed(vendor.integrationsUntied, upTo: 6)))" : ""
        return "\(name(vendor)): \(uncapitalised(String(flag.reading.dropLast())))\(untied)."
      }
    }
    return section
  }
}
