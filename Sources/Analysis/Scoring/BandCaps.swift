package import Model

/// A cause that lets a band be no better than it says (method.md 3.4).
package struct BandCap: Hashable, Sendable {
  package var reason: BandReason
  package var cap: ScoreBand
}

extension GateState {
  /// The best band an area can have with a gate in this state; nil where the gate does not hold it down.
  package var cap: ScoreBand? {
    switch self {
    case .fail: .serious
    case .unproven, .open: .material
    case .pass, .waived: nil
    }
  }
}

extension ScoreBand {
  /// One step better; controlled stays controlled.
  package var better: ScoreBand {
    switch self {
    case .critical: .serious
    case .serious: .material
    case .material: .minor
    case .minor, .controlled: .controlled
    }
  }
}

extension Profile.Bands {
  /// The band of a score of 0 to 100; an edge belongs to the better band (method.md 3.3).
  package func band(of score: Double) -> ScoreBand {
    let value = snap(score)
    if value >= controlled { return .controlled }
    if value >= minor { return .minor }
    if value >= material { return .material }
    return value >= serious ? .serious : .critical
  }
}

/// The caps that gates put on a band: failed, unproven, open, each by phase, then id.
///
/// `gates` are in the order of phase and id.
package func gateCaps(_ gates: [GateResult]) -> [BandCap] {
  [GateState.fail, .unproven, .open].flatMap { state in
    gates.compactMap { gate in
      guard gate.state == state, let cap = state.cap else { return nil }
      return BandCap(reason: .gate(state, question: gate.question), cap: cap)
    }
  }
}

/// A band after its caps, and what pulled it down: only when it is worse, only causes that reach as far
/// (method.md section 12).
package func capped(_ band: ScoreBand, by caps: [BandCap]) -> (band: ScoreBand, reasons: [BandReason]) {
  let worst = caps.reduce(band) { min($0, $1.cap) }
  return (worst, worst < band ? caps.filter { $0.cap == worst }.map(\.reason) : [])
}
