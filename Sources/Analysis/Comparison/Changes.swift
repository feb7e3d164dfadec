package import Model

/// A gate whose state differs.
package struct GateChange: Hashable, Sendable {
  package var question: String
  package var title: String
  /// Nil where the date had no such gate.
  package var before: GateState?
  package var after: GateState?

  package init(question: String, title: String, before: GateState?, after: GateState?) {
    self.question = question
    self.title = title
    self.before = before
    self.after = after
  }
}

/// A gap of the register that stands elsewhere.
package struct GapChange: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Nil where the register of the date did not have it.
  package var before: GapStatus?
  package var after: GapStatus?
}

/// What became of the disagreement on a question.
package enum DivergenceChange: String, CaseIterable, Sendable {
  /// It was divergent; two or more roles have come closer since.
  case resolved
  case new
  /// It was divergent, and no two roles have come closer: silence resolves nothing.
  case open

  /// Nil where there is no divergence before and after.
  package init?(from before: AgreementClass?, to after: AgreementClass?) {
    if after == .divergent {
      self = before == .divergent ? .open : .new
    } else if before == .divergent {
      self = after == .aligned || after == .mixed ? .resolved : .open
    } else {
      return nil
    }
  }
}

extension QuestionChange {
  /// Nil where the question was divergent on neither date.
  package var divergence: DivergenceChange? {
    DivergenceChange(from: before?.agreement, to: after?.agreement)
  }

  /// The stated level rose and the evidence did not. Nothing stands above the highest grade, so a level that was inspected
  /// may rise with it.
  package var isClaimedNotShown: Bool {
    guard movement.isLikeForLike, let was = before?.x, let now = after?.x, snap(now) > snap(was) else { return false }
    let grade = after?.grade ?? 0
    return grade < EvidenceGrade.highest && grade <= before?.grade ?? 0
  }

  /// Both dates have a grade, and they differ.
  package var hasOtherEvidence: Bool {
    guard let was = before?.grade, let now = after?.grade else { return false }
    return was != now
  }
}

extension Comparison {
  package func moved(_ movement: Movement) -> [QuestionChange] { questions.filter { $0.movement == movement } }

  /// Those that moved furthest first, then by id.
  package func ranked(_ movement: Movement) -> [QuestionChange] {
    moved(movement).sorted { a, b in
      let x = snap(abs(a.delta(on: basis) ?? 0))
      let y = snap(abs(b.delta(on: basis) ?? 0))
      return x == y ? a.id < b.id : x > y
    }
  }

  /// Questions that only the later questionnaires have.
  package var added: [QuestionChange] { questions.filter { $0.before == nil } }
  /// Questions that only the earlier questionnaires had.
  package var dropped: [QuestionChange] { questions.filter { $0.after == nil } }

  package func diverged(_ change: DivergenceChange) -> [QuestionChange] {
    questions.filter { $0.divergence == change }
  }

  package var gates: [GateChange] {
    questions.compactMap { question in
      guard question.before?.gate != question.after?.gate else { return nil }
      return GateChange(
        question: question.id, title: question.title, before: question.before?.gate, after: question.after?.gate)
    }
  }

  /// Gaps that stand elsewhere, in the order of the later register, those that only the earlier one has at the end. Where
  /// there was no register before, every gap counts as open then; where there is none now, none is known to have moved.
  package var gaps: [GapChange] {
    guard let now = after.gaps else { return [] }
    let was = Dictionary((before.gaps ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let titles = Dictionary(questions.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    func change(_ gap: StandingGap, from: GapStatus?, to: GapStatus?) -> GapChange? {
      from == to ? nil : GapChange(id: gap.id, title: gap.title ?? titles[gap.id] ?? "", before: from, after: to)
    }
    let kept = Set(now.map(\.id))
    return now.compactMap { gap in
      change(gap, from: before.gaps == nil ? .open : was[gap.id]?.status, to: gap.status)
    } + (before.gaps ?? []).filter { !kept.contains($0.id) }.compactMap { change($0, from: $0.status, to: nil) }
  }

  /// Nothing differs that a reader would want to know.
  package var isEmpty: Bool {
    questions.allSatisfy { $0.movement == .unchanged || $0.movement == .unrated }
      && gates.isEmpty && gaps.isEmpty && questions.allSatisfy { $0.divergence == nil || $0.divergence == .open }
      && !questions.contains(where: \.hasOtherEvidence) && before.score == after.score && before.band == after.band
      && added.isEmpty && dropped.isEmpty
  }

  /// Why the later date is worse; empty where it is not: a worse overall band, a like-for-like overall that fell by the limit
  /// of a trend or more, a gate that let pass and now blocks.
  package var reasonsItIsWorse: [WorseReason] {
    var reasons: [WorseReason] = []
    if let was = before.band, let now = after.band, now < was { reasons.append(.band(was, now)) }
    // What was rated and is not any more must not pass for as good as before.
    if before.band != nil, after.band == nil { reasons.append(.unrated) }
    if overall.trend == .down, let delta = overall.likeForLike.delta { reasons.append(.score(delta)) }
    let blocked = gates.filter { gate in
      gate.before.map { !$0.blocks } ?? false && gate.after.map(\.blocks) ?? false
    }
    if !blocked.isEmpty { reasons.append(.gates(blocked.map(\.question))) }
    return reasons
  }
}

/// One way in which a later date is worse than an earlier one.
package enum WorseReason: Hashable, Sendable {
  case band(ScoreBand, ScoreBand)
  case unrated
  /// Points, like for like.
  case score(Double)
  case gates([String])
}
