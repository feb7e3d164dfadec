package import Model

/// Everything that analysis says about an assessment: the scorecard always, each further part where the folder holds
/// the file that it is made of.
package struct Results: Sendable {
  package var scorecard: Scorecard
  /// Nil without scope.yaml.
  package var exposure: Exposure?
  /// How opinions moved; nil while there is one round only.
  package var rounds: RoundHistory?
  /// F1 to F9 of `kpi.yaml`, as of the assessment's date.
  package var operations: OperationsResult?
  /// Nil without register.yaml.
  package var register: RegisterStatus?
  /// Against the newest result that was kept before this date; nil where none was, or nobody looked for one.
  package var sinceSnapshot: SinceSnapshot?
  /// Nil without proposals.
  package var proposals: ProposalsResult?

  package init(
    scorecard: Scorecard, exposure: Exposure? = nil, rounds: RoundHistory? = nil, register: RegisterStatus? = nil
  ) {
    self.scorecard = scorecard
    self.exposure = exposure
    self.rounds = rounds
    self.register = register
  }
}

/// All parts of an assessment's results. Total, as every stage of analysis: any assessment has results.
package func results(for assessment: Assessment) -> Results {
  let card = scorecard(for: assessment)
  var results = Results(
    scorecard: card, exposure: exposure(of: assessment), rounds: roundHistory(of: assessment, card: card),
    register: registerStatus(of: assessment, card))
  results.operations = assessment.operations.map { operationsResult(for: $0, asOf: assessment.asOf) }
  results.proposals = proposalsResult(of: assessment, card)
  return results
}
