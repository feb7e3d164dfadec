package import Diagnostics
internal import Model
internal import YAML

/// Reads a file `beliefs/1`: what a form downloads, or what somebody filled in by hand. What is empty is not answered.
/// `items` are the ids of scope.yaml; nil where the file is read by itself. Nil comes back only when the log got an
/// error.
package func readBeliefFile(_ source: SourceText, items: [String]?, log: inout DiagnosticLog) -> StatedBeliefs? {
  guard let root = readTree(source, log: &log), let whole = header(root, is: .beliefs, log: &log) else { return nil }
  let body = whole.leavingOutUnanswered
  guard conforms(body, to: .record(FileKind.beliefs.record), name: "beliefs", log: &log),
    let respondent = body.string("respondent"), let role = body.word("role", as: Role.self)
  else { return nil }
  let entries = (body.present("beliefs")?.pairs ?? []).map { StatedBeliefs.Entry($0) }
  return StatedBeliefs(
    respondent: respondent, name: body.string("name"), role: role, round: body.int("round") ?? 1, on: body.date("on"),
    entries: answered(entries, items: items, log: &log), place: body["respondent"]?.range ?? body.range)
}

extension StatedBeliefs.Entry {
  /// One item with what is said of it, in a file of beliefs as in scope.yaml. The tree has been checked.
  init(_ pair: Node.Pair) {
    let performer = pair.value.scalarText ?? pair.value.string("performer")
    self.init(
      item: pair.key, performer: performer.flatMap { Performer(rawValue: $0) },
      payer: pair.value.word("payer", as: Payer.self), note: pair.value.string("note"), place: pair.keyRange)
  }

  func says(the other: Self) -> Bool { performer == other.performer && payer == other.payer && note == other.note }
}

extension Node {
  /// Without the items behind which nothing is written.
  fileprivate var leavingOutUnanswered: Node {
    guard case .mapping(var pairs) = content, let index = pairs.firstIndex(where: { $0.key == "beliefs" }),
      case .mapping(let items) = pairs[index].value.content
    else { return self }
    pairs[index].value.content = .mapping(items.filter { !$0.value.isNull })
    return Node(content: .mapping(pairs), range: range)
  }
}
