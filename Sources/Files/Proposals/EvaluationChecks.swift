internal import Diagnostics
internal import Model
internal import YAML

/// Ids stand once, weights make a whole, scores name criteria and evaluators that there are, and the price rule has
/// what its formula needs.
func checkEvaluation(_ body: Node, log: inout DiagnosticLog) {
  checkOnce(body.nodes("mandatory"), kind: "mandatory item", &log)
  checkOnce(body.nodes("criteria"), kind: "criterion", &log)
  let evaluators = body.nodes("evaluators").compactMap { $0.scalarText == nil ? $0["id"] : $0 }
  checkOnce(evaluators, called: "evaluator", &log)
  checkOnce(body.nodes("key-roles").compactMap { $0["role"] }, called: "key role", &log)
  checkOnce(body.present("request")?.nodes("lines") ?? [], kind: "price line", &log)
  checkOnce(body.present("request")?.nodes("acceptance") ?? [], kind: "acceptance criterion", &log)
  checkWeights(body, &log)
  for criterion in body.nodes("criteria") {
    guard let levels = criterion.present("levels"), let count = levels.items?.count, count != 5 else { continue }
    log.add(.anchorCount(criterion.string("id") ?? "", of: "criterion", count, at: levels.range))
  }
  checkScores(body, evaluators.compactMap(\.scalarText), &log)
  if let price = body.present("price") { checkPriceRule(price, &log) }
}

/// Scores and moderated levels are of vendors that made a proposal.
func checkVendors(_ body: Node, _ vendors: [String], log: inout DiagnosticLog) {
  let known = Set(vendors)
  for pair in ["scores", "consensus"].flatMap({ body.present($0)?.pairs ?? [] }) where !known.contains(pair.key) {
    log.add(.unknownVendor(pair.key, vendors, at: pair.keyRange))
  }
}

private func checkWeights(_ body: Node, _ log: inout DiagnosticLog) {
  let weights = body.nodes("criteria").compactMap { $0.double("weight") }
  // Weights are decimals, and their sum must not miss 100 by the dust of binary fractions.
  let sum = (weights.reduce(0, +) * 1_000_000).rounded() / 1_000_000
  guard sum != 100, let key = body.pairs?.first(where: { $0.key == "criteria" })?.keyRange else { return }
  log.add(.criteriaWeights(plainNumber(sum), at: key))
}

private func checkScores(_ body: Node, _ evaluators: [String], _ log: inout DiagnosticLog) {
  let criteria = body.nodes("criteria").compactMap { $0.string("id") }
  for key in ["scores", "consensus"] {
    for criterion in (body.present(key)?.pairs ?? []).flatMap({ $0.value.pairs ?? [] }) {
      if !criteria.contains(criterion.key) {
        log.add(.unknownCriterion(criterion.key, criteria, at: criterion.keyRange))
      }
      guard key == "scores", !evaluators.isEmpty else { continue }
      for evaluator in criterion.value.pairs ?? [] where !evaluators.contains(evaluator.key) {
        log.add(.unknownEvaluator(evaluator.key, evaluators, at: evaluator.keyRange))
      }
    }
  }
}

private func checkPriceRule(_ price: Node, _ log: inout DiagnosticLog) {
  let floor = price.double("floor")
  let ceiling = price.double("ceiling")
  let place = price["formula"]?.range ?? price.range
  switch price.word("formula", as: PriceFormula.self) {
  case .linear where floor == nil || ceiling == nil:
    log.add(.formulaNeeds("linear", "'floor' and 'ceiling'", at: place))
  case .value where price.present("value") == nil: log.add(.formulaNeeds("value", "'value'", at: place))
  default: break
  }
  if let floor, let ceiling, floor >= ceiling, let node = price["floor"] {
    log.add(.floorOrder(plainNumber(floor), plainNumber(ceiling), at: node.range))
  }
}
