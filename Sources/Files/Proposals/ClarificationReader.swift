internal import Diagnostics
internal import Model
internal import YAML

/// The clarification questions of one vendor on record, with the place of the vendor.
struct ReadClarifications {
  var vendor: String
  var records: [ClarificationRecord]
  var place: SourceRange
}

/// Reads a file of clarification questions: numbers are unique, and a rule asks about a subject once. Nil comes back only
/// when the log got an error.
func readClarifications(_ file: ProposalFile, log: inout DiagnosticLog) -> ReadClarifications? {
  let before = log.errorCount
  guard let body = file.body,
    conforms(body, to: .record(FileKind.clarifications.record), name: "clarifications", log: &log),
    let node = body.present("vendor"), let vendor = node.scalarText
  else { return nil }
  let questions = body.nodes("questions")
  checkOnce(questions.compactMap { $0["number"] }, called: "number", &log)
  checkSubjects(questions, &log)
  guard log.errorCount == before else { return nil }
  let records = questions.compactMap { question -> ClarificationRecord? in
    guard let number = question.int("number"), let rule = question.string("rule") else { return nil }
    return ClarificationRecord(
      vendor: vendor, number: number, rule: rule, subject: question.string("subject"),
      status: question.word("status", as: ClarificationStatus.self) ?? .open, text: question.string("text"),
      reply: question.string("reply"), on: question.date("on"), line: question.line)
  }
  return ReadClarifications(vendor: vendor, records: records.sorted { $0.number < $1.number }, place: node.range)
}

private func checkSubjects(_ questions: [Node], _ log: inout DiagnosticLog) {
  struct Occasion: Hashable {
    let rule: String
    let subject: String?
  }
  var places: [Occasion: SourceRange] = [:]
  for question in questions {
    guard let node = question.present("rule"), let rule = node.scalarText else { continue }
    let occasion = Occasion(rule: rule, subject: question.string("subject"))
    if let first = places[occasion] {
      log.add(.repeatedClarification(rule, occasion.subject, at: node.range, first: first))
    } else {
      places[occasion] = node.range
    }
  }
}
