package import Analysis
package import Model
import Templates

let agendaQuestionVocabulary = Vocabulary([
  .init("id", .text, "id of the question"),
  .init("title", .object(textVocabulary), "title of the question"),
  .init("ask", .object(textVocabulary), "the question itself"),
  .init("gate", .object(agendaGateVocabulary), "its gate, where that blocks"),
  .init("agreement", .object(bandVocabulary), "how far the roles agree; absent while nobody has rated"),
  .init("consensus", .text, "consensus of 0 to 1"),
  .init("risk", .object(riskVocabulary), "its risk"),
  .init("values", .list(Presentation.roleValueVocabulary), "what each role says"),
  .init("high", .object(agendaSideVocabulary), "who says most; absent where all say the same"),
  .init("low", .object(agendaSideVocabulary), "who says least"),
  .init("action", .object(textVocabulary), "what closes the gap"),
  .init("owner", .text, "role that does it"),
  .init("days", .text, "how long it takes by itself"),
  .init("evidence", .list(textVocabulary), "what could serve as evidence"),
  .init("any_evidence", .flag, "the question names evidence"),
])

private let agendaGateVocabulary = Vocabulary([
  .init("phase", .text, "the phase that may not begin"),
  .init("state", .object(bandVocabulary), "failed, unproven or open"),
  .init("why", .text, "why it is in that state"),
  .init("needed", .object(textVocabulary), "anchor of the level it asks for"),
  .init("grade", .text, "grade of evidence it asks for"),
])

private let agendaSideVocabulary = Vocabulary([
  .init("roles", .text, "the roles"),
  .init("value", .text, "what they say"),
  .init("anchor", .object(textVocabulary), "what that means"),
])

/// The roles at one end of a question, and what their answer means.
package struct AgendaSide: Sendable {
  package var roles: [Role]
  package var level: Double
}

extension QuestionResult {
  /// Who says most and who says least; nil where fewer than two roles rated or all say the same.
  package var ends: (high: AgendaSide, low: AgendaSide)? {
    let rated = roles.compactMap { role in role.value.map { (role.role, $0) } }
    guard let low = rated.map(\.1).min(), let high = rated.map(\.1).max(), low < high else { return nil }
    func side(_ level: Double) -> AgendaSide {
      AgendaSide(roles: rated.filter { $0.1 == level }.map(\.0), level: level)
    }
    return (side(high), side(low))
  }
}

extension Presentation {
  /// Everything that a facilitator needs to put a question; nil where there is no such question.
  func agendaQuestion(_ id: String) -> Value? {
    guard let place = found[id] else { return nil }
    let result = place.result
    let question = result.question
    let evidence = question.evidence.map { text($0, of: place.questionnaire) }
    return object([
      "id": .text(id),
      "title": titles[id] ?? .absent,
      "ask": text(question.ask, of: place.questionnaire),
      "gate": agendaGate(id),
      "agreement": mark(result.agreement),
      "consensus": Value(result.consensus.map(NumberText.consensus)),
      "risk": risk(result),
      "values": .list(result.roles.map { roleValue($0, lead: result.lead) }),
      "high": side(result.ends?.high, place),
      "low": side(result.ends?.low, place),
      "action": text(question.fix.action, of: place.questionnaire),
      "owner": .text(assessment.answering(question.fix.owner).title),
      "days": .text(String(question.fix.days)),
      "evidence": listOrAbsent(evidence),
      "any_evidence": .flag(!evidence.isEmpty),
    ])
  }

  private func side(_ side: AgendaSide?, _ place: FoundQuestions.Place) -> Value {
    guard let side else { return .absent }
    return object([
      "roles": .text(listed(side.roles.map(\.title))), "value": .text(NumberText.shortLevel(side.level)),
      "anchor": anchor(place.result.question, reachedBy: side.level, of: place.questionnaire),
    ])
  }

  private func agendaGate(_ id: String) -> Value {
    guard let gate = scorecard.gates.first(where: { $0.question == id }), gate.state.blocks, let place = found[id]
    else { return .absent }
    return object([
      "phase": .text(gate.phase.word),
      "state": mark(gate.state),
      "why": .text(why(gate, place.result)),
      "needed": anchor(place.result.question, neededFor: Double(gate.minimum), of: place.questionnaire),
      "grade": Value(neededGrade(gate.minimum)),
    ])
  }
}
