internal import Model

/// A proposal as a file of its own, in the order in which the format is documented.
func offerText(_ proposal: Proposal) -> [UInt8] {
  var members: [NewValue.Member] = [.init("vendor", .text(proposal.vendor)), .init("name", .text(proposal.name))]
  func list(_ key: String, _ entries: [some OfferedEntry]) {
    if !entries.isEmpty { members.append(.init(key, .list(entries.map(\.value), .lines))) }
  }
  if let partner = proposal.partner { members.append(.init("partner", .text(partner))) }
  if let quoted = proposal.quoted { members.append(.init("quoted", .number(quoted))) }
  if !proposal.compliance.isEmpty {
    members.append(.init("compliance", .mapping(proposal.compliance.map { .init($0.item, $0.value) }, .lines)))
  }
  if !proposal.scope.isEmpty {
    members.append(.init("scope", .mapping(proposal.scope.map { .init($0.item, $0.value) }, .lines)))
  }
  list("references", proposal.references)
  list("people", proposal.people ?? [])
  list("payments", proposal.payments ?? [])
  list("assumptions", proposal.assumptions)
  list("integrations", proposal.integrations)
  if let text = proposal.statementOfWork?.text, !text.isEmpty {
    members.append(.init("statement-of-work", .block(text)))
  }
  let lines = ["shortfall: \(FileKind.proposal.header)"] + members.flatMap { $0.lines(indent: 0) }
  return Array(lines.map { $0 + "\n" }.joined().utf8)
}
