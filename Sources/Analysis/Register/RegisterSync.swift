package import Model

/// What the findings of today make of a register, and what changed.
package struct RegisterSync: Hashable, Sendable {
  /// A new risk of an entry.
  package struct Rescored: Hashable, Sendable {
    package var id: String
    package var from: Int?
    package var to: Int?
  }

  /// With the new entries behind the old ones.
  package var register: Register
  package var opened: [String] = []
  /// Closed before, and found again: each counts as a regression.
  package var reopened: [String] = []
  /// Closed, and found by nothing but answers from before they were closed: no follow-up, so they stay closed.
  package var askAgain: [String] = []
  package var rescored: [Rescored] = []
  /// No longer found: somebody other than the owner verifies them, and closes them then.
  package var toVerify: [String] = []
  /// Has events after the day of the sync, so that nothing could be written in its history; such a sync is not carried out.
  package var ahead: [String] = []
}

/// Joins what is found today to the register by subject (method.md 6.1): new gaps are opened, closed ones that reappear
/// reopened, changed ones re-scored with their history, and those that vanished proposed for verification. Only answers
/// that are newer than a closing, or have no day, are a follow-up that can undo it. Nothing is ever deleted. Total.
package func synced(
  _ register: Register, with found: [FoundGap], in assessment: Assessment, _ card: Scorecard, on day: CalendarDate,
  by person: String?
) -> RegisterSync {
  var sync = RegisterSync(register: register)
  var places: [RegisterEntry.Subject: Int] = [:]
  for (index, entry) in register.entries.enumerated() { places[entry.subject] = index }
  var ids = Set(register.entries.map(\.id))
  let subjects = Set(found.map(\.subject))
  let answered = lastAnswered(Set(register.entries.compactMap(\.closedQuestion)), in: assessment)
  for gap in found {
    if let index = places[gap.subject] {
      let old = register.entries[index]
      if let question = old.closedQuestion, let day = answered[question], let closing = old.closingDay, day <= closing {
        sync.askAgain.append(old.id)
        continue
      }
      sync.update(index, with: gap.rating, reappeared: true, on: day, by: person)
    } else {
      let id = ids.contains(gap.subject.id) ? gap.subject.id + "-gap" : gap.subject.id
      guard ids.insert(id).inserted else { continue }
      sync.register.entries.append(entry(id, for: gap, on: day, by: person))
      sync.opened.append(id)
    }
  }
  var ratings: [String: GapRating] = [:]
  for result in card.questions { ratings[result.question.id] = rating(of: result) }
  for (index, entry) in register.entries.enumerated() where !subjects.contains(entry.subject) && entry.status != .closed
  {
    if case .question(let id) = entry.subject, let rating = ratings[id] {
      sync.update(index, with: rating, reappeared: false, on: day, by: person)
    }
    if entry.status != .accepted { sync.toVerify.append(entry.id) }
  }
  return sync
}

private func entry(_ id: String, for gap: FoundGap, on day: CalendarDate, by person: String?) -> RegisterEntry {
  var entry = RegisterEntry(id: id, subject: gap.subject, raisedOn: day)
  entry.area = gap.area
  entry.section = gap.section
  entry.title = gap.title
  entry.raisedBy = person
  entry.baseline = gap.rating
  entry.current = gap.rating
  entry.target = gap.target
  entry.ownerRole = gap.ownerRole
  entry.plan = gap.plan
  return entry
}

extension RegisterEntry {
  /// The question of an entry that is closed.
  fileprivate var closedQuestion: String? {
    guard status == .closed, case .question(let id) = subject else { return nil }
    return id
  }

  fileprivate var closingDay: CalendarDate? {
    closed?.on ?? events.last { $0.change.isClosing }?.date
  }
}

extension GapEvent.Change {
  fileprivate var isClosing: Bool {
    if case .status(_, to: .closed) = self { return true }
    return false
  }
}

extension RegisterSync {
  /// Brings an entry up to what its subject shows today. What is not known today takes nothing away.
  fileprivate mutating func update(
    _ index: Int, with rating: GapRating, reappeared: Bool, on day: CalendarDate, by person: String?
  ) {
    var entry = register.entries[index]
    let isReopened = reappeared && entry.status == .closed
    let isRescored = rating.risk != nil && rating.risk != entry.current.risk
    if isReopened {
      entry.history.append(
        GapEvent(date: day, change: .status(from: .closed, to: .open), by: person, note: "found again"))
      entry.status = .open
    }
    if isRescored {
      entry.history.append(
        GapEvent(date: day, change: .risk(from: entry.current.risk, to: rating.risk), by: person))
    }
    if let level = rating.level { entry.current.level = level }
    if let evidence = rating.evidence { entry.current.evidence = evidence }
    if rating.risk != nil {
      (entry.current.likelihood, entry.current.impact, entry.current.risk) = (
        rating.likelihood, rating.impact, rating.risk
      )
    }
    guard entry != register.entries[index] else { return }
    if isReopened || isRescored, let last = entry.events.last?.date, last > day { return ahead.append(entry.id) }
    if isReopened { reopened.append(entry.id) }
    if isRescored {
      rescored.append(Rescored(id: entry.id, from: register.entries[index].current.risk, to: rating.risk))
    }
    register.entries[index] = entry
  }
}
