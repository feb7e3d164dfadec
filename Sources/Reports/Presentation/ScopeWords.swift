package import Analysis
package import Model

// The words for who does the work, who pays for it, and what is wrong with it (method.md sections 4.4 and 5).

extension Party {
  /// At the beginning of a cell or as a heading.
  package var title: String {
    switch self {
    case .customerIT: "Our IT"
    case .business: "Our business"
    case .vendor: "Vendor"
    case .partner: "Partner"
    case .thirdParty: "Third party"
    }
  }

  /// Inside a sentence.
  package var word: String {
    switch self {
    case .customerIT: "our IT"
    case .business: "our business"
    case .vendor: "the vendor"
    case .partner: "the partner"
    case .thirdParty: "a third party"
    }
  }
}

extension Performer {
  package var title: String { party?.title ?? (self == .nobody ? "Nobody" : "Does not know") }
  package var word: String { party?.word ?? (self == .nobody ? "nobody" : "does not know") }
}

extension Payer {
  package var title: String { word.prefix(1).uppercased() + word.dropFirst() }

  package var word: String {
    switch self {
    case .projectBudget: "the project's budget"
    case .vendorPrice: "the vendor's price"
    case .operatingBudget: "the operating budget"
    case .otherBudget: "another budget"
    case .nobody: "nobody"
    case .unknown: "does not know"
    }
  }
}

extension ContractStatus {
  package var word: String {
    switch self {
    case .included: "included"
    case .partial: "partly included"
    case .excluded: "excluded"
    case .silent: "not mentioned"
    }
  }
}

extension LedgerFlag {
  /// As a mark beside an item.
  package var word: String {
    switch self {
    case .orphan: "Orphan"
    case .double: "Double"
    case .conflict: "Conflict"
    case .unfunded: "Unfunded"
    case .uncontracted: "Not contracted"
    case .untied: "Not tied"
    case .payerConflict: "Payer unclear"
    }
  }

  package var symbol: String {
    switch self {
    case .orphan: "✕"
    case .double: "2"
    case .conflict: "≠"
    case .unfunded: "◔"
    case .uncontracted: "△"
    case .untied: "○"
    case .payerConflict: "?"
    }
  }

  /// What it means, as a sentence about an item.
  package var reading: String {
    switch self {
    case .orphan: "It is required, and no party says that it does it."
    case .double: "Two parties do it, or it is paid more than once."
    case .conflict: "Different parties are named for the same work."
    case .unfunded: "The money for it is missing, wholly or in part."
    case .uncontracted: "It is believed bought, and the contract does not include it."
    case .untied: "No payment waits for it, so it slides when the project is late."
    case .payerConflict: "Different budgets are named for the same work."
    }
  }
}

extension LoadBand {
  package var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension PaymentFlag {
  /// As a sentence about the payment plan.
  package var reading: String {
    switch self {
    case .frontLoad: "More is payable on signature, dates or mere delivery than on accepted results."
    case .endState: "Too little is payable only when the end state is accepted."
    case .integrationUntied: "An integration has no payment that waits for it."
    }
  }
}

extension PaymentTrigger {
  package var word: String {
    switch self {
    case .signature: "on signature"
    case .date: "on a date"
    case .delivered: "on delivery"
    case .accepted: "on acceptance"
    case .endState: "on acceptance of the end state"
    }
  }
}
