package import Model

/// What a question brings into the score of its section or area.
package struct QuestionShare: Hashable, Sendable {
  package var question: String
  package var section: String
  package var state: AnswerState
  /// 1 to 3.
  package var weight: Int
  /// y, 0 to 4; nil for na and missing.
  package var level: Double?
  /// Points of the 0 to 100; the points of all questions add up to the score. Nil without a level or a score.
  package var points: Double?
  package var isAnswered: Bool
}

/// How the score of a section came about.
package struct SectionExplanation: Sendable {
  package var area: String
  package var result: SectionResult
  package var questions: [QuestionShare]
}

/// What a section brings into the score of its area.
package struct SectionShare: Hashable, Sendable {
  package var section: String
  package var state: SectionState
  /// Its own weight, or the weight of its questions with a level.
  package var weight: Double
  package var score: Double?
  /// The points of all sections add up to the score; nil without a score.
  package var points: Double?
}

/// How the score, coverage and band of an area came about (method.md 3.2 to 3.4).
package struct AreaExplanation: Sendable {
  package var result: AreaResult
  /// True where the sections have weights of their own.
  package var isWeightedBySection: Bool
  package var sections: [SectionShare]
  package var questions: [QuestionShare]
  /// Weight of the questions with an answer, and of all; coverage is their quotient.
  package var answeredWeight: Int
  package var totalWeight: Int
  /// Every cap, also those that changed nothing.
  package var caps: [BandCap]
}

/// How the overall score and band came about (method.md 3.2, 3.4).
package struct OverallExplanation: Sendable {
  /// What a core area brings into the mean.
  package struct Share: Hashable, Sendable {
    package var area: String
    package var state: AreaState
    package var score: Double?
    /// Score divided by the number of rated areas; nil where it is not rated.
    package var points: Double?
    package var band: ScoreBand?
  }

  package var result: OverallResult
  /// The core areas, in the order of the assessment.
  package var areas: [Share]
  /// Every cap, also those that changed nothing.
  package var caps: [BandCap]
  /// The gates that decide on "ready", blocking or not.
  package var gates: [GateResult]
}
