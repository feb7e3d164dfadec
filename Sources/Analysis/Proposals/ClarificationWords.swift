internal import Model

/// The words of the questions, as the table of method.md 7.8 has them. They follow from rule and subject alone, so the
/// same event has the same words for every vendor, and a question on record keeps its own when its cause is gone.
struct ClarificationWords {
  var vendor: VendorResult
  var conflicts: [BeliefConflict]
  var assessment: Assessment

  /// Open, raised, not on record.
  func question(_ cause: ClarificationCause, number: Int) -> Clarification {
    let text = text(cause)
    return Clarification(
      number: number, rule: cause.rule, subject: cause.subject, text: text, vendorText: vendorText(cause) ?? text,
      status: .open, reply: nil, repliedOn: nil, isRaised: true, isOnRecord: false, passages: passages(cause))
  }

  private func text(_ cause: ClarificationCause) -> String {
    let subject = cause.subject ?? ""
    switch cause.rule {
    case .mandatorySilent: return "State whether you comply with \(mandatory(subject)) and show evidence"
    case .mandatoryPartial:
      return "State what is missing for \(mandatory(subject)), and the date and price of full compliance"
    case .itemSilent:
      return "State who performs \(item(subject)), with how many days, at what price, and what you need from us"
    case .itemExcluded: return "Price \(item(subject)) as an option, or state who you assume performs it"
    case .itemPartial: return "List what is included and excluded in \(item(subject)), in quantities"
    case .integrationUntied: return "Propose a deliverable, acceptance test and payment for \(item(subject))"
    case .promiseDropped: return "\(promise(subject)). Confirm that it is included, or price it"
    case .thinBid:
      let days = vendor.work.items.reduce(0) { $0 + $1.entry.meanDays }
      return "Our estimate is \(dayText(days)); you offer \(dayText(vendor.work.includedDays))."
        + " Explain the difference per item"
    case .vagueVerb: return "Replace \"\(subject)\" by deliverable, quantity and criterion"
    case .assumptionOpen:
      return "Confirm that \(assumption(subject)) may be removed, or state its price effect"
    case .referenceInvalid: return "Provide a reference meeting: \(failed(subject))"
    case .roleUnsecured:
      return "Name the person, share and CV for \(subject) and accept the key-person clause"
    case .paymentPlan:
      let target = dayCount(100 * assessment.profile.payment.endState)
      return "Propose a payment plan with at least \(target)% on end-state acceptance"
    case .beliefConflict: return conflict(subject)
    }
  }

  /// Where the words of the table would show our estimates, or what people believe; nil for all others.
  private func vendorText(_ cause: ClarificationCause) -> String? {
    switch cause.rule {
    case .thinBid:
      // No figure: where the proposal gives no days, what it offers is reckoned from our own estimate.
      "The days that you offer seem few for the work that is required. State them per item, and explain how they suffice"
    case .beliefConflict:
      "Manufacturer or supplier and partner name different performers for \(item(cause.subject ?? "")):"
        + " state the agreed performer"
    default: nil
    }
  }

  private func passages(_ cause: ClarificationCause) -> [StatementOfWork.SourceLine] {
    guard cause.rule == .vagueVerb else { return [] }
    return vendor.vagueVerbs.filter { $0.phrase == cause.subject }.map { .init(text: $0.text, line: $0.line) }
  }

  private func mandatory(_ id: String) -> String {
    named(id, vendor.mandatory.first { $0.item.id == id }?.item.title)
  }

  private func item(_ id: String) -> String { named(id, assessment.scope?.items.first { $0.id == id }?.title) }

  /// The title with the id behind it.
  private func named(_ id: String, _ title: Text?) -> String {
    let title = title?.resolved(in: [assessment.language], home: assessment.language).string ?? id
    return title == id || title.isEmpty ? id : "\(title) (\(id))"
  }

  private func promise(_ id: String) -> String {
    let promise = vendor.proposal.promises.first { $0.id == id }
    let text = withoutStop(promise?.text ?? id)
    return promise?.shownOn.map { "\(text) was shown on \($0)" } ?? "\(text) was promised"
  }

  private func assumption(_ id: String) -> String {
    vendor.proposal.assumptions.first { $0.id == id }.map { "\"\(withoutStop($0.text))\"" } ?? id
  }

  private func failed(_ name: String) -> String {
    let check = vendor.references?.checks.first { $0.reference.name == name && !$0.isValid }
    return (check?.failed ?? ReferenceTest.allCases).map { test in
      switch test {
      case .size: "half to twice our number of seats"
      case .scope: "at least 60% of the required work"
      case .partner: "delivered by the partner of the proposal"
      case .privateCall: "a private conversation with the client"
      }
    }.joined(separator: "; ")
  }

  private func conflict(_ id: String) -> String {
    let conflict = conflicts.first { $0.item.id == id }
    let maker = performers(conflict?.vendor ?? [])
    let partner = performers(conflict?.partner ?? [])
    return "Manufacturer or supplier says \(maker) performs \(item(id)), partner says \(partner):"
      + " state the agreed performer"
  }

  private func performers(_ named: [Performer]) -> String {
    guard !named.isEmpty else { return "somebody" }
    return named.map { performer in
      switch performer {
      case .customerIT: "the customer's IT"
      case .business: "the business"
      case .vendor: "the vendor"
      case .partner: "the partner"
      case .thirdParty: "a third party"
      case .nobody: "nobody"
      case .unknown: "somebody"
      }
    }.joined(separator: " or ")
  }
}

/// Free text inside a sentence.
private func withoutStop(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while let last = scalars.last, last.properties.isWhitespace || last == "." { scalars.removeLast() }
  return String(scalars)
}

private func dayText(_ days: Double) -> String { "\(dayCount(days)) \(halfUp(days) == 1 ? "day" : "days")" }

/// Whole numbers; these sentences need no more, and a number that is no count is written as it is.
private func dayCount(_ days: Double) -> String { Int(exactly: halfUp(days)).map(String.init) ?? "\(days)" }
