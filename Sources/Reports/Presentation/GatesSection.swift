import Analysis
import Model
import Templates

/// Section 3 of the report: every gate with its state and what would pass it.
extension Presentation {
  static let gatesVocabulary = Vocabulary([
    .init("phases", .list(gatePhaseVocabulary), "the phases that have gates, in order"),
    .init("summary", .text, "how many gates are in which state"),
  ])

  static let gatePhaseVocabulary = Vocabulary([
    .init("id", .text, "name of the phase in lower case"),
    .init("title", .text, "name of the phase"),
    .init("begins", .object(dateVocabulary), "when it begins; absent where the assessment does not say"),
    .init("decides", .flag, "its gates decide whether the project is ready"),
    .init("passed", .text, "how many of its gates pass or are waived, such as 2 of 5"),
    .init("gates", .list(gateVocabulary), "its gates"),
  ])

  static let gateVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title of the question"),
    .init("area", .object(textVocabulary), "title of the area"),
    .init("state", .object(bandVocabulary), "passed, failed, unproven, open or waived"),
    .init("passed", .flag, "passed or waived"),
    .init("why", .text, "why it is in that state"),
    .init("minimum", .text, "level it asks for"),
    .init("level", .text, "level now; absent where there is none"),
    .init("evidenced", .text, "level that evidence supports"),
    .init("needed", .object(textVocabulary), "anchor of the level it asks for; absent once passed or waived"),
    .init("grade", .text, "grade of evidence it asks for; absent once passed or waived"),
    .init("evidence", .list(textVocabulary), "what could serve as evidence"),
    .init("owner", .text, "role that owns the fix"),
    .init("waiver", .object(waiverVocabulary), "the waiver on record"),
  ])

  static let waiverVocabulary = Vocabulary([
    .init("id", .text, "what is waived"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("by", .text, "who waived it"),
    .init("on", .object(dateVocabulary), "when"),
    .init("reason", .object(textVocabulary), "why"),
  ])

  func gates() -> Fields {
    let phases = Phase.allCases.compactMap { phase -> Value? in
      let gates = scorecard.gates.filter { $0.phase == phase }
      guard !gates.isEmpty else { return nil }
      return object([
        "id": .text(phase.rawValue),
        "title": .text(phase.title),
        "begins": assessment.phaseDates[phase].map(date) ?? .absent,
        "decides": .flag(phase <= assessment.phase),
        "passed": .text("\(gates.count { !$0.state.blocks }) of \(gates.count)"),
        "gates": .list(gates.sorted { ($0.state.weight, $0.question) < ($1.state.weight, $1.question) }.map(gate)),
      ])
    }
    let counts = [GateState.fail, .open, .unproven, .waived, .pass].compactMap { state -> String? in
      let count = scorecard.gates.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.word.lowercased())"
    }
    return fieldsOf([
      "phases": listOrAbsent(phases),
      "summary": counts.isEmpty
        ? .absent
        : .text("\(scorecard.gates.count == 1 ? "One gate" : "\(scorecard.gates.count) gates"): \(listed(counts))"),
    ])
  }

  private func gate(_ gate: GateResult) -> Value {
    let place = found[gate.question]
    let waiver = assessment.waivers.first { $0.subject == .question(gate.question) }
    let blocks = gate.state.blocks
    return object([
      "id": .text(gate.question),
      "href": href(gate.question),
      "title": titles[gate.question] ?? .absent,
      "area": place.map { text($0.questionnaire.title, of: $0.questionnaire) } ?? .absent,
      "state": mark(gate.state),
      "passed": .flag(!blocks),
      "why": .text(place.map { why(gate, $0.result) } ?? ""),
      "minimum": .text(String(gate.minimum)),
      "level": Value(gate.x.map(NumberText.level)),
      "evidenced": Value(gate.evidenced.map(NumberText.level)),
      "needed": blocks
        ? place.map { anchor($0.result.question, neededFor: Double(gate.minimum), of: $0.questionnaire) } ?? .absent
        : .absent,
      "grade": blocks ? Value(neededGrade(gate.minimum)) : .absent,
      "evidence": blocks
        ? listOrAbsent(
          place.map { place in place.result.question.evidence.map { text($0, of: place.questionnaire) } } ?? [])
        : .absent,
      "owner": .text(place.map { assessment.answering($0.result.question.fix.owner).title } ?? ""),
      "waiver": gate.state == .waived ? waiver.map { self.waiver($0, id: gate.question) } ?? .absent : .absent,
    ])
  }

  /// A level of m needs a grade of m - 1 (method.md 1.3).
  func neededGrade(_ minimum: Int) -> String? {
    let grade = minimum - 1
    guard gradeNames.indices.contains(grade), grade > 0 else { return nil }
    return "grade \(grade), \(gradeNames[grade].lowercased())"
  }

  func why(_ gate: GateResult, _ result: QuestionResult) -> String {
    switch gate.state {
    case .pass: return "Level \(gate.minimum) or above, and evidence supports it."
    case .waived: return "Waived on record."
    case .fail:
      return "Level \(NumberText.level(gate.x ?? 0)) is below the \(gate.minimum) it needs."
    case .unproven:
      return "Level \(NumberText.level(gate.x ?? 0)) would do, but evidence supports no more than "
        + "\(NumberText.level(gate.evidenced ?? 0))."
    case .open:
      switch result.state {
      case .na: return "Declared not applicable, and a gate is never left out without a waiver."
      case .missing: return "Nobody has answered."
      default: return "Nobody asked could say; \(result.lead.word) would have to."
      }
    }
  }

  func waiver(_ waiver: Waiver, id: String) -> Value {
    object([
      "id": .text(id), "href": href(id), "by": .text(names.person(waiver.by)), "on": date(waiver.on),
      "reason": text(wording.text(waiver.reason)),
    ])
  }
}
