import Model

extension QuestionResult {
  /// Any asked role gave any answer; `unknown` and `na` are answers (method.md 3.2).
  package var isAnswered: Bool { roles.contains { $0.state != .missing } }
}

/// `sum(weight * value) / sum(weight)` over what has a value; nil where nothing has.
struct WeightedMean: Sendable {
  private var sum = 0.0
  private var weights = 0.0

  mutating func add(_ value: Double?, weight: Double) {
    guard let value else { return }
    sum += weight * value
    weights += weight
  }

  var value: Double? { weights > 0 ? sum / weights : nil }
}

/// Score and bounds over questions, 0 to 100: `100 * sum(w * level / 4) / sum(w)` (method.md 3.2).
func scoreRange(of questions: ArraySlice<QuestionResult>) -> ScoreRange {
  func score(_ level: (QuestionResult) -> Double?) -> Double? {
    var mean = WeightedMean()
    for index in questions.indices {
      mean.add(level(questions[index]).map { $0 / 4 }, weight: Double(questions[index].question.weight))
    }
    return mean.value.map { 100 * $0 }
  }
  return ScoreRange(
    score: score { $0.y }, evidenced: score { $0.evidenced }, low: score { $0.low }, high: score { $0.high })
}

/// Score and bounds over sections that have weights of their own: `sum(W * S) / sum(W)` (method.md 3.2).
func scoreRange(ofWeighted sections: [SectionResult]) -> ScoreRange {
  func score(_ part: (ScoreRange) -> Double?) -> Double? {
    var mean = WeightedMean()
    for section in sections { mean.add(part(section.range), weight: section.section.weight ?? 0) }
    return mean.value
  }
  return ScoreRange(
    score: score { $0.score }, evidenced: score { $0.evidenced }, low: score { $0.low }, high: score { $0.high })
}

/// Sections of an area with the questions' results they hold.
func sectionResults(of questionnaire: Questionnaire, questions: [QuestionResult]) -> [SectionResult] {
  var start = 0
  return questionnaire.sections.map { section in
    let indices = start..<start + section.questions.count
    start = indices.upperBound
    let results = questions[indices]
    let range = scoreRange(of: results)
    var counts: [RiskBand: Int] = [:]
    for index in indices { if let band = questions[index].riskBand { counts[band, default: 0] += 1 } }
    return SectionResult(
      section: section,
      state: results.indices.allSatisfy { results[$0].state == .na }
        ? .notApplicable : range.score == nil ? .notRated : .rated,
      range: range, worstRisk: worstRisk(of: results), riskCounts: counts, questions: indices,
      coverage: coverageShare(of: results), confidence: meanConfidence(of: results))
  }
}

/// An area from its questions: score, coverage, confidence and the band its gates allow (method.md 3.2 to 3.4).
func areaResult(of questionnaire: Questionnaire, questions: [QuestionResult], profile: Profile) -> AreaResult {
  let sections = sectionResults(of: questionnaire, questions: questions)
  var range = isWeightedBySection(sections) ? scoreRange(ofWeighted: sections) : scoreRange(of: questions[...])
  let coverage = coverageShare(of: questions[...])
  let state = areaState(of: questions, coverage: coverage, hasScore: range.score != nil, profile: profile.coverage)
  if !state.counts {
    range.score = nil
    range.evidenced = nil
  }
  let uncapped = range.score.map(profile.bands.band(of:))
  let held = uncapped.map { capped($0, by: gateCaps(gateResults(of: questionnaire.id, questions: questions))) }
  return AreaResult(
    questionnaire: questionnaire, state: state, range: range, band: held?.band, uncappedBand: uncapped,
    reasons: held?.reasons ?? [], coverage: coverage, confidence: meanConfidence(of: questions[...]),
    worstRisk: worstRisk(of: questions[...]), sections: sections, questions: questions)
}

/// True where all sections have weights of their own.
func isWeightedBySection(_ sections: [SectionResult]) -> Bool {
  !sections.isEmpty && sections.allSatisfy { $0.section.weight != nil }
}

/// Share of the weight of all questions that stands behind questions with an answer, 0 to 1 (method.md 3.2).
package func coverageShare(of questions: some Sequence<QuestionResult>) -> Double {
  var mean = WeightedMean()
  for question in questions { mean.add(question.isAnswered ? 1 : 0, weight: Double(question.question.weight)) }
  return mean.value ?? 0
}

/// The mean confidence by weight over the questions that apply (method.md 1.4).
private func meanConfidence(of questions: ArraySlice<QuestionResult>) -> Double? {
  var mean = WeightedMean()
  for index in questions.indices {
    mean.add(questions[index].confidence, weight: Double(questions[index].question.weight))
  }
  return mean.value
}

private func worstRisk(of questions: ArraySlice<QuestionResult>) -> Int? {
  var worst: Int?
  for index in questions.indices {
    if let risk = questions[index].risk { worst = max(worst ?? risk, risk) }
  }
  return worst
}

private func areaState(
  of questions: [QuestionResult], coverage: Double, hasScore: Bool, profile: Profile.Coverage
) -> AreaState {
  if questions.indices.allSatisfy({ questions[$0].state == .na }) { return .notApplicable }
  let share = snap(coverage)
  if share < profile.rated || !hasScore { return .notRated }
  return share < profile.full ? .provisional : .rated
}
