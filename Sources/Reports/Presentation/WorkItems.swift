import Analysis
import Model
import Templates

/// A work item as the sections on scope and money show it.
extension Presentation {
  static let workItemVocabulary = Vocabulary([
    .init("id", .text, "id of the item"),
    .init("href", .text, "link to its row; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title"),
    .init("flags", .list(bandVocabulary), "what is wrong with it, gravest first"),
    .init("gravest", .object(bandVocabulary), "the first of them"),
    .init("other_flags", .text, "the others, in a sentence; absent without any"),
    .init("clean", .flag, "nothing is wrong with it"),
    .init("optional", .flag, "the project can do without it"),
    .init("claimed_by", .text, "who says that they do it, or nobody"),
    .init("named", .text, "which roles name whom; absent where nobody was asked"),
    .init("payers", .text, "which roles name which payer; absent where nobody was asked"),
    .init("contract", .text, "what the contract says"),
    .init("cost", .text, "expected cost"),
    .init("unfunded", .text, "expected cost without money; absent where there is none"),
    .init("double_paid", .text, "expected cost paid twice; absent where there is none"),
    .init("days", .text, "mean of the estimate"),
    .init("section", .object(linkVocabulary), "the section of a questionnaire whose findings it belongs to"),
  ])

  func workItem(_ entry: LedgerEntry) -> Value {
    let item = entry.item
    return object([
      "id": .text(item.id), "href": itemHref(item.id), "title": itemTitle(item),
      "flags": listOrAbsent(entry.flags.map(mark)), "gravest": entry.gravest.map(mark) ?? .absent,
      "other_flags": entry.flags.count < 2
        ? .absent : .text(listed(entry.flags.dropFirst().map { $0.word.lowercased() })),
      "clean": .flag(entry.flags.isEmpty),
      "optional": .flag(!item.isRequired),
      "claimed_by": .text(entry.claims.isEmpty ? "nobody" : listed(entry.claims.map(claimWords))),
      "named": Value(namedWords(entry, \.performers) { $0.word }),
      "payers": Value(namedWords(entry, \.payers) { $0.word }),
      "contract": .text(contractWords(item.contract)), "cost": .text(NumberText.money(entry.expectedCost)),
      "unfunded": entry.unfunded > 0 ? .text(NumberText.money(entry.unfunded)) : .absent,
      "double_paid": entry.doublePaid > 0 ? .text(NumberText.money(entry.doublePaid)) : .absent,
      "days": .text(NumberText.fixed(entry.meanDays, digits: 1)), "section": sectionLink(item.section),
    ])
  }

  func itemTitle(_ item: WorkItem) -> Value { text(wording.text(item.title)) }

  /// The row of an item in the responsibility grid.
  func itemHref(_ id: String) -> Value { shows(.scope) && !isBrief(.scope) ? .text("#item-\(id)") : .absent }

  func mark(_ flag: LedgerFlag) -> Value { mark(flag.code, flag.word, flag.symbol) }

  /// Through what a party claims an item: its people, the contract, or both.
  private func claimWords(_ claim: Claim) -> String {
    claim.byContract && claim.roles.isEmpty ? "\(claim.party.word) by contract" : claim.party.word
  }

  private func contractWords(_ contract: ContractEntry) -> String {
    guard contract.status == .partial else { return contract.status.word }
    return "\(contract.status.word), \(NumberText.percent(contract.share))"
  }

  /// `procurement and IT: the vendor; the vendor: our IT`. People of a role who are evenly split are said to be.
  private func namedWords<Answer: Hashable & CaseIterable>(
    _ entry: LedgerEntry, _ answers: (RoleBelief) -> [Answer], _ word: (Answer) -> String
  ) -> String? {
    var groups: [(answers: [Answer], roles: [Role])] = []
    for belief in entry.roles {
      let named = answers(belief)
      if let index = groups.firstIndex(where: { $0.answers == named }) {
        groups[index].roles.append(belief.role)
      } else if !named.isEmpty {
        groups.append((named, [belief.role]))
      }
    }
    guard !groups.isEmpty else { return nil }
    return capitalised(
      groups.map { group in
        "\(listed(group.roles.map(\.word))): \(group.answers.map(word).joined(separator: " or "))"
      }.joined(separator: "; "))
  }

  private func sectionLink(_ id: String?) -> Value {
    guard let id else { return .absent }
    for questionnaire in assessment.questionnaires {
      guard let section = questionnaire.sections.first(where: { $0.id == id }) else { continue }
      return object([
        "id": .text(id), "href": shows(.areas) ? .text("#section-\(id)") : .absent,
        "title": text(section.title, of: questionnaire),
      ])
    }
    return object(["id": .text(id), "href": .absent, "title": words(id)])
  }
}

extension LedgerFlag {
  /// The class of a style sheet: names of colours that the page has.
  var code: String {
    switch self {
    case .orphan: "critical"
    case .double, .conflict: "high"
    case .unfunded, .uncontracted: "moderate"
    case .untied, .payerConflict: "waived"
    }
  }
}
