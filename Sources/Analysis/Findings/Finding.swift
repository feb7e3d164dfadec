package import Model

/// Why a question is a finding (method.md 3.5), in this order.
package enum FindingReason: Hashable, Sendable {
  case belowTarget
  case divergent
  case gate(GateState)
  case unknown

  /// The spelling of formats.md section 8.
  package var code: String {
    switch self {
    case .belowTarget: "below_target"
    case .divergent: "divergent"
    case .gate(let state): "gate_\(state.rawValue)"
    case .unknown: "unknown"
    }
  }
}

/// A control that needs treatment, with its rank and its date (method.md 3.5, 3.6).
package struct Finding: Sendable {
  /// The question's id; a finding is joined to its question by it.
  package var id: String
  package var area: String
  /// 1-based.
  package var rank: Int
  /// Nil for a missing or na question whose gate is open.
  package var risk: Int?
  package var band: RiskBand?
  package var reasons: [FindingReason]
  /// min(days of the fix, limit of the band) (method.md 3.6).
  package var days: Int
  /// as-of plus days, or the date of the gate's phase where that is earlier.
  package var due: CalendarDate
  /// Role that owns the fix, after mapping.
  package var owner: Role

  package init(
    id: String, area: String, rank: Int, risk: Int?, band: RiskBand?, reasons: [FindingReason], days: Int,
    due: CalendarDate, owner: Role
  ) {
    self.id = id
    self.area = area
    self.rank = rank
    self.risk = risk
    self.band = band
    self.reasons = reasons
    self.days = days
    self.due = due
    self.owner = owner
  }
}
