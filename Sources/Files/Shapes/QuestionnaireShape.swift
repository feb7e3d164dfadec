internal import Model

private let roles = Role.allCases.map(\.rawValue)
private let leads = Role.allCases.filter(\.mayLead).map(\.rawValue)
private let phases = Phase.allCases.map(\.rawValue)

extension FileKind {
  /// formats.md section 2.
  package static let questionnaire = FileKind(
    name: "questionnaire", version: 1,
    record: RecordShape(
      "questionnaire",
      [
        Field("id", .id, required: true, "Names the questionnaire; the same id replaces a built-in one."),
        Field("version", .text, "The author's own version; a changed wording deserves a new one. Default 0.0.0."),
        Field("language", .language, "BCP 47 tag of the texts. Default en."),
        Field("title", .localized, required: true, "The area's name in reports."),
        Field(
          "kind", .word(Questionnaire.Kind.allCases.map(\.rawValue)),
          "core: part of the overall score; pack: scored on its own. Default pack."),
        Field("guiding-question", .localized, "The one question that the area answers."),
        Field(
          "scales", .map(.id, to: .list(.record(scaleValue), atLeast: 0)), "Answer scales of the author's own, by name."
        ),
        Field("sections", .list(.record(section), atLeast: 1), required: true, "The gap themes of the area."),
      ]))

  private static let scaleValue = RecordShape(
    "value",
    [
      Field("value", .text, required: true, "What a respondent writes."),
      Field("level", .number(0...4), required: true, "What it counts, 0 to 4."),
      Field("label", .localized, required: true, "What it means."),
    ])

  private static let section = RecordShape(
    "section",
    [
      Field("id", .id, required: true, "Unique within the assessment."),
      Field("title", .localized, required: true, "The theme."),
      Field("gap", .localized, "The gap statement used in reports."),
      Field("weight", .positive, "Weight of the section; all sections of a questionnaire have one, or none."),
      Field("questions", .list(.record(question), atLeast: 1), required: true, "The controls of the theme."),
    ])

  private static let question = RecordShape(
    "question", oneOf: [["levels", "scale"]],
    [
      Field("id", .id, required: true, "Unique within the assessment."),
      Field("title", .localized, required: true, "A few words for tables."),
      Field("ask", .localized, required: true, "The question, put the same way to every role."),
      Field("why", .localized, "Help for the respondent and the facilitator."),
      Field("levels", .list(.localized, atLeast: 0), "Five anchors, levels 0 to 4."),
      Field("scale", .id, "The name of a scale of this questionnaire, instead of levels."),
      Field("lead", .word(leads), required: true, "The role whose answer counts double; never vendor or partner."),
      Field("also", .list(.word(roles), atLeast: 0), "The other roles that are asked."),
      Field("weight", .whole(1...3), "3: the theme fails without it; 2: standard; 1: supporting. Default 2."),
      Field("impact", .whole(1...5), "Consequence for the programme if the risk happens. Default 3."),
      Field("gate", .record(gate), "Makes the question a knock-out."),
      Field("evidence", .list(.localized, atLeast: 0), "Examples that raise the evidence grade."),
      Field("risk", .record(risk), required: true, "Because CAUSE, EVENT, leading to CONSEQUENCE."),
      Field("fix", .record(fix), required: true, "What closes the gap."),
      Field("claims", .list(.id, atLeast: 0), "Where the question comes from."),
    ])

  private static let gate = RecordShape(
    "gate",
    [
      Field("phase", .word(phases), required: true, "The phase that may not begin."),
      Field("minimum", .whole(1...4), required: true, "The level that evidence must support."),
    ])

  private static let risk = RecordShape(
    "risk",
    [
      Field("cause", .localized, required: true, "Without 'because'."),
      Field("event", .localized, required: true, "What may happen."),
      Field("consequence", .localized, required: true, "Without 'leading to'."),
    ])

  private static let fix = RecordShape(
    "fix",
    [
      Field("action", .localized, required: true, "What to do."),
      Field("owner", .word(roles), required: true, "The role that does it."),
      Field("days", .whole(1...3650), required: true, "How long it takes by itself."),
    ])
}
