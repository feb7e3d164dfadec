package import Model

/// Status, owner and due date that somebody set elsewhere, in a spreadsheet for instance; nil leaves a field as it is.
package struct GapSetting: Hashable, Sendable {
  package var id: String
  package var status: GapStatus?
  package var owner: String?
  package var due: CalendarDate?

  package init(id: String, status: GapStatus? = nil, owner: String? = nil, due: CalendarDate? = nil) {
    self.id = id
    self.status = status
    self.owner = owner
    self.due = due
  }
}

extension RegisterEntry {
  /// The entry with what was set elsewhere, by way of the steps and their guards; itself where nothing differs.
  ///
  /// Only planning and starting need nothing else. Whoever wants a gap mitigated, accepted, closed or reopened has more
  /// to say than a status, so that is refused with what is missing.
  package func applying(
    _ setting: GapSetting, on day: CalendarDate, by person: String?, in surroundings: GapSurroundings
  ) throws(GapRefusal) -> RegisterEntry {
    var entry = self
    func take(_ action: GapStep.Action) throws(GapRefusal) {
      entry = try entry.taking(GapStep(action, on: day, by: person), in: surroundings)
    }
    let isElsewhere = setting.owner.map { $0 != owner } ?? false || setting.due.map { $0 != due } ?? false
    let wanted = setting.status ?? status
    if isElsewhere || status == .open && (wanted == .planned || wanted == .inProgress) {
      if status == .open, wanted == .open {
        // Who and when may be noted before it is planned.
        entry.owner = setting.owner ?? owner
        entry.due = setting.due ?? due
      } else {
        try take(.plan(owner: setting.owner, role: nil, due: setting.due, plan: nil))
      }
    }
    if entry.status == wanted { return entry }
    switch wanted {
    case .inProgress: try take(.start)
    case .mitigated: try take(.mitigate(level: nil, evidence: nil))
    case .closed: try take(.close(level: nil, evidence: nil))
    case .accepted: try take(.accept(until: nil, reason: nil, isDelegate: false))
    case .open: try take(.reopen(reason: nil))
    case .planned: throw .status(entry.status, allowed: [.open])
    }
    return entry
  }
}
