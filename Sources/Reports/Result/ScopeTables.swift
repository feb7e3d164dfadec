package import Analysis
package import Model
internal import Templates

/// One row a work item, for a spreadsheet. Numbers are unrounded; flags and parties stand in one cell, a blank between.
package func scopeCSV(_ assessment: Assessment, _ exposure: Exposure) -> [UInt8] {
  let wording = Wording(assessment)
  var csv = CSVLine()
  for heading in [
    "id", "title", "section", "required", "target", "class", "flags", "claimed_by", "contract", "share", "milestone",
    "funded", "mean_days", "expected_cost", "unfunded", "double_paid",
  ] { csv.cell(heading) }
  csv.endLine()
  for entry in exposure.entries {
    let item = entry.item
    csv.cell(item.id)
    csv.cell(wording.text(item.title).string)
    csv.cell(item.section ?? "")
    csv.cell(item.isRequired ? "true" : "false")
    csv.cell(item.target.rawValue)
    csv.cell(entry.className)
    csv.cell(entry.flags.map(\.rawValue).joined(separator: " "))
    csv.cell(entry.claimedBy.map(\.rawValue).joined(separator: " "))
    csv.cell(item.contract.status.rawValue)
    csv.number(item.contract.share)
    csv.cell(item.milestone ?? "")
    csv.number(item.funded)
    csv.number(entry.meanDays)
    csv.number(entry.expectedCost)
    csv.number(entry.unfunded)
    csv.number(entry.doublePaid)
    csv.endLine()
  }
  return csv.bytes
}

/// The ledger and its figures as Markdown, to paste into minutes or an issue.
package func scopeMarkdown(_ assessment: Assessment, _ exposure: Exposure) -> [UInt8] {
  let wording = Wording(assessment)
  func text(_ text: String) -> String { markdownEscaped(text) }
  func money(_ value: Double) -> String { NumberText.money(value) }
  var page = "# \(text(wording.text(assessment.title).string)): scope and money\n\n"
  page += "\(DateText.long(assessment.asOf)), amounts in \(assessment.currency).\n\n"
  guard !exposure.entries.isEmpty else { return Array((page + "There is no work item.\n").utf8) }
  let result = exposure.simulation
  page += "| Figure | \(assessment.currency) |\n| :-- | --: |\n"
  for (name, value) in [
    ("Expected cost of all items", exposure.totals.expected),
    ("Without money behind it, expected", exposure.totals.unfunded),
    ("Without money behind it, likely values added up", exposure.totals.likely),
    ("P50: enough in one of two cases", result.p50), ("P80: enough in four of five, the reserve to hold", result.p80),
    ("P90: enough in nine of ten", result.p90), ("Contingency above the likely values", result.contingency),
    ("Paid twice", exposure.totals.doublePaid),
  ] { page += "| \(name) | \(money(value)) |\n" }
  page += "\n| Class | Item | Title | Claimed by | Flags | Expected cost | Without money |\n"
  page += "| :-- | :-- | :------ | :-- | :---- | --: | --: |\n"
  for entry in exposure.inOrderOfClass {
    let cells = [
      entry.gravest?.word ?? "clean", text(entry.item.id), text(wording.text(entry.item.title).string),
      entry.claimedBy.map(\.title).joined(separator: ", "), entry.flags.map(\.word).joined(separator: ", "),
      money(entry.expectedCost), money(entry.unfunded),
    ]
    page += "| " + cells.map { $0.isEmpty ? "–" : $0 }.joined(separator: " | ") + " |\n"
  }
  return Array(page.utf8)
}

extension Exposure {
  /// Orphans first, clean items last; within a class the dearest first, then by id.
  package var inOrderOfClass: [LedgerEntry] {
    let classes = LedgerFlag.allCases.map { Optional($0) } + [nil]
    return classes.flatMap { gravest in
      entries(of: gravest).enumerated().sorted { a, b in
        a.element.expectedCost == b.element.expectedCost
          ? a.offset < b.offset : a.element.expectedCost > b.element.expectedCost
      }.map(\.element)
    }
  }
}
