package import Analysis
import Model

/// What the figures of a register come to, in sentences that can stand alone.
package func registerSentences(_ status: RegisterStatus) -> [String] {
  guard !status.entries.isEmpty else { return ["The register holds no gap on this day."] }
  return [openSentence(status)] + paceSentences(status) + [attentionSentence(status)].compactMap { $0 }
}

private func openSentence(_ status: RegisterStatus) -> String {
  let points = status.points
  let active = status.active.count
  let mitigated = status.count(of: .mitigated)
  let accepted = status.count(of: .accepted)
  var sentence =
    "Of \(counted(status.entries.count, "gap")), \(numberWord(active)) \(active == 1 ? "is" : "are") active"
  if mitigated > 0 { sentence += " and \(numberWord(mitigated)) mitigated, to be verified" }
  sentence += ": \(NumberText.count(points.open)) \(points.open == 1 ? "point is" : "points are") open"
  if accepted > 0 { sentence += ", \(NumberText.count(points.accepted)) more accepted" }
  return sentence + "."
}

/// How fast points go, and where that leads.
package func paceSentences(_ status: RegisterStatus) -> [String] {
  if status.points.open == 0 { return ["Nothing is open."] }
  let pace = "\(NumberText.shortLevel(status.velocity)) points a week over the last four weeks."
  guard let weeks = status.weeks, let day = status.forecast else {
    return [
      status.velocity > 0 ? pace : "Nothing was retired in four weeks, so there is no forecast."
    ]
  }
  return [pace, "At this pace nothing is open in \(counted(weeks, "week")), on \(DateText.long(day))."]
}

private func attentionSentence(_ status: RegisterStatus) -> String? {
  let parts = [
    (status.overdue.count, "overdue"), (status.withoutOwner.count, "without an owner"),
    (status.withoutDue.count, "without a date"),
  ].filter { $0.0 > 0 }.map { "\(numberWord($0.0)) \($0.0 == 1 ? "is" : "are") \($0.1)" }
  return parts.isEmpty ? nil : "Of the active gaps, \(listed(parts))."
}
