internal import Model

/// Whether the request buys an end state; nil where the file says nothing of what is rewarded.
func requestResult(of evaluation: Evaluation, _ scope: Scope?) -> RequestResult? {
  let request = evaluation.request
  guard request != nil || evaluation.criteria.contains(where: { $0.rewards != nil }) else { return nil }
  let lines = request?.lines ?? []
  let acceptance = request?.acceptance ?? []
  var result = RequestResult(
    award: [:], awardUnstated: 0, lines: [:], lineCount: lines.count, acceptanceCriteria: acceptance.count,
    endStateCriteria: acceptance.count(where: \.isEndState), endStateIsDeliverable: endState(request, scope),
    warnings: [])
  for line in lines { result.lines[line.rewards, default: 0] += 1 }
  share(award: &result, evaluation)
  result.warnings = RequestWarning.allCases.filter { applies($0, to: result) }
  return result
}

/// What the request says; where it says nothing, whether a payment waits for the end state.
private func endState(_ request: Request?, _ scope: Scope?) -> Bool? {
  if let stated = request?.endStateIsDeliverable { return stated }
  guard let milestones = scope?.milestones, !milestones.isEmpty else { return nil }
  return milestones.contains { $0.trigger == .endState }
}

/// Criteria reward by their weight; the weight of the price is shared out over what its lines pay for.
private func share(award result: inout RequestResult, _ evaluation: Evaluation) {
  let price = evaluation.price?.weight ?? 0
  let weights = evaluation.criteria.reduce(0) { $0 + $1.weight }
  for criterion in evaluation.criteria where weights > 0 {
    let share = (1 - price) * criterion.weight / weights
    if let rewards = criterion.rewards {
      result.award[rewards, default: 0] += share
    } else {
      result.awardUnstated += share
    }
  }
  if result.lineCount == 0 { result.awardUnstated += price }
  for (rewards, count) in result.lines.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
    result.award[rewards, default: 0] += price * Double(count) / Double(result.lineCount)
  }
}

private func applies(_ warning: RequestWarning, to result: RequestResult) -> Bool {
  switch warning {
  case .endStateNoDeliverable: result.endStateIsDeliverable != true
  case .endStateUntested: result.endStateCriteria == 0
  case .awardForQuantities: snap(result.awardShare(.quantity)) > snap(result.awardShare(.outcome))
  case .linesForQuantities: (result.lines[.quantity] ?? 0) > (result.lines[.outcome] ?? 0)
  }
}
