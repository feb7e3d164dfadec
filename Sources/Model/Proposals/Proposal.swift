/// What one vendor offers (formats.md section 6). Whoever reads it asks for `compliance(of:)` and `line(of:)`: what a
/// proposal does not mention is silent.
package struct Proposal: Hashable, Sendable {
  /// The vendor's id, unique among the proposals.
  package var vendor: String
  package var name: String
  /// Who delivers for the vendor; nil where it delivers itself.
  package var partner: String?
  /// The price as quoted, above 0; nil where it is missing, or was left sealed.
  package var quoted: Double?
  /// As written; one an item.
  package var compliance: [ComplianceEntry]
  /// As written; one a work item.
  package var scope: [ProposedWork]
  package var promises: [Promise]
  package var references: [ClientReference]
  /// Nil where the file says nothing of people.
  package var people: [ProposedPerson]?
  /// Nil where the file has no payment plan.
  package var payments: [Milestone]?
  package var assumptions: [Assumption]
  package var integrations: [ProposedIntegration]
  package var statementOfWork: StatementOfWork?
  /// The file, relative to the assessment's folder.
  package var path: String
  /// 1-based line of the price.
  package var quotedLine: Int?

  package init(vendor: String, name: String, path: String = "") {
    self.vendor = vendor
    self.name = name
    partner = nil
    quoted = nil
    compliance = []
    scope = []
    promises = []
    references = []
    people = nil
    payments = nil
    assumptions = []
    integrations = []
    statementOfWork = nil
    self.path = path
    quotedLine = nil
  }

  /// The answer to a mandatory item.
  package func compliance(of item: String) -> ComplianceAnswer {
    compliance.first { $0.item == item }?.answer ?? .silent
  }

  /// What the proposal says about a work item.
  package func work(on item: String) -> ProposedWork {
    scope.first { $0.item == item } ?? ProposedWork(item: item, status: .silent)
  }
}

/// An answer to a mandatory item (method.md 7.2).
package enum ComplianceAnswer: String, CaseIterable, Hashable, Sendable {
  case comply, partial
  case notMet = "not_met"
  case silent
}

package struct ComplianceEntry: Hashable, Sendable {
  /// Id of the mandatory item.
  package var item: String
  package var answer: ComplianceAnswer
  /// What the vendor adds; its evidence.
  package var note: String?
  package var line: Int

  package init(item: String, answer: ComplianceAnswer, note: String? = nil, line: Int = 0) {
    self.item = item
    self.answer = answer
    self.note = note
    self.line = line
  }
}

/// A line of the scope form: what a vendor says about one work item.
package struct ProposedWork: Hashable, Sendable {
  package var item: String
  package var status: ContractStatus
  /// Included share of the work, 0 to 1.
  package var share: Double
  /// Days offered, 0 or more; nil where the proposal names none.
  package var days: Double?
  /// Who the vendor says performs it; nil where it does not say.
  package var performer: Performer?
  package var note: String?
  /// 1-based; nil where the proposal does not mention the item.
  package var line: Int?

  package init(
    item: String, status: ContractStatus, share: Double? = nil, days: Double? = nil, performer: Performer? = nil,
    note: String? = nil, line: Int? = nil
  ) {
    self.item = item
    self.status = status
    self.share = share ?? status.defaultShare
    self.days = days
    self.performer = performer
    self.note = note
    self.line = line
  }
}

/// An interface, and the payment that waits for it.
package struct ProposedIntegration: Hashable, Sendable {
  /// Id of the work item.
  package var item: String
  /// Id of a payment of the proposal, or of a milestone of scope.yaml; nil where it has none.
  package var milestone: String?
  package var line: Int

  package init(item: String, milestone: String? = nil, line: Int = 0) {
    self.item = item
    self.milestone = milestone
    self.line = line
  }
}

/// The vendor's own description of its work, searched for vague verbs (method.md 7.8, CQ-9).
package struct StatementOfWork: Hashable, Sendable {
  /// In order, without their line ends.
  package var lines: [SourceLine]

  package init(lines: [SourceLine]) { self.lines = lines }

  package struct SourceLine: Hashable, Sendable {
    package var text: String
    /// 1-based line of the proposal's file.
    package var line: Int

    package init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }
}
