internal import Model

extension FileKind {
  /// How the columns and texts of a survey are read, where they do not say it themselves.
  package static let importMap = FileKind(
    name: "import-map", version: 1,
    record: RecordShape(
      "map",
      [
        Field(
          "columns", .map(.text, to: .either(.record(mappedColumn), .text)),
          "By heading: a question's id, a column in the long form, or 'ignore'."),
        Field(
          "answers", .map(.id, to: .map(.text, to: .text)),
          "By question, or 'all': what a text means. A value of the scale, 'unknown', 'na: REASON' or 'skip'."),
        Field("roles", .map(.text, to: .word(roles)), "What a text in the column of roles means."),
        Field("people", .map(.text, to: .record(person)), "By address, name or id: who a person is."),
      ]))

  /// Whom the codes of pseudonymised answers stand for; kept outside the assessment.
  package static let importKey = FileKind(
    name: "import-key", version: 1,
    record: RecordShape("key", [Field("codes", .map(.id, to: .record(codedPerson)), "By code: who it is.")]))

  private static let codedPerson = RecordShape(
    "person",
    [
      Field("known-as", .text, required: true, "The address, name or id in the survey."),
      Field("name", .text, "The person's name."),
    ])

  private static let roles = Role.allCases.map(\.rawValue)

  private static let mappedColumn = RecordShape(
    "column", oneOf: [["question", "field"]],
    [
      Field("question", .id, "The question that the column speaks of."),
      Field("part", .word(["answer", "evidence", "refs", "note"]), "What it says of the question. Default answer."),
      Field("field", .word(SurveyField.allCases.map(\.rawValue)), "What it says of the respondent."),
    ])

  private static let person = RecordShape(
    "person",
    [
      Field("respondent", .id, "The id to use."),
      Field("name", .text, "The name to write."),
      Field("role", .word(roles), "In which role the person answers."),
    ])
}
