internal import Model

/// Items about which vendor and partner name different performers, `nobody` among them (method.md section 12, CQ-14).
func beliefConflicts(in ledger: [LedgerEntry]) -> [BeliefConflict] {
  ledger.compactMap { entry in
    let maker = entry.roles.first { $0.role == .vendor }
    let partner = entry.roles.first { $0.role == .partner }
    guard let maker, let partner, !maker.performers.isEmpty, !partner.performers.isEmpty,
      maker.performers != partner.performers
    else { return nil }
    let voices = (maker.voices + partner.voices).filter { $0.performer != nil }
    return BeliefConflict(
      item: entry.item, vendor: maker.performers, partner: partner.performers,
      voices: voices.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element))
  }
}
