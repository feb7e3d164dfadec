internal import Diagnostics
internal import Model
internal import YAML

/// Takes the evaluation (formats.md section 6) out of a tree that has been checked.
func evaluation(_ body: Node) -> Evaluation {
  var evaluation = Evaluation(criteria: body.nodes("criteria").compactMap(criterion))
  evaluation.mandatory = body.nodes("mandatory").compactMap { node in
    guard let id = node.string("id"), let title = node.localized("title") else { return nil }
    return MandatoryItem(id: id, title: title, line: node.line)
  }
  evaluation.evaluators = body.nodes("evaluators").compactMap { node in
    (node.scalarText ?? node.string("id")).map { Evaluator(id: $0, name: node.string("name"), line: node.line) }
  }
  evaluation.scores = body.byVendor("scores").flatMap { vendor, criterion, value in
    (value.pairs ?? []).compactMap { givenLevel(vendor, criterion, $0) }
  }
  evaluation.consensus = body.byVendor("consensus").compactMap(moderatedLevel)
  evaluation.price = body.present("price").flatMap(priceRule)
  evaluation.referenceSeats = body.present("reference-rules")?.double("seats")
  evaluation.keyRoles = body.nodes("key-roles").compactMap { node in
    guard let role = node.string("role"), let share = node.double("share") else { return nil }
    return KeyRole(role: role, share: share, line: node.line)
  }
  evaluation.request = body.present("request").map(request)
  return evaluation
}

private func criterion(_ node: Node) -> Criterion? {
  guard let id = node.string("id"), let title = node.localized("title"), let weight = node.double("weight") else {
    return nil
  }
  return Criterion(
    id: id, title: title, weight: weight, threshold: node.double("threshold"),
    rewards: node.word("rewards", as: Rewards.self), levels: node.nodes("levels").compactMap(\.asText), line: node.line)
}

/// A level alone, or a mapping with its note.
private func givenLevel(_ vendor: String, _ criterion: String, _ pair: Node.Pair) -> GivenLevel? {
  (pair.value.number ?? pair.value.double("level")).map {
    GivenLevel(
      vendor: vendor, criterion: criterion, evaluator: pair.key, level: $0, note: pair.value.string("note"),
      line: pair.keyLine)
  }
}

private func moderatedLevel(_ vendor: String, _ criterion: String, _ node: Node) -> ModeratedLevel? {
  guard let level = node.double("level"), let by = node.string("by"), let on = node.date("on"),
    let reason = node.localized("reason")
  else { return nil }
  return ModeratedLevel(
    vendor: vendor, criterion: criterion, level: level, by: by, on: on, reason: reason, line: node.line)
}

private func priceRule(_ node: Node) -> PriceRule? {
  node.word("formula", as: PriceFormula.self).map {
    PriceRule(
      formula: $0, weight: (node.double("weight") ?? 40) / 100, floor: node.double("floor"),
      ceiling: node.double("ceiling"), value: node.double("value"), line: node.line)
  }
}

private func request(_ node: Node) -> Request {
  let lines = node.nodes("lines").compactMap { line -> PriceLine? in
    guard let id = line.string("id"), let title = line.localized("title"),
      let rewards = line.word("rewards", as: Rewards.self)
    else { return nil }
    return PriceLine(id: id, title: title, rewards: rewards, line: line.line)
  }
  let acceptance = node.nodes("acceptance").compactMap { test -> AcceptanceCriterion? in
    guard let id = test.string("id"), let text = test.localized("text") else { return nil }
    return AcceptanceCriterion(id: id, text: text, isEndState: test.isTrue("end-state"), line: test.line)
  }
  return Request(
    lines: lines, acceptance: acceptance, endStateIsDeliverable: node.present("end-state-deliverable")?.flag,
    line: node.line)
}

extension Node {
  /// The values of a map by vendor of maps by criterion, as written.
  fileprivate func byVendor(_ key: String) -> [(vendor: String, criterion: String, value: Node)] {
    (present(key)?.pairs ?? []).flatMap { vendor in
      (vendor.value.pairs ?? []).map { (vendor.key, $0.key, $0.value) }
    }
  }
}
