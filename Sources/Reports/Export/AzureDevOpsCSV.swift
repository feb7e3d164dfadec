import Analysis
import Model
import Templates

/// Files for Azure Boards' import of work items, at most a thousand rows each.
///
/// It makes new items only, which begin in the state that their process gives them: a column for the state would be
/// refused, and so would one for an owner whom the organisation does not know by that name. Owner and due date, for
/// which processes have no common field, stand in the description.
package func azureDevOpsCSV(_ export: GapExport, _ profile: CellProfile, type: String) -> [[UInt8]] {
  let starts = Array(stride(from: 0, to: max(1, export.gaps.count), by: azureDevOpsRowLimit))
  return starts.map { start in
    table(["Work Item Type", "Title", "Description", "Priority", "Tags"], profile) { csv in
      for gap in export.gaps.dropFirst(start).prefix(azureDevOpsRowLimit) {
        csv.cell(type)
        csv.cell(gap.headline(atMost: 255))
        csv.cell(html(GapDescription(gap, of: export)))
        csv.number(priority(of: gap.band))
        csv.cell(labels(of: gap).joined(separator: "; "))
        csv.endLine()
      }
    }
  }
}

package let azureDevOpsRowLimit = 1000

/// 1 is the most urgent of 4; 2 is what Azure Boards gives to what has none.
private func priority(of band: RiskBand?) -> Int {
  switch band {
  case .critical: 1
  case .high, nil: 2
  case .moderate: 3
  case .low: 4
  }
}

/// The description is a field of HTML.
private func html(_ description: GapDescription) -> String {
  let facts = description.facts.map { "<li>\($0.name): \(htmlText($0.value))</li>" }
  return description.paragraphs.map { "<p>\(htmlText($0))</p>" }.joined() + "<ul>\(facts.joined())</ul>"
}
