package import Model

/// The last so many rounds are told apart; what is between the first and these is passed over.
private let mostRounds = 8

/// How opinions moved; nil where there is one round only. `card` is the scorecard of the same assessment.
package func roundHistory(of assessment: Assessment, card: Scorecard) -> RoundHistory? {
  let rounds = distinctRounds(in: assessment.responses)
  guard let first = rounds.first, rounds.count > 1 else { return nil }
  let told = [first] + rounds.dropFirst().suffix(mostRounds)
  // The last round is the scorecard that is there already.
  let results = told.dropLast().map { questionResults(of: assessment, upTo: $0) } + [card.questions]
  let changes = answerChanges(in: assessment, after: first, questions: card.questions.count)
  var histories: [QuestionHistory] = []
  var position = 0
  for area in card.areas {
    for result in area.questions {
      if let changed = changes[position] {
        histories.append(
          QuestionHistory(
            question: result.question.id, area: area.questionnaire.id,
            states: zip(told, results).map { state($0, $1[position]) }, changes: changed))
      }
      position += 1
    }
  }
  return RoundHistory(
    rounds: told, questions: histories, summary: summary(from: results.first ?? [], to: card.questions))
}

/// The rounds that occur, ascending.
package func distinctRounds(in responses: ResponseSet) -> [Int] {
  var rounds: Set<Int> = []
  for batch in responses.batches {
    for submission in batch.submissions { rounds.insert(submission.round) }
  }
  return rounds.sorted()
}

extension Assessment {
  /// As it was before anybody answered in a later round.
  package func upTo(round: Int) -> Assessment {
    var earlier = self
    for index in earlier.responses.batches.indices {
      earlier.responses.batches[index].submissions.removeAll { $0.round > round }
    }
    return earlier
  }
}

private func questionResults(of assessment: Assessment, upTo round: Int) -> [QuestionResult] {
  scorecard(for: assessment.upTo(round: round)).questions
}

private func state(_ round: Int, _ result: QuestionResult) -> RoundState {
  RoundState(
    round: round, state: result.state, x: result.x, consensus: result.consensus, spread: result.spread,
    agreement: result.agreement, roles: result.roles)
}

private func summary(from first: [QuestionResult], to last: [QuestionResult]) -> RoundSummary {
  var summary = RoundSummary(resolved: [], new: [], open: [], compared: 0)
  var before = WeightedMean()
  var after = WeightedMean()
  for (old, new) in zip(first, last) {
    switch DivergenceChange(from: old.agreement, to: new.agreement) {
    case .resolved: summary.resolved.append(new.question.id)
    case .new: summary.new.append(new.question.id)
    case .open: summary.open.append(new.question.id)
    case nil: break
    }
    guard let was = old.consensus, let now = new.consensus else { continue }
    before.add(was, weight: 1)
    after.add(now, weight: 1)
    summary.compared += 1
  }
  summary.consensusBefore = before.value
  summary.consensusAfter = after.value
  return summary
}
