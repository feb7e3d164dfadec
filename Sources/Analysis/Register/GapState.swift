package import Model

/// Where a gap stood on a day, and what it counted.
package struct GapState: Hashable, Sendable {
  package var status: GapStatus
  /// 1 to 25.
  package var risk: Int?
  /// What is left once it is mitigated.
  package var residual: Int?
  package var owner: String?
  package var due: CalendarDate?

  /// What it adds to the open points: active at its risk, mitigated at what is left, else nothing (method.md 6.3).
  var openPoints: Int {
    switch status {
    case .open, .planned, .inProgress: risk ?? 0
    case .mitigated: residual ?? risk ?? 0
    case .accepted, .closed: 0
    }
  }

  /// The same with what an accepted gap counts apart.
  package var points: Int { status == .accepted ? risk ?? 0 : openPoints }
}

extension RegisterEntry {
  /// The state on a day, replayed from the history (method.md section 12); nil before it was raised.
  ///
  /// Owner and due date may be changed by hand without an event, so the present values hold from the last event on.
  package func state(on day: CalendarDate) -> GapState? {
    guard raisedOn <= day else { return nil }
    var state = beginning
    var ahead: [GapEvent] = []
    for event in events {
      if event.date <= day { state.apply(event.change) } else { ahead.append(event) }
    }
    state.owner = owner
    state.due = due
    // Of events that have not come yet the earliest says what is there before it.
    for event in ahead.reversed() {
      switch event.change {
      case .owner(let from, _): state.owner = from
      case .due(let from, _): state.due = from
      default: continue
      }
    }
    return state
  }

  /// As it was raised.
  var beginning: GapState {
    var state = GapState(status: .open, risk: baseline.risk, residual: residual?.risk, owner: nil, due: nil)
    for event in events.reversed() {
      if case .residual(let from, _) = event.change { state.residual = from }
    }
    return state
  }
}

extension GapState {
  mutating func apply(_ change: GapEvent.Change) {
    switch change {
    case .status(_, let to): status = to
    case .risk(_, let to): risk = to
    case .residual(_, let to): residual = to
    case .owner(_, let to): owner = to
    case .due(_, let to): due = to
    }
  }
}
