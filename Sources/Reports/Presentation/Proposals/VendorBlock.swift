import Analysis
import Model
import Templates

/// One vendor in section 10: where it stands, what it covers, what it promised, and what to ask it (method.md 7.1).
extension Presentation {
  static let vendorBlockVocabulary = Vocabulary([
    .init("id", .text, "id to link to, behind vendor-"),
    .init("name", .text, "what the vendor calls itself"),
    .init("partner", .text, "who delivers for it; absent where it delivers itself"),
    .init("state", .object(bandVocabulary), "its rank, excluded, or without a rank"),
    .init("reasons", .texts, "why it is excluded or has no rank"),
    .init("figures", .list(offerFigureVocabulary), "what it asks for and offers"),
    .init("coverage", .texts, "what of the required work is in the offer"),
    .init("promise", .object(promiseVocabulary), "what became of its promises; absent without any"),
    .init("payment", .object(offeredPaymentVocabulary), "its payment plan; absent without one"),
    .init("references", .object(offeredReferencesVocabulary), "its references"),
    .init("people", .object(offeredPeopleVocabulary), "its key people"),
    .init("assumptions", .list(assumptionVocabulary), "what it takes for granted or leaves out"),
    .init("any_assumptions", .flag, "there are such"),
    .init("vague", .list(vagueVocabulary), "words of its statement of work that promise nothing"),
    .init("any_vague", .flag, "there are such"),
    .init("question_count", .text, "how many questions there are to it; absent without any"),
    .init("groups", .list(askedGroupVocabulary), "the questions by what they are about"),
  ])

  static let offerFigureVocabulary = Vocabulary([
    .init("title", .text, "what it is"),
    .init("value", .text, "how much"),
    .init("note", .text, "what is to be said about it"),
  ])

  static let askedGroupVocabulary = Vocabulary([
    .init("title", .text, "what they are about"),
    .init("rule", .text, "the rule that raised them, CQ-1 to CQ-14"),
    .init("questions", .list(askedVocabulary), "the questions, by number"),
  ])

  static let askedVocabulary = Vocabulary([
    .init("number", .text, "number for this vendor"),
    .init("text", .text, "the question with what we know ourselves; the vendor's copy says less"),
    .init("state", .object(bandVocabulary), "answered, closed or no longer raised; absent while it is open"),
    .init("reply", .text, "what the vendor replied"),
  ])

  func vendorBlock(_ vendor: VendorResult) -> Value {
    let proposal = vendor.proposal
    let offers = offers
    let reasons =
      vendor.exclusions.compactMap { offers?.reading($0) } + vendor.unranked.compactMap { offers?.reading($0, vendor) }
    return object([
      "id": .text(vendor.id), "name": .text(oneLine(proposal.name)), "partner": Value(proposal.partner.map(oneLine)),
      "state": standing(vendor), "reasons": listOrAbsent(reasons.map { .text(oneLine(capitalised($0)) + ".") }),
      "figures": .list(offerFigures(vendor)),
      "coverage": listOrAbsent(coverageWords(vendor).map { .text(oneLine($0)) }),
      "promise": vendor.promise.map(promise) ?? .absent,
      "payment": vendor.payment.map { payment($0, vendor) } ?? .absent,
      "references": offeredReferences(vendor), "people": offeredPeople(vendor),
      "assumptions": listOrAbsent(proposal.assumptions.map(assumption)),
      "any_assumptions": .flag(!proposal.assumptions.isEmpty),
      "vague": listOrAbsent(vendor.vagueVerbs.map(vague)), "any_vague": .flag(!vendor.vagueVerbs.isEmpty),
      "question_count": vendor.clarifications.isEmpty
        ? .absent : .text(counted(vendor.clarifications.count, "question")),
      "groups": listOrAbsent(askedGroups(vendor)),
    ])
  }

  private func standing(_ vendor: VendorResult) -> Value {
    if vendor.isExcluded { return mark("critical", "Excluded", "✕") }
    guard let rank = vendor.rank else { return mark("none", "Not ranked", "–") }
    return rank == 1 ? mark("pass", "Rank 1", "✓") : mark("none", "Rank \(rank)", "·")
  }

  private func offerFigures(_ vendor: VendorResult) -> [Value] {
    func figure(_ title: String, _ value: String?, _ note: String? = nil) -> Value? {
      value.map { object(["title": .text(title), "value": .text($0), "note": Value(note)]) }
    }
    let work = vendor.work
    let rule = results.proposals?.priceRule
    var figures = [
      figure("Quoted", vendor.price.quoted.map(amountWords) ?? "no price"),
      figure(
        "With the work left out", work.missingCost > 0 ? vendor.price.normalised.map(amountWords) : nil,
        "+ \(NumberText.money(work.missingCost))"),
      figure("Quality", vendor.quality.map(NumberText.score) ?? "not scored", vendor.quality == nil ? nil : "of 100"),
    ]
    if let rule {
      figures.append(
        figure("Total", vendor.total.map(NumberText.score), "price \(NumberText.figure(rule.weight * 100))%"))
    }
    figures += [
      figure("Scope covered", work.scopeCoverage.map(NumberText.percent)),
      figure("Days of ours covered", work.servicesCoverage.map(NumberText.percent), work.isThinBid ? "thin bid" : nil),
    ]
    return figures.compactMap { $0 }
  }

  /// What is in full, in part, excluded and not mentioned; then thin bids and interfaces without a payment.
  private func coverageWords(_ vendor: VendorResult) -> [String] {
    let items = vendor.work.items
    guard !items.isEmpty else { return [] }
    let parts = ContractStatus.allCases.compactMap { status -> String? in
      let ids = items.filter { $0.work.status == status }.map(\.work.item)
      return ids.isEmpty ? nil : "\(numberWord(ids.count)) \(status.word) (\(listed(ids, upTo: 8)))"
    }
    var words = ["Of \(counted(items.count, "required work item")): \(listed(parts))."]
    if items.count > 1, items.allSatisfy({ $0.work.status == .included }) {
      words = ["All \(counted(items.count, "required work item")) are included."]
    }
    if vendor.work.isThinBid, let required = results.proposals?.requiredDays {
      words.append(
        "A thin bid: \(NumberText.figure(vendor.work.includedDays, digits: 1)) days against the "
          + "\(NumberText.figure(required, digits: 1)) of our estimate.")
    }
    if !vendor.integrationsUntied.isEmpty {
      words.append("No payment of its own waits for \(listed(vendor.integrationsUntied, upTo: 8)).")
    }
    return words
  }

  // MARK: Questions

  private func askedGroups(_ vendor: VendorResult) -> [Value] {
    ClarificationRule.allCases.compactMap { rule in
      let asked = vendor.clarifications.filter { $0.rule == rule }.sorted { $0.number < $1.number }
      guard !asked.isEmpty else { return nil }
      return object([
        "title": .text(rule.title), "rule": .text(rule.id), "questions": .list(asked.map(asked(_:))),
      ])
    }
  }

  private func asked(_ question: Clarification) -> Value {
    let state: Value =
      switch question.status {
      case .closed: mark("pass", "Closed", "✓")
      case .answered: mark("low", "Answered", "○")
      case .open: question.isRaised ? .absent : mark("none", "No longer raised", "–")
      }
    return object([
      "number": .text(String(question.number)), "text": .text(oneLine(question.text)), "state": state,
      "reply": Value(question.reply.map(oneLine)),
    ])
  }
}
