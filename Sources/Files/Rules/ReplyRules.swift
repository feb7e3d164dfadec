package import Diagnostics
internal import Model

extension Rule {
  package static let importReply = Rule(
    "import-reply", "A reply answers a question that was sent.",
    """
    Replies come back with the vendor, the number, the rule and the subject of their question, so that none is put under \
    another. `shortfall clarify VENDOR --issue` gives questions their numbers and keeps them; `--force` lets a later reply \
    take the place of an earlier one.
    """)
}

extension Diagnostic {
  static func replyColumns(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importReply, "the table does not say whose replies these are", at: range,
      help: "keep the columns 'vendor', 'number', 'rule', 'subject' and 'reply' as they were sent")
  }

  static func replyNumber(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importReply, "'\(shortened(text))' is no number of a question", at: range,
      help: "keep the numbers as they were sent")
  }

  static func replyVendor(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    let near = nearMiss(of: id, among: known).map { "did you mean '\($0)'?" }
    return Diagnostic(
      .error, .importReply, "there is no proposal of a vendor '\(shortened(id))'", at: range,
      help: near
        ?? (known.isEmpty ? "there are no proposals" : "there are proposals of \(known.joined(separator: ", "))"))
  }

  static func replyUnasked(_ reply: StatedReply) -> Diagnostic {
    Diagnostic(
      .error, .importReply, "question \(reply.number) was not sent to vendor '\(shortened(reply.vendor))'",
      at: reply.place,
      help: "'shortfall clarify \(shortened(reply.vendor)) --issue' gives questions their numbers")
  }

  static func replyToAnother(_ reply: StatedReply, _ record: ClarificationRecord) -> Diagnostic {
    Diagnostic(
      .error, .importReply,
      "question \(reply.number) of vendor '\(shortened(reply.vendor))' is \(subject(record.rule, record.subject)), not "
        + subject(reply.rule, reply.subject), at: reply.place,
      help: "keep numbers, rules and subjects as they were sent")
  }

  static func replyTwice(_ reply: StatedReply, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importReply, "question \(reply.number) of vendor '\(shortened(reply.vendor))' is replied to twice",
      at: reply.place,
      notes: [Note("the first reply stands here", at: first)], help: "leave one of the two out")
  }

  static func replyStands(_ reply: StatedReply, _ record: ClarificationRecord) -> Diagnostic {
    let state = record.status == .closed ? "is closed" : "has another reply on record"
    return Diagnostic(
      .error, .importReply, "question \(reply.number) of vendor '\(shortened(reply.vendor))' \(state)", at: reply.place,
      help: "'--force' takes this reply instead")
  }

  private static func subject(_ rule: String, _ subject: String?) -> String {
    "\(shortened(rule))\(subject.map { " about '\(shortened($0))'" } ?? "")"
  }
}
