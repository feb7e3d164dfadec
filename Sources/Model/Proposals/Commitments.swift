/// Something that was promised on the way to the contract (method.md 7.7). Each flag stands on its own.
package struct Promise: Hashable, Sendable {
  package var id: String
  package var text: String
  package var shownOn: CalendarDate?
  package var proposed: Bool
  package var sow: Bool
  package var test: Bool
  package var paid: Bool
  /// What was decided about a promise that was dropped; nil while nothing was.
  package var decision: PromiseDecision?
  package var line: Int

  package init(
    id: String, text: String, shownOn: CalendarDate? = nil, proposed: Bool = false, sow: Bool = false,
    test: Bool = false, paid: Bool = false, decision: PromiseDecision? = nil, line: Int = 0
  ) {
    self.id = id
    self.text = text
    self.shownOn = shownOn
    self.proposed = proposed
    self.sow = sow
    self.test = test
    self.paid = paid
    self.decision = decision
    self.line = line
  }
}

/// What happens to a dropped promise (method.md 7.7).
package enum PromiseDecision: String, CaseIterable, Hashable, Sendable { case reinstate, option, accepted }

/// A customer whom the vendor names (method.md 7.6).
package struct ClientReference: Hashable, Sendable {
  package var name: String
  package var seats: Double?
  /// Ids of the work items that were done there.
  package var scope: [String]
  /// The same partner delivered it.
  package var partner: Bool
  package var monthsAgo: Double?
  package var privateCall: Bool
  /// Names of people who took part.
  package var people: [String]
  package var line: Int

  package init(
    name: String, seats: Double? = nil, scope: [String] = [], partner: Bool = false, monthsAgo: Double? = nil,
    privateCall: Bool = false, people: [String] = [], line: Int = 0
  ) {
    self.name = name
    self.seats = seats
    self.scope = scope
    self.partner = partner
    self.monthsAgo = monthsAgo
    self.privateCall = privateCall
    self.people = people
    self.line = line
  }
}

/// Somebody whom the vendor promises for a role (method.md 7.6).
package struct ProposedPerson: Hashable, Sendable {
  package var role: String
  /// Nil where the place is not filled.
  package var name: String?
  /// The CV was checked.
  package var cv: Bool
  /// Share of the person's time, 0 to 1; nil where the proposal names none.
  package var share: Double?
  /// Bound in the contract, with rules for replacement.
  package var bound: Bool
  package var line: Int

  package init(
    role: String, name: String? = nil, cv: Bool = false, share: Double? = nil, bound: Bool = false, line: Int = 0
  ) {
    self.role = role
    self.name = name
    self.cv = cv
    self.share = share
    self.bound = bound
    self.line = line
  }
}

/// What the vendor takes for granted or leaves out (method.md 7.1).
package struct Assumption: Hashable, Sendable {
  package var id: String
  package var text: String
  package var state: AssumptionState
  package var line: Int

  package init(id: String, text: String, state: AssumptionState = .open, line: Int = 0) {
    self.id = id
    self.text = text
    self.state = state
    self.line = line
  }
}

package enum AssumptionState: String, CaseIterable, Hashable, Sendable { case open, accepted, priced, removed }
