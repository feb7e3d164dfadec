import Analysis
import Model

/// Rows for Jira's CSV importer, one a gap.
package func jiraCSV(_ export: GapExport, _ profile: CellProfile, type: String) -> [UInt8] {
  let headings = [
    "Summary", "Issue Type", "Description", "Priority", "Labels", "Assignee", "Due Date", "External ID",
  ]
  return table(headings, profile) { csv in
    for gap in export.gaps {
      csv.cell(gap.headline(atMost: 255))
      csv.cell(type)
      csv.cell(wikiText(GapDescription(gap, of: export)))
      csv.cell(priority(of: gap.band))
      csv.cell(labels(of: gap).joined(separator: " "))
      csv.cell(gap.state.owner.map { onOneLine($0) } ?? "")
      csv.cell(gap.state.due?.description ?? "")
      csv.cell(gap.id)
      csv.endLine()
    }
  }
}

/// The most rows that people who do not administer Jira can import at once.
package let jiraRowLimit = 250

/// The names of a Jira that nobody has renamed; what is not rated stands in the middle.
private func priority(of band: RiskBand?) -> String {
  switch band {
  case .critical: "Highest"
  case .high: "High"
  case .moderate, nil: "Medium"
  case .low: "Low"
  }
}

/// Words without blanks, which would cut a label in two.
func labels(of gap: ExportedGap) -> [String] {
  ["shortfall", gap.entry.area, gap.gate.map { _ in "gate" }, gap.entry.ownerRole?.rawValue].compactMap { $0 }
}

private func wikiText(_ description: GapDescription) -> String {
  let facts = description.facts.map { "* \($0.name): \(wikiEscaped($0.value))" }
  return (description.paragraphs.map { wikiEscaped($0) } + [facts.joined(separator: "\n")]).joined(separator: "\n\n")
}

/// The text as nothing but text in Jira's wiki markup: no macro, link, mention, picture, table or list begins in it.
func wikiEscaped(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for (index, scalar) in text.unicodeScalars.enumerated() {
    switch scalar {
    case "{", "}", "[", "]", "!", "|", "*", "_":
      escaped.append("\\")
      escaped.append(scalar)
    case "#" where index == 0, "-" where index == 0:
      escaped.append("\\")
      escaped.append(scalar)
    // Two of them are a line break, and one before a sign that is escaped would take its escape away.
    case "\\": escaped.append(contentsOf: "&#92;".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}
