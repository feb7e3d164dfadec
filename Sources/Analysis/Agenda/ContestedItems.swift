/// Work that the workshop has to find one performer for: what nobody claims, then what two parties claim or what is paid
/// twice, the dearest first (method.md 5.2).
package func contestedItems(in exposure: Exposure) -> [LedgerEntry] {
  [LedgerFlag.orphan, .double].flatMap { flag in
    exposure.entries.filter { $0.gravest == flag }.enumerated().sorted { a, b in
      a.element.expectedCost == b.element.expectedCost
        ? a.offset < b.offset : a.element.expectedCost > b.element.expectedCost
    }.map(\.element)
  }
}
