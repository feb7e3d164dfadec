package import Diagnostics
internal import Model
internal import YAML

/// The levels that one evaluator gives, as a file from outside says them.
package struct StatedScores: Sendable {
  package struct Entry: Sendable {
    package var vendor: String
    package var criterion: String
    /// 0 to 4.
    package var level: Double
    package var note: String?
    package var place: SourceRange
  }

  package var evaluator: String
  package var entries: [Entry]
  package var place: SourceRange
  /// By which criteria; nil where the file does not say it.
  package var stamp: CriteriaStamp?
}

/// Reads a file `scores/1`: what an evaluator's form downloads, or what somebody filled in by hand. What is empty is not
/// scored. Nil comes back only when the log got an error.
package func readScoreFile(_ source: SourceText, log: inout DiagnosticLog) -> StatedScores? {
  guard let root = readTree(source, log: &log), let whole = header(root, is: .scores, log: &log) else { return nil }
  let body = whole.leavingOutUnscored
  guard conforms(body, to: .record(FileKind.scores.record), name: "scores", log: &log),
    let evaluator = body.string("evaluator")
  else { return nil }
  var entries: [StatedScores.Entry] = []
  for vendor in body.present("scores")?.pairs ?? [] {
    for score in vendor.value.pairs ?? [] {
      guard let level = score.value.number ?? score.value.double("level") else { continue }
      entries.append(
        StatedScores.Entry(
          vendor: vendor.key, criterion: score.key, level: level, note: score.value.string("note"),
          place: score.keyRange))
    }
  }
  return StatedScores(
    evaluator: evaluator, entries: entries, place: body["evaluator"]?.range ?? body.range,
    stamp: CriteriaStamp(commentsOf: source.bytes))
}

extension Node {
  /// Without vendors and criteria behind which nothing is written.
  fileprivate var leavingOutUnscored: Node {
    guard case .mapping(var pairs) = content, let index = pairs.firstIndex(where: { $0.key == "scores" }),
      case .mapping(let vendors) = pairs[index].value.content
    else { return self }
    pairs[index].value.content = .mapping(
      vendors.filter { !$0.value.isNull }.map { vendor in
        guard case .mapping(let scores) = vendor.value.content else { return vendor }
        var vendor = vendor
        vendor.value.content = .mapping(scores.filter { !$0.value.isNull })
        return vendor
      })
    return Node(content: .mapping(pairs), range: range)
  }
}
