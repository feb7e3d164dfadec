package import Model

/// What is wrong with the payment plan (method.md 5.6).
package enum PaymentFlag: String, CaseIterable, Hashable, Sendable {
  case frontLoad = "front_load"
  case endState = "end_state"
  case integrationUntied = "integration_untied"
}

/// How far money waits for results (method.md 5.6). Shares of 0 to 1.
package struct PaymentTie: Hashable, Sendable {
  /// Required supplier items that the contract includes, wholly or in part, and that a payment waits for: share of
  /// their expected cost, and of their number. Nil where there is nothing to divide by.
  package var tiedByCost: Double?
  package var tiedByCount: Double?
  /// Included share of the required supplier items.
  package var coverageByCost: Double?
  package var coverageByCount: Double?
  /// Nil where the file has no milestones.
  package var plan: PaymentPlan?
  /// Integrations among the items that no payment waits for; ids, ascending.
  package var integrationsUntied: [String]
}

/// The payments as a plan; shares of the price as written, not scaled to 1.
package struct PaymentPlan: Hashable, Sendable {
  package var acceptanceLinked: Double
  /// 1 - acceptance-linked: due on signature, on a date or on mere delivery, or not planned at all.
  package var frontLoad: Double
  package var endState: Double
  package var flags: [PaymentFlag]
  /// Ids of milestones that wait for a result and do not say what shows it; as written.
  package var withoutAcceptance: [String]
  /// Ids of payments that no item and no acceptance stands behind; as written.
  package var withoutDeliverable: [String]
}

/// Required, and meant for the vendor or the partner (method.md section 12).
package func isSupplierItem(_ item: WorkItem) -> Bool { item.isRequired && item.target.isSupplier }

/// Nil where there is neither a supplier item nor a payment to speak of.
func paymentTie(of ledger: [LedgerEntry], _ milestones: [Milestone], _ limits: Profile.Payment) -> PaymentTie? {
  let supplied = ledger.filter { isSupplierItem($0.item) }
  guard !supplied.isEmpty || !milestones.isEmpty else { return nil }
  let cost = supplied.reduce(0) { $0 + $1.expectedCost }
  let tied = supplied.filter {
    ($0.item.contract.status == .included || $0.item.contract.status == .partial) && $0.item.milestone != nil
  }
  let count = Double(supplied.count)
  func share(_ part: Double, of whole: Double) -> Double? { whole > 0 ? part / whole : nil }
  let integrations = ledger.filter { $0.item.isIntegration && $0.item.milestone == nil }.map(\.item.id)
  return PaymentTie(
    tiedByCost: share(tied.reduce(0) { $0 + $1.expectedCost }, of: cost),
    tiedByCount: share(Double(tied.count), of: count),
    coverageByCost: share(supplied.reduce(0) { $0 + $1.item.contract.share * $1.expectedCost }, of: cost),
    coverageByCount: share(supplied.reduce(0) { $0 + $1.item.contract.share }, of: count),
    plan: milestones.isEmpty
      ? nil : paymentPlan(milestones, Set(ledger.compactMap(\.item.milestone)), !integrations.isEmpty, limits),
    integrationsUntied: integrations)
}

func paymentPlan(
  _ milestones: [Milestone], _ tied: Set<String>, _ hasUntiedIntegration: Bool, _ limits: Profile.Payment
) -> PaymentPlan {
  let accepted = milestones.reduce(0) { $0 + ($1.trigger.isAcceptance ? $1.share : 0) }
  let endState = milestones.reduce(0) { $0 + ($1.trigger == .endState ? $1.share : 0) }
  var flags: [PaymentFlag] = []
  if snap(1 - accepted) > limits.frontLoad { flags.append(.frontLoad) }
  if snap(endState) < limits.endState { flags.append(.endState) }
  if hasUntiedIntegration { flags.append(.integrationUntied) }
  return PaymentPlan(
    acceptanceLinked: accepted, frontLoad: 1 - accepted, endState: endState, flags: flags,
    withoutAcceptance: milestones.filter {
      ($0.trigger.isAcceptance || $0.trigger == .delivered) && $0.acceptance == nil
    }.map(\.id),
    withoutDeliverable: milestones.filter { $0.share > 0 && !tied.contains($0.id) && $0.acceptance == nil }.map(\.id))
}
