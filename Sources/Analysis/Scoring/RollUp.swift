import Model

extension QuestionResult {
  /// Any asked role gave any answer; `unknown` and `na` are answers (method.md 3.2).
  package var isAnswered: Bool { roles.contains { $0.state != .missing } }
}

/// `sum(weight * value) / sum(weight)` over the pairs with a value; nil where there is none.
package func weightedMean(_ pairs: some Sequence<(weight: Double, value: Double?)>) -> Double? {
  var sum = 0.0
  var weights = 0.0
  for (weight, value) in pairs {
    guard let value else { continue }
    sum += weight * value
    weights += weight
  }
  return weights > 0 ? sum / weights : nil
}

/// Score and bounds over questions, 0 to 100: `100 * sum(w * level / 4) / sum(w)` (method.md 3.2).
func scoreRange(of questions: some Collection<QuestionResult>) -> ScoreRange {
  func score(_ level: (QuestionResult) -> Double?) -> Double? {
    weightedMean(questions.map { (Double($0.question.weight), level($0).map { $0 / 4 }) }).map { 100 * $0 }
  }
  return ScoreRange(
    score: score(\.y), evidenced: score(\.evidenced), low: score(\.low), high: score(\.high))
}

/// Score and bounds over sections that have weights of their own: `sum(W * S) / sum(W)` (method.md 3.2).
func scoreRange(ofWeighted sections: [(weight: Double, range: ScoreRange)]) -> ScoreRange {
  func score(_ part: (ScoreRange) -> Double?) -> Double? {
    weightedMean(sections.map { ($0.weight, part($0.range)) })
  }
  return ScoreRange(
    score: score(\.score), evidenced: score(\.evidenced), low: score(\.low), high: score(\.high))
}

/// Sections of an area with the questions' results they hold.
func sectionResults(of questionnaire: Questionnaire, questions: [QuestionResult]) -> [SectionResult] {
  var start = 0
  return questionnaire.sections.map { section in
    let indices = start..<start + section.questions.count
    start = indices.upperBound
    let results = questions[indices]
    let range = scoreRange(of: results)
    return SectionResult(
      section: section,
      state: results.allSatisfy { $0.state == .na } ? .notApplicable : range.score == nil ? .notRated : .rated,
      range: range, worstRisk: results.compactMap(\.risk).max(),
      riskCounts: Dictionary(results.compactMap(\.riskBand).map { ($0, 1) }, uniquingKeysWith: +), questions: indices)
  }
}

/// An area from its questions: score, coverage, confidence and the band its gates allow (method.md 3.2 to 3.4).
func areaResult(
  of questionnaire: Questionnaire, questions: [QuestionResult], profile: Profile
) -> AreaResult {
  let sections = sectionResults(of: questionnaire, questions: questions)
  let weighted = sections.compactMap { part in part.section.weight.map { (weight: $0, range: part.range) } }
  var range =
    weighted.count == sections.count && !sections.isEmpty
    ? scoreRange(ofWeighted: weighted) : scoreRange(of: questions)
  let coverage = coverageShare(of: questions)
  let state = areaState(of: questions, coverage: coverage, hasScore: range.score != nil, profile: profile.coverage)
  if !state.counts {
    range.score = nil
    range.evidenced = nil
  }
  let uncapped = range.score.map(profile.bands.band(of:))
  let held = uncapped.map { capped($0, by: gateCaps(gateResults(of: questionnaire.id, questions: questions))) }
  return AreaResult(
    questionnaire: questionnaire, state: state, range: range, band: held?.band, uncappedBand: uncapped,
    reasons: held?.reasons ?? [], coverage: coverage,
    confidence: weightedMean(questions.lazy.map { (Double($0.question.weight), $0.confidence) }),
    worstRisk: questions.compactMap(\.risk).max(), sections: sections, questions: questions)
}

/// Share of the weight of all questions that stands behind questions with an answer, 0 to 1 (method.md 3.2).
package func coverageShare(of questions: some Collection<QuestionResult>) -> Double {
  weightedMean(questions.lazy.map { (Double($0.question.weight), $0.isAnswered ? 1 : 0) }) ?? 0
}

private func areaState(
  of questions: [QuestionResult], coverage: Double, hasScore: Bool, profile: Profile.Coverage
) -> AreaState {
  if questions.allSatisfy({ $0.state == .na }) { return .notApplicable }
  let share = snap(coverage)
  if share < profile.rated || !hasScore { return .notRated }
  return share < profile.full ? .provisional : .rated
}
