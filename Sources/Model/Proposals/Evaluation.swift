/// How proposals are judged: what is mandatory, by which criteria, who gave which level, which price formula decides
/// (formats.md section 6).
package struct Evaluation: Hashable, Sendable {
  /// The file, relative to the assessment's folder.
  package static let path = "evaluation.yaml"

  package var mandatory: [MandatoryItem]
  /// As written; their weights add up to 100.
  package var criteria: [Criterion]
  /// Those who are to score; empty where the file names none.
  package var evaluators: [Evaluator]
  /// As written; one a vendor, criterion and evaluator.
  package var scores: [GivenLevel]
  package var consensus: [ModeratedLevel]
  /// Nil where the file names no formula, or where prices were left sealed.
  package var price: PriceRule?
  /// The seats of our own project, above 0; nil where the file names none.
  package var referenceSeats: Double?
  package var keyRoles: [KeyRole]
  /// Nil where the file says nothing of the request itself.
  package var request: Request?

  package init(criteria: [Criterion]) {
    mandatory = []
    self.criteria = criteria
    evaluators = []
    scores = []
    consensus = []
    price = nil
    referenceSeats = nil
    keyRoles = []
    request = nil
  }
}

/// What every proposal must meet (method.md 7.2).
package struct MandatoryItem: Hashable, Sendable {
  package var id: String
  package var title: Text
  package var line: Int

  package init(id: String, title: Text, line: Int = 0) {
    self.id = id
    self.title = title
    self.line = line
  }
}

/// What quality is made of (method.md 7.3).
package struct Criterion: Hashable, Sendable {
  package var id: String
  package var title: Text
  /// Share of quality, above 0, at most 100.
  package var weight: Double
  /// A level below it excludes, 0 to 4; nil where none does.
  package var threshold: Double?
  /// What the criterion pays for; nil where the file does not say.
  package var rewards: Rewards?
  /// What the levels 0 to 4 mean for this criterion; empty where the file does not say, else five.
  package var levels: [Text]
  package var line: Int

  package init(
    id: String, title: Text, weight: Double, threshold: Double? = nil, rewards: Rewards? = nil, levels: [Text] = [],
    line: Int = 0
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.threshold = threshold
    self.rewards = rewards
    self.levels = levels
    self.line = line
  }
}

package struct Evaluator: Hashable, Sendable {
  package var id: String
  package var name: String?
  package var line: Int

  package init(id: String, name: String? = nil, line: Int = 0) {
    self.id = id
    self.name = name
    self.line = line
  }
}

/// What one evaluator gave one vendor on one criterion, alone.
package struct GivenLevel: Hashable, Sendable {
  package var vendor: String
  package var criterion: String
  package var evaluator: String
  /// 0 to 4.
  package var level: Double
  package var note: String?
  package var line: Int

  package init(
    vendor: String, criterion: String, evaluator: String, level: Double, note: String? = nil, line: Int = 0
  ) {
    self.vendor = vendor
    self.criterion = criterion
    self.evaluator = evaluator
    self.level = level
    self.note = note
    self.line = line
  }
}

/// A level that the evaluators agreed on; it stands beside what each of them gave (method.md 7.3).
package struct ModeratedLevel: Hashable, Sendable {
  package var vendor: String
  package var criterion: String
  /// 0 to 4.
  package var level: Double
  package var by: String
  package var on: CalendarDate
  package var reason: Text
  package var line: Int

  package init(
    vendor: String, criterion: String, level: Double, by: String, on: CalendarDate, reason: Text, line: Int = 0
  ) {
    self.vendor = vendor
    self.criterion = criterion
    self.level = level
    self.by = by
    self.on = on
    self.reason = reason
    self.line = line
  }
}

/// A role that must be filled by a person whom the contract binds (method.md 7.6).
package struct KeyRole: Hashable, Sendable {
  package var role: String
  /// Share of the person's time that is required, 0 to 1.
  package var share: Double
  package var line: Int

  package init(role: String, share: Double, line: Int = 0) {
    self.role = role
    self.share = share
    self.line = line
  }
}
