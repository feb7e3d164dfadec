/// What there is to do, who is believed to do it and to pay for it, and what money and people there are
/// (method.md section 5, formats.md section 5).
package struct Scope: Hashable, Sendable {
  /// The file, relative to the assessment's folder.
  package static let path = "scope.yaml"

  /// As written; ids are unique.
  package var items: [WorkItem]
  /// By item in their order; of one item what stands at the item first, then the respondents as written.
  package var beliefs: [Belief]
  package var milestones: [Milestone]
  package var capacity: [Capacity]
  package var budget: [BudgetLine]
  package var capabilities: [Capability]

  package init(
    items: [WorkItem] = [], beliefs: [Belief] = [], milestones: [Milestone] = [], capacity: [Capacity] = [],
    budget: [BudgetLine] = [], capabilities: [Capability] = []
  ) {
    self.items = items
    self.beliefs = beliefs
    self.milestones = milestones
    self.capacity = capacity
    self.budget = budget
    self.capabilities = capabilities
  }
}

/// What somebody believes about one work item: who performs it, who pays for it (method.md 4.4).
package struct Belief: Hashable, Sendable {
  package var item: String
  /// As written, before role mapping.
  package var role: Role
  /// Nil where the file states what the role as a whole believes.
  package var respondent: String?
  /// 1 or more; the highest of a respondent counts.
  package var round: Int
  package var on: CalendarDate?
  /// Nil where this was not answered.
  package var performer: Performer?
  package var payer: Payer?
  package var note: String?
  /// 1-based line of scope.yaml.
  package var line: Int

  package init(
    item: String, role: Role, respondent: String? = nil, round: Int = 1, on: CalendarDate? = nil,
    performer: Performer? = nil, payer: Payer? = nil, note: String? = nil, line: Int = 0
  ) {
    self.item = item
    self.role = role
    self.respondent = respondent
    self.round = round
    self.on = on
    self.performer = performer
    self.payer = payer
    self.note = note
    self.line = line
  }
}

/// A payment of the plan.
package struct Milestone: Hashable, Sendable {
  package var id: String
  package var title: Text
  package var trigger: PaymentTrigger
  /// Share of the contract's price, 0 to 1.
  package var share: Double
  /// What shows that it is reached.
  package var acceptance: Text?
  /// 1-based line of scope.yaml.
  package var line: Int

  package init(id: String, title: Text, trigger: PaymentTrigger, share: Double, acceptance: Text? = nil, line: Int = 0)
  {
    self.id = id
    self.title = title
    self.trigger = trigger
    self.share = share
    self.acceptance = acceptance
    self.line = line
  }
}

/// People of a role who are there for the project (method.md 5.5).
package struct Capacity: Hashable, Sendable {
  package var role: Role
  package var people: Double
  /// Share of their time, 0 to 1.
  package var dedicated: Double
  package var workingDays: Double
  /// Share of working days without leave and illness, 0 to 1.
  package var availability: Double
  /// 1-based line of scope.yaml.
  package var line: Int

  package init(
    role: Role, people: Double, dedicated: Double, workingDays: Double, availability: Double, line: Int = 0
  ) {
    self.role = role
    self.people = people
    self.dedicated = dedicated
    self.workingDays = workingDays
    self.availability = availability
    self.line = line
  }

  /// In days.
  package var days: Double { people * dedicated * workingDays * availability }
}

/// Whether something is there today or is asked for anew.
package enum Baseline: String, CaseIterable, Hashable, Sendable { case existing, new }

/// A line of the budget.
package struct BudgetLine: Hashable, Sendable {
  package var id: String
  package var title: Text
  package var amount: Double
  /// What the line was reckoned from: what is there today, or something new.
  package var baseline: Baseline
  /// The document.
  package var reference: String?
  /// 1-based line of scope.yaml.
  package var line: Int

  package init(
    id: String, title: Text, amount: Double, baseline: Baseline, reference: String? = nil, line: Int = 0
  ) {
    self.id = id
    self.title = title
    self.amount = amount
    self.baseline = baseline
    self.reference = reference
    self.line = line
  }
}

/// Something that the project is asked to make possible, and the budget line that pays for it.
package struct Capability: Hashable, Sendable {
  package var id: String
  package var title: Text
  package var baseline: Baseline
  /// Id of the budget line; nil where none carries it.
  package var budgetLine: String?
  /// What it costs; 0 or more.
  package var amount: Double
  /// 1-based line of scope.yaml.
  package var line: Int

  package init(
    id: String, title: Text, baseline: Baseline, budgetLine: String? = nil, amount: Double = 0, line: Int = 0
  ) {
    self.id = id
    self.title = title
    self.baseline = baseline
    self.budgetLine = budgetLine
    self.amount = amount
    self.line = line
  }
}
