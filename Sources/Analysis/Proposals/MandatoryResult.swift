package import Model

/// What a vendor says to a mandatory item (method.md 7.2).
package struct MandatoryResult: Hashable, Sendable {
  package var item: MandatoryItem
  package var answer: ComplianceAnswer
  package var note: String?
  /// 1-based line of the proposal; nil where it does not mention the item.
  package var line: Int?
  /// The waiver on record, which holds for every vendor alike.
  package var waiver: Waiver?

  package var isWaived: Bool { waiver != nil }
  /// Excludes by itself.
  package var isExcluding: Bool { answer == .notMet && !isWaived }
  /// To be settled before the decision.
  package var isUnresolved: Bool { (answer == .partial || answer == .silent) && !isWaived }
}

func mandatoryResults(
  of proposal: Proposal, _ items: [MandatoryItem], waivers: [Waiver]
) -> [MandatoryResult] {
  items.map { item in
    let entry = proposal.compliance.first { $0.item == item.id }
    return MandatoryResult(
      item: item, answer: entry?.answer ?? .silent, note: entry?.note, line: entry?.line,
      waiver: waivers.first { $0.subject == .mandatory(item.id) })
  }
}
