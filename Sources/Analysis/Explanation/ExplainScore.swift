package import Model

/// How the score of a section came about; nil where the assessment has no such section.
package func explanation(ofSection id: String, card: Scorecard) -> SectionExplanation? {
  for area in card.areas {
    guard let result = area.sections.first(where: { $0.section.id == id }) else { continue }
    return SectionExplanation(
      area: area.questionnaire.id, result: result,
      questions: questionShares(of: area.questions[result.questions], points: result.range.score == nil ? nil : 100))
  }
  return nil
}

/// How the score of an area came about; nil where the assessment has no such area.
package func explanation(ofArea id: String, card: Scorecard) -> AreaExplanation? {
  guard let area = card.areas.first(where: { $0.questionnaire.id == id }) else { return nil }
  let bySection = isWeightedBySection(area.sections)
  let weights = area.sections.map { part in
    bySection ? part.section.weight ?? 0 : Double(levelWeight(of: area.questions[part.questions]))
  }
  let total = zip(area.sections, weights).reduce(0) { $1.0.range.score == nil ? $0 : $0 + $1.1 }
  var sections: [SectionShare] = []
  var questions: [QuestionShare] = []
  for (part, weight) in zip(area.sections, weights) {
    // Points out of 100 that the section could bring at most.
    let most = area.range.score == nil || part.range.score == nil || total <= 0 ? nil : 100 * weight / total
    sections.append(
      SectionShare(
        section: part.section.id, state: part.state, weight: weight, score: part.range.score,
        points: most.flatMap { most in part.range.score.map { most * $0 / 100 } }))
    questions += questionShares(of: area.questions[part.questions], points: most)
  }
  return AreaExplanation(
    result: area, isWeightedBySection: bySection, sections: sections, questions: questions,
    answeredWeight: questions.filter(\.isAnswered).reduce(0) { $0 + $1.weight },
    totalWeight: questions.reduce(0) { $0 + $1.weight },
    caps: gateCaps(gateResults(of: area.questionnaire.id, questions: area.questions)))
}

/// How the overall score came about.
package func explanationOfOverall(in assessment: Assessment, card: Scorecard) -> OverallExplanation {
  let core = card.areas.filter { $0.questionnaire.kind == .core }
  let rated = card.overall.ratedAreas
  return OverallExplanation(
    result: card.overall,
    areas: core.map { area in
      OverallExplanation.Share(
        area: area.questionnaire.id, state: area.state, score: area.range.score,
        points: area.state.counts ? area.range.score.map { $0 / Double(rated) } : nil, band: area.band)
    },
    caps: overallCaps(core: core, gates: card.gates), gates: card.gates.filter { $0.phase <= assessment.phase })
}

/// Shares of questions in a score; `points` is what they bring together if all are at level 4, nil without a score.
private func questionShares(of questions: ArraySlice<QuestionResult>, points: Double?) -> [QuestionShare] {
  let total = levelWeight(of: questions)
  return questions.map { result in
    let share = result.y.flatMap { y in
      points.map { total > 0 ? $0 * Double(result.question.weight) * y / 4 / Double(total) : 0 }
    }
    return QuestionShare(
      question: result.question.id, section: result.section, state: result.state, weight: result.question.weight,
      level: result.y, points: share, isAnswered: result.isAnswered)
  }
}

/// Weight of the questions that have a level.
private func levelWeight(of questions: ArraySlice<QuestionResult>) -> Int {
  questions.reduce(0) { $1.y == nil ? $0 : $0 + $1.question.weight }
}
