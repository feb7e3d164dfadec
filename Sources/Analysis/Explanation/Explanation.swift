package import Model

/// How a number came about, step by step, as values (`shortfall explain`).
package enum Explanation: Sendable {
  case overall(OverallExplanation)
  case area(AreaExplanation)
  case section(SectionExplanation)
  case question(QuestionExplanation)
}

/// The explanation of whatever an id names: `overall`, an area, a section or a question; nil where nothing bears it.
///
/// `card` is the scorecard of the same assessment.
package func explanation(of id: String, in assessment: Assessment, card: Scorecard) -> Explanation? {
  if id == "overall" { return .overall(explanationOfOverall(in: assessment, card: card)) }
  if let area = explanation(ofArea: id, card: card) { return .area(area) }
  if let section = explanation(ofSection: id, card: card) { return .section(section) }
  return explanation(ofQuestion: id, in: assessment, card: card).map(Explanation.question)
}
