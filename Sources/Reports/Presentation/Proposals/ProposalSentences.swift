import Analysis
import Model

/// What the offers come to in sentences that a committee can read aloud.
extension Presentation {
  struct PriceStory {
    var title = "What the prices mean"
    var words: [String]
    /// Of the cheapest quotation, dearest first.
    var leftOut: [OfferedItem] = []
    /// Who quotes least and is not the cheapest, and whether it is the dearest of all.
    var turned: (vendor: VendorResult, isDearest: Bool)?
  }

  /// What becomes of the cheapest quotation once the work that it leaves out is added (method.md 7.4).
  func priceStory(_ offers: ComparedOffers) -> PriceStory {
    let priced = offers.result.vendors.filter { !$0.isExcluded && $0.price.normalised != nil }
    guard let cheapest = priced.min(by: { quoted($0) < quoted($1) }) else {
      return PriceStory(words: ["No offer that is not excluded has a price, so there is none to compare."])
    }
    guard !offers.result.required.isEmpty else {
      return PriceStory(
        words: ["No required work of suppliers is listed in scope.yaml, so prices are compared as they were quoted."])
    }
    let missing = cheapest.work.items.filter { $0.missingCost > 0 }.sorted {
      ($1.missingCost, $0.work.item) < ($0.missingCost, $1.work.item)
    }
    guard priced.count > 1 else { return PriceStory(words: [alone(cheapest)], leftOut: missing) }
    let quotes = "\(cheapest.proposal.name) quotes least, \(amountWords(quoted(cheapest))), and"
    let cheaper = priced.filter { snap(normalised($0)) < snap(normalised(cheapest)) }
    if let best = cheaper.min(by: { normalised($0) < normalised($1) }) {
      let isDearest = priced.allSatisfy { snap(normalised($0)) <= snap(normalised(cheapest)) }
      let place =
        isDearest && priced.count > 2
        ? "the dearest of the \(numberWord(priced.count)) offers"
        : "more than \(best.proposal.name) with \(amountWords(normalised(best)))"
      return PriceStory(
        title: "Why the cheapest quotation is \(isDearest ? "the dearest" : "not the cheapest") offer",
        words: [
          "\(quotes) leaves out work that we estimate at \(amountWords(cheapest.work.missingCost)). With that work the offer "
            + "costs \(amountWords(normalised(cheapest))), \(place)."
        ], leftOut: missing, turned: (cheapest, isDearest))
    }
    return PriceStory(
      words: [
        missing.isEmpty
          ? "\(quotes) includes all required work."
          : "\(quotes) stays the cheapest with the work that it leaves out: \(amountWords(normalised(cheapest)))."
      ], leftOut: missing)
  }

  private func alone(_ vendor: VendorResult) -> String {
    let missing = vendor.work.missingCost
    let end =
      missing > 0
      ? "leaves out work that we estimate at \(amountWords(missing)), which makes \(amountWords(normalised(vendor)))."
      : "includes all required work."
    return "\(vendor.proposal.name) quotes \(amountWords(quoted(vendor))) and \(end)"
  }

  private func quoted(_ vendor: VendorResult) -> Double { vendor.price.quoted ?? .infinity }
  private func normalised(_ vendor: VendorResult) -> Double { vendor.price.normalised ?? .infinity }

  // MARK: What could turn the ranking

  struct Flip {
    /// What would have to change.
    var what: String
    var text: String
  }

  /// Weights near a tie, formulas that disagree, scores to be moderated, bids that turn others round.
  func flips(_ offers: ComparedOffers) -> [Flip] {
    guard let sensitivity = offers.result.sensitivity else { return [] }
    let reasons = sensitivity.reasons.compactMap { flip($0, sensitivity, offers) }
    let turning = sensitivity.dropped.filter { $0.changesLeader && $0.dropped != $0.before.first }
    var seen: Set<String> = []
    let bids = turning.compactMap { test -> Flip? in
      guard let id = test.dropped, let after = test.after.first, seen.insert(id).inserted else { return nil }
      let formulas = turning.filter { $0.dropped == id && $0.after.first == after }.map(\.formula.word)
      return Flip(
        what: "Bids",
        text: "Without the bid of \(offers.name(id)) \(offers.name(after)) leads under \(listed(formulas)).")
    }
    return reasons + bids
  }

  private func flip(_ reason: FragileReason, _ sensitivity: Sensitivity, _ offers: ComparedOffers) -> Flip? {
    let pair = "\(offers.name(sensitivity.first)) and \(offers.name(sensitivity.second))"
    switch reason {
    case .priceTie:
      return sensitivity.priceTie.map { tieWords("the price", sensitivity.priceWeight, $0, pair) }
    case .criterionTie(let id):
      guard let tie = sensitivity.criteria.first(where: { $0.criterion == id }), let weight = tie.tie else {
        return nil
      }
      return tieWords("“\(offers.title(ofCriterion: id))”", tie.weight, weight, pair)
    case .formula(let formula):
      guard let leader = offers.result.leaders[formula] else { return nil }
      return Flip(what: "Formula", text: "Under \(formula.word) \(offers.name(leader)) leads.")
    case .moderate(let vendor, let criterion):
      let need = offers.result.moderation.first { $0.vendor == vendor && $0.criterion == criterion }
      let apart = need.map { " by \(NumberText.shortLevel($0.spread)) levels" } ?? ""
      return Flip(
        what: "Score",
        text:
          "On “\(offers.title(ofCriterion: criterion))” of \(offers.name(vendor)) the evaluators are apart\(apart) and have "
          + "not talked it over. Until they do, the ranking is provisional.")
    }
  }

  private func tieWords(_ what: String, _ weight: Double, _ tie: Double, _ pair: String) -> Flip {
    let points = NumberText.fixed(abs(tie - weight) * 100, digits: 1)
    return Flip(
      what: "Weight",
      text: "With \(what) at \(NumberText.percent(tie, digits: 1)) of the award instead of "
        + "\(NumberText.figure(weight * 100))%, \(points) points away, \(pair) tie.")
  }

  func firmWords(_ offers: ComparedOffers) -> String {
    let margin = NumberText.figure(profile.tieMargin * 100)
    return "Nothing that was tried: no weight within \(margin) points of the one in use makes the first two tie, the "
      + "formulas that matter agree, and no score waits for moderation."
  }

  // MARK: What to ask

  /// What open questions are about, the subjects by their ids: `who does W01 and W03; a price for W02`.
  func askedWords(_ questions: [Clarification]) -> String {
    let parts = ClarificationRule.allCases.compactMap { rule -> String? in
      let asked = questions.filter { $0.rule == rule }
      guard !asked.isEmpty else { return nil }
      return rule.asking(listed(asked.compactMap(\.subject), upTo: 4), asked.count)
    }
    return capitalised(parts.joined(separator: "; ")) + "."
  }

  // MARK: On the executive page

  /// Who leads, how firmly, and what the cheapest quotation comes to; nil without proposals.
  var proposalsSentence: String? {
    guard let offers else { return nil }
    let result = offers.result
    guard let first = result.ranked.first, result.ranked.count > 1 else { return oneLine(offers.verdictSentence) }
    let verdict =
      result.verdict == .robust
      ? "and the ranking is robust"
      : "but the ranking is fragile: \(counted(result.sensitivity?.reasons.count ?? 0, "thing")) can turn it"
    let prices = priceStory(offers).turned.map { turned in
      " \(turned.vendor.proposal.name) quotes least and is \(turned.isDearest ? "the dearest" : "not the cheapest") once the "
        + "work that it leaves out is added."
    }
    return oneLine(
      "Of \(counted(result.vendors.count, "proposal")) \(first.proposal.name) leads, \(verdict).\(prices ?? "")")
  }
}

extension ClarificationRule {
  /// What a vendor is asked for, inside a list; `subjects` are ids, or empty where the rule asks once.
  fileprivate func asking(_ subjects: String, _ count: Int) -> String {
    switch self {
    case .mandatorySilent: "whether it complies with \(subjects)"
    case .mandatoryPartial: "what is missing for \(subjects)"
    case .itemSilent: "who performs \(subjects)"
    case .itemExcluded: "a price for \(subjects)"
    case .itemPartial: "what is in and out of \(subjects)"
    case .integrationUntied: "a test and a payment for \(subjects)"
    case .promiseDropped: "\(counted(count, "promise")) missing from its statement of work (\(subjects))"
    case .thinBid: "why it offers so few days"
    case .vagueVerb: "what “\(subjects)” stands for"
    case .assumptionOpen: "\(counted(count, "open assumption")) (\(subjects))"
    case .referenceInvalid: "\(counted(count, "better reference"))"
    case .roleUnsecured: "people for \(subjects)"
    case .paymentPlan: "a payment plan that waits for the end state"
    case .beliefConflict: "who performs \(subjects), on which it and its partner differ"
    }
  }
}
