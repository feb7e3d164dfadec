package import Diagnostics
package import Model
internal import YAML

/// The largest kept result that is read, in bytes; one of ten thousand respondents has some 200 kB.
package let largestSnapshot = 16 << 20

/// Reads a result that was kept as JSON (formats.md section 8) as far as a comparison needs it; nil only if the log got an
/// error. Keys that are not needed may be of any kind, since results only ever gain keys.
///
/// JSON goes through the reader of YAML, of which it is a part as we write it: limits and places come with it.
package func readStanding(_ source: SourceText, log: inout DiagnosticLog) -> Standing? {
  guard let root = readTree(source, log: &log) else { return nil }
  guard let schema = root["schema"], let words = schema.scalarText, words.hasPrefix("shortfall.result/") else {
    log.add(.noKeptResult(root))
    return nil
  }
  guard words == "shortfall.result/1" else {
    log.add(.newerResult(schema))
    return nil
  }
  let before = log.errorCount
  var parts = KeptParts()
  let standing = parts.standing(root)
  for problem in parts.problems { log.add(problem) }
  checkIDs(root, &log)
  return log.errorCount == before ? standing : nil
}

/// Takes the parts of a standing out of the tree and collects what is wrong with them.
private struct KeptParts {
  var problems: [Diagnostic] = []

  mutating func standing(_ root: Node) -> Standing? {
    let title = text("title", of: root)
    let asOf = part("as_of", of: root, "a date such as 2026-03-30") { $0.scalarText.flatMap { CalendarDate($0) } }
    let basis = word("basis", of: root, as: Profile.Basis.self)
    let areas = list("areas", of: root).compactMap { area($0) }
    guard let overall = part("overall", of: root, "an object", { $0.pairs == nil ? nil : $0 }) else { return nil }
    let ready = part("ready", of: overall, "true or false", \.flag)
    let score = number("score", of: overall, in: 0...100)
    let band = optionalWord("band", of: overall, as: ScoreBand.self)
    let gaps = root["register"].flatMap { $0.isNull ? nil : list("entries", of: $0).compactMap { gap($0) } }
    guard let title, let asOf, let basis, let ready else { return nil }
    return Standing(
      title: title, client: root.string("client"), asOf: asOf, basis: basis, score: score, band: band, ready: ready,
      areas: areas, gaps: gaps)
  }

  private mutating func gap(_ node: Node) -> StandingGap? {
    let id = text("id", of: node)
    let status = word("status", of: node, as: GapStatus.self)
    guard let id, let status else { return nil }
    return StandingGap(id: id, title: nil, status: status)
  }

  private mutating func area(_ node: Node) -> StandingArea? {
    let id = text("id", of: node)
    let title = text("title", of: node)
    let version = text("version", of: node)
    let kind = word("kind", of: node, as: Questionnaire.Kind.self)
    let state = word("state", of: node, as: AreaState.self)
    let sections = list("sections", of: node).compactMap { section($0) }
    let questions = list("questions", of: node).compactMap { question($0) }
    let score = number("score", of: node, in: 0...100)
    let band = optionalWord("band", of: node, as: ScoreBand.self)
    guard let id, let title, let version, let kind, let state else { return nil }
    return StandingArea(
      id: id, title: title, version: version, kind: kind, state: state, score: score, band: band, sections: sections,
      questions: questions)
  }

  private mutating func section(_ node: Node) -> StandingSection? {
    let id = text("id", of: node)
    let title = text("title", of: node)
    let weight = number("weight", of: node, in: 0...1_000_000)
    let score = number("score", of: node, in: 0...100)
    guard let id, let title else { return nil }
    return StandingSection(id: id, title: title, weight: weight, score: score)
  }

  private mutating func question(_ node: Node) -> StandingQuestion? {
    let id = text("id", of: node)
    let section = text("section", of: node)
    let title = text("title", of: node)
    let wording = text("wording", of: node)
    let weight = part("weight", of: node, "a whole number from 1 to 3") { wholeNumber($0, in: 1...3) }
    let state = word("state", of: node, as: AnswerState.self)
    let x = number("x", of: node, in: 0...4)
    let evidenced = number("x_ev", of: node, in: 0...4)
    let grade = optional("evidence", of: node, "a whole number from 0 to 3") { wholeNumber($0, in: 0...3) }
    let risk = optional("risk", of: node, "a whole number from 1 to 25") { wholeNumber($0, in: 1...25) }
    let agreement = optionalWord("class", of: node, as: AgreementClass.self)
    let gate = optionalWord("gate", of: node, as: GateState.self)
    guard let id, let section, let title, let wording, let weight, let state else { return nil }
    return StandingQuestion(
      id: id, section: section, title: title, weight: weight, wording: wording, state: state, x: x,
      evidenced: evidenced, grade: grade, agreement: agreement, gate: gate, risk: risk)
  }

  private mutating func part<Part>(
    _ key: String, of node: Node, _ expected: String, _ read: (Node) -> Part?
  ) -> Part? {
    guard let value = node[key] else {
      problems.append(.missingPart(key, at: node.range))
      return nil
    }
    let part = read(value)
    if part == nil { problems.append(.badPart(key, expected: expected, at: value.range)) }
    return part
  }

  /// Null is a value that does not exist; the key has to be there.
  private mutating func optional<Part>(
    _ key: String, of node: Node, _ expected: String, _ read: (Node) -> Part?
  ) -> Part? {
    if node[key]?.isNull == true { return nil }
    return part(key, of: node, expected, read)
  }

  private mutating func text(_ key: String, of node: Node) -> String? { part(key, of: node, "a text", \.scalarText) }

  private mutating func list(_ key: String, of node: Node) -> [Node] { part(key, of: node, "a list", \.items) ?? [] }

  private mutating func number(_ key: String, of node: Node, in range: ClosedRange<Double>) -> Double? {
    optional(key, of: node, "a number from \(plainNumber(range.lowerBound)) to \(plainNumber(range.upperBound))") {
      jsonNumber($0).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, of node: Node, as type: Word.Type
  ) -> Word? {
    part(key, of: node, "one of \(type.allCases.map(\.rawValue).joined(separator: ", "))") {
      $0.scalarText.flatMap { Word(rawValue: $0) }
    }
  }

  private mutating func optionalWord<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, of node: Node, as type: Word.Type
  ) -> Word? {
    node[key]?.isNull == true ? nil : word(key, of: node, as: type)
  }
}

/// A number as JSON writes it. The core schema of our files knows no exponents, so the text is read here.
private func jsonNumber(_ node: Node) -> Double? {
  if let number = node.number { return number }
  guard let text = node.scalarText, text.utf8.count <= 40,
    text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
    text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }), let number = Double(text),
    number.isFinite
  else { return nil }
  return number
}

private func wholeNumber(_ node: Node, in range: ClosedRange<Int>) -> Int? {
  node.number.flatMap { Int(exactly: $0) }.flatMap { range.contains($0) ? $0 : nil }
}

/// An area or question that stands twice would count twice.
private func checkIDs(_ root: Node, _ log: inout DiagnosticLog) {
  var areas: Set<String> = []
  var questions: Set<String> = []
  for area in root["areas"]?.items ?? [] {
    if let id = area["id"], let text = id.scalarText, !areas.insert(text).inserted {
      log.add(.repeatedPart(text, "area", at: id.range))
    }
    for question in area["questions"]?.items ?? [] {
      if let id = question["id"], let text = id.scalarText, !questions.insert(text).inserted {
        log.add(.repeatedPart(text, "question", at: id.range))
      }
    }
  }
}
