package import Model

extension RegisterEntry {
  /// The entry after a step, or why the step is not taken (method.md 6.2). History is only ever added to.
  package func taking(_ step: GapStep, in surroundings: GapSurroundings) throws(GapRefusal) -> RegisterEntry {
    var entry = self
    switch step.action {
    case .plan(let owner, let role, let due, let plan):
      try entry.plan(step, owner: owner, role: role, due: due, plan: plan)
    case .start: try entry.start(step)
    case .mitigate(let level, let evidence):
      try entry.mitigate(step, level: level, evidence: evidence, surroundings.result(for: self))
    case .close(let level, let evidence): try entry.close(step, level: level, evidence: evidence, surroundings)
    case .accept(let until, let reason, let isDelegate):
      try entry.accept(step, until: until, reason: reason, isDelegate: isDelegate, surroundings)
    case .reopen(let reason): try entry.reopen(step, reason: reason)
    }
    if let note = step.note, entry.history.count == history.count { entry.note = note }
    for reference in step.references where !entry.references.contains(reference) { entry.references.append(reference) }
    guard entry != self else { throw .nothingToDo }
    // A new event stands last in its entry, so it must be the last by date, too.
    let last = max(raisedOn, history.map(\.date).max() ?? raisedOn)
    if entry.history.count > history.count, step.on < last { throw .tooEarly(last: last) }
    return entry
  }

  private mutating func record(_ change: GapEvent.Change, _ step: GapStep, note: String? = nil) {
    history.append(GapEvent(date: step.on, change: change, by: step.by, note: note ?? step.note))
  }

  private mutating func move(to next: GapStatus, _ step: GapStep, from allowed: [GapStatus], note: String? = nil)
    throws(GapRefusal)
  {
    guard allowed.contains(status) else { throw .status(status, allowed: allowed) }
    record(.status(from: status, to: next), step, note: note)
    status = next
  }

  private mutating func plan(
    _ step: GapStep, owner: String?, role: Role?, due: CalendarDate?, plan: String?
  ) throws(GapRefusal) {
    let allowed: [GapStatus] = [.open, .planned, .inProgress]
    guard allowed.contains(status) else { throw .status(status, allowed: allowed) }
    let before = self
    self.owner = owner ?? self.owner
    self.ownerRole = role ?? ownerRole
    self.due = due ?? self.due
    self.plan = plan ?? self.plan
    if isBlank(self.owner) { throw .missing(.owner) }
    if self.due == nil { throw .missing(.due) }
    if isBlank(self.plan) { throw .missing(.plan) }
    if status == .open { return try move(to: .planned, step, from: [.open]) }
    if before.owner != self.owner { record(.owner(from: before.owner, to: self.owner), step) }
    if before.due != self.due { record(.due(from: before.due, to: self.due), step) }
  }

  /// From mitigated it means that the verification failed.
  private mutating func start(_ step: GapStep) throws(GapRefusal) {
    let hasFailed = status == .mitigated
    if hasFailed, isBlank(step.note) { throw .missing(.reason) }
    try move(to: .inProgress, step, from: [.planned, .mitigated])
  }

  private mutating func mitigate(
    _ step: GapStep, level: Double?, evidence: Int?, _ result: QuestionResult?
  ) throws(GapRefusal) {
    guard status == .inProgress else { throw .status(status, allowed: [.inProgress]) }
    if level == nil, hasLevel { throw .missing(.level) }
    guard let evidence else { throw .missing(.evidence) }
    if evidence < documentGrade { throw .evidence(evidence, least: documentGrade) }
    let before = residual?.risk
    let likelihood = level.map { likelihoodOfRisk(level: $0) }
    let impact = result?.question.impact ?? current.impact ?? baseline.impact
    let risk = impact.flatMap { impact in likelihood.map { $0 * impact } }
    if risk == nil, hasLevel { throw .missing(.risk) }
    residual = GapRating(level: level, likelihood: likelihood, risk: risk, evidence: evidence)
    // A second residual would otherwise change what the first one was.
    if let before, before != residual?.risk { record(.residual(from: before, to: residual?.risk), step) }
    try move(to: .mitigated, step, from: [.inProgress])
  }

  private mutating func close(
    _ step: GapStep, level: Double?, evidence: Int?, _ surroundings: GapSurroundings
  ) throws(GapRefusal) {
    guard status == .mitigated else { throw .status(status, allowed: [.mitigated]) }
    guard let by = step.by, !isBlank(by) else { throw .missing(.by) }
    if let owner, folded(owner) == folded(by) { throw .verifiedByOwner(owner) }
    let level = level ?? residual?.level
    if level == nil, hasLevel { throw .missing(.level) }
    guard let evidence = evidence ?? residual?.evidence else { throw .missing(.evidence) }
    let target = self.target ?? surroundings.defaultTarget
    if let level, snap(level) < target { throw .level(level, target: target) }
    let least = surroundings.result(for: self)?.question.gate == nil ? documentGrade : inspectedGrade
    if evidence < least { throw .evidence(evidence, least: least) }
    closed = Closure(by: by, on: step.on, level: level, evidence: evidence)
    try move(to: .closed, step, from: [.mitigated])
  }

  private mutating func accept(
    _ step: GapStep, until: CalendarDate?, reason: String?, isDelegate: Bool, _ surroundings: GapSurroundings
  ) throws(GapRefusal) {
    let allowed: [GapStatus] = [.open, .planned, .inProgress]
    guard allowed.contains(status) else { throw .status(status, allowed: allowed) }
    guard let by = step.by, !isBlank(by) else { throw .missing(.by) }
    guard let reason, !isBlank(reason) else { throw .missing(.reason) }
    guard let until else { throw .missing(.until) }
    if until < step.on { throw .endsBeforeItBegins(until: until, on: step.on) }
    if !isDelegate, surroundings.knowsSponsor, surroundings.role(of: by) != .sponsor {
      throw .notSponsor(by, role: surroundings.role(of: by))
    }
    if let result = surroundings.result(for: self), result.gate == .fail { throw .failedGate(result.question.id) }
    accepted = Acceptance(by: by, on: step.on, until: until, reason: reason)
    try move(to: .accepted, step, from: allowed)
  }

  private mutating func reopen(_ step: GapStep, reason: String?) throws(GapRefusal) {
    let allowed: [GapStatus] = [.accepted, .closed]
    guard allowed.contains(status) else { throw .status(status, allowed: allowed) }
    let hasEnded = status == .accepted && (accepted.map { $0.until < step.on } ?? false)
    if !hasEnded, isBlank(reason) { throw .missing(.reason) }
    try move(to: .open, step, from: allowed, note: reason ?? "the acceptance has ended")
  }
}

extension RegisterEntry {
  /// A question is answered by a level; a work item is done or is not.
  fileprivate var hasLevel: Bool {
    if case .question = subject { true } else { false }
  }
}

private func isBlank(_ text: String?) -> Bool { text.map { folded($0).isEmpty } ?? true }

/// "Document cited" and "inspected or tested" (method.md 1.3).
private let documentGrade = 2
private let inspectedGrade = 3
