internal import Model

/// How levels are written into evaluation.yaml, and what that changes.
struct ScoreWriting {
  enum Outcome { case added, replaced, unchanged }

  let evaluation: Evaluation
  private(set) var edits: [Edit] = []
  private(set) var changes: [ScoreUpdate.Change] = []

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// `there` is the level that this evaluator gave before.
  mutating func add(_ entry: StatedScores.Entry, of evaluator: String, _ there: GivenLevel?) -> Outcome {
    let position =
      changes.firstIndex { $0.evaluator == evaluator }
      ?? {
        changes.append(ScoreUpdate.Change(evaluator: evaluator))
        return changes.count - 1
      }()
    if let there, there.level == entry.level, there.note == entry.note {
      changes[position].unchanged += 1
      return .unchanged
    }
    edits.append(edit(entry, evaluator, isThere: there != nil))
    if there != nil { changes[position].replaced += 1 } else { changes[position].added += 1 }
    return there == nil ? .added : .replaced
  }

  /// One line a vendor and criterion, as the format shows it, where that is new.
  private func edit(_ entry: StatedScores.Entry, _ evaluator: String, isThere: Bool) -> Edit {
    let path: [Edit.Step] = ["scores", .key(entry.vendor), .key(entry.criterion), .key(evaluator)]
    if isThere { return .replace(entry.value, at: path) }
    let own = evaluation.scores.filter { $0.vendor == entry.vendor }
    if own.contains(where: { $0.criterion == entry.criterion }) {
      return .put(entry.value, at: path, order: evaluation.evaluators.map(\.id))
    }
    let levels = NewValue.mapping([.init(evaluator, entry.value)], .inline)
    if !own.isEmpty { return .put(levels, at: Array(path.dropLast()), order: evaluation.criteria.map(\.id)) }
    let criteria = NewValue.mapping([.init(entry.criterion, levels)], .lines)
    return .put(.mapping([.init(entry.vendor, criteria)], .lines), at: ["scores"], order: fileOrder)
  }
}

private let fileOrder = ["shortfall"] + FileKind.evaluation.record.fields.map(\.key)

extension StatedScores.Entry {
  /// A level alone, or a mapping with its note.
  fileprivate var value: NewValue {
    guard let note else { return .number(level) }
    return .mapping([.init("level", .number(level)), .init("note", .text(note))], .inline)
  }
}
