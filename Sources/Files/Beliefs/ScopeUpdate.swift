package import Diagnostics
package import Model
internal import YAML

/// What beliefs from outside make of scope.yaml.
package struct ScopeUpdate: Sendable {
  /// What becomes of one person's beliefs of one round, in items.
  package struct Change: Sendable {
    package var respondent: String
    package var role: Role
    package var round: Int
    package var added = 0
    package var replaced = 0
    /// The file says what stands there already.
    package var unchanged = 0
    /// Said before, and not a word of it in the file: it stays.
    package var kept = 0
  }

  package var path: String
  package var old: [UInt8]
  package var new: [UInt8]
  package var changes: [Change]

  package var isEmpty: Bool { old == new }
}

/// Puts beliefs into the list `beliefs:` of scope.yaml; every byte outside the entries they concern stays.
///
/// A person who has not spoken in that round gets a new entry. In an entry that is there, an item takes the place of
/// what was said of it, and items of which the file says nothing stay. A file older than the entry is left out unless
/// `isForced`. Nil comes back only when the log got an error: a person in two roles, or a file that cannot be edited
/// with care.
package func scopeUpdate(
  _ source: SourceText, with stated: [StatedBeliefs], in assessment: Assessment, isForced: Bool,
  log: inout DiagnosticLog
) -> ScopeUpdate? {
  let before = log.errorCount
  guard let root = readTree(source, log: &log) else { return nil }
  let voices = root.nodes("beliefs")
  let statements = counted(stated, &log)
  checkRoles(statements, voices, assessment.everyResponse, &log)
  guard log.errorCount == before else { return nil }
  var edits: [Edit] = []
  var changes: [ScopeUpdate.Change] = []
  for next in statements {
    let own = entries(of: next, among: voices)
    if !isForced, let later = laterDay(than: next, own) {
      log.add(.olderBeliefs(next, than: later.day, at: later.place))
      continue
    }
    var entry = BeliefEntry(next)
    entry.edit(own, items: assessment.scope?.items.map(\.id) ?? [])
    edits += entry.edits
    changes.append(entry.change)
  }
  guard let new = edited(source, edits, log: &log) else { return nil }
  return ScopeUpdate(path: source.path, old: source.bytes, new: new, changes: changes)
}

private typealias Voice = (index: Int, node: Node)

private func entries(of stated: StatedBeliefs, among voices: [Node]) -> [Voice] {
  voices.enumerated().filter { _, node in
    node.string("respondent") == stated.respondent && (node.int("round") ?? 1) == stated.round
  }.map { ($0.offset, $0.element) }
}

private func laterDay(than stated: StatedBeliefs, _ own: [Voice]) -> (day: CalendarDate, place: SourceRange)? {
  guard let day = stated.on else { return nil }
  return own.compactMap { voice in
    voice.node.date("on").flatMap { $0 > day ? (day: $0, place: voice.node["on"]?.range ?? voice.node.range) : nil }
  }.max { $0.day < $1.day }
}

/// One statement a person and round: of two the later counts item by item, by their days where both have one, else by
/// the order of the files.
private func counted(_ stated: [StatedBeliefs], _ log: inout DiagnosticLog) -> [StatedBeliefs] {
  var result: [StatedBeliefs] = []
  var positions: [String: Int] = [:]
  for next in stated where !next.entries.isEmpty {
    let key = "\(next.respondent) \(next.round)"
    guard let position = positions[key] else {
      positions[key] = result.count
      result.append(next)
      continue
    }
    let there = result[position]
    if there.role != next.role { log.add(.otherRole(next, than: there.role, at: there.place)) }
    let isEarlier = next.on.flatMap { day in there.on.map { day < $0 } } ?? false
    let (earlier, later) = isEarlier ? (next, there) : (there, next)
    log.add(.heardAgain(earlier, later))
    let renewed = Set(later.entries.map(\.item))
    result[position] = later
    result[position].entries = earlier.entries.filter { !renewed.contains($0.item) } + later.entries
  }
  return result
}

/// A respondent has one role, in scope.yaml and among the answers too.
private func checkRoles(
  _ stated: [StatedBeliefs], _ voices: [Node], _ responses: ResponseSet, _ log: inout DiagnosticLog
) {
  var known: [String: (role: Role, place: SourceRange)] = [:]
  for submission in responses.batches.flatMap(\.submissions) {
    let place = SourceRange(path: submission.path, start: Position(line: submission.line, column: 1))
    known[submission.respondent] = (submission.role, place)
  }
  for voice in voices {
    guard let respondent = voice.string("respondent"), let role = voice.word("role", as: Role.self) else { continue }
    known[respondent] = (role, voice["role"]?.range ?? voice.range)
  }
  for next in stated {
    if let there = known[next.respondent], there.role != next.role {
      log.add(.otherRole(next, than: there.role, at: there.place))
    }
    known[next.respondent] = known[next.respondent] ?? (next.role, next.place)
  }
}
