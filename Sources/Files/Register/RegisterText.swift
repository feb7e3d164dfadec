package import Diagnostics
package import Model
internal import YAML

/// The text of register.yaml for a register that was changed; nil when the log got an error.
///
/// In comes the register as it was read, nil where there is none yet, and as it is to be: the same entries in the same
/// order, new ones behind them. Only the lines of what differs change; the result is read again and is the register
/// asked for.
package func registerText(
  _ register: Register, insteadOf read: ReadRegister?, path: String, log: inout DiagnosticLog
) -> [UInt8]? {
  let bytes: [UInt8]?
  if let read {
    bytes = edited(read.source, edits(from: read.register, to: register), log: &log)
  } else {
    bytes = freshText(of: register)
  }
  guard let bytes else { return nil }
  var again = DiagnosticLog()
  let result = readRegister(SourceText(path: path, bytes: bytes), log: &again)
  if result?.register == register { return bytes }
  log.add(
    again.sorted.first { $0.severity == .error }
      ?? .carefulEdit("what would be written does not read back as it was meant", at: SourceRange(path: path)))
  return nil
}

/// A new file: a blank line between entries, as people write it.
private func freshText(of register: Register) -> [UInt8] {
  var text = "shortfall: register/1\n"
  if register.entries.isEmpty { return Array((text + "entries: []\n").utf8) }
  text += "entries:\n"
  let items = register.entries.map { value(of: $0).itemLines(indent: 2, gap: 1).joined(separator: "\n") + "\n" }
  return Array((text + items.joined(separator: "\n")).utf8)
}

/// What it takes to make one register of the other.
func edits(from old: Register, to new: Register) -> [Edit] {
  var edits: [Edit] = []
  for (index, pair) in zip(old.entries, new.entries).enumerated() where pair.0 != pair.1 {
    let path: [Edit.Step] = ["entries", .item(index)]
    let before = Dictionary(members(of: pair.0).map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    for member in members(of: pair.1) where before[member.key] != member.value {
      edits.append(.put(member.value, at: path + [.key(member.key)], order: order))
    }
    for reference in pair.1.references.dropFirst(pair.0.references.count) {
      edits.append(.append(value(of: reference), to: path + ["refs"], order: order))
    }
    for event in pair.1.history.dropFirst(pair.0.history.count) {
      edits.append(.append(value(of: event), to: path + ["history"], order: order))
    }
  }
  for entry in new.entries.dropFirst(old.entries.count) { edits.append(.append(value(of: entry), to: ["entries"])) }
  return edits
}

/// The keys of an entry in the order in which a new one has them.
private let order = [
  "id", "question", "item", "area", "section", "title", "raised-on", "raised-by", "baseline", "current", "target",
  "status", "owner", "owner-role", "due", "plan", "residual", "accepted", "closed", "note", "refs", "links", "history",
]

private func value(of entry: RegisterEntry) -> NewValue {
  var all = members(of: entry)
  if !entry.references.isEmpty { all.append(.init("refs", .list(entry.references.map(value), .inline))) }
  if !entry.history.isEmpty { all.append(.init("history", .list(entry.history.map(value), .lines))) }
  return .mapping(all, .lines)
}

/// Everything but the lists that are added to.
private func members(of entry: RegisterEntry) -> [NewValue.Member] {
  var members: [NewValue.Member] = [.init("id", .text(entry.id))]
  func put(_ key: String, _ value: NewValue?) {
    if let value { members.append(.init(key, value)) }
  }
  switch entry.subject {
  case .question(let id): put("question", .text(id))
  case .workItem(let id): put("item", .text(id))
  }
  put("area", entry.area.map { .text($0) })
  put("section", entry.section.map { .text($0) })
  put("title", entry.title.map { .text($0) })
  put("raised-on", date(entry.raisedOn))
  put("raised-by", entry.raisedBy.map { .text($0) })
  put("baseline", rating(entry.baseline))
  put("current", rating(entry.current))
  put("target", entry.target.map { .number($0) })
  put("status", .plain(entry.status.rawValue))
  put("owner", entry.owner.map { .text($0) })
  put("owner-role", (entry.ownerRole?.rawValue).map { .plain($0) })
  put("due", entry.due.map(date))
  put("plan", entry.plan.map { .text($0) })
  put("residual", entry.residual.flatMap(rating))
  put(
    "accepted",
    entry.accepted.map { accepted in
      .mapping(
        [
          .init("by", .text(accepted.by)), .init("on", date(accepted.on)), .init("until", date(accepted.until)),
          .init("reason", .text(accepted.reason)),
        ], .inline)
    })
  put(
    "closed",
    entry.closed.map { closed in
      .mapping(
        [NewValue.Member("by", .text(closed.by)), .init("on", date(closed.on))]
          + (closed.level.map { [.init("level", .number($0))] } ?? [])
          + (closed.evidence.map { [.init("evidence", .number($0))] } ?? []), .inline)
    })
  put("note", entry.note.map { .text($0) })
  return members
}

private func date(_ date: CalendarDate) -> NewValue { .plain(date.description) }

/// Nil where nothing is known.
private func rating(_ rating: GapRating) -> NewValue? {
  var members: [NewValue.Member] = []
  if let level = rating.level { members.append(.init("level", .number(level))) }
  let numbers = [
    ("likelihood", rating.likelihood), ("impact", rating.impact), ("risk", rating.risk), ("evidence", rating.evidence),
  ]
  for (key, number) in numbers { if let number { members.append(.init(key, .number(number))) } }
  return members.isEmpty ? nil : .mapping(members, .inline)
}

private func value(of reference: Reference) -> NewValue {
  guard let until = reference.until else { return .text(reference.text) }
  return .mapping([.init("ref", .text(reference.text)), .init("until", date(until))], .inline)
}

private func value(of event: GapEvent) -> NewValue {
  var members: [NewValue.Member] = [.init("date", date(event.date)), .init("field", .plain(event.change.field))]
  let texts = event.change.texts
  let isOwner = event.change.field == "owner"
  func side(_ text: String) -> NewValue { isOwner ? .text(text) : .plain(text) }
  if let from = texts.from { members.append(.init("from", side(from))) }
  if let to = texts.to { members.append(.init("to", side(to))) }
  if let by = event.by { members.append(.init("by", .text(by))) }
  if let note = event.note { members.append(.init("note", .text(note))) }
  return .mapping(members, .inline)
}
