internal import Model

private let roles = Role.allCases.map(\.rawValue)
private let ids = Shape.list(.id, atLeast: 0)

extension FileKind {
  /// formats.md section 7.
  package static let register = FileKind(
    name: "register", version: 1,
    record: RecordShape(
      "register",
      [
        Field("entries", .list(.record(entry), atLeast: 0), "One for each gap, in any order.")
      ]))

  static let entry = RecordShape(
    "entry", oneOf: [["question", "item"]],
    [
      Field("id", .id, required: true, "Unique in the register; by default that of the question or work item."),
      Field("question", .id, "The question at which the gap was found."),
      Field("item", .id, "The work item of scope.yaml at which the gap was found, instead of a question."),
      Field("area", .id, "The questionnaire of the question."),
      Field("section", .id, "The section of the question or work item."),
      Field("title", .text, "A few words for tables."),
      Field("raised-on", .date, required: true, "The day it was raised."),
      Field("raised-by", .text, "Who raised it."),
      Field("baseline", .record(rating), "Level and risk when it was raised."),
      Field("current", .record(rating), "Level and risk now; its risk is that of the history's last event."),
      Field("target", .number(0...4), "Level at which the gap is closed. Default: the profile's target."),
      Field(
        "status", .word(GapStatus.allCases.map(\.rawValue)), required: true,
        "As the last status event of the history says; open without one."),
      Field("owner", .text, "The person who sees to it."),
      Field("owner-role", .word(roles), "The role that sees to it."),
      Field("due", .date, "The day by which it is done."),
      Field("plan", .text, "What is going to be done."),
      Field("residual", .record(rating), "Level and risk that are left; from mitigated on."),
      Field("accepted", .record(acceptance), "Who lives with the risk, until when and why."),
      Field("closed", .record(closure), "Who found that the gap is gone, and when."),
      Field("note", .text, "A remark."),
      Field("refs", .list(.either(.record(document), .text), atLeast: 0), "Documents."),
      Field(
        "links",
        .record(
          RecordShape(
            "links",
            [
              Field("items", ids, "Work items."), Field("milestones", ids, "Milestones."),
              Field("decisions", .list(.text, atLeast: 0), "Decisions."),
            ])), "What else it belongs to."),
      Field("history", .list(.record(event), atLeast: 0), "What happened, a change a line."),
    ])

  /// As evidence is named elsewhere, but for the figures that answers cite.
  private static let document = RecordShape(
    "reference",
    [
      Field("ref", .text, required: true, "The document."),
      Field("until", .date, "The last day on which it counts."),
    ])

  private static let rating = RecordShape(
    "rating",
    [
      Field("level", .number(0...4), "Level of the control."),
      Field("likelihood", .whole(1...5), "5 for a level of 0.5 or less, 1 above 3.5."),
      Field("impact", .whole(1...5), "Of the question."),
      Field("risk", .whole(1...25), "Likelihood times impact."),
      Field("evidence", .whole(0...3), "Grade of the evidence for the level."),
    ])

  private static let acceptance = RecordShape(
    "acceptance",
    [
      Field("by", .text, required: true, "The sponsor, or whom the sponsor named."),
      Field("on", .date, required: true, "When."),
      Field("until", .date, required: true, "The last day on which it holds."),
      Field("reason", .text, required: true, "Why the risk is worth living with."),
    ])

  private static let closure = RecordShape(
    "closure",
    [
      Field("by", .text, required: true, "Who verified it; not the owner."),
      Field("on", .date, required: true, "When."),
      Field("level", .number(0...4), "The level that was found."),
      Field("evidence", .whole(0...3), "Grade of the evidence that was seen."),
    ])

  private static let event = RecordShape(
    "event",
    [
      Field("date", .date, required: true, "The day."),
      Field("field", .word(["status", "risk", "residual", "owner", "due"]), required: true, "What changed."),
      Field("from", .text, "What it was."),
      Field("to", .text, "What it became."),
      Field("by", .text, "Who changed it."),
      Field("note", .text, "Why."),
    ])
}
