internal import Diagnostics
internal import Model
internal import YAML

/// The thresholds of the method with what the project sets otherwise; thresholds that contradict each other are errors.
func profile(_ node: Node?, _ log: inout DiagnosticLog) -> Profile {
  var profile = Profile()
  guard let node else { return profile }
  if let basis = node.word("basis", as: Profile.Basis.self) { profile.basis = basis }
  set(&profile.target, node, "target")
  set(&profile.leadWeight, node, "lead-weight")
  set(&profile.sharedDriver, node, "shared-driver")
  set(&profile.thinBid, node, "thin-bid")
  set(&profile.tieMargin, node, "tie-margin")
  if let iterations = node.int("iterations") { profile.iterations = iterations }
  if let seed = node.string("seed").flatMap({ UInt64($0) }) { profile.seed = seed }
  readScoring(node, &profile)
  readAgreement(node, &profile)
  readMoney(node, &profile)
  checkOrder(node, profile, &log)
  return profile
}

private func set(_ value: inout Double, _ node: Node?, _ key: String) {
  if let written = node?.double(key) { value = written }
}

private func set(_ value: inout Int, _ node: Node?, _ key: String) {
  if let written = node?.int(key) { value = written }
}

private func readScoring(_ node: Node, _ profile: inout Profile) {
  let bands = node.present("bands")
  set(&profile.bands.serious, bands, "serious")
  set(&profile.bands.material, bands, "material")
  set(&profile.bands.minor, bands, "minor")
  set(&profile.bands.controlled, bands, "controlled")
  let coverage = node.present("coverage")
  set(&profile.coverage.rated, coverage, "rated")
  set(&profile.coverage.full, coverage, "full")
  let confidence = node.present("confidence")
  set(&profile.confidence.medium, confidence, "medium")
  set(&profile.confidence.high, confidence, "high")
  let days = node.present("severity-days")
  set(&profile.severityDays.critical, days, "critical")
  set(&profile.severityDays.high, days, "high")
  set(&profile.severityDays.moderate, days, "moderate")
}

private func readAgreement(_ node: Node, _ profile: inout Profile) {
  let agreement = node.present("agreement")
  set(&profile.agreement.aligned, agreement, "aligned")
  set(&profile.agreement.alignedSpread, agreement, "aligned-spread")
  set(&profile.agreement.divergent, agreement, "divergent")
  set(&profile.agreement.divergentSpread, agreement, "divergent-spread")
  set(&profile.agreement.split, agreement, "split")
  let blindSpot = node.present("blind-spot")
  set(&profile.blindSpot.rate, blindSpot, "rate")
  set(&profile.blindSpot.count, blindSpot, "count")
  let bias = node.present("bias")
  set(&profile.bias.limit, bias, "limit")
  set(&profile.bias.questions, bias, "questions")
}

private func readMoney(_ node: Node, _ profile: inout Profile) {
  let load = node.present("load")
  set(&profile.load.tight, load, "tight")
  set(&profile.load.over, load, "over")
  let payment = node.present("payment")
  set(&profile.payment.frontLoad, payment, "front-load")
  set(&profile.payment.endState, payment, "end-state")
}

private func checkOrder(_ node: Node, _ profile: Profile, _ log: inout DiagnosticLog) {
  func check(_ key: String, _ thresholds: [(name: String, value: Double)], isStrict: Bool = true) {
    for (lower, upper) in zip(thresholds, thresholds.dropFirst()) {
      guard isStrict ? lower.value >= upper.value : lower.value > upper.value else { continue }
      log.add(
        .thresholdOrder(
          "'\(lower.name)' is \(plainNumber(lower.value)), not below '\(upper.name)' at \(plainNumber(upper.value))",
          at: node[key]?.range ?? node.range))
    }
  }
  let bands = profile.bands
  check(
    "bands",
    [
      ("serious", bands.serious), ("material", bands.material), ("minor", bands.minor),
      ("controlled", bands.controlled),
    ])
  check("coverage", [("rated", profile.coverage.rated), ("full", profile.coverage.full)], isStrict: false)
  check("confidence", [("medium", profile.confidence.medium), ("high", profile.confidence.high)])
  check(
    "agreement", [("divergent", profile.agreement.divergent), ("aligned", profile.agreement.aligned)], isStrict: false)
  check("load", [("tight", profile.load.tight), ("over", profile.load.over)], isStrict: false)
  let days = profile.severityDays
  check(
    "severity-days",
    [("critical", Double(days.critical)), ("high", Double(days.high)), ("moderate", Double(days.moderate))],
    isStrict: false)
}
