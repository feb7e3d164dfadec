internal import Diagnostics
internal import Model
internal import YAML

/// What a proposal says stands once, what it names is there, and its payments come to one price.
func checkProposal(_ body: Node, in surroundings: ProposalSurroundings, log: inout DiagnosticLog) {
  checkOnce(body.nodes("promises"), kind: "promise", &log)
  checkOnce(body.nodes("payments"), kind: "payment", &log)
  checkOnce(body.nodes("assumptions"), kind: "assumption", &log)
  checkOnce(body.nodes("integrations").compactMap { $0["id"] }, called: "integration", &log)
  checkOnce(body.nodes("references").compactMap { $0["name"] }, called: "reference", &log)
  for reference in body.nodes("references") { checkOnce(reference.nodes("scope"), called: "work item", &log) }
  checkPeople(body.nodes("people"), &log)
  checkPayments(body.nodes("payments"), &log)
  checkWork(body, surroundings, &log)
  for pair in body.present("compliance")?.pairs ?? [] {
    guard let known = surroundings.mandatory, !known.contains(pair.key) else { continue }
    log.add(.unknownMandatory(pair.key, known, at: pair.keyRange))
  }
}

/// One person holds a role once; several people may share one.
private func checkPeople(_ people: [Node], _ log: inout DiagnosticLog) {
  struct Place: Hashable {
    let role: String?
    let name: String
  }
  var places: [Place: SourceRange] = [:]
  for person in people {
    guard let node = person.present("name"), let name = node.scalarText else { continue }
    let place = Place(role: person.string("role"), name: name)
    if let first = places[place] {
      log.add(.repeatedEntry(name, kind: "person", at: node.range, first: first))
    } else {
      places[place] = node.range
    }
  }
}

/// Work items and milestones that the proposal names.
private func checkWork(_ body: Node, _ surroundings: ProposalSurroundings, _ log: inout DiagnosticLog) {
  var named = (body.present("scope")?.pairs ?? []).map { (id: $0.key, place: $0.keyRange) }
  for node in body.nodes("references").flatMap({ $0.nodes("scope") })
    + body.nodes("integrations").compactMap({ $0["id"] })
  {
    if let id = node.scalarText { named.append((id, node.range)) }
  }
  if !surroundings.hasScope {
    if let first = named.first { log.add(.proposalWithoutScope(at: first.place)) }
  } else if let items = surroundings.items {
    let known = Set(items)
    for item in named where !known.contains(item.id) {
      log.add(.unknownItem(item.id, items, help: "scope.yaml lists them under 'items'", at: item.place))
    }
  }
  guard surroundings.items != nil else { return }
  let milestones = body.nodes("payments").compactMap { $0.string("id") } + surroundings.milestones
  for node in body.nodes("integrations").compactMap({ $0.present("milestone") }) {
    guard let id = node.scalarText, !milestones.contains(id) else { continue }
    log.add(
      .unknownMilestone(
        id, milestones, help: "it has to stand under 'payments', or under 'milestones' of scope.yaml", at: node.range))
  }
}
