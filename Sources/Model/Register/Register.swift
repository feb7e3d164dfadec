/// What is being done about the gaps of an assessment (method.md section 6): an entry for each, kept until the end.
package struct Register: Hashable, Sendable {
  /// In the order of the file; ids are unique.
  package var entries: [RegisterEntry]

  package init(entries: [RegisterEntry] = []) { self.entries = entries }
}

/// Where a gap stands in its life (method.md 6.2).
package enum GapStatus: String, CaseIterable, Hashable, Sendable {
  case open, planned
  case inProgress = "in_progress"
  case mitigated, accepted, closed

  /// Somebody has to act.
  package var isActive: Bool { self == .open || self == .planned || self == .inProgress }

  /// For people: "in progress".
  package var words: String { self == .inProgress ? "in progress" : rawValue }
}

/// A control level and the risk that follows from it; what was not known is nil.
package struct GapRating: Hashable, Sendable {
  /// 0 to 4.
  package var level: Double?
  /// 1 to 5.
  package var likelihood: Int?
  /// 1 to 5.
  package var impact: Int?
  /// Likelihood times impact, 1 to 25.
  package var risk: Int?
  /// Grade of the evidence for the level, 0 to 3.
  package var evidence: Int?

  package init(
    level: Double? = nil, likelihood: Int? = nil, impact: Int? = nil, risk: Int? = nil, evidence: Int? = nil
  ) {
    self.level = level
    self.likelihood = likelihood
    self.impact = impact
    self.risk = risk
    self.evidence = evidence
  }
}

/// One gap and what happened to it (formats.md section 7).
package struct RegisterEntry: Hashable, Sendable {
  /// What the gap was found at.
  package enum Subject: Hashable, Sendable {
    /// A question, whose gate may be among the reasons.
    case question(String)
    case workItem(String)

    package var id: String {
      switch self {
      case .question(let id), .workItem(let id): id
      }
    }
  }

  package var id: String
  package var subject: Subject
  package var area: String?
  package var section: String?
  package var title: String?
  package var raisedOn: CalendarDate
  package var raisedBy: String?
  /// When it was raised.
  package var baseline: GapRating
  package var current: GapRating
  /// Level at which the gap is closed, 0 to 4.
  package var target: Double?
  package var status: GapStatus
  package var owner: String?
  package var ownerRole: Role?
  package var due: CalendarDate?
  package var plan: String?
  /// What is left once it is mitigated.
  package var residual: GapRating?
  package var accepted: Acceptance?
  package var closed: Closure?
  package var note: String?
  package var references: [Reference]
  package var links: Links
  /// As written, which need not be the order of the dates.
  package var history: [GapEvent]

  package init(id: String, subject: Subject, raisedOn: CalendarDate, status: GapStatus = .open) {
    self.id = id
    self.subject = subject
    self.raisedOn = raisedOn
    self.status = status
    baseline = GapRating()
    current = GapRating()
    references = []
    links = Links()
    history = []
  }

  package struct Acceptance: Hashable, Sendable {
    package var by: String
    package var on: CalendarDate
    package var until: CalendarDate
    package var reason: String

    package init(by: String, on: CalendarDate, until: CalendarDate, reason: String) {
      self.by = by
      self.on = on
      self.until = until
      self.reason = reason
    }
  }

  /// Who found that the gap is gone, and at what level.
  package struct Closure: Hashable, Sendable {
    package var by: String
    package var on: CalendarDate
    package var level: Double?
    package var evidence: Int?

    package init(by: String, on: CalendarDate, level: Double? = nil, evidence: Int? = nil) {
      self.by = by
      self.on = on
      self.level = level
      self.evidence = evidence
    }
  }

  package struct Links: Hashable, Sendable {
    package var items: [String]
    package var milestones: [String]
    package var decisions: [String]

    package init(items: [String] = [], milestones: [String] = [], decisions: [String] = []) {
      self.items = items
      self.milestones = milestones
      self.decisions = decisions
    }
  }
}
