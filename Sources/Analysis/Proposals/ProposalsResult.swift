package import Model

/// Everything that the proposals come to, side by side (method.md section 7).
///
/// Where to find what: `vendors` holds each offer with its mandatory answers, quality, work, price, promises, payments,
/// references, people, clarifications and scored areas; `ranking`, `leaders`, `sensitivity` and `verdict` say who leads
/// and what could change that; `moderation` is what must be talked over first; `request` judges what the customer asks
/// for. Nothing is rounded. What cannot be worked out is nil, and a vendor without a rank says why in `unranked`.
package struct ProposalsResult: Sendable {
  /// Ascending by id (byte by byte); excluded ones too.
  package var vendors: [VendorResult]
  /// As written; empty without evaluation.yaml.
  package var mandatory: [MandatoryItem]
  package var criteria: [Criterion]
  /// Nil where the file names no formula, or where prices are sealed: nobody has a rank then.
  package var priceRule: PriceRule?
  /// The ledger's entries of required supplier items, ascending by id: what every proposal must answer.
  package var required: [LedgerEntry]
  /// Their expected cost and mean days.
  package var requiredCost: Double
  package var requiredDays: Double
  /// By vendor, then by criterion as written; the ranking is provisional until it is empty.
  package var moderation: [ModerationNeed]
  /// Ids of the ranked vendors, best first, by the formula that decides.
  package var ranking: [String]
  /// Who leads under each formula, whichever decides; formulas that nobody has a figure under are absent.
  package var leaders: [PriceFormula: String]
  /// Who leads under `ratio` on the quoted price, for contrast; nil where nobody has a figure.
  package var quotedLeader: String?
  /// Nil with fewer than two ranked vendors.
  package var sensitivity: Sensitivity?
  package var verdict: RankingVerdict
  /// People promised in more than one proposal, by name.
  package var sharedPeople: [SharedPerson]
  /// Items about which the role vendor and the role partner believe different things, ascending by id.
  package var beliefConflicts: [BeliefConflict]
  /// Nil where evaluation.yaml says nothing of what is rewarded.
  package var request: RequestResult?

  package func vendor(_ id: String) -> VendorResult? { vendors.first { $0.id == id } }
  package var excluded: [VendorResult] { vendors.filter(\.isExcluded) }
  /// The ranked vendors, best first.
  package var ranked: [VendorResult] { ranking.compactMap(vendor) }
  package var isProvisional: Bool { !moderation.isEmpty }
}

/// How firm the ranking is (method.md 7.9).
package enum RankingVerdict: String, CaseIterable, Hashable, Sendable {
  case robust, fragile
  /// Fewer than two vendors have a rank.
  case noComparison = "no_comparison"
}

/// A criterion of a vendor on which the evaluators are too far apart (method.md 7.3).
package struct ModerationNeed: Hashable, Sendable {
  package var vendor: String
  package var criterion: String
  package var consensus: Double
  package var spread: Double
}

/// The same person, promised by several vendors.
package struct SharedPerson: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package var vendor: String
    package var person: ProposedPerson
  }

  /// As the first of them writes it.
  package var name: String
  /// By vendor, then as written; of two vendors or more.
  package var places: [Place]
}

/// An item about which maker and partner believe different things (method.md 7.8, CQ-14).
package struct BeliefConflict: Hashable, Sendable {
  package var item: WorkItem
  /// Whom the role vendor names, whom the role partner names; each in the closed order, never the same.
  package var vendor: [Performer]
  package var partner: [Performer]
  /// What the two roles said, in the order of scope.yaml.
  package var voices: [Belief]
}
