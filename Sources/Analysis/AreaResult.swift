package import Model

/// A score with its bounds, or their absence.
package struct ScoreRange: Hashable, Sendable {
  /// On the profile's basis.
  package var score: Double?
  package var evidenced: Double?
  /// What it would be if every open answer came out worst, best (method.md 3.1.8).
  package var low: Double?
  package var high: Double?

  package init(score: Double? = nil, evidenced: Double? = nil, low: Double? = nil, high: Double? = nil) {
    self.score = score
    self.evidenced = evidenced
    self.low = low
    self.high = high
  }
}

/// One area: score, bounds, band, coverage and what it consists of (method.md 3.2 to 3.4).
package struct AreaResult: Sendable {
  package var questionnaire: Questionnaire
  package var state: AreaState
  /// `score` and `evidenced` are nil while the area is not rated; the bounds are there nonetheless.
  package var range: ScoreRange
  package var band: ScoreBand?
  package var uncappedBand: ScoreBand?
  package var reasons: [BandReason]
  /// 0 to 1, by weight.
  package var coverage: Double
  package var confidence: Double?
  /// Highest risk, 1 to 25.
  package var worstRisk: Int?
  package var sections: [SectionResult]
  /// As written.
  package var questions: [QuestionResult]

  package init(
    questionnaire: Questionnaire, state: AreaState, range: ScoreRange, band: ScoreBand?, uncappedBand: ScoreBand?,
    reasons: [BandReason], coverage: Double, confidence: Double?, worstRisk: Int?, sections: [SectionResult],
    questions: [QuestionResult]
  ) {
    self.questionnaire = questionnaire
    self.state = state
    self.range = range
    self.band = band
    self.uncappedBand = uncappedBand
    self.reasons = reasons
    self.coverage = coverage
    self.confidence = confidence
    self.worstRisk = worstRisk
    self.sections = sections
    self.questions = questions
  }
}

/// What a section has to show; it is rated as soon as one of its questions has a level.
package enum SectionState: String, CaseIterable, Sendable {
  case rated
  case notRated = "not_rated"
  case notApplicable = "not_applicable"
}

/// One section, the unit of the heat map (method.md 3.2, 3.5).
package struct SectionResult: Sendable {
  package var section: Section
  package var state: SectionState
  package var range: ScoreRange
  package var worstRisk: Int?
  /// How many questions with a risk are in each band.
  package var riskCounts: [RiskBand: Int]
  /// Indices into the area's questions.
  package var questions: Range<Int>
  /// 0 to 1, by weight, as for an area.
  package var coverage: Double
  /// 0 to 1, by weight, as for an area; nil where nothing applies.
  package var confidence: Double?

  package init(
    section: Section, state: SectionState, range: ScoreRange, worstRisk: Int?, riskCounts: [RiskBand: Int],
    questions: Range<Int>, coverage: Double = 0, confidence: Double? = nil
  ) {
    self.section = section
    self.state = state
    self.range = range
    self.worstRisk = worstRisk
    self.riskCounts = riskCounts
    self.questions = questions
    self.coverage = coverage
    self.confidence = confidence
  }
}
