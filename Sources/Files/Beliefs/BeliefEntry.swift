internal import Diagnostics
internal import Model
internal import YAML

/// How one person's statement of one round is written into scope.yaml, and what that changes.
struct BeliefEntry {
  let stated: StatedBeliefs
  private(set) var edits: [Edit] = []
  private(set) var change: ScopeUpdate.Change

  init(_ stated: StatedBeliefs) {
    self.stated = stated
    change = ScopeUpdate.Change(respondent: stated.respondent, role: stated.role, round: stated.round)
  }

  /// `own` are the entries that scope.yaml has of this person and round already, `items` all ids in their order.
  mutating func edit(_ own: [(index: Int, node: Node)], items: [String]) {
    guard let last = own.last else {
      edits.append(.append(wholeEntry, to: ["beliefs"], order: fileOrder))
      change.added = stated.entries.count
      return
    }
    var touched: Set<Int> = []
    for entry in stated.entries {
      let holder = own.first { $0.node.present("items")?[entry.item] != nil } ?? last
      let path: [Edit.Step] = ["beliefs", .item(holder.index), "items", .key(entry.item)]
      let there = holder.node.present("items")?.pairs?.first { $0.key == entry.item }
      if let there, StatedBeliefs.Entry(there).says(the: entry) {
        change.unchanged += 1
        continue
      }
      edits.append(there == nil ? .put(entry.value, at: path, order: items) : .replace(entry.value, at: path))
      if there == nil { change.added += 1 } else { change.replaced += 1 }
      touched.insert(holder.index)
    }
    let named = Set(stated.entries.map(\.item))
    let said = own.flatMap { $0.node.present("items")?.pairs ?? [] }
    change.kept = said.count { !named.contains($0.key) }
    guard let day = stated.on else { return }
    for index in touched.sorted() {
      edits.append(.put(.plain("\(day)"), at: ["beliefs", .item(index), "on"], order: voiceOrder))
    }
  }

  private var wholeEntry: NewValue {
    var members = [
      NewValue.Member("respondent", .text(stated.respondent)), NewValue.Member("role", .plain(stated.role.rawValue)),
    ]
    if stated.round > 1 { members.append(NewValue.Member("round", .number(stated.round))) }
    if let day = stated.on { members.append(NewValue.Member("on", .plain("\(day)"))) }
    members.append(
      NewValue.Member("items", .mapping(stated.entries.map { NewValue.Member($0.item, $0.value) }, .lines)))
    return .mapping(members, .lines)
  }
}

private let fileOrder = ["shortfall"] + FileKind.scope.record.fields.map(\.key)
private let voiceOrder = ["respondent", "role", "round", "on", "items"]

extension StatedBeliefs.Entry {
  /// A performer alone stands for itself.
  fileprivate var value: NewValue {
    if let performer, payer == nil, note == nil { return .plain(performer.rawValue) }
    var members: [NewValue.Member] = []
    if let performer { members.append(NewValue.Member("performer", .plain(performer.rawValue))) }
    if let payer { members.append(NewValue.Member("payer", .plain(payer.rawValue))) }
    if let note { members.append(NewValue.Member("note", .text(note))) }
    return .mapping(members, .inline)
  }
}
