/// A piece of work that the project needs: what is believed about it stands in `Scope.beliefs` (method.md 5.1).
package struct WorkItem: Hashable, Sendable {
  package var id: String
  package var title: Text
  /// The section of a questionnaire whose findings cite the item.
  package var section: String?
  package var isRequired: Bool
  /// Who is meant to perform it.
  package var target: Party
  package var contract: ContractEntry
  /// The id of the payment milestone that it is tied to.
  package var milestone: String?
  /// Share of the expected cost that has money behind it, 0 or more; above 1 it is paid twice.
  package var funded: Double
  /// The budget lines that make up `funded`; empty where the file gives the share alone.
  package var funding: [FundingEntry]
  package var days: DayEstimate
  /// Money a day, 0 or more.
  package var rate: Double
  /// 0 to 1; that the work occurs at all.
  package var probability: Double
  /// Ids of items that must be finished before this one is used.
  package var needs: [Need]
  package var start: CalendarDate?
  package var finish: CalendarDate?
  /// The day from which it is used.
  package var goLive: CalendarDate?
  /// An interface between systems, which wants a milestone of its own (method.md 5.6).
  package var isIntegration: Bool
  /// 1-based lines of scope.yaml.
  package var line: Int
  package var milestoneLine: Int?
  package var fundedLine: Int?

  package init(id: String, title: Text, days: DayEstimate, line: Int = 0) {
    self.id = id
    self.title = title
    section = nil
    isRequired = true
    target = .vendor
    contract = ContractEntry(status: .silent)
    milestone = nil
    funded = 0
    funding = []
    self.days = days
    rate = 0
    probability = 1
    needs = []
    start = nil
    finish = nil
    goLive = nil
    isIntegration = false
    self.line = line
    milestoneLine = nil
    fundedLine = nil
  }
}

/// An estimate in days: 0 <= low <= likely <= high.
package struct DayEstimate: Hashable, Sendable {
  package var low: Double
  package var likely: Double
  package var high: Double

  package init(low: Double, likely: Double, high: Double) {
    self.low = low
    self.likely = likely
    self.high = high
  }
}

/// What the contract says about one item, and where it says so.
package struct ContractEntry: Hashable, Sendable {
  package var status: ContractStatus
  /// Included share of the work, 0 to 1.
  package var share: Double
  /// The clause or line of the contract.
  package var clause: String?
  /// The document.
  package var reference: String?
  /// 1-based line of scope.yaml; nil where the file says nothing.
  package var line: Int?

  package init(
    status: ContractStatus, share: Double? = nil, clause: String? = nil, reference: String? = nil, line: Int? = nil
  ) {
    self.status = status
    self.share = share ?? status.defaultShare
    self.clause = clause
    self.reference = reference
    self.line = line
  }
}

/// Money for an item from one line of the budget.
package struct FundingEntry: Hashable, Sendable {
  /// Id of the budget line.
  package var budgetLine: String
  /// Share of the item's expected cost, 0 or more.
  package var share: Double
  /// The document.
  package var reference: String?
  /// 1-based line of scope.yaml.
  package var line: Int

  package init(budgetLine: String, share: Double, reference: String?, line: Int) {
    self.budgetLine = budgetLine
    self.share = share
    self.reference = reference
    self.line = line
  }
}

/// Another item that must be finished first.
package struct Need: Hashable, Sendable {
  package var item: String
  /// 1-based line of scope.yaml.
  package var line: Int

  package init(item: String, line: Int) {
    self.item = item
    self.line = line
  }
}
