package import Model

/// The label of a confidence of 0 to 1 (method.md 1.4).
package enum ConfidenceLabel: String, CaseIterable, Sendable { case low, medium, high }

/// Why a band is worse than its score alone (method.md 3.4).
package enum BandReason: Hashable, Sendable {
  /// Core area that holds the overall band down.
  case worstArea(String)
  /// Question whose gate caps the band.
  case gate(GateState, question: String)
}
