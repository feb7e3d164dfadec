internal import Diagnostics
internal import Model
internal import YAML

/// What the values of a scope file say to each other: ids stand once and what is named exists, estimates and dates run
/// in their order, the payments come to one price, and no item waits for itself.
func checkScope(_ body: Node, in surroundings: ScopeSurroundings, log: inout DiagnosticLog) {
  let items = body.nodes("items")
  let ids = items.compactMap { $0.string("id") }
  checkOnce(items, kind: "item", taken: surroundings.taken, &log)
  for (key, kind) in [("milestones", "milestone"), ("budget", "budget line"), ("capabilities", "capability")] {
    checkOnce(body.nodes(key), kind: kind, &log)
  }
  let milestones = body.nodes("milestones").compactMap { $0.string("id") }
  let lines = body.nodes("budget").compactMap { $0.string("id") }
  let sections = Set(surroundings.sections)
  for item in items {
    guard let id = item.string("id") else { continue }
    checkEstimate(item, id, &log)
    checkDates(item, id, &log)
    if let node = item.present("milestone"), let name = node.scalarText, !milestones.contains(name) {
      log.add(.unknownMilestone(name, milestones, at: node.range))
    }
    if let node = item.present("section"), let name = node.scalarText, !sections.contains(name) {
      log.add(.unknownSection(name, surroundings.sections, at: node.range))
    }
    for entry in item.nodes("funding") { checkLine(entry["line"], lines, &log) }
    if let funded = item.present("funded"), item.present("funding") != nil {
      log.add(.fundedTwice(id, at: funded.range))
    }
  }
  for capability in body.nodes("capabilities") { checkLine(capability.present("budget-line"), lines, &log) }
  checkPayments(body.nodes("milestones"), &log)
  checkVoices(body.nodes("beliefs"), ids, &log)
  checkNeeds(items, ids, &log)
}

/// The ids of a list's entries stand once.
func checkOnce(
  _ entries: [Node], kind: String, taken: [String: (kind: String, place: SourceRange)] = [:],
  _ log: inout DiagnosticLog
) {
  var places: [String: SourceRange] = [:]
  for node in entries.compactMap({ $0["id"] }) {
    guard let id = node.scalarText else { continue }
    if let first = places[id] ?? taken[id]?.place {
      log.add(.duplicateID(id, kind: kind, at: node.range, first: first))
    } else {
      places[id] = node.range
    }
  }
}

/// Each of these texts stands once.
func checkOnce(_ texts: [Node], called kind: String, _ log: inout DiagnosticLog) {
  var places: [String: SourceRange] = [:]
  for node in texts {
    guard let text = node.scalarText else { continue }
    if let first = places[text] {
      log.add(.repeatedEntry(text, kind: kind, at: node.range, first: first))
    } else {
      places[text] = node.range
    }
  }
}

private func checkLine(_ node: Node?, _ lines: [String], _ log: inout DiagnosticLog) {
  guard let node, let name = node.scalarText, !lines.contains(name) else { return }
  log.add(.unknownBudgetLine(name, lines, at: node.range))
}

private func checkEstimate(_ item: Node, _ id: String, _ log: inout DiagnosticLog) {
  guard let days = item["days"] else { return }
  let names = ["low", "likely", "high"]
  for (lower, upper) in zip(names, names.dropFirst()) {
    guard let small = days.double(lower), let large = days.double(upper), small > large else { continue }
    log.add(.estimateOrder(id, lower, upper, at: days[lower]?.range ?? days.range))
  }
}

private func checkDates(_ item: Node, _ id: String, _ log: inout DiagnosticLog) {
  for (earlier, later) in [("start", "finish"), ("start", "golive"), ("finish", "golive")] {
    guard let first = item.date(earlier), let second = item.date(later), first > second, let node = item[earlier] else {
      continue
    }
    log.add(.itemDates(id, earlier, later, at: node.range))
    return
  }
}

/// The error stands at the payment with which the price is exceeded.
func checkPayments(_ milestones: [Node], _ log: inout DiagnosticLog) {
  var sum = 0.0
  for milestone in milestones {
    guard let node = milestone["share"], let share = node.number else { continue }
    let before = sum
    sum = ((sum + share) * 1_000_000).rounded() / 1_000_000
    if before <= 1, sum > 1 { log.add(.paymentShares(plainNumber(sum), at: node.range)) }
  }
}

private func checkVoices(_ voices: [Node], _ ids: [String], _ log: inout DiagnosticLog) {
  struct Turn: Hashable {
    let respondent: String
    let round: Int
    let item: String
  }
  let known = Set(ids)
  var places: [Turn: SourceRange] = [:]
  for voice in voices {
    for pair in voice.present("items")?.pairs ?? [] {
      if !known.contains(pair.key) { log.add(.unknownItem(pair.key, ids, at: pair.keyRange)) }
      let turn = Turn(respondent: voice.string("respondent") ?? "", round: voice.int("round") ?? 1, item: pair.key)
      if let first = places[turn] {
        log.add(.repeatedBelief(turn.respondent, turn.item, at: pair.keyRange, first: first))
      } else {
        places[turn] = pair.keyRange
      }
    }
  }
}
