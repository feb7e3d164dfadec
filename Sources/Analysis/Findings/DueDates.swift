package import Model

extension Profile.SeverityDays {
  /// Days within which a finding of a band is due at the latest; none for low (method.md 3.6).
  package func limit(of band: RiskBand) -> Int? {
    switch band {
    case .critical: critical
    case .high: high
    case .moderate: moderate
    case .low: nil
    }
  }
}

/// min(days of the fix, limit of the band); without a band the days of the fix (method.md section 12).
func findingDays(of result: QuestionResult, limits: Profile.SeverityDays) -> Int {
  let own = result.question.fix.days
  return result.riskBand.flatMap(limits.limit(of:)).map { min($0, own) } ?? own
}

/// as-of plus days, or the date of the gate's phase where that is known and earlier (method.md 3.6).
func dueDate(of result: QuestionResult, days: Int, assessment: Assessment) -> CalendarDate {
  let due = assessment.asOf.adding(days: days)
  guard let gate = result.question.gate, let date = assessment.phaseDates[gate.phase] else { return due }
  return min(due, date)
}
