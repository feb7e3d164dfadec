import Analysis
import Model

/// What a tracker's reader should know of a gap: paragraphs of plain text, each on one line, and a list of facts.
struct GapDescription {
  var paragraphs: [String]
  var facts: [(name: String, value: String)]

  init(_ gap: ExportedGap, of export: GapExport) {
    let entry = gap.entry
    paragraphs = []
    if gap.statement != nil { paragraphs.append(gap.explanation) }
    if let plan = entry.plan ?? gap.statement?.action, !onOneLine(plan).isEmpty {
      paragraphs.append("What to do: " + onOneLine(plan))
    }
    facts = []
    func fact(_ name: String, _ value: String?) {
      if let value, !onOneLine(value).isEmpty { facts.append((name, onOneLine(value))) }
    }
    fact("Gap", "\(gap.id) of '\(export.title)', \(gap.state.status.words) on \(export.asOf)")
    fact("Risk", gap.risk.map { risk in "\(risk) of 25" + (gap.band.map { ", \($0.rawValue)" } ?? "") })
    fact("Level", level(of: entry))
    fact("Gate", gap.gate?.rawValue)
    fact("Owner", gap.state.owner)
    fact("Role", entry.ownerRole?.rawValue)
    fact("Due", gap.state.due?.description)
    fact("Raised", entry.raisedOn.description + (entry.raisedBy.map { " by \($0)" } ?? ""))
    fact("Section", entry.section)
    fact("Documents", entry.references.map(\.text).joined(separator: ", "))
    fact("Note", entry.note)
  }

  private func level(of entry: RegisterEntry) -> String? {
    guard let level = entry.current.level else { return nil }
    let target = entry.target.map { ", target \(NumberText.shortLevel($0))" } ?? ""
    let evidence = entry.current.evidence.map { ", evidence grade \($0)" } ?? ""
    return NumberText.shortLevel(level) + target + evidence
  }
}
