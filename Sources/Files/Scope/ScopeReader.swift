package import Diagnostics
package import Model
internal import YAML

/// The ids of the assessment that a scope file may name, or must not use again.
package struct ScopeSurroundings: Sendable {
  package var sections: [String]
  /// Ids of sections and questions, and where they stand.
  package var taken: [String: (kind: String, place: SourceRange)]

  package init(sections: [String] = [], taken: [String: (kind: String, place: SourceRange)] = [:]) {
    self.sections = sections
    self.taken = taken
  }
}

/// Reads a scope file (formats.md section 5): its keys and values are held to their shapes, then what they say to each
/// other. Nil comes back only when the log got an error.
package func readScope(_ source: SourceText, in surroundings: ScopeSurroundings, log: inout DiagnosticLog) -> Scope? {
  let before = log.errorCount
  guard let root = readTree(source, log: &log), let body = header(root, is: .scope, log: &log),
    conforms(body, to: .record(FileKind.scope.record), name: "scope", log: &log)
  else { return nil }
  checkScope(body, in: surroundings, log: &log)
  guard log.errorCount == before else { return nil }
  let items = body.nodes("items")
  return Scope(
    items: items.compactMap(workItem), beliefs: beliefs(items, body.nodes("beliefs")),
    milestones: body.nodes("milestones").compactMap(milestone), capacity: body.nodes("capacity").compactMap(capacity),
    budget: body.nodes("budget").compactMap(budgetLine),
    capabilities: body.nodes("capabilities").compactMap(capability))
}

extension Node {
  /// The entries of a list; none where it is absent.
  func nodes(_ key: String) -> [Node] { present(key)?.items ?? [] }
  var line: Int { range.start?.line ?? 0 }
}

private func workItem(_ node: Node) -> WorkItem? {
  guard let id = node.string("id"), let title = node.localized("title"), let days = node.present("days"),
    let low = days.double("low"), let likely = days.double("likely"), let high = days.double("high")
  else { return nil }
  var item = WorkItem(id: id, title: title, days: DayEstimate(low: low, likely: likely, high: high), line: node.line)
  item.section = node.string("section")
  item.isRequired = node.present("required")?.flag ?? true
  item.target = node.word("target", as: Party.self) ?? .vendor
  item.contract = contract(node.present("contract"))
  item.milestone = node.string("milestone")
  item.milestoneLine = node.present("milestone")?.line
  item.funding = node.nodes("funding").compactMap(fundingEntry)
  // Shares are decimals, and their sum must not miss 1 by the dust of binary fractions.
  let sum = item.funding.reduce(0) { $0 + $1.share }
  item.funded = item.funding.isEmpty ? node.double("funded") ?? 0 : (sum * 1_000_000).rounded() / 1_000_000
  item.fundedLine = (node.present("funding") ?? node.present("funded"))?.line
  item.rate = node.double("rate") ?? 0
  item.probability = node.double("probability") ?? 1
  item.needs = node.nodes("needs").compactMap { need in need.scalarText.map { Need(item: $0, line: need.line) } }
  item.start = node.date("start")
  item.finish = node.date("finish")
  item.goLive = node.date("golive")
  item.isIntegration = node.present("integration")?.flag ?? false
  return item
}

/// A status alone, or a mapping with its share and where it stands.
private func contract(_ node: Node?) -> ContractEntry {
  guard let node else { return ContractEntry(status: .silent) }
  if let status = node.scalarText.flatMap({ ContractStatus(rawValue: $0) }) {
    return ContractEntry(status: status, line: node.line)
  }
  return ContractEntry(
    status: node.word("status", as: ContractStatus.self) ?? .silent, share: node.double("share"),
    clause: node.string("clause"), reference: node.string("ref"), line: node.line)
}

private func fundingEntry(_ node: Node) -> FundingEntry? {
  guard let line = node.string("line"), let share = node.double("share") else { return nil }
  return FundingEntry(budgetLine: line, share: share, reference: node.string("ref"), line: node.line)
}

/// A payment of a plan, in scope.yaml and in proposals.
func milestone(_ node: Node) -> Milestone? {
  guard let id = node.string("id"), let title = node.localized("title"), let share = node.double("share"),
    let trigger = node.word("trigger", as: PaymentTrigger.self)
  else { return nil }
  return Milestone(
    id: id, title: title, trigger: trigger, share: share, acceptance: node.localized("acceptance"), line: node.line)
}

private func capacity(_ node: Node) -> Capacity? {
  guard let role = node.word("role", as: Role.self), let people = node.double("people"),
    let days = node.double("working-days")
  else { return nil }
  return Capacity(
    role: role, people: people, dedicated: node.double("dedicated") ?? 1, workingDays: days,
    availability: node.double("availability") ?? 1, line: node.line)
}

private func budgetLine(_ node: Node) -> BudgetLine? {
  guard let id = node.string("id"), let title = node.localized("title"), let amount = node.double("amount"),
    let baseline = node.word("baseline", as: Baseline.self)
  else { return nil }
  return BudgetLine(
    id: id, title: title, amount: amount, baseline: baseline, reference: node.string("ref"), line: node.line)
}

private func capability(_ node: Node) -> Capability? {
  guard let id = node.string("id"), let title = node.localized("title"),
    let baseline = node.word("baseline", as: Baseline.self)
  else { return nil }
  return Capability(
    id: id, title: title, baseline: baseline, budgetLine: node.string("budget-line"),
    amount: node.double("amount") ?? 0, line: node.line)
}
