internal import Diagnostics
internal import Model
internal import YAML

/// The parts of `kpi.yaml` beside its KPIs and actuals, read from a tree whose shape was checked.
struct OperationsParts {
  var settlement: SettlementTerms?
  var volume: VolumeForecast?
  var staffing: Staffing?
  var costs: [CostItem]
  var pricing: Pricing?
  var factors: FactorChain?
  var associations: [AssociationPair]
  var queues: [WorkQueue]

  init(_ body: Node, kpis: [String], _ log: inout DiagnosticLog) {
    settlement = settlementTerms(body.present("settlement"), &log)
    volume = body.present("volume").map { node in
      VolumeForecast(
        history: (node.present("history")?.items ?? []).compactMap(\.number), uplift: node.double("uplift") ?? 0,
        forecast: node.double("forecast"))
    }
    staffing = body.present("staffing").map(Self.staffing)
    let items = body.present("costs")?.items ?? []
    checkIDs(items, kind: "cost item", &log)
    costs = items.compactMap { costItem($0, &log) }
    pricing = body.present("pricing").flatMap { node in
      node.double("price").map {
        Pricing(
          price: $0, targetMargin: node.double("target-margin") ?? 0, coefficient: node.double("coefficient") ?? 1)
      }
    }
    factors = body.present("factors").flatMap { factorChain($0, &log) }
    let places = Dictionary(zip(kpis, kpis.indices)) { first, _ in first }
    associations = (body.present("associations")?.items ?? []).compactMap { association($0, kpis, places, &log) }
    let waiting = body.present("queues")?.items ?? []
    checkIDs(waiting, kind: "queue", &log)
    queues = waiting.compactMap(queue)
  }

  private static func staffing(_ node: Node) -> Staffing {
    Staffing(
      paidHours: node.double("paid-hours"), utilisation: node.double("utilisation"),
      handlingTime: node.double("handling-time"), perAgent: node.double("per-agent"),
      attendance: node.double("attendance") ?? 1, people: node.double("people"))
  }
}

/// Steps rise strictly, and the first is from 0, so that every score has a coefficient.
private func settlementTerms(_ node: Node?, _ log: inout DiagnosticLog) -> SettlementTerms? {
  guard let node else { return nil }
  var steps: [SettlementTerms.Step] = []
  for item in node["coefficients"]?.items ?? [] {
    guard let from = item.double("from"), let coefficient = item.double("coefficient") else { continue }
    let place = item["from"]?.range ?? item.range
    if let last = steps.last {
      if from <= last.from { log.add(.stepOrder(from, after: last.from, at: place)) }
    } else if from != 0 {
      log.add(.firstStep(from, at: place))
    }
    steps.append(SettlementTerms.Step(from: from, coefficient: coefficient))
  }
  return SettlementTerms(baseFee: node.double("base-fee"), steps: steps)
}

private func costItem(_ node: Node, _ log: inout DiagnosticLog) -> CostItem? {
  guard let id = node.string("id"), let title = node.localized("title"), let unitCost = node.double("unit-cost") else {
    return nil
  }
  var share = node.double("share") ?? 1
  if let part = node.present("part"), let amount = part.number {
    guard let whole = node.double("of") else {
      log.add(.partOfNothing(id, at: part.range))
      return nil
    }
    if node.present("share") != nil { log.add(.twoShares(id, at: part.range)) }
    if amount > whole { log.add(.partAboveWhole(id, at: part.range)) }
    share = amount / whole
  } else if let whole = node.present("of") {
    log.add(.partOfNothing(id, at: whole.range))
  }
  return CostItem(
    id: id, title: title, quantity: node.double("quantity") ?? 1,
    driver: node.word("driver", as: CostItem.Driver.self) ?? .none, unitCost: unitCost, share: share,
    behaviour: node.word("behaviour", as: CostItem.Behaviour.self))
}

/// A factor that the result is divided by is not 0.
private func factorChain(_ node: Node, _ log: inout DiagnosticLog) -> FactorChain? {
  guard let title = node.localized("title") else { return nil }
  let items = node["order"]?.items ?? []
  checkIDs(items, kind: "factor", &log)
  let factors = items.compactMap { item -> FactorChain.Factor? in
    guard let id = item.string("id"), let title = item.localized("title"), let plan = item.double("plan"),
      let actual = item.double("actual")
    else { return nil }
    let divides = item.present("divides")?.flag ?? false
    if divides {
      for key in ["plan", "actual"] {
        if let value = item[key], value.number == 0 { log.add(.zeroDivisor(id, key, at: value.range)) }
      }
    }
    return FactorChain.Factor(id: id, title: title, plan: plan, actual: actual, divides: divides)
  }
  return FactorChain(title: title, unit: node.string("unit"), constant: node.double("constant") ?? 1, factors: factors)
}

private func association(
  _ node: Node, _ kpis: [String], _ places: [String: Int], _ log: inout DiagnosticLog
) -> AssociationPair? {
  func index(_ key: String) -> Int? {
    guard let value = node[key], let id = value.scalarText else { return nil }
    guard let index = places[id] else {
      log.add(.unknownKPI(id, kpis, at: value.range))
      return nil
    }
    return index
  }
  let result = index("result")
  let process = index("process")
  guard let result, let process else { return nil }
  if result == process { log.add(.selfAssociation(kpis[result], at: node["process"]?.range ?? node.range)) }
  return AssociationPair(result: result, process: process, at: node.double("at"))
}

private func queue(_ node: Node) -> WorkQueue? {
  guard let id = node.string("id"), let title = node.localized("title"), let backlog = node.double("backlog"),
    let inflow = node.double("inflow"), let throughput = node.double("throughput")
  else { return nil }
  return WorkQueue(
    id: id, title: title, backlog: backlog, inflow: inflow, throughput: throughput,
    improvement: node.double("improvement"))
}
