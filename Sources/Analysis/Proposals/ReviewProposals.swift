package import Model

/// All proposals of an assessment side by side; nil where it has none.
///
/// Total, as every stage of analysis: without a scope nothing is missing, without an evaluation nobody is ranked.
package func proposalsResult(of assessment: Assessment, _ card: Scorecard) -> ProposalsResult? {
  assessment.proposals.isEmpty ? nil : review(assessment, card)
}

/// What can be said while no proposal is in: whether the request buys an end state; nil where evaluation.yaml holds none.
package func requestAlone(in assessment: Assessment, _ card: Scorecard) -> ProposalsResult? {
  assessment.proposals.isEmpty && assessment.evaluation?.request != nil ? review(assessment, card) : nil
}

private func review(_ assessment: Assessment, _ card: Scorecard) -> ProposalsResult {
  let evaluation = assessment.evaluation ?? Evaluation(criteria: [])
  let entries = assessment.scope.map { ledger(of: $0, answering: { assessment.answering($0) }) } ?? []
  let required = entries.filter { isSupplierItem($0.item) }
  let conflicts = beliefConflicts(in: entries)
  let proposals = assessment.proposals.sorted { $0.vendor.utf8.lexicographicallyPrecedes($1.vendor.utf8) }
  var vendors = proposals.map { vendorResult(of: $0, evaluation, required, assessment) }
  let field = priced(&vendors, evaluation.price)
  let offers = scoredOffers(of: proposals.map(\.vendor), in: assessment, card)
  for index in vendors.indices {
    vendors[index].clarifications = clarifications(for: vendors[index], conflicts, in: assessment)
    vendors[index].scored = offers[index]
  }
  let needs = moderationNeeds(of: vendors)
  let sensitivity = sensitivity(of: vendors, field, evaluation, needs, margin: assessment.profile.tieMargin)
  return ProposalsResult(
    vendors: vendors, mandatory: evaluation.mandatory, criteria: evaluation.criteria, priceRule: evaluation.price,
    required: required, requiredCost: required.reduce(0) { $0 + $1.expectedCost },
    requiredDays: required.reduce(0) { $0 + $1.meanDays }, moderation: needs, ranking: field.ranking,
    leaders: field.leaders, quotedLeader: field.quotedLeader, sensitivity: sensitivity,
    verdict: sensitivity.map { $0.reasons.isEmpty ? .robust : .fragile } ?? .noComparison,
    sharedPeople: sharedPeople(in: proposals), beliefConflicts: conflicts,
    request: requestResult(of: evaluation, assessment.scope))
}

/// What can be said of a vendor without looking at the others.
private func vendorResult(
  of proposal: Proposal, _ evaluation: Evaluation, _ required: [LedgerEntry], _ assessment: Assessment
) -> VendorResult {
  let profile = assessment.profile
  let mandatory = mandatoryResults(of: proposal, evaluation.mandatory, waivers: assessment.waivers)
  var criteria = criterionResults(of: proposal.vendor, evaluation, profile.agreement)
  let exclusions = exclusions(mandatory, criteria)
  // Who is excluded has nothing left to moderate (method.md section 12).
  if !exclusions.isEmpty { for index in criteria.indices { criteria[index].needsModeration = false } }
  let work = offeredWork(of: proposal, required, thinBid: profile.thinBid)
  let untied = untiedIntegrations(of: proposal, required)
  let references = referenceChecks(of: proposal, seats: evaluation.referenceSeats, required: required)
  let people = keyPeople(of: proposal, evaluation.keyRoles, references)
  return VendorResult(
    proposal: proposal, exclusions: exclusions, mandatory: mandatory, criteria: criteria,
    quality: quality(of: criteria), work: work,
    price: PriceFigures(quoted: proposal.quoted, normalised: proposal.quoted.map { $0 + work.missingCost }), rank: nil,
    unranked: [], promise: promiseFunnel(of: proposal.promises),
    payment: offeredPayments(of: proposal, untied: untied, profile.payment), references: references, people: people,
    openAssumptions: proposal.assumptions.filter { $0.state == .open }, integrationsUntied: untied,
    vagueVerbs: proposal.statementOfWork.map { vagueVerbs(in: $0) } ?? [], clarifications: [],
    caps: controlCaps(references, people, evaluation.keyRoles), scored: ScoredOffer(areas: [], submissions: 0))
}

private func exclusions(_ mandatory: [MandatoryResult], _ criteria: [CriterionResult]) -> [Exclusion] {
  mandatory.filter(\.isExcluding).map { .notMet(mandatory: $0.item.id) }
    + criteria.filter(\.isBelowThreshold).map { result in
      .belowThreshold(
        criterion: result.criterion.id, level: result.level ?? 0, threshold: result.criterion.threshold ?? 0)
    }
}

private func moderationNeeds(of vendors: [VendorResult]) -> [ModerationNeed] {
  vendors.flatMap { vendor in
    vendor.criteria.filter(\.needsModeration).map { result in
      ModerationNeed(
        vendor: vendor.id, criterion: result.criterion.id, consensus: result.consensus ?? 0,
        spread: result.spread ?? 0)
    }
  }
}

/// Interfaces that no payment waits for: those that the proposal lists without one, and those among the required items
/// that it includes and does not list; ids, ascending.
private func untiedIntegrations(of proposal: Proposal, _ required: [LedgerEntry]) -> [String] {
  let tied = Set(proposal.integrations.filter { $0.milestone != nil }.map(\.item))
  let listed = proposal.integrations.map(\.item)
  let offered = required.filter { entry in
    let status = proposal.work(on: entry.item.id).status
    return entry.item.isIntegration && (status == .included || status == .partial)
  }
  return Set(listed + offered.map(\.item.id)).subtracting(tied)
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// What CP-10 and CP-12 cannot be above for the vendor (method.md 7.6).
private func controlCaps(
  _ references: ReferenceChecks?, _ people: KeyPeople?, _ keyRoles: [KeyRole]
) -> [ControlCap] {
  var caps: [ControlCap] = []
  let valid = references?.valid ?? 0
  if valid < ReferenceChecks.needed {
    caps.append(
      ControlCap(question: "CP-10", level: 2, reason: .references(valid: valid, needed: ReferenceChecks.needed)))
  }
  let needed = people?.roles.count ?? keyRoles.count
  let secured = people?.secured ?? 0
  if secured < needed {
    caps.append(ControlCap(question: "CP-12", level: 2, reason: .keyRoles(secured: secured, needed: needed)))
  }
  return caps
}
