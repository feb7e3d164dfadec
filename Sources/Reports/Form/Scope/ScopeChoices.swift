import Model

/// One answer that a form about the work offers.
struct ScopeChoice {
  /// What a file says for it.
  var value: String
  /// In the words of whoever fills it in.
  var title: String
  var hint: String
}

/// Who may perform an item, as somebody of a role would say it.
func performerChoices(for role: Role) -> [ScopeChoice] {
  Performer.allCases.map { performer in
    let isOwn = performer.party != nil && performer.party == role.represents && !role.isSupplier
    return ScopeChoice(
      value: performer.rawValue, title: performer.asked(of: role), hint: isOwn ? "That is us" : performer.hint)
  }
}

/// Who may pay for an item, as somebody of a role would say it.
func payerChoices(for role: Role) -> [ScopeChoice] {
  Payer.allCases.map { ScopeChoice(value: $0.rawValue, title: $0.asked(of: role), hint: $0.hint(for: role)) }
}

extension Role {
  /// Stands outside the customer, whose people say "our".
  fileprivate var isSupplier: Bool { represents?.isSupplier ?? false }
}

extension Performer {
  fileprivate func asked(of role: Role) -> String {
    switch self {
    case .customerIT where role.isSupplier: "The customer's IT"
    case .business where role.isSupplier: "The customer's business"
    case .vendor where role == .vendor: "We, the vendor"
    case .partner where role == .partner: "We, the partner"
    case .unknown: "I do not know"
    default: sentence(word)
    }
  }

  fileprivate var hint: String {
    switch self {
    case .thirdParty: "Somebody else, such as a carrier"
    case .nobody: "No one is meant to do it"
    case .unknown: "It has to be done; I cannot say by whom"
    case .customerIT, .business, .vendor, .partner: ""
    }
  }
}

extension Payer {
  fileprivate func asked(of role: Role) -> String {
    switch self {
    case .projectBudget where role.isSupplier: "The customer's project budget"
    case .operatingBudget where role.isSupplier: "The customer's operating budget"
    case .vendorPrice where role == .vendor: "Our price"
    case .unknown: "I do not know"
    default: sentence(word)
    }
  }

  fileprivate func hint(for role: Role) -> String {
    switch self {
    case .projectBudget: "Money set aside for this project"
    case .vendorPrice: role == .vendor ? "It is in what we have quoted" : "It is in what the vendor has quoted"
    case .operatingBudget: "Money of the departments that run things"
    case .otherBudget: "Say which in the note"
    case .nobody: "There is no money for it"
    case .unknown: "It costs money; I cannot say whose"
    }
  }
}

private func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
