internal import Diagnostics
internal import Model
internal import YAML

/// What is believed about the items, by item in their order: first what stands at the item for whole roles, then the
/// respondents as written. The tree has been checked.
func beliefs(_ items: [Node], _ voices: [Node]) -> [Belief] {
  var heard: [String: [Belief]] = [:]
  for voice in voices {
    for belief in beliefs(of: voice) { heard[belief.item, default: []].append(belief) }
  }
  return items.flatMap { item in
    item.string("id").map { roleBeliefs($0, item) + (heard[$0] ?? []) } ?? []
  }
}

/// `performer:` and `payer:` of an item, one belief a role and line of the file.
private func roleBeliefs(_ id: String, _ item: Node) -> [Belief] {
  let performers = (item.present("performer")?.pairs ?? []).compactMap { pair in
    Role(rawValue: pair.key).map {
      Belief(
        item: id, role: $0, performer: pair.value.scalarText.flatMap { Performer(rawValue: $0) },
        line: pair.keyRange.start?.line ?? 0)
    }
  }
  let payers = (item.present("payer")?.pairs ?? []).compactMap { pair in
    Role(rawValue: pair.key).map {
      Belief(
        item: id, role: $0, payer: pair.value.scalarText.flatMap { Payer(rawValue: $0) },
        line: pair.keyRange.start?.line ?? 0)
    }
  }
  return performers + payers
}

private func beliefs(of voice: Node) -> [Belief] {
  guard let respondent = voice.string("respondent"), let role = voice.word("role", as: Role.self) else { return [] }
  return (voice.present("items")?.pairs ?? []).map { pair in
    let performer = pair.value.scalarText ?? pair.value.string("performer")
    return Belief(
      item: pair.key, role: role, respondent: respondent, round: voice.int("round") ?? 1, on: voice.date("on"),
      performer: performer.flatMap { Performer(rawValue: $0) }, payer: pair.value.word("payer", as: Payer.self),
      note: pair.value.string("note"), line: pair.keyRange.start?.line ?? 0)
  }
}
