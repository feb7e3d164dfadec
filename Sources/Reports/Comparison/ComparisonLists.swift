package import Analysis
import Model

/// The lists of a comparison in the order in which a person reads them, each with a line a question: the same in the
/// terminal, in Markdown and on a page.
package struct ComparisonList: Sendable {
  package var title: String
  /// One sentence under the title; nil where the title says it all.
  package var note: String?
  package var lines: [ComparisonLine]
}

/// A question of a list, and what became of it.
package struct ComparisonLine: Sendable {
  package var id: String
  package var title: String
  package var text: String
}

extension Comparison {
  /// Only lists that hold something.
  package var lists: [ComparisonList] {
    let gates = self.gates.map { gate in
      ComparisonLine(
        id: gate.question, title: gate.title, text: "\(word(of: gate.before)) → \(word(of: gate.after))")
    }
    let claimed = questions.filter(\.isClaimedNotShown)
    let evidence = questions.filter(\.hasOtherEvidence)
    let all = [
      ComparisonList(title: "Gates", lines: gates),
      ComparisonList(title: "Gaps of the register", lines: gaps.map(line)),
      ComparisonList(title: "Moved up", lines: ranked(.up).map(moved)),
      ComparisonList(title: "Moved down", lines: ranked(.down).map(moved)),
      ComparisonList(
        title: "Claimed, not shown", note: "The level rose and the evidence did not.", lines: claimed.map(moved)),
      ComparisonList(title: "Divergence resolved", lines: diverged(.resolved).map(agreement)),
      ComparisonList(title: "Newly divergent", lines: diverged(.new).map(agreement)),
      ComparisonList(title: "Still divergent", lines: diverged(.open).map(agreement)),
      ComparisonList(title: "New", note: "With a level now, without one before.", lines: moved(.new).map(moved)),
      ComparisonList(title: "Gone", note: "With a level before, without one now.", lines: moved(.gone).map(moved)),
      ComparisonList(title: "Turned not applicable", lines: moved(.turnedNA).map(moved)),
      ComparisonList(
        title: "Changed", note: "Not the same question any more, so left out of like for like.",
        lines: moved(.reworded).map(reworded)),
      ComparisonList(title: "Other evidence", lines: evidence.map(graded)),
    ]
    return all.filter { !$0.lines.isEmpty }
  }

  /// `3 moved up, 1 moved down, 50 unchanged`.
  package var countWords: String {
    let parts: [(Movement, String)] = [
      (.up, "moved up"), (.down, "moved down"), (.unchanged, "unchanged"), (.new, "new"), (.gone, "gone"),
      (.turnedNA, "turned not applicable"), (.reworded, "changed"), (.unrated, "without a level on both dates"),
    ]
    return parts.compactMap { movement, words in
      let count = moved(movement).count
      return count > 0 ? "\(NumberText.count(count)) \(words)" : nil
    }.joined(separator: ", ")
  }

  private func moved(_ question: QuestionChange) -> ComparisonLine {
    let delta = question.delta(on: basis).map { " (\(NumberText.signed($0)))" } ?? ""
    return line(question, "\(level(question.before)) → \(level(question.after))\(delta)")
  }

  private func agreement(_ question: QuestionChange) -> ComparisonLine {
    func word(_ side: StandingQuestion?) -> String { side?.agreement?.rawValue ?? "not heard" }
    // A question that is divergent as before needs no arrow.
    return line(
      question,
      question.divergence == .open ? word(question.after) : "\(word(question.before)) → \(word(question.after))")
  }

  private func reworded(_ question: QuestionChange) -> ComparisonLine {
    let why =
      switch question.rewording {
      case .version: "the questionnaire has another version"
      case .wording: "other words"
      case .weight: "another weight: \(question.before?.weight ?? 0) → \(question.after?.weight ?? 0)"
      case nil: ""
      }
    return line(question, "\(level(question.before)) → \(level(question.after)), \(why)")
  }

  private func graded(_ question: QuestionChange) -> ComparisonLine {
    func word(_ side: StandingQuestion?) -> String { side?.grade.map { "grade \($0)" } ?? "none" }
    return line(question, "\(word(question.before)) → \(word(question.after))")
  }

  private func line(_ question: QuestionChange, _ text: String) -> ComparisonLine {
    ComparisonLine(id: question.id, title: question.title, text: text)
  }

  private func line(_ gap: GapChange) -> ComparisonLine {
    func word(_ status: GapStatus?) -> String { status?.words ?? "none" }
    return ComparisonLine(id: gap.id, title: gap.title, text: "\(word(gap.before)) → \(word(gap.after))")
  }

  private func level(_ side: StandingQuestion?) -> String {
    guard let side else { return "not asked" }
    return side.level(on: basis).map(NumberText.level) ?? side.state.word
  }

  private func word(of gate: GateState?) -> String { gate?.word.lowercased() ?? "no gate" }
}

extension Trend {
  package var word: String { rawValue }

  package var symbol: String {
    switch self {
    case .up: "▲"
    case .stable: "="
    case .down: "▼"
    }
  }
}
