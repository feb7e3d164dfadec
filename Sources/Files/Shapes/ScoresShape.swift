internal import Model

extension FileKind {
  /// The levels that one evaluator gives, on their way into evaluation.yaml (formats.md section 6).
  package static let scores = FileKind(
    name: "scores", version: 1,
    record: RecordShape(
      "file of scores",
      [
        Field("evaluator", .id, required: true, "Who scores; as in `evaluators` of evaluation.yaml."),
        Field("name", .text, "The person's name; it does not go into evaluation.yaml."),
        Field("on", .date, "The day on which the levels were given."),
        Field(
          "scores", .map(.id, to: .map(.id, to: .either(.record(score), level))),
          "By vendor and criterion; a level alone is enough."),
      ]))

  private static let level = Shape.number(0...4)

  private static let score = RecordShape(
    "score",
    [
      Field("level", level, required: true, "0 to 4."),
      Field("note", .text, "Why; internal."),
    ])
}
