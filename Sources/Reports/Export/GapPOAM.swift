import Analysis
import Diagnostics
import Model

/// The gaps as an OSCAL plan of action and milestones in JSON: an item, a risk and an observation for each.
///
/// Every identifier is made of the assessment's key and of what it names, so the same register gives the same bytes.
/// A plan has at least one item; without gaps the document is not valid.
package func oscalPOAM(_ export: GapExport) -> [UInt8] {
  let plan = POAM(export)
  var json = JSONText(indented: true)
  json.object { json in
    json.member(
      "plan-of-action-and-milestones",
      object: { json in
        json.member("uuid", plan.uuid("plan"))
        json.member("metadata", object: { plan.writeMetadata(to: &$0) })
        json.member(
          "system-id",
          object: { json in
            json.member("identifier-type", "http://ietf.org/rfc/rfc4122")
            json.member("id", plan.assessment.description)
          })
        json.member("observations", array: { json in for gap in export.gaps { plan.writeObservation(gap, to: &json) } })
        json.member("risks", array: { json in for gap in export.gaps { plan.writeRisk(gap, to: &json) } })
        json.member("poam-items", array: { json in for gap in export.gaps { plan.writeItem(gap, to: &json) } })
      })
  }
  return json.finished()
}

/// The version of OSCAL whose form the document has.
private let oscalVersion = "1.2.1"

private struct POAM {
  let export: GapExport
  let assessment: NameUUID

  init(_ export: GapExport) {
    self.export = export
    assessment = NameUUID(export.key, in: .shortfall)
  }

  func uuid(_ name: String) -> String { NameUUID(name, in: assessment).description }
  func party(_ name: String) -> String { uuid("party \(onOneLine(name))") }

  func writeMetadata(to json: inout JSONText) {
    json.member("title", "Plan of action and milestones: \(export.title)")
    json.member("last-modified", moment(export.asOf))
    json.member("version", export.asOf.description)
    json.member("oscal-version", oscalVersion)
    let used = Set(export.gaps.compactMap(\.entry.ownerRole))
    let roles = Role.allCases.filter { used.contains($0) }
    if !roles.isEmpty {
      json.member(
        "roles",
        array: { json in
          for role in roles {
            json.object { json in
              json.member("id", role.rawValue)
              json.member("title", role.title)
            }
          }
        })
    }
    // Two spellings that look alike are equal to Swift and have identifiers of their own.
    let named = export.gaps.flatMap(people).map { (party($0), $0) }
    let people = Dictionary(named, uniquingKeysWith: { first, _ in first }).sorted { a, b in
      a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
    }
    guard !people.isEmpty else { return }
    json.member(
      "parties",
      array: { json in
        for (uuid, name) in people {
          json.object { json in
            json.member("uuid", uuid)
            json.member("type", "person")
            json.member("name", name)
          }
        }
      })
  }

  /// Whoever the plan of a gap names: its owner, and those who took its steps.
  private func people(_ gap: ExportedGap) -> [String] {
    ([gap.state.owner] + past(gap).map(\.event.by)).compactMap { $0 }.map { onOneLine($0) }.filter { !$0.isEmpty }
  }

  /// What happened by as-of, with its place in the history, which only ever grows.
  private func past(_ gap: ExportedGap) -> [(index: Int, event: GapEvent)] {
    gap.entry.history.enumerated().filter { $0.element.date <= export.asOf }.map { ($0.offset, $0.element) }
  }

  func writeObservation(_ gap: ExportedGap, to json: inout JSONText) {
    json.object { json in
      json.member("uuid", uuid("observation \(gap.id)"))
      json.member("title", gap.title)
      json.member("description", observed(gap))
      var isQuestion = false
      if case .question = gap.entry.subject { isQuestion = true }
      json.member("methods", [isQuestion ? "INTERVIEW" : "EXAMINE"])
      json.member("types", ["finding"])
      let documents = gap.entry.references.map { onOneLine($0.text) }.filter { !$0.isEmpty }
      if !documents.isEmpty {
        json.member(
          "relevant-evidence",
          array: { json in for document in documents { json.object { $0.member("description", document) } } })
      }
      json.member("collected", moment(gap.entry.raisedOn))
    }
  }

  private func observed(_ gap: ExportedGap) -> String {
    let rating = gap.entry.current
    guard let level = rating.level else { return "Found at \(gap.entry.subject.id)." }
    let target = gap.entry.target.map { ", where \(NumberText.shortLevel($0)) is asked for" } ?? ""
    let evidence = rating.evidence.map { ", on evidence of grade \($0)" } ?? ""
    return "Level \(NumberText.shortLevel(level)) of 4\(target)\(evidence)."
  }

  func writeRisk(_ gap: ExportedGap, to json: inout JSONText) {
    json.object { json in
      json.member("uuid", uuid("risk \(gap.id)"))
      json.member("title", gap.title)
      json.member("description", gap.explanation)
      json.member("statement", gap.statement.map { onOneLine($0.consequence) } ?? gap.title)
      writeProperties(
        [
          ("risk", gap.state.risk.map { String($0) }), ("risk-left", gap.state.residual.map { String($0) }),
          ("likelihood", gap.entry.current.likelihood.map { String($0) }),
          ("impact", gap.entry.current.impact.map { String($0) }), ("band", gap.band?.rawValue),
        ], to: &json)
      json.member("status", oscalStatus(gap.state.status))
      if let due = gap.state.due { json.member("deadline", moment(due)) }
      if let plan = gap.entry.plan ?? gap.statement?.action, !onOneLine(plan).isEmpty {
        json.member("remediations", array: { writeRemediation(gap, onOneLine(plan), to: &$0) })
      }
      let past = past(gap)
      if !past.isEmpty {
        json.member(
          "risk-log",
          object: { json in
            json.member("entries", array: { json in for event in past { write(event, of: gap, to: &json) } })
          })
      }
      json.member(
        "related-observations", array: { $0.object { $0.member("observation-uuid", uuid("observation \(gap.id)")) } })
    }
  }

  private func writeRemediation(_ gap: ExportedGap, _ plan: String, to json: inout JSONText) {
    json.object { json in
      json.member("uuid", uuid("remediation \(gap.id)"))
      json.member("lifecycle", lifecycle(gap.state.status))
      json.member("title", "Plan for \(gap.id)")
      json.member("description", plan)
      guard let due = gap.state.due else { return }
      json.member(
        "tasks",
        array: { json in
          json.object { json in
            json.member("uuid", uuid("task \(gap.id)"))
            json.member("type", "milestone")
            json.member("title", "\(gap.id) done")
            json.member("timing", object: { $0.member("on-date", object: { $0.member("date", moment(due)) }) })
            guard let role = gap.entry.ownerRole else { return }
            json.member(
              "responsible-roles",
              array: { json in
                json.object { json in
                  json.member("role-id", role.rawValue)
                  if let owner = gap.state.owner, !onOneLine(owner).isEmpty {
                    json.member("party-uuids", [party(owner)])
                  }
                }
              })
          }
        })
    }
  }

  private func write(_ past: (index: Int, event: GapEvent), of gap: ExportedGap, to json: inout JSONText) {
    let event = past.event
    let sides = event.change.texts
    json.object { json in
      json.member("uuid", uuid("event \(past.index) of \(gap.id)"))
      json.member(
        "title", onOneLine("\(event.change.field): \(sides.from ?? "none") to \(sides.to ?? "none")"))
      if let note = event.note { json.member("description", onOneLine(note)) }
      json.member("start", moment(event.date))
      if let by = event.by, !onOneLine(by).isEmpty {
        json.member("logged-by", array: { $0.object { $0.member("party-uuid", party(by)) } })
      }
      if case .status(_, let to) = event.change { json.member("status-change", oscalStatus(to)) }
    }
  }

  func writeItem(_ gap: ExportedGap, to json: inout JSONText) {
    json.object { json in
      json.member("uuid", uuid("item \(gap.id)"))
      json.member("title", gap.headline(atMost: 1000))
      json.member("description", gap.explanation)
      writeProperties(
        [
          ("gap", gap.id), ("status", gap.state.status.rawValue), ("area", gap.entry.area),
          ("section", gap.entry.section), ("gate", gap.gate?.rawValue), ("owner", gap.state.owner),
        ], to: &json)
      json.member(
        "related-observations", array: { $0.object { $0.member("observation-uuid", uuid("observation \(gap.id)")) } })
      json.member("related-risks", array: { $0.object { $0.member("risk-uuid", uuid("risk \(gap.id)")) } })
      if let remarks = remarks(of: gap) { json.member("remarks", remarks) }
    }
  }

  /// Who lives with the risk and why, or who verified that it is gone.
  private func remarks(of gap: ExportedGap) -> String? {
    if gap.state.status == .accepted, let accepted = gap.entry.accepted {
      let reason = onOneLine(accepted.reason)
      return "Accepted by \(onOneLine(accepted.by)) on \(accepted.on) until \(accepted.until): \(reason)"
    }
    guard gap.state.status == .closed, let closed = gap.entry.closed else { return nil }
    return "Verified by \(onOneLine(closed.by)) on \(closed.on)."
  }

  /// Those that have a value; OSCAL knows no empty list.
  private func writeProperties(_ properties: [(name: String, value: String?)], to json: inout JSONText) {
    let there = properties.compactMap { name, value in value.map { (name, onOneLine($0)) } }.filter { !$0.1.isEmpty }
    guard !there.isEmpty else { return }
    json.member(
      "props",
      array: { json in
        for (name, value) in there {
          json.object { json in
            json.member("name", name)
            json.member("ns", "urn:uuid:\(NameUUID.shortfall)")
            json.member("value", value)
          }
        }
      })
  }
}

/// Midnight at Greenwich; the register knows days only.
private func moment(_ date: CalendarDate) -> String { "\(date)T00:00:00Z" }

private func oscalStatus(_ status: GapStatus) -> String {
  switch status {
  case .open, .planned: "open"
  case .inProgress, .mitigated: "remediating"
  case .accepted: "deviation-approved"
  case .closed: "closed"
  }
}

private func lifecycle(_ status: GapStatus) -> String {
  switch status {
  case .open, .accepted: "recommendation"
  case .planned, .inProgress: "planned"
  case .mitigated, .closed: "completed"
  }
}
