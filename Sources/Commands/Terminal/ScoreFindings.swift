import Analysis
import Diagnostics
import Model
import Reports

/// The lists at the foot of the summary.
extension ScorePage {
  /// Gates that are neither passed nor waived, those of the phase first.
  var gates: String {
    let open = card.gates.filter(\.state.blocks)
    guard !open.isEmpty else { return "" }
    var table = Table([.left, .left, .left, .right, .right, .right], indent: "  ")
    table.add(["GATES", "NOT PASSED", "BEFORE", "LEVEL", "SHOWN", "NEEDS"])
    for gate in open {
      table.add([
        Table.Cell("\(gate.state.symbol) \(gate.state.word)", gate.state.ink),
        Table.Cell("\(visible(gate.question))  \(title(of: gate.question))"), Table.Cell(gate.phase.word),
        // What people say, and what the evidence supports: a gate needs both.
        Table.Cell(gate.x.map(NumberText.level) ?? "–"), Table.Cell(gate.evidenced.map(NumberText.level) ?? "–"),
        Table.Cell(String(gate.minimum)),
      ])
    }
    return table.text(width: width, flexible: 1, heading: .bold, painter: paint)
  }

  /// The gravest five, each with what to do, by whom and until when.
  var findings: String {
    guard !card.findings.isEmpty else { return paint("  NO FINDINGS", .bold) + "\n" }
    let counts = RiskBand.allCases.reversed().compactMap { band in
      let count = card.findings.count { $0.band == band }
      return count > 0 ? "\(count) \(band.rawValue)" : nil
    }
    let all = card.findings.count
    let total = "\(NumberText.count(all)) \(all == 1 ? "FINDING" : "FINDINGS")"
    // Findings that nobody has answered have no band to count.
    let bands = counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")
    var text = paint("  \(total)", .bold) + bands + "; the gravest:\n"
    for finding in card.findings.prefix(5) {
      let mark = finding.band.map { paint($0.symbol, $0.ink) } ?? "?"
      let risk = paddedLeft(finding.risk.map(String.init) ?? "–", to: 2)
      let lead = "  \(paddedLeft(String(finding.rank), to: 2))  \(mark) \(risk)  "
      // The mark may be coloured, so the columns are counted without it.
      let room = width - 11
      text += lead + paint(shortened("\(visible(finding.id))  \(title(of: finding.id))", to: room), .bold) + "\n"
      text += indented("\(action(of: finding.id)) – \(finding.owner.title), by \(DateText.long(finding.due))")
    }
    return text
  }

  var next: String {
    let place = folder.isEmpty ? "" : " " + visible(folder)
    var text = paint("  Next", .bold) + "\n"
    if let first = card.findings.first {
      text += "    shortfall explain \(visible(first.id))\(place)\n"
    }
    return text + "    shortfall report\(place)\n"
  }

  private func result(_ id: String) -> (question: Question, area: Questionnaire)? {
    for area in card.areas {
      if let found = area.questions.first(where: { $0.question.id == id }) {
        return (found.question, area.questionnaire)
      }
    }
    return nil
  }

  func title(of id: String) -> String {
    result(id).map { visible(wording.text($0.question.title, of: $0.area).string) } ?? ""
  }

  private func action(of id: String) -> String {
    result(id).map { visible(wording.text($0.question.fix.action, of: $0.area).string) } ?? ""
  }
}
