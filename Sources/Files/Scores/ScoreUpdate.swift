package import Diagnostics
package import Model
internal import YAML

/// What evaluators' levels from outside make of evaluation.yaml.
package struct ScoreUpdate: Sendable {
  /// What becomes of one evaluator's levels.
  package struct Change: Sendable {
    package var evaluator: String
    package var added = 0
    package var replaced = 0
    /// The file says what stands there already.
    package var unchanged = 0
    /// Given before, and not a word of it in the file: it stays.
    package var kept = 0
  }

  package var path: String
  package var old: [UInt8]
  package var new: [UInt8]
  package var changes: [Change]

  package var isEmpty: Bool { old == new }
}

/// Puts levels into `scores:` of evaluation.yaml; every byte outside the entries they concern stays.
///
/// Evaluators, vendors and criteria that there are not are errors. So is another level than the one given before, unless
/// `isForced`: the update comes back all the same, so that the difference can be shown. Levels on criteria that were reworded
/// since the form was made are left out, unless `keepsChanged`. Nil comes back only when the log got an error.
package func scoreUpdate(
  _ source: SourceText, with stated: [StatedScores], in assessment: Assessment, isForced: Bool, keepsChanged: Bool,
  log: inout DiagnosticLog
) -> ScoreUpdate? {
  guard let evaluation = assessment.evaluation else { return nil }
  let before = log.errorCount
  let vendors = assessment.proposals.map(\.vendor)
  var given: [Place: GivenLevel] = [:]
  for level in evaluation.scores { given[Place(level)] = level }
  var told: [Place: SourceRange] = [:]
  var entries: [(evaluator: String, entry: StatedScores.Entry)] = []
  for one in stated {
    let counted = ScoreCheck(one, evaluation, vendors, keepsChanged: keepsChanged).entries(&log)
    for entry in counted {
      let place = Place(vendor: entry.vendor, criterion: entry.criterion, evaluator: one.evaluator)
      if let first = told.updateValue(entry.place, forKey: place) {
        log.add(.scoredTwice(one.evaluator, entry.vendor, entry.criterion, at: entry.place, first: first))
      }
      entries.append((one.evaluator, entry))
    }
  }
  guard log.errorCount == before else { return nil }

  var writing = ScoreWriting(evaluation)
  for (evaluator, entry) in entries {
    let there = given[Place(vendor: entry.vendor, criterion: entry.criterion, evaluator: evaluator)]
    if writing.add(entry, of: evaluator, there) == .replaced, !isForced, let there {
      log.add(
        .scoredBefore(
          evaluator, entry, plainNumber(there.level),
          first: SourceRange(path: source.path, start: Position(line: there.line, column: 1))))
    }
  }
  guard let new = edited(source, writing.edits, log: &log) else { return nil }
  let changes = writing.changes.map { change in
    var change = change
    let own = evaluation.scores.count { $0.evaluator == change.evaluator }
    change.kept = max(0, own - change.replaced - change.unchanged)
    return change
  }
  return ScoreUpdate(path: source.path, old: source.bytes, new: new, changes: changes)
}

private struct Place: Hashable {
  var vendor: String
  var criterion: String
  var evaluator: String
}

extension Place {
  init(_ level: GivenLevel) {
    self.init(vendor: level.vendor, criterion: level.criterion, evaluator: level.evaluator)
  }
}
