package import Model

/// The payment plan of an offer (method.md 5.6, 7.1).
package struct OfferedPayments: Hashable, Sendable {
  package struct Payment: Hashable, Sendable {
    package var milestone: Milestone
    /// Share of the quoted price; nil without a price.
    package var amount: Double?
  }

  /// As written.
  package var payments: [Payment]
  package var plan: PaymentPlan
  /// The sum of the shares as written; 1 where the plan is complete.
  package var share: Double
}

/// Nil without a payment plan.
func offeredPayments(
  of proposal: Proposal, untied: [String], _ limits: Profile.Payment
) -> OfferedPayments? {
  guard let milestones = proposal.payments else { return nil }
  let tied = Set(proposal.integrations.compactMap(\.milestone))
  return OfferedPayments(
    payments: milestones.map { milestone in
      .init(milestone: milestone, amount: proposal.quoted.map { $0 * milestone.share })
    },
    plan: paymentPlan(milestones, tied, !untied.isEmpty, limits), share: milestones.reduce(0) { $0 + $1.share })
}
