package import Model

/// Everything that scoring says about an assessment: the answers turned into levels, bands, gates, risks and findings.
///
/// Scores are 0 to 100, levels 0 to 4, shares and consensus 0 to 1. Nothing here is rounded.
package struct Scorecard: Sendable {
  package var overall: OverallResult
  /// In the order of the assessment's questionnaires.
  package var areas: [AreaResult]
  /// By role in the closed order, then by area.
  package var roles: [RoleAreaResult]
  /// Gravest first (method.md 3.5).
  package var findings: [Finding]
  /// By phase, then by id.
  package var gates: [GateResult]
  /// Over the core areas.
  package var coverage: CoverageCounts
  /// Answers of roles that were not asked: left out of the numbers, listed in the appendix.
  package var unasked: [AnswerSite]

  package init(
    overall: OverallResult, areas: [AreaResult], roles: [RoleAreaResult], findings: [Finding], gates: [GateResult],
    coverage: CoverageCounts, unasked: [AnswerSite]
  ) {
    self.overall = overall
    self.areas = areas
    self.roles = roles
    self.findings = findings
    self.gates = gates
    self.coverage = coverage
    self.unasked = unasked
  }

  /// All questions in the order of the assessment.
  package var questions: [QuestionResult] { areas.flatMap(\.questions) }
}

/// The overall score with its band, and the phase decision (method.md 3.2, 3.4).
package struct OverallResult: Sendable {
  package var range: ScoreRange
  /// After caps; nil while no core area is rated.
  package var band: ScoreBand?
  package var uncappedBand: ScoreBand?
  package var reasons: [BandReason]
  /// 0 to 1; the mean over the rated core areas.
  package var confidence: Double?
  package var ratedAreas: Int
  package var coreAreas: Int
  /// The phase decision: every gate of the phase and earlier is pass or waived.
  package var ready: Bool
  /// Ids of the questions whose gates block, by phase, then id.
  package var blocking: [String]

  package init(
    range: ScoreRange, band: ScoreBand?, uncappedBand: ScoreBand?, reasons: [BandReason], confidence: Double?,
    ratedAreas: Int, coreAreas: Int, ready: Bool, blocking: [String]
  ) {
    self.range = range
    self.band = band
    self.uncappedBand = uncappedBand
    self.reasons = reasons
    self.confidence = confidence
    self.ratedAreas = ratedAreas
    self.coreAreas = coreAreas
    self.ready = ready
    self.blocking = blocking
  }
}

/// How many questions are in which state; `share` is by weight (method.md 3.2).
package struct CoverageCounts: Hashable, Sendable {
  package var share: Double
  package var questions: Int
  package var rated: Int
  package var unknown: Int
  package var na: Int
  package var missing: Int

  package init(share: Double, questions: Int, rated: Int, unknown: Int, na: Int, missing: Int) {
    self.share = share
    self.questions = questions
    self.rated = rated
    self.unknown = unknown
    self.na = na
    self.missing = missing
  }
}

/// A gate and the two levels that decide on it (method.md 3.4).
package struct GateResult: Hashable, Sendable {
  package var question: String
  package var area: String
  package var phase: Phase
  package var minimum: Int
  package var state: GateState
  package var x: Double?
  package var evidenced: Double?

  package init(
    question: String, area: String, phase: Phase, minimum: Int, state: GateState, x: Double?, evidenced: Double?
  ) {
    self.question = question
    self.area = area
    self.phase = phase
    self.minimum = minimum
    self.state = state
    self.x = x
    self.evidenced = evidenced
  }
}

/// Where an answer stands in the response set.
package struct AnswerSite: Hashable, Sendable {
  package var batch: Int
  package var submission: Int
  package var answer: Int

  package init(batch: Int, submission: Int, answer: Int) {
    self.batch = batch
    self.submission = submission
    self.answer = answer
  }
}
