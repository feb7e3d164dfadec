package import Model

/// What changed between two dates: like for like beside the headline (method.md 6.4).
package struct Comparison: Sendable {
  package var before: Standing
  package var after: Standing
  /// What levels are compared on: the basis of both, or `stated` where the two differ.
  package var basis: Profile.Basis
  package var overall: ScoreChange
  /// In the order of the later standing; areas that only the earlier one has stand at the end.
  package var areas: [AreaChange]
  /// Every question of either, in the same order.
  package var questions: [QuestionChange]
}

/// A score on two dates, as it stood and over the questions that have a level on both.
package struct ScoreChange: Hashable, Sendable {
  /// 0 to 100; nil where nothing was rated.
  package struct Pair: Hashable, Sendable {
    package var before: Double?
    package var after: Double?

    /// Nil unless both are there.
    package var delta: Double? {
      before.flatMap { before in after.map { $0 - before } }
    }
  }

  package var headline: Pair
  package var likeForLike: Pair
  /// How many questions like for like rests on.
  package var questions: Int

  /// From the like-for-like scores; nil where there is nothing to compare.
  package var trend: Trend? { likeForLike.delta.map(Trend.init(delta:)) }
}

/// Which way a score went (method.md 6.4).
package enum Trend: String, CaseIterable, Sendable {
  case up, stable, down

  /// Points from which a score counts as moved.
  package static let limit = 2.0

  package init(delta: Double) {
    let points = snap(delta)
    self = points >= Trend.limit ? .up : points <= -Trend.limit ? .down : .stable
  }
}

/// One area on two dates.
package struct AreaChange: Sendable {
  package var id: String
  package var title: String
  package var kind: Questionnaire.Kind
  package var score: ScoreChange
  package var bands: (before: ScoreBand?, after: ScoreBand?)
  package var sections: [SectionChange]
}

/// One section on two dates.
package struct SectionChange: Sendable {
  package var id: String
  package var title: String
  package var score: ScoreChange
}

/// One question on two dates.
package struct QuestionChange: Sendable {
  package var id: String
  package var area: String
  package var title: String
  /// Nil where the questionnaires of that date did not have the question.
  package var before: StandingQuestion?
  package var after: StandingQuestion?
  package var movement: Movement
  /// Set where the words, the weight or the questionnaire's version differ.
  package var rewording: Rewording?

  /// Levels between the two dates on a basis; nil without both.
  package func delta(on basis: Profile.Basis) -> Double? {
    guard let before = before?.level(on: basis), let after = after?.level(on: basis) else { return nil }
    return after - before
  }
}

/// What became of a question.
package enum Movement: String, CaseIterable, Sendable {
  case up, down, unchanged
  /// It has a level now and had none.
  case new
  /// It had a level and has none now.
  case gone
  /// It had no `na` and has one now.
  case turnedNA = "turned_na"
  /// Left out of like for like, because it is not the same question any more.
  case reworded
  /// Without a level on both dates.
  case unrated
}

/// Why an answer of one date cannot be held against one of the other.
package enum Rewording: String, CaseIterable, Sendable { case version, wording, weight }
