package import Model

/// One vendor's offer and everything that is worked out from it (method.md section 7).
package struct VendorResult: Sendable {
  package var proposal: Proposal
  /// Why the vendor is excluded; empty for one that is not.
  package var exclusions: [Exclusion]
  /// One a mandatory item, as written.
  package var mandatory: [MandatoryResult]
  /// One a criterion, as written.
  package var criteria: [CriterionResult]
  /// Q, 0 to 100 (method.md 7.3); nil while a criterion has no level.
  package var quality: Double?
  package var work: OfferedWork
  package var price: PriceFigures
  /// 1 is best, distinct; nil for an excluded vendor and for one that cannot be ranked.
  package var rank: Int?
  /// Why a vendor that is not excluded has no rank; empty for one that has.
  package var unranked: [UnrankedReason]
  /// Nil without promises.
  package var promise: PromiseFunnel?
  /// Nil without a payment plan.
  package var payment: OfferedPayments?
  /// Nil where the proposal names no reference.
  package var references: ReferenceChecks?
  /// Nil where the proposal says nothing of people.
  package var people: KeyPeople?
  /// As written.
  package var openAssumptions: [Assumption]
  /// Ids of interfaces in the offer that no payment waits for, ascending.
  package var integrationsUntied: [String]
  /// In the order of the statement of work.
  package var vagueVerbs: [VagueVerb]
  /// By rule, then by number.
  package var clarifications: [Clarification]
  /// What this vendor cannot show; it never changes the assessment's score.
  package var caps: [ControlCap]
  package var scored: ScoredOffer

  package var id: String { proposal.vendor }
  package var isExcluded: Bool { !exclusions.isEmpty }
  /// Under the formula that decides; nil under `value` and `per_point`.
  package var total: Double? { price.total }

  package func criterion(_ id: String) -> CriterionResult? { criteria.first { $0.criterion.id == id } }
}

/// What takes a vendor out of the ranking (method.md 7.2, section 12).
package enum Exclusion: Hashable, Sendable {
  case notMet(mandatory: String)
  case belowThreshold(criterion: String, level: Double, threshold: Double)
}

/// Why a vendor cannot be ranked although nothing excludes it.
package enum UnrankedReason: Hashable, Sendable {
  case noCriteria
  /// Nobody gave a level, and none was agreed on; ids as written.
  case unscored(criteria: [String])
  case noPrice
  /// Evaluation.yaml names no price formula, or prices are sealed.
  case noPriceRule
  /// The formula that decides has no figure: what it needs is not in the file, or it would divide by zero.
  case noFigure(PriceFormula)
}

/// A question of the channel-partner area that cannot be above a level for this vendor (method.md 7.6).
package struct ControlCap: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case references(valid: Int, needed: Int)
    case keyRoles(secured: Int, needed: Int)
  }

  /// `CP-10` or `CP-12`.
  package var question: String
  /// 2.
  package var level: Int
  package var reason: Reason
}

/// The areas in which the vendor's own people answer, scored for this offer alone: everybody's general answers and
/// those that came with the proposal.
package struct ScoredOffer: Sendable {
  /// Areas with a question that asks vendor or partner, in the order of the assessment.
  package var areas: [AreaResult]
  /// How many submissions came with the proposal; with none, the areas are those of the assessment.
  package var submissions: Int
}
