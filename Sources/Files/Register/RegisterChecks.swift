internal import Diagnostics
internal import Model
internal import YAML

/// What the parts of an entry say of each other: its dates, its figures, and its history beside its state.
func checkEntry(_ entry: RegisterEntry, _ node: Node, _ log: inout DiagnosticLog) {
  checkDates(entry, node, &log)
  for key in ["baseline", "current", "residual"] {
    guard let rating = node.present(key), let likelihood = rating.int("likelihood"), let impact = rating.int("impact"),
      let risk = rating.int("risk"), risk != likelihood * impact
    else { continue }
    log.add(.riskProduct(risk, likelihood, impact, at: rating["risk"]?.range ?? rating.range))
  }
  checkHistory(entry, node, &log)
  checkStatusParts(entry, node, &log)
}

private func checkDates(_ entry: RegisterEntry, _ node: Node, _ log: inout DiagnosticLog) {
  for (event, written) in zip(entry.history, node.present("history")?.items ?? []) where event.date < entry.raisedOn {
    log.add(
      .dateOrder("an event of '\(entry.id)' is of \(event.date), before it was raised", at: written["date"]?.range))
  }
  if let accepted = entry.accepted, accepted.until < accepted.on {
    log.add(
      .dateOrder(
        "the acceptance of '\(entry.id)' ends before it begins", at: node["accepted"]?["until"]?.range))
  }
  let parts = [("accepted", entry.accepted?.on), ("closed", entry.closed?.on)]
  for (key, date) in parts {
    guard let date, date < entry.raisedOn else { continue }
    log.add(.dateOrder("'\(entry.id)' was \(key) before it was raised", at: node[key]?["on"]?.range))
  }
}

/// The state that a file shows is the one that its history leads to, since every figure is made of the history.
private func checkHistory(_ entry: RegisterEntry, _ node: Node, _ log: inout DiagnosticLog) {
  guard entry.history.count == (node.present("history")?.items ?? []).count else { return }
  var status = GapStatus.open
  var risk = entry.baseline.risk
  for event in entry.events {
    switch event.change {
    case .status(let from, let to):
      if let from, from != status {
        let index = entry.history.firstIndex(of: event) ?? 0
        let place = node["history"]?.items.flatMap { $0.indices.contains(index) ? $0[index].range : nil }
        log.add(.historyGap(entry.id, "'\(from.rawValue)'", "'\(status.rawValue)'", at: place))
      }
      status = to
    case .risk(_, let to): risk = to
    case .residual, .owner, .due: break
    }
  }
  if status != entry.status, let written = node["status"] {
    log.add(.statusHistory(entry, says: status, isEmpty: entry.history.isEmpty, at: written.range))
  }
  if node.present("current")?["risk"] != nil, risk != entry.current.risk, let place = node["current"]?["risk"]?.range {
    log.add(.riskHistory(entry, says: risk, at: place))
  }
}

/// What belongs to a state stands there.
private func checkStatusParts(_ entry: RegisterEntry, _ node: Node, _ log: inout DiagnosticLog) {
  let place = node["status"]?.range ?? node.range
  switch entry.status {
  case .mitigated where entry.residual == nil:
    log.add(.statusPart(entry, "residual: {level: …, likelihood: …, risk: …}", at: place))
  case .accepted where entry.accepted == nil:
    log.add(.statusPart(entry, "accepted: {by: …, on: …, until: …, reason: …}", at: place))
  case .closed where entry.closed == nil: log.add(.statusPart(entry, "closed: {by: …, on: …}", at: place))
  default: break
  }
}

/// Every entry is about something that there is. `workItems` is nil where they are not known.
func checkSubjects(_ read: ReadRegister, questions: [String], workItems: [String]?, log: inout DiagnosticLog) {
  let known = Set(questions)
  let items = workItems.map { Set($0) }
  for (entry, place) in zip(read.register.entries, read.places) {
    // What is done with may outlive its question.
    let severity: Severity = entry.status == .closed ? .warning : .error
    switch entry.subject {
    case .question(let id) where !known.contains(id):
      log.add(.unknownSubject(entry.id, "question", id, questions, severity, at: place))
    case .workItem(let id) where !(items?.contains(id) ?? true):
      log.add(.unknownSubject(entry.id, "work item", id, workItems ?? [], severity, at: place))
    default: continue
    }
  }
}
