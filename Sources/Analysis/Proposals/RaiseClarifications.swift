internal import Model

/// What a question is about: a rule, and what of it. A vendor is asked each once.
struct ClarificationCause: Hashable, Sendable {
  var rule: ClarificationRule
  /// Nil where the rule asks once.
  var subject: String?
}

/// Every question that an offer raises, by rule; those of a rule in the order of the items, or as the proposal writes
/// them (method.md 7.8, section 12).
func causes(for vendor: VendorResult, _ conflicts: [BeliefConflict]) -> [ClarificationCause] {
  var seen: Set<ClarificationCause> = []
  return ClarificationRule.allCases.flatMap { rule in
    subjects(of: rule, vendor, conflicts).map { ClarificationCause(rule: rule, subject: $0) }
  }.filter { seen.insert($0).inserted }
}

private func subjects(
  of rule: ClarificationRule, _ vendor: VendorResult, _ conflicts: [BeliefConflict]
) -> [String?] {
  let proposal = vendor.proposal
  switch rule {
  case .mandatorySilent: return mandatory(vendor, .silent)
  case .mandatoryPartial: return mandatory(vendor, .partial)
  case .itemSilent: return items(vendor, .silent)
  case .itemExcluded: return items(vendor, .excluded)
  case .itemPartial: return items(vendor, .partial)
  case .integrationUntied: return vendor.integrationsUntied
  case .promiseDropped: return proposal.promises.filter { !$0.sow }.map(\.id)
  case .thinBid: return vendor.work.isThinBid ? [nil] : []
  case .vagueVerb: return VagueVerb.phrases.filter { phrase in vendor.vagueVerbs.contains { $0.phrase == phrase } }
  case .assumptionOpen: return vendor.openAssumptions.map(\.id)
  case .referenceInvalid: return (vendor.references?.checks ?? []).filter { !$0.isValid }.map(\.reference.name)
  case .roleUnsecured: return (vendor.people?.roles ?? []).filter { !$0.isSecured }.map(\.role)
  case .paymentPlan:
    let flags = vendor.payment?.plan.flags ?? []
    return flags.contains(.frontLoad) || flags.contains(.endState) ? [nil] : []
  case .beliefConflict: return conflicts.map(\.item.id)
  }
}

private func mandatory(_ vendor: VendorResult, _ answer: ComplianceAnswer) -> [String?] {
  vendor.mandatory.filter { $0.isUnresolved && $0.answer == answer }.map(\.item.id)
}

private func items(_ vendor: VendorResult, _ status: ContractStatus) -> [String?] {
  vendor.work.items.filter { $0.work.status == status }.map(\.entry.item.id)
}
