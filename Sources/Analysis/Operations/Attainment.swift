package import Model

/// How far a target is reached, and what that is called (F2).
package struct Attainment: Hashable, Sendable {
  package enum Grade: String, CaseIterable, Sendable {
    case met
    case atRisk = "at_risk"
    case missed
  }

  /// Actual minus target, in the KPI's unit.
  package var variance: Double
  /// 1 is the target; capped. Nil where the target is 0 and missed.
  package var ratio: Double?
  package var grade: Grade
}

/// F2: `actual / target` where higher is better, `target / actual` where lower is; at most the cap.
///
/// A target of 0 where lower is better is met by 0 and missed by anything above; an actual of 0 or below there counts as
/// the cap. A target of 0 where higher is better is an error of the file.
package func attainment(
  of actual: Double, target: Double, _ direction: KPI.Direction, _ limits: AttainmentLimits
) -> Attainment {
  let variance = actual - target
  func graded(_ ratio: Double) -> Attainment {
    let capped = min(ratio, limits.cap)
    let shown = snap(capped)
    let grade: Attainment.Grade = shown >= limits.met ? .met : shown >= limits.atRisk ? .atRisk : .missed
    return Attainment(variance: variance, ratio: capped, grade: grade)
  }
  switch direction {
  case .higher:
    guard target > 0 else { return Attainment(variance: variance, ratio: nil, grade: .missed) }
    return graded(actual / target)
  case .lower:
    if actual <= 0 { return Attainment(variance: variance, ratio: limits.cap, grade: .met) }
    guard target > 0 else { return Attainment(variance: variance, ratio: nil, grade: .missed) }
    return graded(target / actual)
  }
}
