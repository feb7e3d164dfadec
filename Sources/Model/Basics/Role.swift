/// Who is asked. The closed set of method.md section 2, in its order.
package enum Role: String, CaseIterable, Hashable, Comparable, Sendable {
  case sponsor, business, it, procurement, finance, vendor, partner, operations, pmo

  /// Position in the closed order, 0 to 8.
  package var index: Int {
    switch self {
    case .sponsor: 0
    case .business: 1
    case .it: 2
    case .procurement: 3
    case .finance: 4
    case .vendor: 5
    case .partner: 6
    case .operations: 7
    case .pmo: 8
    }
  }

  /// Nobody leads the grading of their own offer (method.md section 2).
  package var mayLead: Bool { self != .vendor && self != .partner }

  package static func < (a: Role, b: Role) -> Bool { a.index < b.index }
}

/// The phases whose gates decide "ready", in order.
package enum Phase: String, CaseIterable, Hashable, Comparable, Sendable {
  case procurement, award, build, golive

  /// Position in the order, 0 to 3.
  package var index: Int {
    switch self {
    case .procurement: 0
    case .award: 1
    case .build: 2
    case .golive: 3
    }
  }

  package static func < (a: Phase, b: Phase) -> Bool { a.index < b.index }
}

/// What a missing lead answer means (method.md 1.2).
package enum Stage: String, CaseIterable, Sendable { case draft, final }
