import Analysis
import Diagnostics
import Model
import Reports

/// What `gaps show` prints.
struct GapPage {
  var gap: EntryStatus
  var moment: LastMoment?
  /// As the assessment shows it today; nil where it is no longer found.
  var found: FoundGap?
  var asOf: CalendarDate
  var width: Int
  var paint: Painter

  private var entry: RegisterEntry { gap.entry }

  var text: String {
    var text = paint(shortened(visible(entry.id + "  " + (entry.title ?? "")), to: width), .bold) + "\n\n"
    text += line(
      "Status", gap.state.status.words + (gap.overdueDays.map { ", overdue by \(counted($0, "day"))" } ?? ""))
    text += line("Raised", entry.raisedOn.description + (entry.raisedBy.map { " by \($0)" } ?? ""))
    text += line("Risk", risk)
    if let residual = entry.residual { text += line("Left", words(for: residual)) }
    if let target = entry.target { text += line("Target", "level " + NumberText.shortLevel(target)) }
    text += line(
      "Owner", [gap.state.owner, entry.ownerRole.map { "(\($0.rawValue))" }].compactMap { $0 }.joined(separator: " "))
    text += line("Due", due)
    text += line("Plan", entry.plan ?? "")
    if let moment { text += line("Phase", phase(moment)) }
    if let accepted = entry.accepted {
      text += line("Accepted", "by \(accepted.by) on \(accepted.on) until \(accepted.until): \(accepted.reason)")
    }
    if let closed = entry.closed { text += line("Closed", "\(closed.on), verified by \(closed.by)") }
    if let note = entry.note { text += line("Note", note) }
    if !entry.references.isEmpty { text += line("Documents", entry.references.map(\.text).joined(separator: ", ")) }
    text += line("Today", found == nil ? "no longer found by the assessment" : "found by the assessment")
    return text + history + "\n" + paint("Next", .bold) + "\n" + next
  }

  private func line(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : wrapped(visible(value), to: width, first: "  " + padded(name, to: 11))
  }

  private var risk: String {
    let now = words(for: entry.current)
    guard let first = entry.baseline.risk, first != gap.state.risk else { return now }
    return now + "; \(first) when it was raised"
  }

  private func words(for rating: GapRating) -> String {
    guard let risk = rating.risk else { return "not known" }
    var parts = ["\(risk), \(RiskBand(risk: risk).rawValue)"]
    if let level = rating.level { parts.append("level \(NumberText.shortLevel(level))") }
    if let evidence = rating.evidence { parts.append("evidence grade \(evidence)") }
    return parts.joined(separator: ", ")
  }

  private var due: String {
    if let due = gap.state.due { return due.description }
    return found?.proposedDue.map { "no date; the method proposes \($0)" } ?? "no date"
  }

  private func phase(_ moment: LastMoment) -> String {
    guard let phase = moment.phase else { return "" }
    guard let begins = moment.begins, let startBy = moment.startBy else {
      return "\(phase.word), which has no date in assessment.yaml"
    }
    let days = "the fix takes \(counted(moment.days, "day"))"
    return "\(phase.word) begins on \(begins); \(days), so it must start by \(startBy)"
  }

  private var history: String {
    guard !entry.history.isEmpty else { return "" }
    var text = "\n" + paint("History", .bold) + "\n"
    for event in entry.events {
      let sides = event.change.texts
      let change = "\(event.change.field) \(sides.from ?? "–") → \(sides.to ?? "–")"
      let who = [event.by.map { "by \($0)" }, event.note].compactMap { $0 }.joined(separator: ": ")
      text += wrapped(
        visible(change + (who.isEmpty ? "" : ", " + who)), to: width, first: "  \(event.date)  ")
    }
    return text
  }

  /// The commands that lead on from here.
  private var next: String {
    let id = visible(entry.id)
    let lines =
      switch gap.state.status {
      case .open:
        ["plan \(id) --owner NAME --due YYYY-MM-DD", "accept \(id) --by NAME --until YYYY-MM-DD --reason TEXT"]
      case .planned: ["start \(id)"]
      case .inProgress: ["mitigate \(id) --level LEVEL --evidence GRADE --ref DOCUMENT"]
      case .mitigated: ["close \(id) --by NAME", "start \(id) --note WHY"]
      case .accepted, .closed: ["reopen \(id) --reason TEXT"]
      }
    return lines.map { "  shortfall gaps \($0)\n" }.joined()
  }
}
