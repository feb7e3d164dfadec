import Analysis
import Model
import Templates

/// One fix on the roadmap: a finding that nobody has put into a register, or an active gap of the register.
struct RoadmapTask {
  /// As rows are called: a role, a person, or a role for which nobody is named.
  var owner: String
  /// Roles before people, in their order; people by name.
  var rank: (Int, String)
  /// Of the gap or finding, and what it was found at.
  var id: String
  var subject: RegisterEntry.Subject
  /// Nil where a gap has no date yet.
  var due: CalendarDate?
  var risk: Int?
  var action: Value
  var title: Value
  /// Where the gap stands; nil without a register.
  var status: String?

  var band: RiskBand? { risk.map { RiskBand(risk: $0) } }
}

extension Presentation {
  /// What has to be done. With a register: its active gaps, by the people and dates that it names, and the findings that
  /// it does not hold; without one the findings, by the role and the date that the method gives (method.md 3.6). A gap
  /// that is mitigated, accepted or closed has nothing left to do, even where the answers still show it.
  func roadmapTasks() -> [RoadmapTask] {
    guard let register = results.register else { return scorecard.findings.map { task($0, status: nil) } }
    let known = Set(register.entries.map(\.entry.subject))
    let others = scorecard.findings.filter { !known.contains(.question($0.id)) }
    return register.active.map(task) + others.map { task($0, status: "not in the register") }
  }

  /// How many closed gaps the answers still show, in a sentence; nil for none.
  var stillFound: String? {
    let closed = (results.register?.entries ?? []).count { status in
      status.state.status == .closed && findings[status.entry.subject.id] != nil
    }
    guard closed > 0 else { return nil }
    return "The answers still show \(counted(closed, "gap")) that \(closed == 1 ? "is" : "are") closed, "
      + "and would open \(closed == 1 ? "it" : "them") again: ask anew before the next sync."
  }

  private func task(_ finding: Finding, status: String?) -> RoadmapTask {
    let place = found[finding.id]
    return RoadmapTask(
      owner: finding.owner.title, rank: (finding.owner.index, ""), id: finding.id, subject: .question(finding.id),
      due: finding.due, risk: finding.risk,
      action: place.map { text($0.result.question.fix.action, of: $0.questionnaire) } ?? .absent,
      title: titles[finding.id] ?? .absent, status: status)
  }

  private func task(_ status: EntryStatus) -> RoadmapTask {
    let entry = status.entry
    let role = entry.ownerRole
    let owner = ownerName(of: status)
    let unnamed = role.map { "\($0.title), unnamed" } ?? "Nobody named"
    return RoadmapTask(
      owner: owner ?? unnamed, rank: owner.map { (100, $0) } ?? (role.map { 10 + $0.index } ?? 99, ""),
      id: entry.id, subject: entry.subject, due: status.state.due, risk: status.state.risk,
      action: entry.plan.map { words(oneLine($0)) } ?? plannedAction(of: entry), title: gapTitle(entry),
      status: status.state.status.words)
  }

  /// What the author of the question proposes.
  private func plannedAction(of entry: RegisterEntry) -> Value {
    guard let place = found[entry.subject.id] else { return .absent }
    return text(place.result.question.fix.action, of: place.questionnaire)
  }
}
