internal import Model

private let level = Shape.number(0...4)

extension FileKind {
  /// formats.md section 6.
  package static let evaluation = FileKind(
    name: "evaluation", version: 1,
    record: RecordShape(
      "evaluation",
      [
        Field("mandatory", .list(.record(mandatory), atLeast: 0), "What every proposal must meet."),
        Field("criteria", .list(.record(criterion), atLeast: 1), required: true, "What quality is made of."),
        Field(
          "evaluators", .list(.either(.record(evaluator), .id), atLeast: 0),
          "Who is to score; an id alone is enough. Left out, whoever scored."),
        Field(
          "scores", .map(.id, to: .map(.id, to: .map(.id, to: .either(.record(score), level)))),
          "By vendor, criterion and evaluator: the level that each gave alone."),
        Field(
          "consensus", .map(.id, to: .map(.id, to: .record(consensus))),
          "By vendor and criterion: the level that the evaluators agreed on."),
        Field("price", .record(priceRule), "How prices become points, fixed before bids are opened."),
        Field("reference-rules", .record(referenceRules), "What references are compared with."),
        Field("key-roles", .list(.record(keyRole), atLeast: 0), "Roles that bound people must fill."),
        Field("request", .record(request), "What was asked for, to see whether it buys an end state or parts."),
      ]))

  private static let mandatory = RecordShape(
    "mandatory-item",
    [
      Field("id", .id, required: true, "Unique among the mandatory items."),
      Field("title", .localized, required: true, "What is asked for in a few words."),
    ])

  private static let criterion = RecordShape(
    "criterion",
    [
      Field("id", .id, required: true, "Unique among the criteria."),
      Field("title", .localized, required: true, "The criterion in a few words."),
      Field("weight", .positiveUpTo(100), required: true, "Share of quality; all together 100."),
      Field("threshold", level, "A level below it excludes the vendor. Default none."),
      Field("rewards", .word(words(Rewards.self)), "What the criterion pays for."),
      Field("levels", .list(.localized, atLeast: 0), "Five anchors, levels 0 to 4. Default those of the form."),
    ])

  private static let evaluator = RecordShape(
    "evaluator",
    [
      Field("id", .id, required: true, "Unique among the evaluators."),
      Field("name", .text, "The person's name."),
    ])

  private static let score = RecordShape(
    "score",
    [
      Field("level", level, required: true, "0 to 4."),
      Field("note", .text, "Why; internal."),
    ])

  private static let consensus = RecordShape(
    "consensus",
    [
      Field("level", level, required: true, "0 to 4."),
      Field("by", .text, required: true, "Who moderated."),
      Field("on", .date, required: true, "When."),
      Field("reason", .localized, required: true, "Why this level."),
    ])

  private static let priceRule = RecordShape(
    "price",
    [
      Field("formula", .word(words(PriceFormula.self)), required: true, "The one that decides; the others are shown."),
      Field("weight", .number(0...100), "Weight of the price beside quality, in percent. Default 40."),
      Field("floor", price, "The price that gives 100 points; `linear` needs it."),
      Field("ceiling", price, "The price that gives 0 points; `linear` needs it."),
      Field("value", price, "What full quality is worth to us; `value` needs it."),
    ])

  private static let referenceRules = RecordShape(
    "reference-rules", [Field("seats", .positiveUpTo(100_000_000), "The seats of our own project.")])

  private static let keyRole = RecordShape(
    "key-role",
    [
      Field("role", .text, required: true, "The role; unique."),
      Field("share", .number(0...1), required: true, "Share of the person's time that is required."),
    ])

  private static let request = RecordShape(
    "request",
    [
      Field("lines", .list(.record(priceLine), atLeast: 0), "The lines of the price form."),
      Field("acceptance", .list(.record(acceptance), atLeast: 0), "What is tested before anything is accepted."),
      Field("end-state-deliverable", .flag, "The working end state is a deliverable of the contract."),
    ])

  private static let priceLine = RecordShape(
    "price-line",
    [
      Field("id", .id, required: true, "Unique among the lines."),
      Field("title", .localized, required: true, "What is priced."),
      Field("rewards", .word(words(Rewards.self)), required: true, "What the line pays for."),
    ])

  private static let acceptance = RecordShape(
    "acceptance-criterion",
    [
      Field("id", .id, required: true, "Unique among the acceptance criteria."),
      Field("text", .localized, required: true, "What is tested."),
      Field("end-state", .flag, "It tests the working end state, not a part. Default false."),
    ])
}
