import Analysis
import Model
import Templates

/// What the executive page asks somebody to decide, drawn from the findings.
extension Presentation {
  static let decisionVocabulary = Vocabulary([
    .init("text", .text, "what is to be decided"),
    .init("who", .text, "roles concerned"),
    .init("by", .object(dateVocabulary), "the date by which; absent where nothing sets one"),
    .init("links", .list(linkVocabulary), "the first questions it is about"),
    .init("more", .text, "how many further questions it is about"),
  ])

  func decisions() -> [Value] { answerDecisions() + registerDecisions() }

  /// What the answers call for, and the proposals.
  func answerDecisions() -> [Value] {
    [gateDecision(), orphanDecision(), reserveDecision()].compactMap { $0 } + proposalDecisions()
      + [criticalDecision(), divergenceDecision(), unknownDecision(), silenceDecision(), evidenceDecision()]
      .compactMap { $0 }
  }

  /// What the register calls for.
  func registerDecisions() -> [Value] {
    [lateDecision(), ownerDecision(), acceptanceDecision()].compactMap { $0 }
  }

  private func decision(_ text: String, who: [Role], by due: CalendarDate?, about ids: [String]) -> Value {
    object([
      "text": .text(text), "who": .text(listed(Array(Set(who)).sorted().map(\.title))),
      "by": due.map(date) ?? .absent, "links": listOrAbsent(ids.prefix(6).map(link)),
      "more": ids.count > 6 ? .text(String(ids.count - 6)) : .absent,
    ])
  }

  private func gateDecision() -> Value? {
    let ids = scorecard.overall.blocking
    guard !ids.isEmpty else { return nil }
    let concerned = ids.compactMap { findings[$0] }
    let phase = assessment.phase
    return decision(
      "Close \(ids.count == 1 ? "the gate that blocks" : "the \(numberWord(ids.count)) gates that block") "
        + "\(phase.word), or waive \(ids.count == 1 ? "it" : "them") on record with a reason.",
      who: concerned.map(\.owner), by: assessment.phaseDates[phase] ?? concerned.map(\.due).max(), about: ids)
  }

  private func criticalDecision() -> Value? {
    let blocking = Set(scorecard.overall.blocking)
    let critical = scorecard.findings.filter { $0.band == .critical && !blocking.contains($0.id) }
    guard !critical.isEmpty else { return nil }
    let further = blocking.isEmpty ? "" : "further "
    return decision(
      "Release people and money for the fixes of \(counted(critical.count, "\(further)critical risk")).",
      who: critical.map(\.owner), by: critical.map(\.due).min(), about: critical.map(\.id))
  }

  private func divergenceDecision() -> Value? {
    let apart = divergent
    guard !apart.isEmpty else { return nil }
    return decision(
      apart.count == 1
        ? "Bring the parties together on the one question they answer against each other."
        : "Bring the parties together on the \(numberWord(apart.count)) questions they answer against each other.",
      who: apart.flatMap { $0.roles.filter { $0.state == .rated }.map(\.role) }, by: nil,
      about: apart.map(\.question.id))
  }

  private func unknownDecision() -> Value? {
    let unknown = questions.filter(\.leadUnknown)
    guard !unknown.isEmpty else { return nil }
    return decision(
      "Name somebody who can answer \(counted(unknown.count, "question")) that \(unknown.count == 1 ? "its" : "their") "
        + "lead could not.",
      who: unknown.map(\.lead), by: nil, about: unknown.map(\.question.id))
  }

  private func silenceDecision() -> Value? {
    let silent = Array(Set(scorecard.roles.filter(\.silent).map(\.role))).sorted()
    let thin = scorecard.areas.filter { $0.state == .notRated || $0.state == .provisional }
    guard !silent.isEmpty || !thin.isEmpty else { return nil }
    if silent.isEmpty {
      return decision(
        "Complete the answers in \(listed(thin.map(title), upTo: 3)), where too few questions are answered.",
        who: thin.flatMap { $0.questions.filter { $0.state == .missing }.map(\.lead) }, by: nil, about: [])
    }
    let areas = scorecard.areas.filter { area in
      scorecard.roles.contains { $0.silent && $0.area == area.questionnaire.id }
    }
    return decision(
      "Get answers from \(listed(silent.map(\.word))), silent so far on \(listed(areas.map(title), upTo: 3)).",
      who: silent, by: nil, about: [])
  }

  private func evidenceDecision() -> Value? {
    let unproven = verification
    guard !unproven.isEmpty else { return nil }
    return decision(
      "Ask for documents behind \(counted(unproven.count, "control")) said to be agreed without "
        + "\(unproven.count == 1 ? "one" : "any").",
      who: unproven.map(\.lead), by: nil, about: unproven.map(\.question.id))
  }

  private func lateDecision() -> Value? {
    guard let late = results.register?.late, !late.isEmpty else { return nil }
    return decision(
      "Clear the way for \(counted(late.count, "overdue gap")), or set \(late.count == 1 ? "a new date" : "new dates").",
      about: late)
  }

  private func ownerDecision() -> Value? {
    guard let register = results.register, !register.withoutOwner.isEmpty else { return nil }
    let gaps = gravestFirst(register.withoutOwner)
    let points = gaps.reduce(0) { $0 + $1.points }
    return decision(
      "Name an owner for \(counted(gaps.count, "gap")) that nobody sees to"
        + (points > 0 ? ", \(NumberText.count(points)) points." : "."), about: gaps)
  }

  private func acceptanceDecision() -> Value? {
    guard let ended = results.register?.expired, !ended.isEmpty else { return nil }
    return decision(
      "Decide again on \(counted(ended.count, "acceptance")) that \(ended.count == 1 ? "has" : "have") ended.",
      who: [.sponsor], about: ended)
  }

  private func decision(_ text: String, who: [Role]? = nil, about gaps: [EntryStatus]) -> Value {
    let roles = who ?? gaps.compactMap(\.entry.ownerRole)
    return object([
      "text": .text(text), "who": .text(roles.isEmpty ? "Programme" : listed(Array(Set(roles)).sorted().map(\.title))),
      "by": .absent, "links": listOrAbsent(gaps.prefix(6).map { gapLink($0.entry) }),
      "more": gaps.count > 6 ? .text(NumberText.count(gaps.count - 6)) : .absent,
    ])
  }

  /// Stated at level 3 or above on evidence below grade 2 (method.md section 9, appendix 13).
  var verification: [QuestionResult] {
    questions.filter { snap($0.x ?? 0) >= 3 && ($0.grade ?? 0) < 2 && $0.state == .rated }
  }
}
