package import Model

/// Everything that the quality of the offers comes from, and nothing of any price: what a sealed quality result is held
/// against before prices are opened.
package struct QualityRecord: Hashable, Sendable {
  /// One fact a line, sorted; the same facts give the same lines whatever the order of files. What a line says of a
  /// vendor begins with `vendor | ID`.
  package var lines: [String]
  /// XXH64 of the lines, each with its line end: sixteen hexadecimal digits that change with any of them.
  package var fingerprint: String

  /// What one record has and another has not.
  package func lines(notIn other: QualityRecord) -> [String] {
    let known = Set(other.lines)
    return lines.filter { !known.contains($0) }
  }
}

/// The record of an assessment: mandatory items, answers and waivers, criteria with weights and thresholds, every level
/// of every evaluator, levels agreed on. Prices, price rules and days are no part of it.
package func qualityRecord(of assessment: Assessment) -> QualityRecord {
  let evaluation = assessment.evaluation ?? Evaluation(criteria: [])
  var lines: [String] = []
  for item in evaluation.mandatory {
    lines.append(fact("mandatory", item.id, item.title.first.string))
    let waivers = assessment.waivers.filter { $0.subject == .mandatory(item.id) }
    lines += waivers.map { fact("waiver", item.id, $0.by, $0.on.description) }
  }
  for (index, criterion) in evaluation.criteria.enumerated() {
    lines.append(
      fact(
        "criterion", criterion.id, criterion.title.first.string, "position \(index + 1)",
        "weight \(criterion.weight)", criterion.threshold.map { "threshold \($0)" } ?? "no threshold"))
  }
  lines += evaluation.scores.map { score in
    fact("vendor", score.vendor, "level", score.criterion, score.evaluator, "\(score.level)")
  }
  lines += evaluation.consensus.map { level in
    fact("vendor", level.vendor, "agreed", level.criterion, "\(level.level)", level.by, level.on.description)
  }
  for proposal in assessment.proposals {
    lines.append(fact("vendor", proposal.vendor))
    lines += evaluation.mandatory.map { item in
      fact("vendor", proposal.vendor, "answers", item.id, proposal.compliance(of: item.id).rawValue)
    }
  }
  lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
  return QualityRecord(lines: lines, fingerprint: bytes.withUnsafeBytes { hexadecimal(Model.fingerprint(of: $0)) })
}

/// Words of a line; a bar or line end inside one cannot pass for the end of it.
private func fact(_ words: String...) -> String {
  words.map { word in
    var text = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "|": text += "\\|"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }.joined(separator: " | ")
}
