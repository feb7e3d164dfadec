package import Model

/// One vendor's level on one criterion, and how it came about (method.md 7.3).
package struct CriterionResult: Hashable, Sendable {
  package var criterion: Criterion
  /// What each evaluator gave, alone; as written.
  package var levels: [GivenLevel]
  /// Of what was given, 0 to 4; nil where nobody gave a level.
  package var mean: Double?
  /// The level that was agreed on, beside the individual ones.
  package var moderated: ModeratedLevel?
  /// 0 to 1, over the evaluators; nil below two.
  package var consensus: Double?
  /// In levels; nil below two.
  package var spread: Double?
  /// The evaluators are too far apart, and nothing was agreed on.
  package var needsModeration: Bool
  /// Evaluators who have not scored it; as written.
  package var awaited: [String]
  /// Points of the 0 to 100 of quality; the points of all criteria add up to it. Nil without a level.
  package var points: Double?

  /// The moderated level where there is one, else the mean.
  package var level: Double? { moderated?.level ?? mean }
  package var isBelowThreshold: Bool {
    guard let level, let threshold = criterion.threshold else { return false }
    return snap(level) < snap(threshold)
  }
}

/// The criteria of one vendor. Consensus below `divergent` or people as far apart as `split` must be moderated.
func criterionResults(
  of vendor: String, _ evaluation: Evaluation, _ limits: Profile.Agreement
) -> [CriterionResult] {
  let weights = evaluation.criteria.reduce(0) { $0 + $1.weight }
  let scores = evaluation.scores.filter { $0.vendor == vendor }
  let panel = evaluation.panel
  return evaluation.criteria.map { criterion in
    let given = scores.filter { $0.criterion == criterion.id }
    let values = given.map(\.level)
    var result = CriterionResult(
      criterion: criterion, levels: given,
      mean: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count),
      moderated: evaluation.consensus.last { $0.vendor == vendor && $0.criterion == criterion.id },
      consensus: consensus(of: values), spread: spread(of: values), needsModeration: false,
      awaited: panel.filter { id in !given.contains { $0.evaluator == id } })
    if let level = result.level, weights > 0 { result.points = 100 * criterion.weight * level / 4 / weights }
    if result.moderated == nil, let consensus = result.consensus, let spread = result.spread {
      result.needsModeration = snap(consensus) < limits.divergent || snap(spread) >= limits.split
    }
    return result
  }
}

extension Evaluation {
  /// Ids of those who are to score: as the file names them, or else whoever scored anything, in the order of the scores.
  package var panel: [String] {
    guard evaluators.isEmpty else { return evaluators.map(\.id) }
    var seen: Set<String> = []
    return scores.map(\.evaluator).filter { seen.insert($0).inserted }
  }
}

/// `Q = 100 * sum(w * s / 4) / sum(w)`, 0 to 100 (method.md 7.3); nil while a criterion has no level.
func quality(of criteria: [CriterionResult]) -> Double? {
  let weights = criteria.reduce(0) { $0 + $1.criterion.weight }
  guard weights > 0 else { return nil }
  var sum = 0.0
  for result in criteria {
    guard let level = result.level else { return nil }
    sum += result.criterion.weight * level / 4
  }
  return 100 * sum / weights
}
