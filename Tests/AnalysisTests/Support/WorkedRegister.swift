import Model

/// Method.md 10.7: the register of the worked example.
enum WorkedRegister {
  static let register = Register(entries: [
    entry(
      "Q1", risk: 15,
      [("2026-02-16", .planned), ("2026-02-20", .inProgress), ("2026-03-02", .mitigated), ("2026-03-02", .closed)],
      owner: "F1", residual: 15),
    entry(
      "Q2", risk: 16, [("2026-02-16", .planned), ("2026-03-01", .inProgress), ("2026-03-23", .mitigated)], owner: "S1",
      residual: 8),
    entry("Q3", risk: 16, [("2026-02-09", .planned), ("2026-02-16", .inProgress)], owner: "F1", due: "2026-03-20"),
    entry("Q5", risk: 15, [("2026-02-09", .planned), ("2026-02-16", .inProgress)], owner: "P1", due: "2026-04-10"),
    entry("Q6", risk: 12, [("2026-02-09", .planned)], owner: "I1", due: "2026-04-15", rescored: 9),
    accepted,
    entry("Q8", raised: "2026-03-30", risk: 15, []),
  ])

  /// Q1 leaves 15 points at once: it is mitigated and closed on one day.
  static func entry(
    _ id: String, raised: String = "2026-02-02", risk: Int, _ steps: [(String, GapStatus)], owner: String? = nil,
    due: String? = nil, residual: Int? = nil, rescored: Int? = nil
  ) -> RegisterEntry {
    var entry = RegisterEntry(id: id, subject: .question(id), raisedOn: date(raised))
    entry.baseline = GapRating(risk: risk)
    entry.current = GapRating(risk: rescored ?? risk)
    entry.owner = owner
    entry.due = due.map(date)
    entry.residual = residual.map { GapRating(risk: $0) }
    for (day, next) in steps {
      entry.history.append(GapEvent(date: date(day), change: .status(from: entry.status, to: next)))
      entry.status = next
    }
    if let rescored {
      entry.history.append(GapEvent(date: date("2026-03-30"), change: .risk(from: risk, to: rescored)))
    }
    return entry
  }

  private static var accepted: RegisterEntry {
    var entry = entry("Q7", risk: 8, [("2026-02-16", .accepted)])
    entry.accepted = .init(by: "S1", on: date("2026-02-16"), until: date("2026-06-30"), reason: "Cheap")
    return entry
  }
}
