internal import Model

extension FileKind {
  /// What was asked of one vendor, and what it replied (method.md 7.8).
  package static let clarifications = FileKind(
    name: "clarifications", version: 1,
    record: RecordShape(
      "clarifications",
      [
        Field("vendor", .id, required: true, "The vendor of a proposal, and the name of the file."),
        Field("questions", .list(.record(question), atLeast: 0), "What was asked."),
      ]))

  private static let question = RecordShape(
    "clarification",
    [
      Field("number", .whole(1...1_000_000), required: true, "The number under which it was sent; it never changes."),
      Field("rule", .word(ClarificationRecord.rules), required: true, "The rule that asks."),
      Field("subject", .text, "What it is about: an id, a role, a name; left out where the rule asks once."),
      Field("status", .word(words(ClarificationStatus.self)), "open, answered or closed. Default open."),
      Field("text", .text, "The words in which it was sent."),
      Field("reply", .text, "What the vendor replied."),
      Field("on", .date, "The day of the reply."),
    ])
}
