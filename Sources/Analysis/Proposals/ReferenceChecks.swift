package import Model

/// The references of an offer against ours (method.md 7.6).
package struct ReferenceChecks: Hashable, Sendable {
  /// Valid references that are needed.
  package static let needed = 2

  /// As written.
  package var checks: [ReferenceCheck]

  package var valid: Int { checks.count(where: \.isValid) }
}

/// One reference; a test is nil where our own file does not say what to hold it against, and counts for nothing then.
package struct ReferenceCheck: Hashable, Sendable {
  package var reference: ClientReference
  /// Their seats by ours; nil where either is not known.
  package var seatsRatio: Double?
  /// Share of the required supplier items that were done there, 0 to 1; nil where nothing is required.
  package var scopeShare: Double?
  /// Seats ratio from 0.5 to 2.0.
  package var size: Bool?
  /// Scope share of at least 0.60.
  package var scope: Bool?
  /// The same partner delivered it.
  package var partner: Bool
  /// Not older than 36 months.
  package var recent: Bool
  package var privateCall: Bool
  /// Somebody whom the proposal names took part.
  package var keyPerson: Bool

  /// Size, scope, partner and private call; the others are shown.
  package var isValid: Bool { failed.isEmpty }
  /// What it fails of the tests that make it valid, in order.
  package var failed: [ReferenceTest] {
    var tests: [ReferenceTest] = []
    if size == false { tests.append(.size) }
    if scope == false { tests.append(.scope) }
    if !partner { tests.append(.partner) }
    if !privateCall { tests.append(.privateCall) }
    return tests
  }
}

/// The tests that make a reference valid, in the order of the method.
package enum ReferenceTest: String, CaseIterable, Hashable, Sendable {
  case size, scope, partner
  case privateCall = "private_call"
}

/// Nil where the proposal names no reference.
func referenceChecks(of proposal: Proposal, seats: Double?, required: [LedgerEntry]) -> ReferenceChecks? {
  guard !proposal.references.isEmpty else { return nil }
  let ours = Set(required.map(\.item.id))
  let named = Set((proposal.people ?? []).compactMap { $0.name.map(comparableName) })
  return ReferenceChecks(
    checks: proposal.references.map { reference in
      let ratio = seats.flatMap { seats in seats > 0 ? reference.seats.map { $0 / seats } : nil }
      let share = ours.isEmpty ? nil : Double(ours.intersection(reference.scope).count) / Double(ours.count)
      return ReferenceCheck(
        reference: reference, seatsRatio: ratio, scopeShare: share,
        size: seats == nil ? nil : ratio.map { snap($0) >= 0.5 && snap($0) <= 2 } ?? false,
        scope: share.map { snap($0) >= 0.6 }, partner: reference.partner,
        recent: reference.monthsAgo.map { snap($0) <= 36 } ?? false, privateCall: reference.privateCall,
        keyPerson: reference.people.contains { named.contains(comparableName($0)) })
    })
}

/// A name without the differences that typing makes: case, and spaces before, after and between.
func comparableName(_ name: String) -> String {
  name.lowercased().unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
}
