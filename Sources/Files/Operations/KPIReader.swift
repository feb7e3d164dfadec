internal import Diagnostics
internal import Model
internal import YAML

/// The KPIs of a file whose shape was checked; ids that stand twice, targets that nothing can be divided by and weights
/// that do not add up go into the log.
func readKPIs(_ body: Node, _ log: inout DiagnosticLog) -> [KPI] {
  let nodes = body["kpis"]?.items ?? []
  checkIDs(nodes, kind: "KPI", &log)
  for node in nodes {
    if let id = node["id"], let text = id.scalarText, actualsColumns.contains(text) {
      log.add(.reservedKPI(text, at: id.range))
    }
    if let target = node.present("target"), target.number == 0, node.string("direction") == "higher" {
      log.add(.zeroTarget(node.string("id") ?? "", at: target.range))
    }
    if let from = node.present("score-from"), node.present("score") != nil {
      log.add(.twoScores(node.string("id") ?? "", at: from.range))
    }
  }
  checkWeights(nodes, &log)
  checkClasses(body.present("classes"), &log)
  return nodes.compactMap(kpi)
}

private func kpi(_ node: Node) -> KPI? {
  guard let id = node.string("id"), let title = node.localized("title"),
    let direction = node.word("direction", as: KPI.Direction.self)
  else { return nil }
  var score: KPI.Score?
  switch node.string("score-from") {
  case "attainment": score = .attainment
  case "actual": score = .actual
  default: score = node.double("score").map(KPI.Score.stated)
  }
  return KPI(
    id: id, title: title, unit: node.string("unit"), direction: direction, target: node.double("target"),
    weight: node.double("weight"), score: score, actual: node.double("actual"),
    averaging: node.word("average", as: KPI.Averaging.self) ?? .days, best: node.double("best"),
    line: node["id"]?.range.start?.line ?? 0)
}

/// An id stands once in its list.
func checkIDs(_ nodes: [Node], kind: String, _ log: inout DiagnosticLog) {
  var places: [String: SourceRange] = [:]
  for node in nodes {
    guard let id = node["id"], let text = id.scalarText else { continue }
    if let first = places[text] {
      log.add(.duplicateID(text, kind: kind, at: id.range, first: first))
    } else {
      places[text] = id.range
    }
  }
}

private func checkWeights(_ nodes: [Node], _ log: inout DiagnosticLog) {
  let weights = nodes.compactMap { $0.present("weight") }
  guard let last = weights.last else { return }
  let sum = weights.reduce(0) { $0 + ($1.number ?? 0) }
  // Thirds are written with a few digits.
  if abs(sum - 100) > 0.000_001 { log.add(.kpiWeights(sum, weights.count, at: last.range)) }
}

private func checkClasses(_ node: Node?, _ log: inout DiagnosticLog) {
  guard let node else { return }
  let standard = AttainmentLimits()
  let met = node.double("met") ?? standard.met
  let atRisk = node.double("at-risk") ?? standard.atRisk
  let cap = node.double("cap") ?? standard.cap
  if atRisk > met {
    log.add(
      .thresholdOrder(
        "'at-risk' is \(plainNumber(atRisk)), above 'met' at \(plainNumber(met))",
        at: (node.present("at-risk") ?? node).range))
  }
  if met > cap {
    log.add(
      .thresholdOrder(
        "'met' is \(plainNumber(met)), above 'cap' at \(plainNumber(cap))", at: (node.present("cap") ?? node).range))
  }
}
