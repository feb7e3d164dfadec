package import Model

/// What a role believes about one work item, made of what its people said (method.md 4.4).
///
/// What the file states for the role as a whole stands for it; without such a statement the answer of most of its
/// people does. An answer beats `unknown`, as a level does in scoring. People of a role who are evenly split leave all
/// their answers standing: they count as different answers, and the role claims nothing for its party.
package struct RoleBelief: Hashable, Sendable {
  /// After role mapping.
  package var role: Role
  /// One; several where the people of the role are evenly split; none where nobody named any.
  package var performers: [Performer]
  package var payers: [Payer]
  /// Somebody answered who performs it, were it `unknown`.
  package var answeredPerformer: Bool
  package var answeredPayer: Bool
  /// Two people of the role named different performers or payers, whichever won.
  package var isSplit: Bool
  /// What counts, in the order of the file: statements for the role, and each respondent's highest round.
  package var voices: [Belief]
  /// What a later round of the same respondent took the place of.
  package var superseded: [Belief]

  /// The one performer that the role names.
  package var performer: Performer? { performers.count == 1 ? performers.first : nil }
  package var payer: Payer? { payers.count == 1 ? payers.first : nil }
}

/// What each role believes about one item, in the closed order of the roles; roles that said nothing are left out.
func roleBeliefs(_ beliefs: [Belief], answering: (Role) -> Role) -> [RoleBelief] {
  var groups: [Role: [Belief]] = [:]
  for belief in beliefs { groups[answering(belief.role), default: []].append(belief) }
  return Role.allCases.compactMap { role in groups[role].map { roleBelief(role, $0) } }
}

private func roleBelief(_ role: Role, _ beliefs: [Belief]) -> RoleBelief {
  var rounds: [String: Int] = [:]
  for belief in beliefs {
    if let respondent = belief.respondent { rounds[respondent] = max(rounds[respondent] ?? 0, belief.round) }
  }
  let isCurrent = { (belief: Belief) in belief.respondent.map { rounds[$0] == belief.round } ?? true }
  let voices = beliefs.filter(isCurrent)
  let performers = strongest(voices, \.performer)
  let payers = strongest(voices, \.payer)
  return RoleBelief(
    role: role, performers: leading(performers, leavingOut: .unknown), payers: leading(payers, leavingOut: .unknown),
    answeredPerformer: !performers.isEmpty, answeredPayer: !payers.isEmpty,
    isSplit: differ(voices.compactMap(\.performer), leavingOut: .unknown)
      || differ(voices.compactMap(\.payer), leavingOut: .unknown),
    voices: voices, superseded: beliefs.filter { !isCurrent($0) })
}

/// The answers stated for the role as a whole; without any, those of its people.
private func strongest<Answer>(_ voices: [Belief], _ answer: (Belief) -> Answer?) -> [Answer] {
  let stated = voices.filter { $0.respondent == nil }.compactMap(answer)
  return stated.isEmpty ? voices.compactMap(answer) : stated
}

/// The answers that most gave, in their closed order.
private func leading<Answer: CaseIterable & Hashable>(_ answers: [Answer], leavingOut unknown: Answer) -> [Answer] {
  var counts: [Answer: Int] = [:]
  for answer in answers where answer != unknown { counts[answer, default: 0] += 1 }
  let most = counts.values.max()
  return Answer.allCases.filter { counts[$0] != nil && counts[$0] == most }
}

private func differ<Answer: Hashable>(_ answers: [Answer], leavingOut unknown: Answer) -> Bool {
  Set(answers.filter { $0 != unknown }).count > 1
}
