package import Model

/// One step in the life of a gap, with what the step needs (method.md 6.2).
package struct GapStep: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    /// Owner, role, due date and plan; what is not given stays as it is. Again later: other fields of a plan under way.
    case plan(owner: String?, role: Role?, due: CalendarDate?, plan: String?)
    case start
    /// What is left, and the evidence for it.
    case mitigate(level: Double?, evidence: Int?)
    /// What was found; by default what was recorded as left.
    case close(level: Double?, evidence: Int?)
    /// `isDelegate`: the sponsor let somebody else decide.
    case accept(until: CalendarDate?, reason: String?, isDelegate: Bool)
    case reopen(reason: String?)

    package var name: String {
      switch self {
      case .plan: "plan"
      case .start: "start"
      case .mitigate: "mitigate"
      case .close: "close"
      case .accept: "accept"
      case .reopen: "reopen"
      }
    }
  }

  package var action: Action
  package var on: CalendarDate
  /// Who takes it.
  package var by: String?
  package var note: String?
  package var references: [Reference]

  package init(
    _ action: Action, on: CalendarDate, by: String? = nil, note: String? = nil, references: [Reference] = []
  ) {
    self.action = action
    self.on = on
    self.by = by
    self.note = note
    self.references = references
  }
}

/// Why a step is not taken.
package enum GapRefusal: Error, Hashable, Sendable {
  package enum Field: String, Hashable, Sendable { case owner, due, plan, level, evidence, by, until, reason, risk }

  /// The step leads from none of the states but these.
  case status(GapStatus, allowed: [GapStatus])
  case missing(Field)
  /// Grades.
  case evidence(Int, least: Int)
  case level(Double, target: Double)
  case verifiedByOwner(String)
  case failedGate(String)
  case notSponsor(String, role: Role?)
  case endsBeforeItBegins(until: CalendarDate, on: CalendarDate)
  /// The history has a later event, or the gap was raised later.
  case tooEarly(last: CalendarDate)
  /// Everything is so already.
  case nothingToDo
}

/// What the guards have to know of the assessment.
package struct GapSurroundings: Sendable {
  private var results: [String: QuestionResult] = [:]
  private var people: [String: Role] = [:]
  package let defaultTarget: Double

  package init(_ assessment: Assessment, _ card: Scorecard) {
    for result in card.questions { results[result.question.id] = result }
    for submission in assessment.everyResponse.batches.flatMap(\.submissions) {
      let role = assessment.answering(submission.role)
      people[folded(submission.respondent)] = role
      if let name = submission.name { people[folded(name)] = role }
    }
    defaultTarget = assessment.profile.target
  }

  func result(for entry: RegisterEntry) -> QuestionResult? {
    if case .question(let id) = entry.subject { results[id] } else { nil }
  }

  /// The role in which somebody answered, by id or name.
  func role(of person: String) -> Role? { people[folded(person)] }

  var knowsSponsor: Bool { people.values.contains(.sponsor) }
}

/// A name without regard to capitals and outer blanks.
func folded(_ name: String) -> String {
  let scalars = name.lowercased().unicodeScalars
  return String(String.UnicodeScalarView(scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
}
