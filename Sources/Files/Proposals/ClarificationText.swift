package import Diagnostics
package import Model
internal import YAML

/// The file of clarification questions of one vendor, relative to the assessment's folder.
package func clarificationsPath(of vendor: String) -> String { "clarifications/\(vendor).yaml" }

/// The text of that file with some questions changed or new; nil when the log got an error.
///
/// `old` is the file as it is, nil where there is none yet. Questions are found by their numbers; every byte outside what
/// differs stays.
package func clarificationsText(
  _ records: [ClarificationRecord], of vendor: String, insteadOf old: SourceText?, log: inout DiagnosticLog
) -> [UInt8]? {
  guard let old else {
    let head = "shortfall: \(FileKind.clarifications.header)\nvendor: \(yamlScalar(vendor))\n"
    guard !records.isEmpty else { return Array((head + "questions: []\n").utf8) }
    let items = records.map { value(of: $0).itemLines(indent: 2, gap: 1).joined(separator: "\n") + "\n" }
    return Array((head + "questions:\n" + items.joined()).utf8)
  }
  guard let root = readTree(old, log: &log) else { return nil }
  let numbers = root.nodes("questions").map { $0.int("number") }
  let edits = records.map { record -> Edit in
    guard let index = numbers.firstIndex(of: record.number) else {
      return .append(value(of: record), to: ["questions"])
    }
    return .put(value(of: record), at: ["questions", .item(index)], order: questionKeys)
  }
  return edited(old, edits, log: &log)
}

private let questionKeys = ["number", "rule", "subject", "status", "text", "reply", "on"]

private func value(of record: ClarificationRecord) -> NewValue {
  let members: [(String, NewValue?)] = [
    ("number", .number(record.number)), ("rule", .text(record.rule)), ("subject", record.subject.map { .text($0) }),
    ("status", .plain(record.status.rawValue)), ("text", record.text.map { .text($0) }),
    ("reply", record.reply.map { .text($0) }), ("on", record.on.map { .plain($0.description) }),
  ]
  return .mapping(members.compactMap { key, value in value.map { NewValue.Member(key, $0) } }, .lines)
}

/// What replies make of the questions on record.
package struct ReplyUpdate: Sendable {
  /// Changed records, by vendor.
  package var records: [String: [ClarificationRecord]] = [:]
  /// Replies that are on record already, word for word.
  package var unchanged = 0

  package var count: Int { records.values.reduce(0) { $0 + $1.count } }
}

/// Puts each reply to its question; what does not fit goes into the log, and nothing of it into the records.
package func replyUpdate(
  _ replies: [StatedReply], in assessment: Assessment, isForced: Bool, log: inout DiagnosticLog
) -> ReplyUpdate {
  struct Place: Hashable {
    let vendor: String
    let number: Int
  }
  let vendors = assessment.proposals.map(\.vendor)
  var update = ReplyUpdate()
  var seen: [Place: SourceRange] = [:]
  for reply in replies {
    guard vendors.contains(reply.vendor) else {
      log.add(.replyVendor(reply.vendor, vendors, at: reply.place))
      continue
    }
    if let first = seen.updateValue(reply.place, forKey: Place(vendor: reply.vendor, number: reply.number)) {
      log.add(.replyTwice(reply, first: first))
      continue
    }
    let asked = assessment.clarifications.first { $0.vendor == reply.vendor && $0.number == reply.number }
    guard var record = asked else {
      log.add(.replyUnasked(reply))
      continue
    }
    guard record.rule == reply.rule, record.subject ?? "" == reply.subject ?? "" else {
      log.add(.replyToAnother(reply, record))
      continue
    }
    if record.reply == reply.reply {
      update.unchanged += 1
    } else if !isForced, record.reply != nil || record.status == .closed {
      log.add(.replyStands(reply, record))
    } else {
      record.reply = reply.reply
      record.status = .answered
      record.on = assessment.asOf
      update.records[reply.vendor, default: []].append(record)
    }
  }
  return update
}
