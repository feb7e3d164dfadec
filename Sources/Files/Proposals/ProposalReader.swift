internal import Diagnostics
internal import Model
internal import YAML

/// A proposal as it was read, with the place of its vendor.
struct ReadProposal {
  var vendor: String
  var place: SourceRange
  /// Nil where something in it is wrong.
  var proposal: Proposal?
}

/// What other files of the assessment define for proposals to name; nil where it is not known, because a file that is
/// there cannot be read.
struct ProposalSurroundings {
  var hasScope = false
  var items: [String]? = []
  var milestones: [String] = []
  var mandatory: [String]? = []
}

/// Reads a proposal (formats.md section 6): its keys and values are held to their shapes, then what it names has to be
/// there. Nil comes back only when the log got an error, and so does a vendor without a proposal.
func readProposal(
  _ file: ProposalFile, in surroundings: ProposalSurroundings, log: inout DiagnosticLog
) -> ReadProposal? {
  let before = log.errorCount
  guard let body = file.body,
    conforms(body, to: .record(FileKind.proposal.record), name: "proposal", log: &log),
    let node = body.present("vendor"), let vendor = node.scalarText, let name = body.string("name")
  else { return nil }
  checkProposal(body, in: surroundings, log: &log)
  guard log.errorCount == before else { return ReadProposal(vendor: vendor, place: node.range) }
  return ReadProposal(vendor: vendor, place: node.range, proposal: proposal(body, of: vendor, name, file))
}

/// Takes a proposal out of a tree that has been checked.
private func proposal(_ body: Node, of vendor: String, _ name: String, _ file: ProposalFile) -> Proposal {
  var proposal = Proposal(vendor: vendor, name: name, path: file.input.path)
  proposal.partner = body.string("partner")
  proposal.quoted = body.double("quoted")
  proposal.quotedLine = body.present("quoted")?.line
  proposal.compliance = (body.present("compliance")?.pairs ?? []).map(complianceEntry)
  proposal.scope = (body.present("scope")?.pairs ?? []).map(proposedWork)
  proposal.promises = body.nodes("promises").compactMap(promise)
  proposal.references = body.nodes("references").compactMap(clientReference)
  proposal.people = body.present("people")?.items?.compactMap(proposedPerson)
  proposal.payments = body.present("payments")?.items?.compactMap(milestone)
  proposal.assumptions = body.nodes("assumptions").compactMap(assumption)
  proposal.integrations = body.nodes("integrations").compactMap { node in
    node.string("id").map { ProposedIntegration(item: $0, milestone: node.string("milestone"), line: node.line) }
  }
  proposal.statementOfWork = body.present("statement-of-work").map {
    StatementOfWork(lines: sourceLines(of: $0, in: file.source))
  }
  return proposal
}

/// An answer alone, or a mapping with its note.
private func complianceEntry(_ pair: Node.Pair) -> ComplianceEntry {
  let word = pair.value.scalarText ?? pair.value.string("answer")
  return ComplianceEntry(
    item: pair.key, answer: word.flatMap { ComplianceAnswer(rawValue: $0) } ?? .silent,
    note: pair.value.string("note"), line: pair.keyLine)
}

/// A status alone, or a mapping with what is offered.
private func proposedWork(_ pair: Node.Pair) -> ProposedWork {
  let word = pair.value.scalarText ?? pair.value.string("status")
  return ProposedWork(
    item: pair.key, status: word.flatMap { ContractStatus(rawValue: $0) } ?? .silent,
    share: pair.value.double("share"), days: pair.value.double("days"),
    performer: pair.value.word("performer", as: Performer.self), note: pair.value.string("note"), line: pair.keyLine)
}

private func promise(_ node: Node) -> Promise? {
  guard let id = node.string("id"), let text = node.string("text") else { return nil }
  return Promise(
    id: id, text: text, shownOn: node.date("shown-on"), proposed: node.isTrue("proposed"), sow: node.isTrue("sow"),
    test: node.isTrue("test"), paid: node.isTrue("paid"),
    decision: node.word("decision", as: PromiseDecision.self), line: node.line)
}

private func clientReference(_ node: Node) -> ClientReference? {
  guard let name = node.string("name") else { return nil }
  return ClientReference(
    name: name, seats: node.double("seats"), scope: node.nodes("scope").compactMap(\.scalarText),
    partner: node.isTrue("partner"), monthsAgo: node.double("months-ago"), privateCall: node.isTrue("private-call"),
    people: node.nodes("people").compactMap(\.scalarText), line: node.line)
}

private func proposedPerson(_ node: Node) -> ProposedPerson? {
  guard let role = node.string("role") else { return nil }
  return ProposedPerson(
    role: role, name: node.string("name"), cv: node.isTrue("cv"), share: node.double("share"),
    bound: node.isTrue("bound"), line: node.line)
}

private func assumption(_ node: Node) -> Assumption? {
  guard let id = node.string("id"), let text = node.string("text") else { return nil }
  return Assumption(id: id, text: text, state: node.word("state", as: AssumptionState.self) ?? .open, line: node.line)
}

extension Node {
  func isTrue(_ key: String) -> Bool { present(key)?.flag ?? false }
}

extension Node.Pair {
  var keyLine: Int { keyRange.start?.line ?? 0 }
}
