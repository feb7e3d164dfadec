package import Analysis
import Model

extension AgendaKind {
  package var title: String {
    switch self {
    case .gates: "Gates that block"
    case .divergence: "Where the parties disagree"
    case .work: "Work that nobody or two parties do"
    case .pause: "Pause"
    case .owners: "Owners and dates"
    case .rescore: "Second score"
    }
  }
}

extension AgendaDocument {
  /// `3 questions`; nil where a part has nothing to count.
  package func countWords(_ slot: AgendaSlot) -> String? {
    let count = slot.kind == .rescore ? agenda.rescored.count : slot.items.count
    guard count > 0 else { return nil }
    let noun =
      switch slot.kind {
      case .work: "item"
      case .owners: "finding"
      default: "question"
      }
    return "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// How to run a part, with the time there is for each thing.
  package func intro(_ slot: AgendaSlot) -> String? {
    let each = slot.items.isEmpty ? 0 : slot.minutes / slot.items.count
    let time = "About \(each) minute\(each == 1 ? "" : "s") each."
    switch slot.kind {
    case .pause: return nil
    case .gates:
      return
        "Nothing goes on before these are passed or waived on record. For each: what is missing, who brings it, by "
        + "when. \(time)"
    case .divergence:
      return "Ask those with the highest and the lowest answer what they have seen that the other has not. Do not "
        + "average: find out. \(time)"
    case .work:
      return "Ask each side who does it and who pays. Leave with one name and one budget line. \(time)"
    case .owners: return "Each finding gets a person and a date, proposed here by role and severity. \(time)"
    case .rescore:
      guard !agenda.rescored.isEmpty else { return "Nothing was discussed that needs a second score." }
      return
        "Everybody answers the questions that were discussed once more, each for themselves: round 2. The first answers "
        + "stay on record. " + listed(agenda.rescored, upTo: 20) + "."
    }
  }

  /// Why a gate is in its state, in a sentence.
  package func why(_ gate: GateResult, _ result: QuestionResult) -> String { presentation.why(gate, result) }

  package func reserve(_ slot: AgendaSlot) -> String? {
    slot.reserve.isEmpty ? nil : listed(slot.reserve.map(\.id), upTo: 20)
  }
}
