package import Model

/// Everything that analysis says about an assessment: the scorecard always, each further part where the folder holds
/// the file that it is made of.
package struct Results: Sendable {
  package var scorecard: Scorecard
  /// Nil without scope.yaml.
  package var exposure: Exposure?

  package init(scorecard: Scorecard, exposure: Exposure? = nil) {
    self.scorecard = scorecard
    self.exposure = exposure
  }
}

/// All parts of an assessment's results. Total, as every stage of analysis: any assessment has results.
package func results(for assessment: Assessment) -> Results {
  Results(scorecard: scorecard(for: assessment), exposure: exposure(of: assessment))
}
