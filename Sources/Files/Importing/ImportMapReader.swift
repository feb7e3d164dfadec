package import Diagnostics
package import Model
internal import YAML

/// Reads a map of an import; nil when the log got an error. The ids and values that it names are held to the questions,
/// if they are known.
package func readImportMap(
  _ source: SourceText, _ questionnaires: [Questionnaire]?, log: inout DiagnosticLog
) -> ImportMap? {
  guard let root = readTree(source, log: &log), let body = header(root, is: .importMap, log: &log),
    conforms(body, to: .record(FileKind.importMap.record), name: "map", log: &log)
  else { return nil }
  let before = log.errorCount
  let questions = questionnaires?.flatMap(\.questions)
  var map = ImportMap()
  for pair in body.present("columns")?.pairs ?? [] {
    if let column = column(pair.value, questions, &log) { map.columns[comparable(pair.key)] = column }
  }
  for pair in body.present("answers")?.pairs ?? [] {
    guard let scales = scales(pair, questions, &log) else { continue }
    for answer in pair.value.pairs ?? [] {
      guard let choice = choice(answer.value, scales, pair.key, &log) else { continue }
      map.answers[pair.key, default: [:]][comparable(answer.key)] = choice
    }
  }
  for pair in body.present("roles")?.pairs ?? [] {
    map.roles[comparable(pair.key)] = pair.value.scalarText.flatMap { Role(rawValue: $0) }
  }
  for pair in body.present("people")?.pairs ?? [] {
    map.people[comparable(pair.key)] = ImportMap.Person(
      respondent: pair.value.string("respondent"), name: pair.value.string("name"),
      role: pair.value.word("role", as: Role.self))
  }
  return log.errorCount == before ? map : nil
}

private func column(_ node: Node, _ questions: [Question]?, _ log: inout DiagnosticLog) -> ImportMap.Column? {
  if let text = node.scalarText {
    if text == "ignore" { return .leftOut }
    return isKnown(text, questions, node, &log) ? .question(text, .answer) : nil
  }
  if let field = node.word("field", as: SurveyField.self) { return .field(field) }
  guard let id = node.string("question"), isKnown(id, questions, node["question"] ?? node, &log) else { return nil }
  switch node.string("part") {
  case "evidence": return .question(id, .evidence)
  case "refs": return .question(id, .references)
  case "note": return .question(id, .note)
  default: return .question(id, .answer)
  }
}

private func isKnown(_ id: String, _ questions: [Question]?, _ node: Node, _ log: inout DiagnosticLog) -> Bool {
  guard let questions, !questions.contains(where: { $0.id == id }) else { return true }
  log.add(.listedQuestion(id, questions.map(\.id), at: node.range))
  return false
}

/// The scales that a value must be on: that of a question, or any for `all`; nil after an error.
private func scales(_ pair: Node.Pair, _ questions: [Question]?, _ log: inout DiagnosticLog) -> [AnswerScale]? {
  guard let questions else { return [] }
  if pair.key == "all" { return questions.map(\.scale) }
  if let question = questions.first(where: { $0.id == pair.key }) { return [question.scale] }
  log.add(.listedQuestion(pair.key, questions.map(\.id), at: pair.keyRange))
  return nil
}

private func choice(
  _ node: Node, _ scales: [AnswerScale], _ question: String, _ log: inout DiagnosticLog
) -> ImportMap.Choice? {
  let text = node.scalarText ?? ""
  switch text {
  case "skip": return .leftOut
  case "unknown": return .unknown
  default: break
  }
  if text.utf8.starts(with: "na:".utf8) {
    let reason = trimmed(String(text.unicodeScalars.dropFirst(3)))
    if !reason.isEmpty { return .notApplicable(reason) }
  }
  if scales.isEmpty || scales.contains(where: { $0.values.contains { $0.value == text } }) { return .value(text) }
  log.add(.mappedLevel(text, question, scales, at: node.range))
  return nil
}
