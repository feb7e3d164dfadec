package import Diagnostics
internal import Model
internal import YAML

/// A reply to a clarification question, as a file from outside says it.
package struct StatedReply: Sendable {
  package var vendor: String
  package var number: Int
  package var rule: String
  package var subject: String?
  package var reply: String
  package var place: SourceRange
}

/// Whether a table holds replies, one row a question.
package func isReplySheet(_ sheet: Sheet) -> Bool {
  let headings = Set(sheet.headings.map { comparable($0) })
  return headings.isSuperset(of: ["number", "rule", "reply"])
}

/// Reads a file `clarifications/1` that came back: what is empty is no reply, and a status in it is not ours to take.
package func readReplyFile(_ source: SourceText, log: inout DiagnosticLog) -> [StatedReply] {
  guard let root = readTree(source, log: &log), let body = header(root, is: .clarifications, log: &log),
    conforms(body, to: .record(FileKind.clarifications.record), name: "clarifications", log: &log),
    let vendor = body.string("vendor")
  else { return [] }
  return body.nodes("questions").compactMap { node in
    guard let number = node.int("number"), let rule = node.string("rule"), let reply = node.string("reply"),
      !isBlank(reply)
    else { return nil }
    return StatedReply(
      vendor: vendor, number: number, rule: rule, subject: node.string("subject"), reply: reply,
      place: node["reply"]?.range ?? node.range)
  }
}

/// Reads a table as `clarify --format csv` lays it out. Rows without a reply are passed over; what cannot be read is an
/// error in the log.
package func readReplySheet(_ sheet: Sheet, log: inout DiagnosticLog) -> [StatedReply] {
  var columns: [String: Int] = [:]
  for (index, heading) in sheet.headings.enumerated() {
    let word = comparable(heading)
    let place = sheet.place(row: 0, column: index)
    if let first = columns[word], replyColumns.contains(word) {
      log.add(.twinColumns("the \(word)", at: place, first: sheet.place(row: 0, column: first)))
    }
    columns[word] = columns[word] ?? index
  }
  guard let vendorColumn = columns["vendor"], let numberColumn = columns["number"], let ruleColumn = columns["rule"],
    let replyColumn = columns["reply"]
  else {
    log.add(.replyColumns(at: sheet.place(row: 0, column: 0)))
    return []
  }
  return (1..<max(1, sheet.rowCount)).compactMap { row in
    func cell(_ column: Int) -> String { plainCell(sheet.text(row: row, column: column)) }
    let reply = cell(replyColumn)
    guard !reply.isEmpty else { return nil }
    guard let number = Int(cell(numberColumn)), number > 0 else {
      log.add(.replyNumber(cell(numberColumn), at: sheet.place(row: row, column: numberColumn)))
      return nil
    }
    let subject = columns["subject"].map(cell) ?? ""
    return StatedReply(
      vendor: cell(vendorColumn), number: number, rule: cell(ruleColumn), subject: subject.isEmpty ? nil : subject,
      reply: reply, place: sheet.place(row: row, column: replyColumn))
  }
}

private let replyColumns: Set = ["vendor", "number", "rule", "subject", "reply"]

private func isBlank(_ text: String) -> Bool { trimmed(text).isEmpty }
