package import Model

/// Which source claims the questions of an assessment cite.
package struct ClaimCoverage: Hashable, Sendable {
  /// The claims of one source, which share their letter.
  package struct Series: Hashable, Sendable {
    /// The letters an id begins with; empty where it begins with none.
    package var letter: String
    /// By number.
    package var claims: [Citation]
  }

  /// A claim and the questions that cite it.
  package struct Citation: Hashable, Sendable {
    package var claim: String
    /// In the order of the assessment.
    package var questions: [String]
  }

  /// By letter.
  package var series: [Series]

  /// How many different claims are cited.
  package var count: Int { series.reduce(0) { $0 + $1.claims.count } }
}

/// The claims that the questionnaires cite, by series and number.
package func claimCoverage(of questionnaires: [Questionnaire]) -> ClaimCoverage {
  var citing: [String: [String]] = [:]
  for question in questionnaires.flatMap(\.questions) {
    for claim in question.claims where citing[claim]?.last != question.id {
      citing[claim, default: []].append(question.id)
    }
  }
  let citations = citing.map { ClaimCoverage.Citation(claim: $0.key, questions: $0.value) }
  let bySeries = Dictionary(grouping: citations) { seriesLetter(of: $0.claim) }
  return ClaimCoverage(
    series: bySeries.sorted { $0.key < $1.key }.map { letter, claims in
      ClaimCoverage.Series(letter: letter, claims: claims.sorted { order(of: $0.claim) < order(of: $1.claim) })
    })
}

private func seriesLetter(of claim: String) -> String {
  String(claim.unicodeScalars.prefix { $0.properties.isAlphabetic })
}

/// A2 before A10; ids without a number come last.
private func order(of claim: String) -> (number: Int, claim: String) {
  let number = Int(String(claim.unicodeScalars.dropFirst(seriesLetter(of: claim).unicodeScalars.count)))
  return (number ?? .max, claim)
}
