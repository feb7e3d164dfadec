package import Model

/// How far a question's level can be relied upon, with the parts it comes from (method.md 1.4).
package struct ConfidenceParts: Hashable, Sendable {
  /// e = grade / 3, 0 to 1; counts twice.
  package var evidence: Double
  /// h, the share of asked roles whose state is rated or na, 0 to 1.
  package var heard: Double
  /// a, 0 below two rated roles; nil where only one role is asked, and then left out.
  package var agreement: Double?

  /// (2e + h + a) / 4, or (2e + h) / 3; 0 to 1.
  package var value: Double {
    guard let agreement else { return (2 * evidence + heard) / 3 }
    return (2 * evidence + heard + agreement) / 4
  }
}

/// The confidence of a question; nil for na, and 0 in all parts while missing.
package func confidence(
  state: AnswerState, grade: Int?, roles: [RoleAnswer], consensus: Double?
) -> ConfidenceParts? {
  switch state {
  case .na: return nil
  case .missing: return ConfidenceParts(evidence: 0, heard: 0, agreement: 0)
  case .rated, .unknown:
    let heard = roles.count { $0.state == .rated || $0.state == .na }
    return ConfidenceParts(
      evidence: Double(grade ?? 0) / Double(EvidenceGrade.highest),
      heard: roles.isEmpty ? 0 : Double(heard) / Double(roles.count),
      agreement: roles.count > 1 ? consensus ?? 0 : nil)
  }
}

extension Profile.Confidence {
  /// The word for a confidence of 0 to 1.
  package func label(of confidence: Double) -> ConfidenceLabel {
    let value = snap(confidence)
    return value >= high ? .high : value >= medium ? .medium : .low
  }
}
