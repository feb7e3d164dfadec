internal import Model

/// What an offer makes of the proposal on file: the edits, and how many answers are new, changed or as before.
///
/// What the offer does not name stays. A list that it names is the whole list; an entry that stays the same entry keeps what
/// we know of it. Assumptions are a log of ours: those that are no longer named stay on it.
struct OfferMerge {
  let offer: Proposal
  let old: Proposal
  private(set) var edits: [Edit] = []
  private(set) var added = 0
  private(set) var changed = 0
  private(set) var unchanged = 0

  /// `items` and `mandatory` are the ids there are, in their order.
  init(_ offer: Proposal, into old: Proposal, items: [String], mandatory: [String]) {
    self.offer = offer
    self.old = old
    scalar("name", .text(offer.name), .text(old.name))
    scalar("partner", offer.partner.map { .text($0) }, old.partner.map { .text($0) })
    scalar("quoted", offer.quoted.map { .number($0) }, old.quoted.map { .number($0) })
    map(
      "compliance", offer.compliance.map { ($0.item, $0.value) }, old.compliance.map { ($0.item, $0.value) },
      order: mandatory)
    map("scope", offer.scope.map { ($0.item, $0.value) }, old.scope.map { ($0.item, $0.value) }, order: items)
    list("references", references, old.references)
    list("people", people, old.people ?? [])
    list("payments", offer.payments ?? [], old.payments ?? [])
    list("assumptions", assumptions, old.assumptions)
    list("integrations", offer.integrations, old.integrations)
    scalar(
      "statement-of-work", offer.statementOfWork.map { .block($0.text) }, old.statementOfWork.map { .block($0.text) })
  }

  private mutating func count(_ new: NewValue, _ before: NewValue?) -> Bool {
    if new == before {
      unchanged += 1
      return false
    }
    if before == nil { added += 1 } else { changed += 1 }
    return true
  }

  private mutating func scalar(_ key: String, _ new: NewValue?, _ before: NewValue?) {
    guard let new, count(new, before) else { return }
    edits.append(before == nil ? .put(new, at: [.key(key)], order: fileOrder) : .replace(new, at: [.key(key)]))
  }

  private mutating func map(
    _ key: String, _ new: [(id: String, value: NewValue)], _ before: [(id: String, value: NewValue)], order: [String]
  ) {
    var added: [NewValue.Member] = []
    for entry in new {
      let there = before.first { $0.id == entry.id }?.value
      guard count(entry.value, there) else { continue }
      if there != nil {
        edits.append(.replace(entry.value, at: [.key(key), .key(entry.id)]))
      } else if before.isEmpty {
        added.append(.init(entry.id, entry.value))
      } else {
        edits.append(.put(entry.value, at: [.key(key), .key(entry.id)], order: order))
      }
    }
    if !added.isEmpty { edits.append(.put(.mapping(added, .lines), at: [.key(key)], order: fileOrder)) }
  }

  // MARK: Lists

  private mutating func list<Entry: OfferedEntry>(_ key: String, _ new: [Entry], _ before: [Entry]) {
    guard !new.isEmpty else { return }
    for entry in new { _ = count(entry.value, before.first { $0.identity == entry.identity }?.value) }
    guard new.map(\.value) != before.map(\.value) else { return }
    if before.isEmpty {
      edits.append(.put(.list(new.map(\.value), .lines), at: [.key(key)], order: fileOrder))
    } else if let careful = entryEdits(key, new, before) {
      edits += careful
    } else {
      edits.append(.replace(.list(new.map(\.value), .lines), at: [.key(key)]))
    }
  }

  /// Edits of the entries that changed; nil where an entry or a key would have to go, or to move.
  private func entryEdits<Entry: OfferedEntry>(_ key: String, _ new: [Entry], _ before: [Entry]) -> [Edit]? {
    guard new.count >= before.count else { return nil }
    var edits: [Edit] = []
    for (index, entry) in before.enumerated() {
      guard entry.identity == new[index].identity else { return nil }
      let members = new[index].members
      guard entry.members.allSatisfy({ old in members.contains { $0.key == old.key } }) else { return nil }
      for member in members {
        let there = entry.members.first { $0.key == member.key }
        guard there != member else { continue }
        let path: [Edit.Step] = [.key(key), .item(index), .key(member.key)]
        edits.append(
          there == nil ? .put(member.value, at: path, order: Entry.order) : .replace(member.value, at: path))
      }
    }
    return edits + new.dropFirst(before.count).map { .append($0.value, to: [.key(key)]) }
  }

  /// A talk in private was with that customer, whatever else is said of it now.
  private var references: [ClientReference] {
    offer.references.map { reference in
      var reference = reference
      reference.privateCall = old.references.first { $0.name == reference.name }?.privateCall ?? false
      return reference
    }
  }

  /// The CV that was checked is that of this person; another name brings another CV.
  private var people: [ProposedPerson] {
    (offer.people ?? []).map { person in
      var person = person
      person.cv = old.people?.first { $0.identity == person.identity }?.cv ?? false
      return person
    }
  }

  /// Those on file, then new ones under ids that nobody has yet.
  private var assumptions: [Assumption] {
    guard !offer.assumptions.isEmpty else { return [] }
    var all = old.assumptions
    var number = all.count
    for assumption in offer.assumptions where !all.contains(where: { $0.text == assumption.text }) {
      var next = assumption
      while all.contains(where: { $0.id == next.id }) {
        number += 1
        next.id = "AS-\(number)"
      }
      all.append(next)
    }
    return all
  }
}

private let fileOrder = ["shortfall"] + FileKind.proposal.record.fields.map(\.key)
