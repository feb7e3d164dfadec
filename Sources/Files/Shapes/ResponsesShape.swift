internal import Model

extension FileKind {
  /// formats.md section 4. Responses are read straight from events for speed; a test holds that reader to this table.
  package static let responses = FileKind(
    name: "responses", version: 1,
    record: RecordShape(
      "responses",
      [
        Field("respondent", .id, required: true, "Unique together with the round."),
        Field("name", .text, "The person's name."),
        Field("role", .word(Role.allCases.map(\.rawValue)), required: true, "In which role the person answers."),
        Field(
          "vendor", .id, "The vendor for whose proposal alone the answers count; with the roles vendor and partner."),
        Field("round", .whole(1...1000), "1 is the first collection. Default 1."),
        Field("on", .date, "The day of the answers."),
        Field(
          "answers", .map(.id, to: .either(.record(answer), .text)),
          "A level, 'unknown', or the long form, by question."),
      ]))

  static let answer = RecordShape(
    "answer", oneOf: [["level", "na"]],
    [
      Field("level", .text, "0 to 4, a value of the question's scale, or 'unknown'."),
      Field("evidence", .whole(0...3), "0 assertion, 1 corroborated, 2 document cited, 3 inspected. Default 0."),
      Field("refs", .list(.either(.record(reference), .text), atLeast: 0), "The documents."),
      Field("note", .text, "A remark."),
      Field("na", .text, "Does not apply here, and why."),
    ])
}
