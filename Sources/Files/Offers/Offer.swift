package import Diagnostics
package import Model
internal import YAML

/// A vendor's own file `proposal/1`, on its way into the folder `proposals`.
package struct Offer: Sendable {
  /// What the vendor answered; what is ours to say has been taken out of it.
  package var proposal: Proposal
  package var place: SourceRange
}

/// Reads what a vendor's form downloads, or what somebody filled in by hand. An item that the assessment does not have
/// is an error; what only we may say (`promises`, `cv`, `private-call`, `state`) is named and left out. Nil comes back only
/// when the log got an error.
package func readOffer(_ source: SourceText, in assessment: Assessment, log: inout DiagnosticLog) -> Offer? {
  guard let read = readProposal(source, in: assessment, log: &log), let proposal = read.proposal else { return nil }
  var offer = Offer(proposal: proposal, place: read.place)
  leaveOutOurs(&offer.proposal, source.path, &log)
  leaveOutSilence(&offer.proposal)
  return offer
}

/// A proposal by itself, held to the items and milestones of an assessment that has been read.
func readProposal(_ source: SourceText, in assessment: Assessment, log: inout DiagnosticLog) -> ReadProposal? {
  let surroundings = ProposalSurroundings(
    hasScope: assessment.scope != nil, items: assessment.scope?.items.map(\.id) ?? [],
    milestones: assessment.scope?.milestones.map(\.id) ?? [],
    mandatory: assessment.evaluation?.mandatory.map(\.id) ?? [])
  guard let root = readTree(source, log: &log), let body = header(root, is: .proposal, log: &log) else { return nil }
  return readProposal(ProposalFile(source, body), in: surroundings, log: &log)
}

extension ProposalFile {
  /// A file that comes from outside.
  fileprivate init(_ source: SourceText, _ body: Node) {
    self.source = source
    self.body = body
    input = inputFile(source.path, source.bytes)
  }
}

/// What only we find out stays with us, whatever a vendor writes.
private func leaveOutOurs(_ proposal: inout Proposal, _ path: String, _ log: inout DiagnosticLog) {
  func warn(_ key: String, _ line: Int?) {
    guard let line else { return }
    log.add(.oursToSay(key, at: SourceRange(path: path, start: Position(line: line, column: 1))))
  }
  warn("promises", proposal.promises.first?.line)
  warn("cv", proposal.people?.first { $0.cv }?.line)
  warn("private-call", proposal.references.first { $0.privateCall }?.line)
  warn("state", proposal.assumptions.first { $0.state != .open }?.line)
  proposal.promises = []
  proposal.people = proposal.people?.map { person in
    var person = person
    person.cv = false
    return person
  }
  for index in proposal.references.indices { proposal.references[index].privateCall = false }
  for index in proposal.assumptions.indices { proposal.assumptions[index].state = .open }
}

/// A form to fill in has every line; one behind which nothing is written says nothing.
private func leaveOutSilence(_ proposal: inout Proposal) {
  proposal.compliance.removeAll { $0.answer == .silent }
  proposal.scope.removeAll { $0.status == .silent }
  proposal.people?.removeAll { $0.name == nil }
}
