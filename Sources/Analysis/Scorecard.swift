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

/// How well a score is under control (method.md 3.3); the order is from the worst.
package enum ScoreBand: String, CaseIterable, Comparable, Sendable {
  case critical, serious, material, minor, controlled

  package var rank: Int {
    switch self {
    case .critical: 0
    case .serious: 1
    case .material: 2
    case .minor: 3
    case .controlled: 4
    }
  }

  package static func < (a: ScoreBand, b: ScoreBand) -> Bool { a.rank < b.rank }
}

/// The band of a risk of 1 to 25 (method.md 3.5); the order is from the mildest.
package enum RiskBand: String, CaseIterable, Comparable, Sendable {
  case low, moderate, high, critical

  package var rank: Int {
    switch self {
    case .low: 0
    case .moderate: 1
    case .high: 2
    case .critical: 3
    }
  }

  package static func < (a: RiskBand, b: RiskBand) -> Bool { a.rank < b.rank }
}

/// The label of a confidence of 0 to 1 (method.md 1.4).
package enum ConfidenceLabel: String, CaseIterable, Sendable { case low, medium, high }

/// State of a role's answer or of a question (method.md 3.1).
package enum AnswerState: String, CaseIterable, Sendable { case rated, unknown, na, missing }

/// State of a gate (method.md 3.4).
package enum GateState: String, CaseIterable, Sendable {
  case pass, fail, unproven, open, waived

  /// Neither passed nor waived.
  package var blocks: Bool { self == .fail || self == .unproven || self == .open }
}

/// Why a band is worse than its score alone (method.md 3.4).
package enum BandReason: Hashable, Sendable {
  /// Core area that holds the overall band down.
  case worstArea(String)
  /// Question whose gate caps the band.
  case gate(GateState, question: String)
}

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

package enum AreaState: String, CaseIterable, Sendable {
  case rated, provisional
  case notRated = "not_rated"
  case notApplicable = "not_applicable"

  /// Enters the overall.
  package var counts: Bool { self == .rated || self == .provisional }
}

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

package enum SectionState: String, CaseIterable, Sendable {
  case rated
  case notRated = "not_rated"
  case notApplicable = "not_applicable"
}

package struct SectionResult: Sendable {
  package var section: Section
  package var state: SectionState
  package var range: ScoreRange
  package var worstRisk: Int?
  /// How many questions with a risk are in each band.
  package var riskCounts: [RiskBand: Int]
  /// Indices into the area's questions.
  package var questions: Range<Int>

  package init(
    section: Section, state: SectionState, range: ScoreRange, worstRisk: Int?, riskCounts: [RiskBand: Int],
    questions: Range<Int>
  ) {
    self.section = section
    self.state = state
    self.range = range
    self.worstRisk = worstRisk
    self.riskCounts = riskCounts
    self.questions = questions
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
