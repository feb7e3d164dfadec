package import Analysis
package import Diagnostics
package import Model

/// The gaps that leave for another program, and what every export says around them.
package struct GapExport: Sendable {
  /// In the order in which they are written.
  package var gaps: [ExportedGap]
  /// Of the assessment.
  package var title: String
  package var asOf: CalendarDate
  /// Tells this assessment's gaps from those of others that have the same ids.
  package var key: String

  /// `key`: by default the assessment's title. `place` says where a gap stands in the files, where it stands at all.
  package init(
    _ statuses: [EntryStatus], of assessment: Assessment, _ card: Scorecard, key: String?,
    place: (RegisterEntry) -> SourceRange? = { _ in nil }
  ) {
    let wording = Wording(assessment)
    let gates = Dictionary(card.gates.map { ($0.question, $0.state) }, uniquingKeysWith: { first, _ in first })
    var statements: [String: ExportedGap.Statement] = [:]
    for questionnaire in assessment.questionnaires {
      for question in questionnaire.questions {
        func text(_ text: Text) -> String { wording.text(text, of: questionnaire).string }
        statements[question.id] = ExportedGap.Statement(
          cause: text(question.risk.cause), event: text(question.risk.event),
          consequence: text(question.risk.consequence), action: text(question.fix.action))
      }
    }
    gaps = statuses.map { status in
      var gap = ExportedGap(status: status, place: place(status.entry))
      if case .question(let id) = status.entry.subject {
        gap.gate = gates[id]
        gap.statement = statements[id]
      }
      return gap
    }
    title = onOneLine(wording.text(assessment.title).string)
    asOf = assessment.asOf
    self.key = key ?? title
  }
}

/// A gap as an export sees it.
package struct ExportedGap: Sendable {
  /// What the question says of its risk and of its fix.
  package struct Statement: Sendable {
    package var cause: String
    package var event: String
    package var consequence: String
    package var action: String
  }

  package var status: EntryStatus
  /// Nil without a gate.
  package var gate: GateState?
  /// Nil for work items, and where the question is gone.
  package var statement: Statement?
  package var place: SourceRange?

  package var entry: RegisterEntry { status.entry }
  package var id: String { status.entry.id }
  package var state: GapState { status.state }

  /// What it weighs today: what is left of a mitigated gap, else its risk.
  package var risk: Int? { state.status == .mitigated ? state.residual ?? state.risk : state.risk }
  package var band: RiskBand? { risk.map { RiskBand(risk: $0) } }

  /// Somebody still has to act or to verify.
  package var isPending: Bool { state.status.isActive || state.status == .mitigated }

  /// Its title on one line; the id where it has none.
  package var title: String {
    let title = onOneLine(entry.title ?? "")
    return title.isEmpty ? id : title
  }

  /// Id and title, at most so many UTF-16 units long, as trackers count.
  func headline(atMost limit: Int) -> String { cut(title == id ? id : "\(id): \(title)", toUTF16: limit) }
}

/// The text on one line: line ends, tabs and runs of blanks are one blank; what could not be seen is spelt out.
func onOneLine(_ text: String) -> String {
  let words = text.unicodeScalars.split { $0.properties.isWhitespace }.map { visible(String($0)) }
  return words.joined(separator: " ")
}

/// The text cut to so many UTF-16 units, with an ellipsis where something is gone.
private func cut(_ text: String, toUTF16 limit: Int) -> String {
  guard text.utf16.count > limit else { return text }
  var kept = ""
  var length = 0
  for scalar in text.unicodeScalars {
    length += scalar.utf16.count
    if length > limit - 1 { break }
    kept.unicodeScalars.append(scalar)
  }
  return kept + "…"
}
