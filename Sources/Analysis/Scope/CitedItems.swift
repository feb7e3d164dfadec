internal import Model

extension Exposure {
  /// The flagged work items that findings of a section cite (method.md section 2): those that name the section; and of
  /// those that name none, what nobody or two parties do for "who does what", what falls back to IT for its external
  /// cover, and what was believed bought for the depth of the supplier's services. Orphans first.
  package func items(citedBySection section: String) -> [LedgerEntry] {
    let falling = Set(load?.falling.map(\.item) ?? [])
    let cited = entries.filter { entry in
      guard entry.gravest != nil else { return false }
      if let named = entry.item.section { return named == section }
      switch section {
      case "PS.2": return entry.flags.contains { [.orphan, .double, .conflict].contains($0) }
      case "IR.4": return falling.contains(entry.item.id)
      case "PS.3": return entry.flags.contains(.uncontracted) && isSupplierItem(entry.item)
      default: return false
      }
    }
    return LedgerFlag.allCases.flatMap { flag in cited.filter { $0.gravest == flag } }
  }
}
