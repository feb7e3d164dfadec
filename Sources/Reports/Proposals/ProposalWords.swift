package import Analysis
package import Model

// The words for what vendors offer and how offers are judged (method.md section 7).

extension PriceFormula {
  /// As evaluation.yaml spells it.
  package var word: String { rawValue }

  /// What it does, as a sentence.
  package var reading: String {
    switch self {
    case .linear: "Points between a floor and a ceiling that were fixed beforehand: no other bid can move them."
    case .ratio:
      "Points against the lowest price: a bid that is withdrawn can turn two others round, and differences shrink."
    case .mean: "Points against the mean price: every bid moves all the others."
    case .value: "The price less the money that quality is worth to us: the trade is plain, its value must be fixed."
    case .perPoint: "The price of a point of quality: it favours what is cheap and mediocre."
    }
  }
}

extension ComplianceAnswer {
  package var word: String {
    switch self {
    case .comply: "complies"
    case .partial: "partly"
    case .notMet: "not met"
    case .silent: "silent"
    }
  }
}

extension RankingVerdict {
  package var word: String {
    switch self {
    case .robust: "Robust"
    case .fragile: "Fragile"
    case .noComparison: "No comparison"
    }
  }

  package var symbol: String {
    switch self {
    case .robust: "✓"
    case .fragile: "△"
    case .noComparison: "–"
    }
  }
}

extension PromiseStage {
  package var word: String {
    switch self {
    case .proposed: "in the proposal"
    case .sow: "in the statement of work"
    case .test: "with an acceptance test"
    case .paid: "tied to a payment"
    }
  }
}

extension PromiseDecision {
  package var word: String {
    switch self {
    case .reinstate: "put back"
    case .option: "priced as an option"
    case .accepted: "accepted in writing"
    }
  }
}

extension ReferenceTest {
  package var word: String {
    switch self {
    case .size: "another size"
    case .scope: "too little of our scope"
    case .partner: "another partner"
    case .privateCall: "no private conversation"
    }
  }
}

extension Rewards {
  package var title: String {
    switch self {
    case .outcome: "Outcomes"
    case .service: "Work and method"
    case .quantity: "Quantities"
    }
  }
}

extension ClarificationStatus {
  package var word: String { rawValue }
}

extension ClarificationRule {
  /// What questions of the rule are about, as a heading that a vendor may read.
  package var title: String {
    switch self {
    case .mandatorySilent: "Mandatory items without an answer"
    case .mandatoryPartial: "Mandatory items met in part"
    case .itemSilent: "Work that the proposal does not mention"
    case .itemExcluded: "Work that the proposal excludes"
    case .itemPartial: "Work that is included in part"
    case .integrationUntied: "Interfaces without a payment of their own"
    case .promiseDropped: "Promises that are not in the statement of work"
    case .thinBid: "Days offered"
    case .vagueVerb: "Words that cannot be tested"
    case .assumptionOpen: "Assumptions and exclusions"
    case .referenceInvalid: "References"
    case .roleUnsecured: "Key people"
    case .paymentPlan: "Payment plan"
    case .beliefConflict: "Who performs what"
    }
  }
}

extension RequestWarning {
  package var reading: String {
    switch self {
    case .endStateNoDeliverable: "The working end state is no deliverable: what is bought is parts."
    case .endStateUntested: "No acceptance criterion tests the working end state."
    case .awardForQuantities: "More of the award rewards quantities than outcomes."
    case .linesForQuantities: "More price lines pay for quantities than for outcomes."
    }
  }
}
