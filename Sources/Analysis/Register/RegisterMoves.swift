package import Model

/// What became of the gaps between a day and as-of.
package struct RegisterMoves: Hashable, Sendable {
  package var since: CalendarDate
  /// Open points on that day. `before + added - retired - accepted = now`.
  package var before = 0
  package var added = 0
  package var retired = 0
  package var accepted = 0
  package var now = 0
  /// Ids by where a gap stands now, of those that stood elsewhere.
  package var gaps: [Move: [String]] = [:]

  package enum Move: CaseIterable, Sendable { case closed, mitigated, accepted, started, planned, opened, reopened }

  package var isEmpty: Bool { gaps.isEmpty && added == 0 && retired == 0 && accepted == 0 }
}

/// Where each gap stood at the end of a day against where it stands now. Total; a day after as-of gives no moves.
package func registerMoves(in status: RegisterStatus, since: CalendarDate) -> RegisterMoves {
  var moves = RegisterMoves(since: since)
  for status in status.entries {
    let before = status.entry.state(on: since)
    moves.before += before?.openPoints ?? 0
    moves.now += status.state.openPoints
    if let move = RegisterMoves.Move(from: before?.status, to: status.state.status) {
      moves.gaps[move, default: []].append(status.entry.id)
    }
  }
  for movement in status.entries.flatMap(\.entry.movements)
  where movement.date > since && movement.date <= status.asOf {
    moves.added += movement.added
    moves.retired += movement.retired
    moves.accepted += movement.accepted
  }
  return moves
}

extension RegisterMoves.Move {
  /// Nil where a gap stands as it did; `before` is nil where it was not raised yet.
  init?(from before: GapStatus?, to now: GapStatus) {
    guard before != now else { return nil }
    switch now {
    case .closed: self = .closed
    case .accepted: self = .accepted
    case .mitigated: self = .mitigated
    // What was done, or let be, and is open again.
    case .open where before != nil: self = .reopened
    case .open: self = .opened
    case .planned: self = before == nil ? .opened : .planned
    case .inProgress: self = before == nil ? .opened : before == .mitigated ? .reopened : .started
    }
  }
}
