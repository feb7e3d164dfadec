package import Diagnostics
package import Model
internal import YAML

/// A questionnaire and where its parts stand, so that later messages can point home.
package struct ReadQuestionnaire: Sendable {
  package let questionnaire: Questionnaire
  package let path: String
  package let place: SourceRange
  /// Places of the ids of sections and questions, in the order of the file.
  package let ids: [(id: String, kind: String, place: SourceRange)]
}

/// Reads a questionnaire file (formats.md section 2); nil when the log got an error.
package func readQuestionnaire(_ source: SourceText, log: inout DiagnosticLog) -> ReadQuestionnaire? {
  guard let root = readTree(source, log: &log), let body = header(root, is: .questionnaire, log: &log) else {
    return nil
  }
  guard conforms(body, to: .record(FileKind.questionnaire.record), name: "questionnaire", log: &log) else { return nil }
  let before = log.errorCount
  let scales = answerScales(body, &log)
  let sections = (body["sections"]?.items ?? []).compactMap { section($0, scales, &log) }
  checkSectionWeights(body["sections"]?.items ?? [], &log)
  let ids = idPlaces(body)
  guard log.errorCount == before, let id = body.string("id"), let title = body.localized("title") else { return nil }
  return ReadQuestionnaire(
    questionnaire: Questionnaire(
      id: id, version: body.string("version") ?? "0.0.0", language: body.string("language") ?? "en", title: title,
      kind: body.word("kind", as: Questionnaire.Kind.self) ?? .pack,
      guidingQuestion: body.localized("guiding-question"), sections: sections),
    path: source.path, place: body["id"]?.range ?? root.range, ids: ids)
}

private func section(_ node: Node, _ scales: [String: AnswerScale], _ log: inout DiagnosticLog) -> Section? {
  let questions = (node["questions"]?.items ?? []).compactMap { question($0, scales, &log) }
  guard let id = node.string("id"), let title = node.localized("title") else { return nil }
  return Section(
    id: id, title: title, gap: node.localized("gap"), weight: node.double("weight"), questions: questions)
}

private func question(_ node: Node, _ scales: [String: AnswerScale], _ log: inout DiagnosticLog) -> Question? {
  guard let id = node.string("id"), let title = node.localized("title"), let ask = node.localized("ask"),
    let lead = node.word("lead", as: Role.self), let risk = riskStatement(node["risk"]),
    let fix = remediation(node["fix"]), let scale = answerScale(of: node, id, scales, &log)
  else { return nil }
  return Question(
    id: id, title: title, ask: ask, why: node.localized("why"), scale: scale, lead: lead,
    also: otherRoles(node, lead, &log), weight: node.int("weight") ?? 2, impact: node.int("impact") ?? 3,
    gate: gate(node.present("gate")), evidence: (node.present("evidence")?.items ?? []).compactMap(\.asText),
    risk: risk,
    fix: fix, claims: (node.present("claims")?.items ?? []).compactMap(\.scalarText))
}

private func gate(_ node: Node?) -> Gate? {
  guard let node, let phase = node.word("phase", as: Phase.self), let minimum = node.int("minimum") else { return nil }
  return Gate(phase: phase, minimum: minimum)
}

private func riskStatement(_ node: Node?) -> RiskStatement? {
  guard let cause = node?.localized("cause"), let event = node?.localized("event"),
    let consequence = node?.localized("consequence")
  else { return nil }
  return RiskStatement(cause: cause, event: event, consequence: consequence)
}

private func remediation(_ node: Node?) -> Remediation? {
  guard let action = node?.localized("action"), let owner = node?.word("owner", as: Role.self),
    let days = node?.int("days")
  else { return nil }
  return Remediation(action: action, owner: owner, days: days)
}

/// The roles of `also`; one that stands twice, or is the lead, is an error.
private func otherRoles(_ node: Node, _ lead: Role, _ log: inout DiagnosticLog) -> [Role] {
  var roles: [Role] = []
  for item in node.present("also")?.items ?? [] {
    guard let role = item.scalarText.flatMap({ Role(rawValue: $0) }) else { continue }
    if role == lead || roles.contains(role) {
      log.add(.repeatedRole(role.rawValue, isLead: role == lead, at: item.range))
    } else {
      roles.append(role)
    }
  }
  return roles
}

private func checkSectionWeights(_ sections: [Node], _ log: inout DiagnosticLog) {
  let weighted = sections.filter { $0.double("weight") != nil }
  guard !weighted.isEmpty, weighted.count < sections.count else { return }
  for section in sections where section.double("weight") == nil {
    log.add(.missingSectionWeight(section.string("id") ?? "", at: section.range))
  }
}

private func idPlaces(_ body: Node) -> [(id: String, kind: String, place: SourceRange)] {
  var places: [(id: String, kind: String, place: SourceRange)] = []
  for section in body["sections"]?.items ?? [] {
    if let id = section["id"], let text = id.scalarText { places.append((text, "section", id.range)) }
    for question in section["questions"]?.items ?? [] {
      if let id = question["id"], let text = id.scalarText { places.append((text, "question", id.range)) }
    }
  }
  return places
}
