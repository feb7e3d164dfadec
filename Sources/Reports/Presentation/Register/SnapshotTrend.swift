import Analysis
import Model
import Templates

/// How the assessment moved since it was last kept: like for like beside the headline, and what became of the gaps.
extension Presentation {
  static let snapshotTrendVocabulary = Vocabulary([
    .init("name", .text, "what the snapshot is called"),
    .init("date", .object(dateVocabulary), "its date"),
    .init("scores", .list(trendScoreVocabulary), "overall and areas"),
    .init("counts", .text, "how many questions went which way"),
    .init("worse", .texts, "why it is worse now; absent where it is not"),
    .init("up", .list(trendLineVocabulary), "the questions that moved up furthest"),
    .init("any_up", .flag, "a question moved up"),
    .init("down", .list(trendLineVocabulary), "the questions that moved down furthest"),
    .init("any_down", .flag, "a question moved down"),
    .init("gates", .list(trendLineVocabulary), "gates whose state differs"),
    .init("any_gates", .flag, "a gate's state differs"),
    .init("moves", .texts, "what became of the gaps of the register"),
  ])

  static let trendScoreVocabulary = Vocabulary([
    .init("title", .text, "what the score is of"),
    .init("overall", .flag, "it is the overall"),
    .init("before", .text, "headline then"),
    .init("after", .text, "headline now"),
    .init("like_delta", .text, "like for like, points between the two"),
    .init("questions", .text, "how many questions like for like rests on"),
    .init("trend", .object(bandVocabulary), "which way it went, like for like"),
  ])

  static let trendLineVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title"),
    .init("text", .text, "what became of it"),
  ])

  private static let listedMoves = 8

  func snapshotTrend() -> Value {
    guard let since = results.sinceSnapshot else { return .absent }
    let comparison = since.comparison
    let lists = Dictionary(comparison.lists.map { ($0.title, $0.lines) }, uniquingKeysWith: { first, _ in first })
    func lines(_ title: String) -> [Value] { (lists[title] ?? []).prefix(Self.listedMoves).map(trendLine) }
    let worse = comparison.reasonsItIsWorse.map { Value.text(capitalised($0.words) + ".") }
    let areas = comparison.areas.filter { $0.score.headline.after != nil || $0.score.headline.before != nil }
    return object([
      "name": .text(oneLine(since.name)), "date": date(comparison.before.asOf),
      "scores": .list(
        [trendScore("Overall", comparison.overall, overall: true)]
          + areas.map { trendScore($0.title, $0.score, overall: false) }),
      "counts": .text(comparison.countWords),
      "worse": listOrAbsent(worse),
      "up": listOrAbsent(lines("Moved up")), "any_up": .flag(!lines("Moved up").isEmpty),
      "down": listOrAbsent(lines("Moved down")), "any_down": .flag(!lines("Moved down").isEmpty),
      "gates": listOrAbsent(lines("Gates")), "any_gates": .flag(!lines("Gates").isEmpty),
      "moves": listOrAbsent(gapMoves(since: comparison.before.asOf).map { .text($0) }),
    ])
  }

  private func trendLine(_ line: ComparisonLine) -> Value {
    object([
      "id": .text(line.id), "href": href(line.id), "title": titles[line.id] ?? words(oneLine(line.title)),
      "text": .text(line.text),
    ])
  }

  private func trendScore(_ title: String, _ change: ScoreChange, overall: Bool) -> Value {
    object([
      "title": .text(oneLine(title)), "overall": .flag(overall),
      "before": Value(change.headline.before.map(NumberText.score)),
      "after": Value(change.headline.after.map(NumberText.score)),
      "like_delta": Value(change.likeForLike.delta.map(NumberText.signedScore)),
      "questions": .text(NumberText.count(change.questions)),
      "trend": change.trend.map { mark("trend-\($0.rawValue)", $0.word, $0.symbol) } ?? .absent,
    ])
  }

  /// What became of the gaps since a day, a sentence each; empty without a register.
  func gapMoves(since day: CalendarDate) -> [String] {
    guard let register = results.register else { return [] }
    let moves = registerMoves(in: register, since: day)
    guard !moves.isEmpty else { return ["No gap of the register has moved."] }
    let points = [
      moves.added > 0 ? "\(NumberText.count(moves.added)) added" : nil,
      moves.retired > 0 ? "\(NumberText.count(moves.retired)) retired" : nil,
      moves.accepted > 0 ? "\(NumberText.count(moves.accepted)) accepted" : nil,
    ].compactMap { $0 }
    var sentences = [
      "Open points went from \(NumberText.count(moves.before)) to \(NumberText.count(moves.now))"
        + (points.isEmpty ? "." : ": \(listed(points)).")
    ]
    for move in RegisterMoves.Move.allCases {
      guard let ids = moves.gaps[move], !ids.isEmpty else { continue }
      sentences.append("\(move.title) \(NumberText.count(ids.count)): \(listed(ids, upTo: 8)).")
    }
    return sentences
  }
}

extension RegisterMoves.Move {
  var title: String {
    switch self {
    case .closed: "Closed"
    case .mitigated: "Mitigated"
    case .accepted: "Accepted"
    case .started: "Started"
    case .planned: "Planned"
    case .opened: "Opened"
    case .reopened: "Opened again"
    }
  }
}
