package import Analysis
import Model
import Templates

/// How opinions moved between rounds: a part of section 5, there only when somebody answered a second time.
extension Presentation {
  static let roundsVocabulary = Vocabulary([
    .init("before", .text, "name of the first round"),
    .init("after", .text, "name of the last round"),
    .init("sentences", .texts, "what the movement comes to"),
    .init("chart", .object(chartVocabulary), "levels of the roles before and after; absent where none moved"),
    .init("charted", .text, "how many of the questions the drawing shows, where it is not all"),
    .init("any", .flag, "a question was answered anew"),
    .init("questions", .list(movedQuestionVocabulary), "questions that were answered anew"),
  ])

  static let movedQuestionVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title of the question"),
    .init("before", .object(roundStateVocabulary), "as of the first round"),
    .init("after", .object(roundStateVocabulary), "as of the last round"),
    .init("values", .list(movedValueVocabulary), "each asked role, before and after"),
    .init("changes", .texts, "who said what anew"),
    .init("more", .text, "how many changes are not listed"),
    .init("verdict", .text, "Resolved, Newly divergent or Still divergent; absent where it was and is none of these"),
  ])

  static let roundStateVocabulary = Vocabulary([
    .init("agreement", .object(bandVocabulary), "its class; absent while nobody has rated"),
    .init("consensus", .text, "consensus of 0 to 1"),
    .init("spread", .text, "levels between the lowest and the highest role"),
  ])

  static let movedValueVocabulary = Vocabulary([
    .init("role", .text, "the role"),
    .init("lead", .flag, "it leads the question"),
    .init("before", .text, "its value as of the first round, or a word"),
    .init("after", .text, "its value as of the last round, or a word"),
    .init("moved", .flag, "the two differ"),
  ])

  /// How many questions a drawing can hold, and how many changes a cell.
  private static let drawn = 14
  private static let listedChanges = 12

  /// `withDrawing` is false where the drawing could not stand beside the text.
  func roundFields(withDrawing: Bool = true, linked: Bool = true) -> Value {
    guard let rounds = results.rounds else { return .absent }
    return object([
      "before": .text(roundName(rounds.rounds.first)),
      "after": .text(roundName(rounds.rounds.last)),
      "sentences": .list(roundSentences(rounds.summary).map { .text($0) }),
      "chart": withDrawing ? chart(roundsChart) : .absent,
      "charted": withDrawing && charted(rounds).count < chartable(rounds).count
        ? .text("\(charted(rounds).count) of \(chartable(rounds).count)") : .absent,
      "any": .flag(!rounds.questions.isEmpty),
      "questions": listOrAbsent(rounds.questions.map { movedQuestion($0, linked: linked) }),
    ])
  }

  func drawRounds() -> Chart? {
    guard let rounds = results.rounds, !charted(rounds).isEmpty else { return nil }
    let rows = charted(rounds).map { history in
      Move(
        id: history.question,
        title: found[history.question].map { wording.text($0.result.question.title, of: $0.questionnaire).string }
          ?? "",
        before: history.states.first?.roles.compactMap(\.value) ?? [],
        after: history.states.last?.roles.compactMap(\.value) ?? [])
    }
    return moves(
      rows, levels: levelNames, labels: (roundName(rounds.rounds.first), roundName(rounds.rounds.last)),
      description: "\(capitalised(counted(rows.count, "question"))) on a scale of 0 to 4, before and after. "
        + roundSentences(rounds.summary).joined(separator: " "))
  }

  private func chartable(_ rounds: RoundHistory) -> [QuestionHistory] {
    rounds.questions.filter { history in
      history.states.first?.roles.compactMap(\.value) != history.states.last?.roles.compactMap(\.value)
    }
  }

  private func charted(_ rounds: RoundHistory) -> [QuestionHistory] { Array(chartable(rounds).prefix(Self.drawn)) }

  private func roundName(_ round: Int?) -> String { "Round \(round ?? 1)" }

  private func movedQuestion(_ history: QuestionHistory, linked: Bool) -> Value {
    let result = found[history.question]?.result
    let changes = history.changes.prefix(Self.listedChanges).map { Value.text(words(of: $0, result)) }
    let more = history.changes.count - changes.count
    return object([
      "id": .text(history.question),
      "href": linked ? href(history.question) : .absent,
      "title": titles[history.question] ?? .absent,
      "before": roundState(history.states.first),
      "after": roundState(history.states.last),
      "values": .list(movedValues(history, result)),
      "changes": listOrAbsent(Array(changes)),
      "more": more > 0 ? .text(NumberText.count(more)) : .absent,
      "verdict": Value(history.divergence.map(\.title)),
    ])
  }

  private func roundState(_ state: RoundState?) -> Value {
    object([
      "agreement": mark(state?.agreement),
      "consensus": Value(state?.consensus.map(NumberText.consensus)),
      "spread": Value(state?.spread.map(NumberText.level)),
    ])
  }

  private func movedValues(_ history: QuestionHistory, _ result: QuestionResult?) -> [Value] {
    let before = history.states.first?.roles ?? []
    let after = history.states.last?.roles ?? []
    return zip(before, after).map { old, new in
      object([
        "role": .text(new.role.title), "lead": .flag(new.role == result?.lead),
        "before": .text(said(old)), "after": .text(said(new)), "moved": .flag(said(old) != said(new)),
      ])
    }
  }

  private func said(_ answer: RoleAnswer) -> String { answer.value.map(NumberText.level) ?? answer.state.word }

  /// `finance 1: 2 → 3`, `Jo Novak: unknown → 2`, `it 2: answered 1`.
  private func words(of change: AnswerChange, _ result: QuestionResult?) -> String {
    let who = oneLine(names.name(change.respondent, change.name, change.role))
    let after = change.after.word(of: result?.question.scale)
    guard let before = change.before else { return "\(who): first answer \(after)" }
    return "\(who): \(before.word(of: result?.question.scale)) → \(after)"
  }
}

extension DivergenceChange {
  /// At the beginning of a cell.
  package var title: String {
    switch self {
    case .resolved: "Resolved"
    case .new: "Newly divergent"
    case .open: "Still divergent"
    }
  }
}

/// What the movement comes to, in sentences that can stand alone.
package func roundSentences(_ summary: RoundSummary) -> [String] {
  func part(_ ids: [String], _ what: String) -> String? {
    ids.isEmpty ? nil : "\(counted(ids.count, "divergence")) \(what) (\(listed(ids, upTo: 6)))"
  }
  let parts = [part(summary.resolved, "resolved"), part(summary.open, "still open"), part(summary.new, "new")]
  let divergences = listed(parts.compactMap { $0 })
  var sentences = [
    divergences.isEmpty ? "No question was divergent before, and none is now." : capitalised(divergences) + "."
  ]
  if let before = summary.consensusBefore, let after = summary.consensusAfter {
    sentences.append(
      "Mean consensus went from \(NumberText.consensus(before)) to \(NumberText.consensus(after)) over the "
        + "\(counted(summary.compared, "question")) that two or more roles rated both times.")
  }
  return sentences
}
