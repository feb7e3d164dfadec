package import Analysis
import Model

extension ComparedOffers {
  /// Who leads and what that stands on, in one sentence that can be read aloud.
  package var verdictSentence: String {
    if isSealed { return sealedSentence }
    guard let first = result.ranked.first else { return unrankedSentence }
    guard result.ranked.count > 1, let second = result.ranked.dropFirst().first else {
      return result.vendors.count == 1
        ? "\(name(first)) is the only offer, so there is nothing to compare it with."
        : "\(name(first)) is the only offer that can be ranked, so there is nothing to compare it with."
    }
    let lead = leadClause(first, second)
    let waiting = waitingClause
    switch result.verdict {
    case .robust where waiting != nil:
      return "\(lead), and no weight within \(margin) of the one in use and no other formula changes that, but "
        + joined([waiting].compactMap { $0 }) + "."
    case .robust:
      return
        "\(lead), and no weight within \(margin) of the one in use, no other formula and no open score changes that."
    case .fragile: return "\(lead), but the ranking is fragile: \(joined(reasonClauses + [waiting].compactMap { $0 }))."
    case .noComparison: return "\(lead)."
    }
  }

  /// Why the ranking is fragile, a clause each.
  package var reasonClauses: [String] {
    guard let sensitivity = result.sensitivity else { return [] }
    var clauses: [String] = []
    let ties = tieClauses(sensitivity)
    if !ties.isEmpty { clauses.append("a small change of weight turns it, \(either(ties))") }
    let leaders = sensitivity.reasons.compactMap { reason -> String? in
      guard case .formula(let formula) = reason, let leader = result.leaders[formula] else { return nil }
      return leader == sensitivity.first ? nil : "the formula \(formula.word) puts \(name(leader)) first"
    }
    clauses += leaders
    let open = sensitivity.reasons.compactMap { reason -> String? in
      guard case .moderate(let vendor, let criterion) = reason else { return nil }
      return "\(title(ofCriterion: criterion)) of \(name(vendor))"
    }
    if !open.isEmpty {
      clauses.append("the evaluators are too far apart on \(listed(open, upTo: 4)) and have not talked it over")
    }
    // A formula that has no figure for the leader is a reason without a leader of its own.
    return clauses.isEmpty ? ["the formulas do not agree"] : clauses
  }

  /// Offers without a rank that are not excluded: what they lack may still turn the ranking.
  private var waitingClause: String? {
    let waiting = result.vendors.filter { $0.rank == nil && !$0.isExcluded }.map { name($0) }
    guard !waiting.isEmpty else { return nil }
    return "\(listed(waiting, upTo: 4)) \(waiting.count == 1 ? "has" : "have") no rank yet and could still change it"
  }

  /// As many as can be read aloud, the nearest first where there are more.
  private func tieClauses(_ sensitivity: Sensitivity) -> [String] {
    let ties = sensitivity.reasons.compactMap { reason -> (clause: String, away: Double)? in
      switch reason {
      case .priceTie:
        sensitivity.priceTie.map {
          (tieClause("the price", sensitivity.priceWeight, $0), abs($0 - sensitivity.priceWeight))
        }
      case .criterionTie(let id):
        sensitivity.criteria.first { $0.criterion == id }.flatMap { tie in
          tie.tie.map { (tieClause(title(ofCriterion: id), tie.weight, $0), abs($0 - tie.weight)) }
        }
      default: nil
      }
    }
    guard ties.count > 3 else { return ties.map(\.clause) }
    let nearest = ties.enumerated().sorted { ($0.element.away, $0.offset) < ($1.element.away, $1.offset) }.prefix(2)
    return nearest.map(\.element.clause) + ["one of \(numberWord(ties.count - 2)) others"]
  }

  private var margin: String { "\(NumberText.plain(assessment.profile.tieMargin * 100)) points" }

  /// `Services and method at 18.3% instead of 15%`.
  private func tieClause(_ what: String, _ weight: Double, _ tie: Double) -> String {
    "\(what) at \(NumberText.percent(tie, digits: 1)) instead of \(NumberText.plain(weight * 100))%"
  }

  private func leadClause(_ first: VendorResult, _ second: VendorResult) -> String {
    if let one = first.total, let other = second.total {
      let ahead = NumberText.score(one - other)
      return ahead == "0.0"
        ? "\(name(first)) and \(name(second)) come out even at \(NumberText.score(one)) points, \(order(first, second))"
        : "\(name(first)) leads with \(NumberText.score(one)) of 100 points, \(ahead) ahead of \(name(second))"
    }
    guard let formula = result.priceRule?.formula, let one = first.price.figures[formula],
      let other = second.price.figures[formula]
    else { return "\(name(first)) leads before \(name(second))" }
    return "\(name(first)) leads under \(formula.word) with \(NumberText.money(one)), "
      + "\(NumberText.money(other - one)) below \(name(second))"
  }

  /// What puts one of two equal totals first.
  private func order(_ first: VendorResult, _ second: VendorResult) -> String {
    guard let one = first.price.normalised, let other = second.price.normalised else {
      return "one as good as the other"
    }
    return NumberText.money(one) == NumberText.money(other) ? "at the same price" : "the lower price first"
  }

  private var sealedSentence: String {
    let scored = result.vendors.filter { !$0.isExcluded && $0.quality != nil }
    guard let best = scored.max(by: { ($0.quality ?? 0) < ($1.quality ?? 0) }), let quality = best.quality else {
      return "Prices are sealed, and no offer has all its levels yet."
    }
    let waits =
      result.moderation.isEmpty
      ? ""
      : ", provisional until \(counted(result.moderation.count, "score")) \(result.moderation.count == 1 ? "is" : "are") moderated"
    return
      "Prices are sealed; by quality alone \(name(best)) stands first with \(NumberText.score(quality)) of 100\(waits)."
  }

  private var unrankedSentence: String {
    let count = result.vendors.count
    guard count > 0 else { return "No proposal is in yet; what the request itself rewards can be told already." }
    if result.excluded.count == count {
      return count == 1
        ? "The only offer is excluded, so there is nothing to rank."
        : "All \(numberWord(count)) offers are excluded, so there is nothing to rank."
    }
    let reasons = result.vendors.flatMap { vendor in vendor.unranked.map { reading($0, vendor) } }
    var seen: Set<String> = []
    let different = reasons.filter { seen.insert($0).inserted }
    return different.isEmpty
      ? "No offer can be ranked yet." : "No offer can be ranked yet: \(joined(Array(different.prefix(4))))."
  }

  /// Why a vendor has no rank, as a clause.
  package func reading(_ reason: UnrankedReason, _ vendor: VendorResult) -> String {
    switch reason {
    case .noCriteria: "there is no evaluation.yaml with criteria"
    case .unscored(let criteria):
      "nobody has scored \(listed(criteria.map { title(ofCriterion: $0) }, upTo: 3)) of \(name(vendor))"
    case .noPrice: "\(name(vendor)) has no price"
    case .noPriceRule: "evaluation.yaml names no price formula"
    case .noFigure(let formula): "\(formula.word) gives no figure for \(name(vendor))"
    }
  }

  /// Why a vendor is excluded, as a clause.
  package func reading(_ exclusion: Exclusion) -> String {
    switch exclusion {
    case .notMet(let item): "mandatory item \(item), \(title(ofMandatory: item)), is not met"
    case .belowThreshold(let criterion, let level, let threshold):
      "\(title(ofCriterion: criterion)) is at \(NumberText.level(level)), below the \(NumberText.shortLevel(threshold)) "
        + "that is required"
    }
  }

  private func joined(_ clauses: [String]) -> String {
    guard let last = clauses.last, clauses.count > 1 else { return clauses.first ?? "" }
    return clauses.dropLast().joined(separator: "; ") + "; and " + last
  }

  private func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
