internal import Diagnostics
internal import Model

/// Holds a file of levels to the evaluators, vendors and criteria that there are.
struct ScoreCheck {
  let stated: StatedScores
  let evaluation: Evaluation
  let vendors: [String]
  let keepsChanged: Bool

  init(_ stated: StatedScores, _ evaluation: Evaluation, _ vendors: [String], keepsChanged: Bool) {
    self.stated = stated
    self.evaluation = evaluation
    self.vendors = vendors
    self.keepsChanged = keepsChanged
  }

  /// The entries that count.
  func entries(_ log: inout DiagnosticLog) -> [StatedScores.Entry] {
    let evaluators = evaluation.evaluators.map(\.id)
    if !evaluators.isEmpty, !evaluators.contains(stated.evaluator) {
      log.add(.unknownEvaluator(stated.evaluator, evaluators, at: stated.place))
      return []
    }
    let now = CriteriaStamp(evaluation.criteria)
    let changed = keepsChanged ? [] : stated.stamp?.changed(in: now) ?? []
    for id in stated.stamp?.added(in: now) ?? [] { log.add(.criterionAdded(id, stated.evaluator, at: stated.place)) }
    let criteria = evaluation.criteria.map(\.id)
    var isNamed: Set<String> = []
    return stated.entries.filter { entry in
      guard vendors.contains(entry.vendor) else {
        log.add(.unknownVendor(entry.vendor, vendors, at: entry.place))
        return false
      }
      guard criteria.contains(entry.criterion) else {
        // A criterion that was asked and is gone since is no mistake of whoever scored.
        if stated.stamp?.criteria.contains(where: { $0.id == entry.criterion }) == true {
          if isNamed.insert(entry.criterion).inserted { log.add(.criterionGone(entry.criterion, at: entry.place)) }
        } else {
          log.add(.unknownCriterion(entry.criterion, criteria, at: entry.place))
        }
        return false
      }
      guard !changed.contains(entry.criterion) else {
        if isNamed.insert(entry.criterion).inserted { log.add(.criterionChanged(entry.criterion, at: entry.place)) }
        return false
      }
      return true
    }
  }
}
