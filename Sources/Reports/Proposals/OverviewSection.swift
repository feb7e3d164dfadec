import Analysis
import Model

extension ComparedOffers {
  /// The vendors side by side, then why the cheapest quotation is no cheap offer, then who is excluded.
  var overview: OfferSection {
    var section = OfferSection("offers", "Offers side by side")
    var table = vendorTable("Offers side by side", first: "", vendors)
    for row in rows where row.isShown(vendors) { table.add([OfferTable.Cell(row.title)] + vendors.map(row.cell)) }
    section.tables = [table]
    section.notes = dearestNotes + thinBidNotes + excludedNotes + unrankedNotes + waiverNotes + capNotes
    return section
  }

  /// A table with a column for each vendor.
  func vendorTable(_ caption: String, first: String, _ vendors: [VendorResult], last: [OfferTable.Column] = [])
    -> OfferTable
  {
    OfferTable(
      caption, [.text(first)] + vendors.map { .number(heading($0)) } + last, vendors: 1..<(1 + vendors.count))
  }

  /// `1 Gamma`; a vendor without a rank has its name alone.
  private func heading(_ vendor: VendorResult) -> String {
    oneLine(vendor.rank.map { "\($0) \(name(vendor))" } ?? name(vendor))
  }

  private struct MeasureRow {
    var title: String
    /// A row that says nothing of anybody is left out.
    var isAlways = true
    var cell: (VendorResult) -> OfferTable.Cell

    func isShown(_ vendors: [VendorResult]) -> Bool { isAlways || vendors.contains { cell($0).text != "–" } }
  }

  private var rows: [MeasureRow] {
    var rows = [
      MeasureRow(title: "Mandatory items met", isAlways: false, cell: mandatoryCell),
      MeasureRow(title: "Scope covered", isAlways: false) { .figure($0.work.scopeCoverage, NumberText.percent) },
      MeasureRow(title: "Days offered of ours", isAlways: false, cell: daysCell),
    ]
    if !isSealed {
      rows += [
        MeasureRow(title: "Quoted") { .figure($0.price.quoted, NumberText.money) },
        MeasureRow(title: "Work left out", isAlways: false) {
          $0.work.items.isEmpty
            ? .none : .figure($0.work.missingCost, NumberText.money, $0.work.missingCost > 0 ? .warning : nil)
        },
        MeasureRow(title: "Price with that work") { .figure($0.price.normalised, NumberText.money, .strong) },
      ]
    }
    rows.append(MeasureRow(title: "Quality") { .figure($0.quality, NumberText.score, isSealed ? .strong : nil) })
    if !isSealed, let rule = result.priceRule {
      if rule.formula.givesPoints {
        rows += [
          MeasureRow(title: "Price points (\(rule.formula.word))") {
            .figure($0.price.figures[rule.formula], NumberText.score)
          },
          MeasureRow(title: "Total, price \(NumberText.plain(rule.weight * 100))%") {
            .figure($0.total, NumberText.score, .strong)
          },
        ]
      } else {
        rows.append(
          MeasureRow(title: "Figure (\(rule.formula.word))") {
            .figure($0.price.figures[rule.formula], NumberText.money, .strong)
          })
      }
    }
    if !isSealed {
      rows.append(
        MeasureRow(title: "Rank") { vendor in
          vendor.isExcluded
            ? OfferTable.Cell("excluded", .bad) : vendor.rank.map { OfferTable.Cell(String($0), .strong) } ?? .none
        })
    } else {
      rows.append(
        MeasureRow(title: "Excluded", isAlways: false) { $0.isExcluded ? OfferTable.Cell("excluded", .bad) : .none })
    }
    rows.append(
      MeasureRow(title: "Questions open", isAlways: false) { vendor in
        let open = vendor.clarifications.count { $0.status == .open }
        return open == 0 ? .none : OfferTable.Cell(NumberText.count(open))
      })
    return rows
  }

  private func mandatoryCell(_ vendor: VendorResult) -> OfferTable.Cell {
    guard !vendor.mandatory.isEmpty else { return .none }
    let met = vendor.mandatory.count { $0.answer == .comply || $0.isWaived }
    let text = "\(met) of \(vendor.mandatory.count)"
    return OfferTable.Cell(
      text, vendor.mandatory.contains(where: \.isExcluding) ? .bad : met < vendor.mandatory.count ? .warning : .good)
  }

  private func daysCell(_ vendor: VendorResult) -> OfferTable.Cell {
    guard let share = vendor.work.servicesCoverage else { return .none }
    return vendor.work.isThinBid
      ? OfferTable.Cell("thin bid \(NumberText.percent(share))", .bad) : OfferTable.Cell(NumberText.percent(share))
  }

  // MARK: What the figures mean

  /// The cheapest quotation where it is not the cheapest offer, and what it leaves out.
  var dearestNotes: [String] {
    guard !isSealed else { return [] }
    let priced = vendors.filter { !$0.isExcluded && $0.price.quoted != nil && $0.price.normalised != nil }
    guard priced.count > 1,
      let cheapest = priced.min(by: { ($0.price.quoted ?? 0) < ($1.price.quoted ?? 0) }),
      let quoted = cheapest.price.quoted, let full = cheapest.price.normalised,
      let best = priced.min(by: { ($0.price.normalised ?? 0) < ($1.price.normalised ?? 0) }), best.id != cheapest.id,
      let lowest = best.price.normalised, lowest < full
    else { return [] }
    let isDearest = priced.allSatisfy { ($0.price.normalised ?? 0) <= full }
    let end =
      isDearest && priced.count > 2
      ? "the dearest of the \(numberWord(priced.count)) offers"
      : "more than \(name(best)) with \(NumberText.money(lowest))"
    return [
      "\(name(cheapest)) quotes least, \(NumberText.money(quoted)), and leaves out work that we estimate at "
        + "\(NumberText.money(cheapest.work.missingCost)): \(leftOut(cheapest)). With it the offer costs "
        + "\(NumberText.money(full)), \(end)."
    ]
  }

  /// `W01 CRM integration (37,500) and W02 User interviews (11,667)`, dearest first.
  private func leftOut(_ vendor: VendorResult) -> String {
    let missing = vendor.work.items.filter { $0.missingCost > 0 }.sorted {
      $0.missingCost == $1.missingCost
        ? $0.work.item.utf8.lexicographicallyPrecedes($1.work.item.utf8) : $0.missingCost > $1.missingCost
    }
    return listed(
      missing.map { "\($0.work.item) \(title($0.entry.item)) (\(NumberText.money($0.missingCost)))" }, upTo: 4)
  }

  private var thinBidNotes: [String] {
    vendors.filter(\.work.isThinBid).map { vendor in
      "\(name(vendor)) is a thin bid: it offers \(NumberText.figure(vendor.work.includedDays, digits: 0)) of the "
        + "\(NumberText.figure(result.requiredDays, digits: 0)) days that we estimate."
    }
  }

  private var excludedNotes: [String] {
    result.excluded.map { vendor in
      "\(name(vendor)) is excluded and stays unranked: \(listed(vendor.exclusions.map { reading($0) }))."
    }
  }

  private var unrankedNotes: [String] {
    guard !isSealed, !result.ranked.isEmpty else { return [] }
    return vendors.filter { $0.rank == nil && !$0.isExcluded && !$0.unranked.isEmpty }.map { vendor in
      "\(name(vendor)) has no rank: \(listed(vendor.unranked.map { reading($0, vendor) }))."
    }
  }

  private var waiverNotes: [String] {
    let waived = vendors.first?.mandatory.filter(\.isWaived) ?? []
    return waived.map { item in
      "\(item.item.id), \(title(item.item)), is waived for every vendor alike"
        + (item.waiver.map { ": \(sentence(wording.text($0.reason).string))" } ?? ".")
    }
  }

  /// `CP-10 cannot be above level 2: Gamma has one valid reference of two needed, Alpha none.`
  private var capNotes: [String] {
    let questions = ["CP-10", "CP-12"]
    return questions.compactMap { question in
      let capped = vendors.flatMap { vendor in vendor.caps.filter { $0.question == question }.map { (vendor, $0) } }
      guard let level = capped.first?.1.level else { return nil }
      let parts = capped.enumerated().map { index, entry in
        "\(name(entry.0)) has \(shortfall(entry.1.reason, isFirst: index == 0))"
      }
      return "\(question) cannot be above level \(level): \(listed(parts))."
    }
  }

  private func shortfall(_ reason: ControlCap.Reason, isFirst: Bool) -> String {
    let (count, needed, noun) =
      switch reason {
      case .references(let valid, let needed): (valid, needed, "valid reference")
      case .keyRoles(let secured, let needed): (secured, needed, "secured key role")
      }
    return isFirst ? "\(counted(count, noun)) of \(numberWord(needed)) needed" : count == 0 ? "none" : numberWord(count)
  }
}
