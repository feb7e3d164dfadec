/// Who may perform a work item (method.md 5.2). The closed set of formats.md section 5, in its order.
package enum Party: String, CaseIterable, Hashable, Comparable, Sendable {
  case customerIT = "customer_it"
  case business, vendor, partner
  case thirdParty = "third_party"

  /// Position in the closed order, 0 to 4.
  package var index: Int {
    switch self {
    case .customerIT: 0
    case .business: 1
    case .vendor: 2
    case .partner: 3
    case .thirdParty: 4
    }
  }

  /// One whose work a contract with a supplier may include.
  package var isSupplier: Bool { self == .vendor || self == .partner }

  package static func < (a: Party, b: Party) -> Bool { a.index < b.index }
}

extension Role {
  /// The party that the role claims work for; procurement and finance observe and claim for nobody (method.md 5.2).
  package var represents: Party? {
    switch self {
    case .it: .customerIT
    case .business, .operations, .pmo, .sponsor: .business
    case .vendor: .vendor
    case .partner: .partner
    case .procurement, .finance: nil
    }
  }
}

/// An answer to "who performs it?".
package enum Performer: String, CaseIterable, Hashable, Sendable {
  case customerIT = "customer_it"
  case business, vendor, partner
  case thirdParty = "third_party"
  case nobody, unknown

  /// The party that is named; nil for `nobody` and `unknown`.
  package var party: Party? { Party(rawValue: rawValue) }
}

/// An answer to "who pays for it?".
package enum Payer: String, CaseIterable, Hashable, Sendable {
  case projectBudget = "project_budget"
  case vendorPrice = "vendor_price"
  case operatingBudget = "operating_budget"
  case otherBudget = "other_budget"
  case nobody, unknown
}

/// What the contract says about a work item.
package enum ContractStatus: String, CaseIterable, Hashable, Sendable {
  case included, partial, excluded, silent

  /// Included share where the file gives none (method.md 5.1).
  package var defaultShare: Double {
    switch self {
    case .included: 1
    case .partial: 0.5
    case .excluded, .silent: 0
    }
  }
}

/// What makes a payment due (method.md 5.6).
package enum PaymentTrigger: String, CaseIterable, Hashable, Sendable {
  case signature, date, delivered, accepted
  case endState = "end-state"

  /// The payment waits until somebody has accepted a result.
  package var isAcceptance: Bool { self == .accepted || self == .endState }
}
