/// How well a score is under control (method.md 3.3); the order is from the worst.
package enum ScoreBand: String, CaseIterable, Comparable, Sendable {
  case critical, serious, material, minor, controlled

  package var rank: Int {
    switch self {
    case .critical: 0
    case .serious: 1
    case .material: 2
    case .minor: 3
    case .controlled: 4
    }
  }

  package static func < (a: ScoreBand, b: ScoreBand) -> Bool { a.rank < b.rank }
}

/// The band of a risk of 1 to 25 (method.md 3.5); the order is from the mildest.
package enum RiskBand: String, CaseIterable, Comparable, Sendable {
  case low, moderate, high, critical

  package var rank: Int {
    switch self {
    case .low: 0
    case .moderate: 1
    case .high: 2
    case .critical: 3
    }
  }

  package static func < (a: RiskBand, b: RiskBand) -> Bool { a.rank < b.rank }
}
