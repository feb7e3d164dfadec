import Model

/// Which questions stand at which likelihood and impact, 1 to 5 each (method.md 3.5).
package struct RiskGrid: Hashable, Sendable {
  private var cells: [[String]]

  package init(of questions: some Sequence<QuestionResult>) {
    cells = Array(repeating: [], count: 25)
    for result in questions {
      guard let likelihood = result.likelihood,
        let cell = Self.cell(likelihood: likelihood, impact: result.question.impact)
      else { continue }
      cells[cell].append(result.question.id)
    }
  }

  /// Ids of the questions in a cell, in the order of the assessment; empty outside 1 to 5.
  package func questions(likelihood: Int, impact: Int) -> [String] {
    Self.cell(likelihood: likelihood, impact: impact).map { cells[$0] } ?? []
  }

  /// How many questions are in a cell.
  package func count(likelihood: Int, impact: Int) -> Int {
    questions(likelihood: likelihood, impact: impact).count
  }

  private static func cell(likelihood: Int, impact: Int) -> Int? {
    guard (1...5).contains(likelihood), (1...5).contains(impact) else { return nil }
    return (likelihood - 1) * 5 + impact - 1
  }
}
