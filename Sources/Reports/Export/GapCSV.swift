import Analysis
import Model

/// One row a gap, for a spreadsheet; `import --from csv` takes status, owner and due date back by id,
/// and what they were from the last column.
package func gapCSV(_ export: GapExport, _ profile: CellProfile) -> [UInt8] {
  table(
    [
      "id", "title", "area", "section", "status", "owner", "role", "due", "risk", "band", "points", "level", "target",
      "gate", "age", "overdue", "raised", "plan", "note",
      "was",
    ], profile
  ) { csv in
    for gap in export.gaps {
      let entry = gap.entry
      csv.cell(gap.id)
      csv.cell(entry.title ?? "")
      csv.cell(entry.area ?? "")
      csv.cell(entry.section ?? "")
      csv.cell(gap.state.status.rawValue)
      csv.cell(gap.state.owner ?? "")
      csv.cell(entry.ownerRole?.rawValue ?? "")
      csv.cell(gap.state.due?.description ?? "")
      csv.number(gap.risk)
      csv.cell(gap.band?.rawValue ?? "")
      csv.number(gap.status.points)
      csv.number(entry.current.level)
      csv.number(entry.target)
      csv.cell(gap.gate?.rawValue ?? "")
      csv.number(gap.status.ageDays)
      csv.number(gap.status.overdueDays)
      csv.cell(entry.raisedOn.description)
      csv.cell(entry.plan ?? "")
      csv.cell(entry.note ?? "")
      csv.cell(GapAsExported(status: gap.state.status, due: gap.state.due, owner: gap.state.owner).text)
      csv.endLine()
    }
  }
}
