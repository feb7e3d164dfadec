internal import Diagnostics
internal import Model
internal import YAML

/// Waivers and grades name questions of the assessment; a waiver names a gate.
func checkMentions(_ body: Node, _ questions: [Question], _ log: inout DiagnosticLog) {
  let ids = questions.map(\.id)
  let gates = Set(questions.filter { $0.gate != nil }.map(\.id))
  let known = Set(ids)
  for waiver in body.present("waivers")?.items ?? [] {
    if let mandatory = waiver.present("mandatory"), waiver.present("question") != nil {
      log.add(.waiverOfTwo(at: mandatory.range))
    }
    guard let node = waiver.present("question"), let id = node.scalarText else { continue }
    if !known.contains(id) {
      log.add(.unmentioned(id, ids, at: node.range))
    } else if !gates.contains(id) {
      log.add(.waiverWithoutGate(id, at: node.range))
    }
  }
  for pair in body.present("evidence")?.pairs ?? [] where !known.contains(pair.key) {
    log.add(.unmentioned(pair.key, ids, at: pair.keyRange))
  }
}

/// A waiver of a mandatory item names one of the evaluation. `known` is nil where evaluation.yaml cannot be read.
func checkWaivedItems(_ body: Node, _ known: [String]?, _ log: inout DiagnosticLog) {
  guard let known else { return }
  for node in (body.present("waivers")?.items ?? []).compactMap({ $0.present("mandatory") }) {
    guard let id = node.scalarText, !known.contains(id) else { continue }
    log.add(.unknownMandatory(id, known, at: node.range))
  }
}

/// A role that the project lacks, and who answers for it. Applied once, so a target that is itself mapped is an error.
func roleMapping(_ body: Node, _ log: inout DiagnosticLog) -> [Role: Role] {
  var mapping: [Role: Role] = [:]
  let pairs = body.present("roles")?.pairs ?? []
  for pair in pairs {
    guard let role = Role(rawValue: pair.key), let target = pair.value.scalarText.flatMap({ Role(rawValue: $0) }) else {
      continue
    }
    if role == target || pairs.contains(where: { $0.key == target.rawValue }) {
      log.add(.roleChain(pair.key, target.rawValue, at: pair.value.range))
    } else if role.mayLead, !target.mayLead {
      log.add(.roleToSupplier(pair.key, target.rawValue, at: pair.value.range))
    } else {
      mapping[role] = target
    }
  }
  return mapping
}

/// The dates of the phases; dates against the order of the phases draw a warning.
func phaseDates(_ node: Node?, _ log: inout DiagnosticLog) -> [Phase: CalendarDate] {
  var dates: [Phase: CalendarDate] = [:]
  var places: [Phase: SourceRange] = [:]
  for pair in node?.pairs ?? [] {
    guard let phase = Phase(rawValue: pair.key), let date = pair.value.scalarText.flatMap({ CalendarDate($0) }) else {
      continue
    }
    dates[phase] = date
    places[phase] = pair.value.range
  }
  let ordered = Phase.allCases.filter { dates[$0] != nil }
  for (earlier, later) in zip(ordered, ordered.dropFirst()) {
    if let first = dates[earlier], let second = dates[later], second < first, let place = places[later] {
      log.add(.phaseOrder(later.rawValue, earlier.rawValue, at: place))
    }
  }
  return dates
}
