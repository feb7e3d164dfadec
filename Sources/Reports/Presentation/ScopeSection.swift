import Analysis
import Model
import Templates

/// Section 6 of the report: who does what, and what is nobody's (method.md section 5.2).
extension Presentation {
  static let scopeVocabulary = Vocabulary([
    .init("any_items", .flag, "the scope file lists work"),
    .init("summary", .text, "how many items, and how many of the grave kinds"),
    .init("orphans", .list(workItemVocabulary), "required work that no party claims"),
    .init("doubles", .list(workItemVocabulary), "work that is done or paid twice, and no orphan"),
    .init("conflicts", .list(workItemVocabulary), "work for which different parties are named, and neither of these"),
    .init("any_orphans", .flag, "there are such items"),
    .init("any_disputed", .flag, "there are doubles or conflicts"),
    .init("any_kinds", .flag, "some item has a flag"),
    .init("any_early", .flag, "something is used too early"),
    .init("any_undated", .flag, "some needs cannot be checked"),
    .init("kinds", .list(ledgerKindVocabulary), "how many items have which flag"),
    .init("columns", .list(roleHeadingVocabulary), "the roles that said something: columns of the grid"),
    .init("grid", .list(itemRowVocabulary), "one row an item"),
    .init("parties", .texts, "the parties: columns of the table of pointing"),
    .init("pointing", .list(pointingVocabulary), "who names whom"),
    .init("any_pointing", .flag, "some party names another"),
    .init("pointing_words", .texts, "what that comes to, for parties that name each other"),
    .init("early", .list(precedenceVocabulary), "what is used before what it needs is finished"),
    .init("undated", .texts, "needs that cannot be checked, because a date is missing"),
    .init("any_needs", .flag, "some item needs another one"),
    .init("splits", .list(itemSplitVocabulary), "items on which people of one role contradict each other"),
  ])

  static let ledgerKindVocabulary = Vocabulary([
    .init("flag", .object(bandVocabulary), "the flag"),
    .init("count", .text, "how many items have it"),
    .init("items", .text, "their ids"),
    .init("meaning", .text, "what it means"),
  ])

  static let precedenceVocabulary = Vocabulary([
    .init("item", .text, "id of what is used"),
    .init("title", .object(textVocabulary), "its title"),
    .init("used", .object(dateVocabulary), "from when it is used"),
    .init("need", .text, "id of what it needs"),
    .init("need_title", .object(textVocabulary), "its title"),
    .init("ready", .object(dateVocabulary), "when that is finished"),
    .init("late", .text, "how many days too late"),
    .init("orphan", .flag, "nobody does what is needed"),
  ])

  static let itemSplitVocabulary = Vocabulary([
    .init("id", .text, "id of the item"),
    .init("title", .object(textVocabulary), "title"),
    .init("roles", .text, "the roles"),
  ])

  func scope() -> Value {
    guard let exposure = results.exposure else { return .absent }
    let entries = exposure.entries
    let early = exposure.precedences.filter { $0.isTooEarly || $0.needIsOrphan }
    let undated = exposure.precedences.filter { $0.slack == nil }
    return object([
      "any_items": .flag(!entries.isEmpty),
      "summary": Value(scopeSummary(exposure)),
      "orphans": listOrAbsent(exposure.entries(of: .orphan).map(workItem)),
      "doubles": listOrAbsent(exposure.entries(of: .double).map(workItem)),
      "conflicts": listOrAbsent(exposure.entries(of: .conflict).map(workItem)),
      "any_orphans": .flag(!exposure.entries(of: .orphan).isEmpty),
      "any_disputed": .flag(!(exposure.entries(of: .double) + exposure.entries(of: .conflict)).isEmpty),
      "any_kinds": .flag(entries.contains { !$0.flags.isEmpty }),
      "any_early": .flag(!early.isEmpty), "any_undated": .flag(!undated.isEmpty),
      "kinds": listOrAbsent(LedgerFlag.allCases.compactMap { kind($0, entries) }),
      "columns": listOrAbsent(scopeRoles(entries).map { object(["role": .text($0.title)]) }),
      "grid": listOrAbsent(gridRows(entries)),
      "parties": listOrAbsent(pointedParties(exposure).map { .text($0.title) }),
      "pointing": listOrAbsent(pointingRows(exposure)),
      "any_pointing": .flag(!exposure.pointing.isEmpty),
      "pointing_words": listOrAbsent(pointingWords(exposure)),
      "early": listOrAbsent(early.map { precedence($0, exposure) }),
      "undated": listOrAbsent(undated.map { .text("\($0.item) needs \($0.need)") }),
      "any_needs": .flag(!exposure.precedences.isEmpty),
      "splits": listOrAbsent(entries.compactMap(itemSplit)),
    ])
  }

  /// `Of 16 work items, three are nobody's, one is done or paid twice and four are named differently.`
  func scopeSummary(_ exposure: Exposure) -> String? {
    let count = exposure.entries.count
    guard count > 0 else { return nil }
    let parts = [
      (LedgerFlag.orphan, "nobody’s"), (.double, "done or paid twice"), (.conflict, "claimed for different parties"),
    ].compactMap { flag, words -> String? in
      let found = exposure.entries(of: flag).count
      return found == 0 ? nil : "\(numberWord(found)) \(found == 1 ? "is" : "are") \(words)"
    }
    let clean = exposure.entries(of: nil).count
    let rest = clean == count ? ["all are in order"] : ["\(numberWord(clean)) \(clean == 1 ? "is" : "are") in order"]
    return "Of \(counted(count, "work item")), \(listed(parts + rest))."
  }

  private func kind(_ flag: LedgerFlag, _ entries: [LedgerEntry]) -> Value? {
    let found = entries.filter { $0.flags.contains(flag) }
    guard !found.isEmpty else { return nil }
    return object([
      "flag": mark(flag), "count": .text(String(found.count)), "items": .text(listed(found.map(\.item.id), upTo: 8)),
      "meaning": .text(flag.reading),
    ])
  }

  private func precedence(_ precedence: Precedence, _ exposure: Exposure) -> Value {
    func title(_ id: String) -> Value { exposure.entry(id).map { itemTitle($0.item) } ?? words(id) }
    return object([
      "item": .text(precedence.item), "title": title(precedence.item), "used": precedence.used.map(date) ?? .absent,
      "need": .text(precedence.need), "need_title": title(precedence.need),
      "ready": precedence.ready.map(date) ?? .absent,
      "late": precedence.isTooEarly ? .text(counted(-(precedence.slack ?? 0), "day")) : .absent,
      "orphan": .flag(precedence.needIsOrphan),
    ])
  }

  private func itemSplit(_ entry: LedgerEntry) -> Value? {
    let roles = entry.roles.filter(\.isSplit).map(\.role.title)
    guard !roles.isEmpty else { return nil }
    return object([
      "id": .text(entry.item.id), "title": itemTitle(entry.item), "roles": .text(listed(roles)),
    ])
  }
}
