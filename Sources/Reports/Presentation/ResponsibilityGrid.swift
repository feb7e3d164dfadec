import Analysis
import Model
import Templates

/// Who says that who performs what, and how often the parties name each other (method.md 4.4).
extension Presentation {
  static let itemRowVocabulary = Vocabulary([
    .init("item", .object(workItemVocabulary), "the work item"),
    .init("cells", .list(itemCellVocabulary), "one a role"),
  ])

  static let itemCellVocabulary = Vocabulary([
    .init("role", .text, "the role"),
    .init("asked", .flag, "the role said something"),
    .init("performer", .text, "whom it names"),
    .init("claims", .flag, "it names the party that it belongs to"),
    .init("unknown", .flag, "it does not know"),
    .init("split", .flag, "its people contradict each other"),
  ])

  static let pointingVocabulary = Vocabulary([
    .init("party", .text, "who names"),
    .init("cells", .list(pointingCellVocabulary), "one a party"),
  ])

  static let pointingCellVocabulary = Vocabulary([
    .init("itself", .flag, "the cell of a party in its own row"),
    .init("items", .text, "how many items it names the other for; absent for none"),
    .init("percent", .text, "the share of the items that it was asked about"),
    .init("strong", .flag, "half of them or more"),
  ])

  /// The roles that said something about any item, in their closed order.
  func scopeRoles(_ entries: [LedgerEntry]) -> [Role] {
    Array(Set(entries.flatMap { $0.roles.map(\.role) })).sorted()
  }

  func gridRows(_ entries: [LedgerEntry]) -> [Value] {
    let roles = scopeRoles(entries)
    return entries.map { entry in
      object([
        "item": workItem(entry),
        "cells": .list(roles.map { role in itemCell(role, entry.roles.first { $0.role == role }) }),
      ])
    }
  }

  private func itemCell(_ role: Role, _ belief: RoleBelief?) -> Value {
    let performers = belief?.performers ?? []
    let isAsked = belief?.answeredPerformer ?? false
    return object([
      "role": .text(role.title), "asked": .flag(isAsked),
      "performer": performers.isEmpty ? .absent : .text(performers.map(\.title).joined(separator: " or ")),
      "claims": .flag(role.represents != nil && belief?.performer?.party == role.represents),
      "unknown": .flag(isAsked && performers.isEmpty), "split": .flag(belief?.isSplit ?? false),
    ])
  }

  // MARK: Who names whom

  /// The parties that name another or are named, in their closed order.
  func pointedParties(_ exposure: Exposure) -> [Party] {
    Array(Set(exposure.pointing.flatMap { [$0.from, $0.to] })).sorted()
  }

  func pointingRows(_ exposure: Exposure) -> [Value] {
    let parties = pointedParties(exposure)
    return parties.filter { from in exposure.pointing.contains { $0.from == from } }.map { from in
      object([
        "party": .text(from.title),
        "cells": .list(
          parties.map { to in
            let found = exposure.pointing.first { $0.from == from && $0.to == to }
            return object([
              "itself": .flag(from == to), "items": Value(found.map { String($0.items) }),
              "percent": Value(found.map { NumberText.percent($0.rate) }),
              "strong": .flag(found.map { snap($0.rate) >= 0.5 } ?? false),
            ])
          }),
      ])
    }
  }

  /// Parties that name each other: the signature of work that is nobody's.
  func pointingWords(_ exposure: Exposure) -> [Value] {
    exposure.pointing.compactMap { there in
      guard there.from < there.to,
        let back = exposure.pointing.first(where: { $0.from == there.to && $0.to == there.from })
      else { return nil }
      return .text(
        capitalised(there.from.word) + " names \(there.to.word) for \(counted(there.items, "item")), and "
          + "\(there.to.word) names \(there.from.word) for \(numberWord(back.items)).")
    }
  }
}
