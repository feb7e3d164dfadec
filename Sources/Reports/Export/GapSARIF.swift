import Analysis
import Diagnostics
import Model

/// The gaps as SARIF 2.1.0 for code-scanning services. A closed gap is no result, so that its alert ends; an accepted
/// one is suppressed, with the reason.
///
/// A result is known again by the gap's id alone. `primaryLocationLineHash` is the one that GitHub looks at.
package func gapSARIF(_ export: GapExport) -> [UInt8] {
  let gaps = export.gaps.filter { $0.state.status != .closed }
  let assessment = NameUUID(export.key, in: .shortfall)
  return SARIFDocument(
    rules: gaps.map { gap in
      SARIFDocument.Rule(
        id: gap.id, summary: gap.title, explanation: gap.explanation,
        help: (gap.entry.plan ?? gap.statement?.action).map { onOneLine($0) })
    },
    results: gaps.map { gap in
      var result = SARIFDocument.Result(
        rule: gap.id, level: level(of: gap), message: message(of: gap), place: gap.place)
      let identity = NameUUID(gap.id, in: assessment).description
      result.fingerprints = [("shortfallGap/v1", identity), ("primaryLocationLineHash", identity + ":1")]
      if gap.state.status == .accepted, let accepted = gap.entry.accepted {
        result.acceptance = "\(onOneLine(accepted.reason)) (\(onOneLine(accepted.by)), until \(accepted.until))"
      }
      return result
    }
  ).bytes
}

private func level(of gap: ExportedGap) -> String {
  switch gap.band {
  case .critical, .high: "error"
  case .moderate, nil: "warning"
  case .low: "note"
  }
}

private func message(of gap: ExportedGap) -> String {
  var parts = [gap.title]
  if let risk = gap.risk, let band = gap.band { parts.append("risk \(risk) of 25, \(band.rawValue)") }
  if let gate = gap.gate, gate != .pass { parts.append("gate \(gate.rawValue)") }
  parts.append(gap.state.status.words)
  if let owner = gap.state.owner { parts.append("owner \(onOneLine(owner))") }
  if let due = gap.state.due { parts.append("due \(due)") }
  return parts.joined(separator: "; ")
}

extension ExportedGap {
  /// The risk as a sentence; the title where the question says nothing of it.
  var explanation: String {
    guard let statement else { return title }
    let parts = [statement.cause, statement.event, statement.consequence].map { onOneLine($0) }
    return "Because \(parts[0]), \(parts[1]), leading to \(parts[2])."
  }
}
