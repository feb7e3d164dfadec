package import Model

/// The state of a gate (method.md 3.4): on evidence whatever the basis, and waived in every case that is on record.
package func gateState(minimum: Int, state: AnswerState, x: Double?, evidenced: Double?, waived: Bool) -> GateState {
  if waived { return .waived }
  guard state == .rated, let x, let evidenced else { return .open }
  if snap(x) < Double(minimum) { return .fail }
  return snap(evidenced) < Double(minimum) ? .unproven : .pass
}

/// All gates of an assessment, by phase, then by id.
func gateResults(of areas: [AreaResult]) -> [GateResult] {
  inOrder(areas.flatMap { gates(of: $0.questionnaire.id, questions: $0.questions) })
}

/// The gates of one area, by phase, then by id.
func gateResults(of area: String, questions: [QuestionResult]) -> [GateResult] {
  inOrder(gates(of: area, questions: questions))
}

private func inOrder(_ gates: [GateResult]) -> [GateResult] {
  gates.sorted { ($0.phase, $0.question) < ($1.phase, $1.question) }
}

private func gates(of area: String, questions: [QuestionResult]) -> [GateResult] {
  questions.compactMap { result in
    guard let gate = result.question.gate, let state = result.gate else { return nil }
    return GateResult(
      question: result.question.id, area: area, phase: gate.phase, minimum: gate.minimum, state: state, x: result.x,
      evidenced: result.evidenced)
  }
}

/// The gates that stand in the way of a phase: its own and those before, packs too, neither passed nor waived.
package func blockingGates(_ gates: [GateResult], phase: Phase) -> [GateResult] {
  gates.filter { $0.state.blocks && $0.phase <= phase }
}
