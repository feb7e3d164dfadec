package import Model

/// How the figures of a question came about: each step with what went into it (method.md 3.1, 3.4, 3.5, 4.2, 1.4).
package struct QuestionExplanation: Sendable {
  package var area: String
  package var result: QuestionResult
  /// The asked roles in the closed order.
  package var roles: [RoleVoice]
  /// Answers of roles that were not asked; they count nowhere.
  package var unasked: [GivenAnswer]
  /// Sum of weight times level, and of the weights, over the roles that bring a level; x is their quotient.
  package var sum: Double
  package var weights: Double
  package var evidence: EvidenceOrigin
  /// The highest level the evidence supports, 1 to 4; nil for na and missing.
  package var cap: Double?
  /// Nil below two rated roles.
  package var consensus: ConsensusParts?
  /// Nil where there is no level.
  package var risk: RiskParts?
  /// Nil without a gate.
  package var gate: GateParts?
  /// Nil for na.
  package var confidence: ConfidenceParts?
  /// Nil where the question is no finding.
  package var finding: Finding?
}

/// What one asked role said, who said it, and what it brings into the level.
package struct RoleVoice: Sendable {
  package var answer: RoleAnswer
  package var isLead: Bool
  package var contribution: Contribution
  /// What stands for the role in the low and the high bound.
  package var low: Double?
  package var high: Double?
  /// In file order; superseded ones too.
  package var people: [GivenAnswer]
}

/// Where the evidence grade of a question comes from (method.md 1.3).
package enum EvidenceOrigin: Sendable {
  /// The question is na or missing, or nobody attached any evidence.
  case none
  /// The counted answers that carry the highest grade.
  case answers([GivenAnswer])
  case assessor(AssessorEvidence, expired: Bool)
}

/// The parts of a consensus: mean and a term a role, `log2(1 - |x - mean| / 4)` (method.md 4.2).
package struct ConsensusParts: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    package var role: Role
    package var value: Double
    package var distance: Double
    package var logarithm: Double
  }

  package var mean: Double
  package var terms: [Term]
}

/// The steps from a level to a risk (method.md 3.5).
package struct RiskParts: Hashable, Sendable {
  /// 0 to 4, on the profile's basis.
  package var level: Double
  /// 1 to 5, before divergence.
  package var fromLevel: Int
  /// True where divergence added one; false also where the likelihood was 5 already.
  package var raisedByDivergence: Bool
  package var likelihood: Int
  package var impact: Int
  package var risk: Int
}

/// A gate with the two levels it looks at, stated and evidenced.
package struct GateParts: Sendable {
  package var gate: Gate
  package var state: GateState
  package var waiver: Waiver?
}
