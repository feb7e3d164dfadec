/// A figure that is followed: a result that the client assesses, or a process figure that drives one.
package struct KPI: Hashable, Sendable {
  package enum Direction: String, CaseIterable, Sendable { case higher, lower }

  /// How days are put together: every day alike, or each by its volume.
  package enum Averaging: String, CaseIterable, Sendable { case days, volume }

  /// Where the score of 0 to 100 comes from that the client settles by (F1).
  package enum Score: Hashable, Sendable {
    case stated(Double)
    /// Attainment of the target in percent, at most 100.
    case attainment
    /// The actual itself, which is measured in points of 0 to 100.
    case actual
  }

  package var id: String
  package var title: Text
  /// Such as `%` or `s`.
  package var unit: String?
  /// Which way is better.
  package var direction: Direction
  /// 0 or more; above 0 where higher is better.
  package var target: Double?
  /// Percent of the client's assessment; all weights add up to 100.
  package var weight: Double?
  package var score: Score?
  /// The actual of the period so far, where no days are kept.
  package var actual: Double?
  package var averaging: Averaging
  /// The best value that the scale has; nil: the method's default.
  package var best: Double?
  /// The line in `kpi.yaml`.
  package var line: Int

  package init(
    id: String, title: Text, unit: String? = nil, direction: Direction, target: Double? = nil, weight: Double? = nil,
    score: Score? = nil, actual: Double? = nil, averaging: Averaging = .days, best: Double? = nil, line: Int = 0
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.direction = direction
    self.target = target
    self.weight = weight
    self.score = score
    self.actual = actual
    self.averaging = averaging
    self.best = best
    self.line = line
  }
}

/// Lower edges of the classes of an attainment, and its cap; 1 is the target (F2).
package struct AttainmentLimits: Hashable, Sendable {
  package var met = 1.00
  package var atRisk = 0.97
  package var cap = 1.20
  package init() {}
}
