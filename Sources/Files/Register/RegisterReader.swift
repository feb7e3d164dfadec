package import Diagnostics
package import Model
internal import YAML

/// The register as it was read, with what a later message or edit needs.
package struct ReadRegister: Sendable {
  package var register: Register
  package var source: SourceText
  /// Of the entries, in their order.
  package var places: [SourceRange]

  package init(register: Register, source: SourceText, places: [SourceRange]) {
    self.register = register
    self.source = source
    self.places = places
  }
}

package let registerName = "register.yaml"

/// Reads register.yaml of an assessment and holds it to its shape and to what its history says; nil where there is no
/// such file, or the log got an error. Whether its subjects exist is checked by `checkSubjects`.
package func readRegister(in folder: Folder, log: inout DiagnosticLog) throws(FileFailure) -> ReadRegister? {
  guard folder.contains(registerName) else { return nil }
  let path = folder.path(of: registerName)
  do throws(FileFailure) {
    return readRegister(SourceText(path: path, bytes: try folder.bytes(of: registerName)), log: &log)
  } catch {
    log.add(.unreadable(error))
    return nil
  }
}

package func readRegister(_ source: SourceText, log: inout DiagnosticLog) -> ReadRegister? {
  let before = log.errorCount
  guard let root = readTree(source, log: &log), let body = header(root, is: .register, log: &log),
    conforms(body, to: .record(FileKind.register.record), name: "register", log: &log)
  else { return nil }
  let nodes = body.present("entries")?.items ?? []
  var entries: [RegisterEntry] = []
  var places: [String: SourceRange] = [:]
  var subjects: [RegisterEntry.Subject: String] = [:]
  for node in nodes {
    guard let entry = registerEntry(node, &log) else { continue }
    let place = node["id"]?.range ?? node.range
    if let first = places.updateValue(place, forKey: entry.id) {
      log.add(.duplicateID(entry.id, kind: "entry", at: place, first: first))
    }
    if let first = subjects.updateValue(entry.id, forKey: entry.subject) {
      log.add(.repeatedSubject(entry, first, at: (node["question"] ?? node["item"] ?? node).range))
    }
    checkEntry(entry, node, &log)
    entries.append(entry)
  }
  guard log.errorCount == before else { return nil }
  return ReadRegister(
    register: Register(entries: entries), source: source, places: nodes.map { $0["id"]?.range ?? $0.range })
}

/// An entry of a checked shape; nil when the log got an error.
private func registerEntry(_ node: Node, _ log: inout DiagnosticLog) -> RegisterEntry? {
  let subject =
    node.string("question").map(RegisterEntry.Subject.question)
    ?? node.string("item").map(RegisterEntry.Subject.workItem)
  guard let id = node.string("id"), let subject, let raised = node.date("raised-on"),
    let status = node.word("status", as: GapStatus.self)
  else {
    // A key with nothing behind it passes the shape where it may be left out.
    log.add(.missingSubject(node.string("id"), at: node.range))
    return nil
  }
  if node.present("question") != nil, let item = node.present("item") { log.add(.twoSubjects(id, at: item.range)) }
  var entry = RegisterEntry(id: id, subject: subject, raisedOn: raised, status: status)
  entry.area = node.string("area")
  entry.section = node.string("section")
  entry.title = node.string("title")
  entry.raisedBy = node.string("raised-by")
  entry.baseline = node.present("baseline")?.asRating ?? GapRating()
  entry.current = node.present("current")?.asRating ?? entry.baseline
  entry.target = node.double("target")
  entry.owner = node.string("owner")
  entry.ownerRole = node.word("owner-role", as: Role.self)
  entry.due = node.date("due")
  entry.plan = node.string("plan")
  entry.residual = node.present("residual")?.asRating
  entry.accepted = node.present("accepted")?.asAcceptance
  entry.closed = node.present("closed")?.asClosure
  entry.note = node.string("note")
  entry.references = node.present("refs")?.asReferences ?? []
  entry.links = node.present("links")?.asLinks ?? .init()
  entry.history = (node.present("history")?.items ?? []).compactMap { gapEvent($0, &log) }
  return entry
}

private func gapEvent(_ node: Node, _ log: inout DiagnosticLog) -> GapEvent? {
  guard let date = node.date("date"), let change = gapChange(node, &log) else { return nil }
  return GapEvent(date: date, change: change, by: node.string("by"), note: node.string("note"))
}

/// What an event says; nil when the log got an error.
private func gapChange(_ node: Node, _ log: inout DiagnosticLog) -> GapEvent.Change? {
  func value<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> Value?? {
    guard let found = node.present(key), let text = found.scalarText else { return .some(nil) }
    guard let value = read(text) else {
      log.add(.eventValue(text, key, expected, at: found.range))
      return nil
    }
    return value
  }
  func both<Value>(_ expected: String, _ read: (String) -> Value?) -> (from: Value?, to: Value?)? {
    guard let from = value("from", expected, read), let to = value("to", expected, read) else { return nil }
    return (from, to)
  }
  switch node.string("field") {
  case "status":
    let words = GapStatus.allCases.map(\.rawValue)
    guard let sides = both("one of \(words.joined(separator: ", "))", { GapStatus(rawValue: $0) }) else { return nil }
    guard let to = sides.to else {
      log.add(.missingEventValue(at: node.range))
      return nil
    }
    return .status(from: sides.from, to: to)
  case "risk":
    return both("a risk of 1 to 25", risk).map { .risk(from: $0.from, to: $0.to) }
  case "residual":
    return both("a risk of 1 to 25", risk).map { .residual(from: $0.from, to: $0.to) }
  case "due":
    return both("a date", { CalendarDate($0) }).map { .due(from: $0.from, to: $0.to) }
  default:
    return both("a name", { $0 }).map { .owner(from: $0.from, to: $0.to) }
  }
}

private func risk(_ text: String) -> Int? { Int(text).flatMap { (1...25).contains($0) ? $0 : nil } }

extension Node {
  fileprivate var asRating: GapRating {
    GapRating(
      level: double("level"), likelihood: int("likelihood"), impact: int("impact"), risk: int("risk"),
      evidence: int("evidence"))
  }

  fileprivate var asAcceptance: RegisterEntry.Acceptance? {
    guard let by = string("by"), let on = date("on"), let until = date("until"), let reason = string("reason") else {
      return nil
    }
    return .init(by: by, on: on, until: until, reason: reason)
  }

  fileprivate var asClosure: RegisterEntry.Closure? {
    guard let by = string("by"), let on = date("on") else { return nil }
    return .init(by: by, on: on, level: double("level"), evidence: int("evidence"))
  }

  fileprivate var asLinks: RegisterEntry.Links {
    func texts(_ key: String) -> [String] { (present(key)?.items ?? []).compactMap(\.scalarText) }
    return .init(items: texts("items"), milestones: texts("milestones"), decisions: texts("decisions"))
  }
}
