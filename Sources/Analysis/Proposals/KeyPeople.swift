package import Model

/// Who is promised for the key roles, and how firmly (method.md 7.6).
package struct KeyPeople: Hashable, Sendable {
  /// The key roles of the evaluation as written; where it names none, the roles of the proposal.
  package var roles: [KeyRoleResult]
  /// People of the proposal for roles that are no key roles, as written.
  package var others: [ProposedPerson]

  package var secured: Int { roles.count(where: \.isSecured) }
}

package struct KeyRoleResult: Hashable, Sendable {
  package var role: String
  /// Share of time that is required; nil where any share above 0 suffices.
  package var requiredShare: Double?
  /// As written; empty where the proposal does not name the role.
  package var people: [KeyPerson]

  /// One of the people meets all four conditions.
  package var isSecured: Bool { people.contains(where: \.isSecured) }
}

package struct KeyPerson: Hashable, Sendable {
  package var person: ProposedPerson
  package var isNamed: Bool
  package var hasShare: Bool
  /// Shown; it does not decide.
  package var inValidReference: Bool

  package var isSecured: Bool { isNamed && person.cv && hasShare && person.bound }
}

/// Nil where the proposal says nothing of people.
func keyPeople(of proposal: Proposal, _ keyRoles: [KeyRole], _ references: ReferenceChecks?) -> KeyPeople? {
  guard let people = proposal.people else { return nil }
  let met = Set(
    (references?.checks ?? []).filter(\.isValid).flatMap { $0.reference.people.map(comparableName) })
  func result(_ role: String, share: Double?) -> KeyRoleResult {
    let fitting = people.filter { comparableName($0.role) == comparableName(role) }
    return KeyRoleResult(role: role, requiredShare: share, people: fitting.map { keyPerson($0, share, met) })
  }
  guard keyRoles.isEmpty else {
    let names = Set(keyRoles.map { comparableName($0.role) })
    return KeyPeople(
      roles: keyRoles.map { result($0.role, share: $0.share) },
      others: people.filter { !names.contains(comparableName($0.role)) })
  }
  var seen: Set<String> = []
  let roles = people.map(\.role).filter { seen.insert(comparableName($0)).inserted }
  return KeyPeople(roles: roles.map { result($0, share: nil) }, others: [])
}

private func keyPerson(_ person: ProposedPerson, _ share: Double?, _ met: Set<String>) -> KeyPerson {
  let given = person.share ?? 0
  let name = person.name.map(comparableName) ?? ""
  return KeyPerson(
    person: person, isNamed: !name.isEmpty,
    hasShare: snap(given) > 0 && (share.map { snap(given) >= snap($0) } ?? true), inValidReference: met.contains(name))
}

/// People whom two or more vendors promise, by name.
func sharedPeople(in proposals: [Proposal]) -> [SharedPerson] {
  var places: [String: [SharedPerson.Place]] = [:]
  for proposal in proposals {
    for person in proposal.people ?? [] {
      let name = person.name.map(comparableName) ?? ""
      if !name.isEmpty { places[name, default: []].append(.init(vendor: proposal.vendor, person: person)) }
    }
  }
  return places.filter { Set($0.value.map(\.vendor)).count > 1 }
    .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    .map { SharedPerson(name: $0.value.first?.person.name ?? $0.key, places: $0.value) }
}
