internal import Model

private let roles = Role.allCases.map(\.rawValue)
private let phases = Phase.allCases.map(\.rawValue)
private let share = Shape.number(0...1)

extension FileKind {
  /// formats.md section 3.
  package static let assessment = FileKind(
    name: "assessment", version: 1,
    record: RecordShape(
      "assessment",
      [
        Field("title", .localized, required: true, "What is assessed."),
        Field("client", .localized, "For whom."),
        Field(
          "stage", .word(Stage.allCases.map(\.rawValue)),
          "What a missing lead answer means: left out in a draft, unknown in a final. Default draft."),
        Field("as-of", .date, "The date the result speaks of."),
        Field("phase", .word(phases), "The phase whose gates decide 'ready'. Default procurement."),
        Field("currency", .currency, "ISO 4217 code. Default EUR."),
        Field("language", .language, "BCP 47 tag of the reports. Default en."),
        Field("questionnaires", .list(.id, atLeast: 1), required: true, "Which ones, in the order of the report."),
        Field("roles", .map(.word(roles), to: .word(roles)), "A role this project lacks, and who answers for it."),
        Field("phases", .map(.word(phases), to: .date), "When the phases begin, for due dates."),
        Field("waivers", .list(.record(waiver), atLeast: 0), "Gates and mandatory items waived on record."),
        Field(
          "evidence", .map(.id, to: .record(evidence)), "The assessor's own grades; they win over the respondents'."),
        Field("profile", .record(profile), "Thresholds of the method that this project sets otherwise."),
      ]))

  private static let waiver = RecordShape(
    "waiver", oneOf: [["question", "mandatory"]],
    [
      Field("question", .id, "The question whose gate is waived."),
      Field("mandatory", .id, "The mandatory item that is waived."),
      Field("by", .text, required: true, "Who decided."),
      Field("on", .date, required: true, "When."),
      Field("reason", .localized, required: true, "Why."),
    ])

  private static let evidence = RecordShape(
    "evidence",
    [
      Field("grade", .whole(0...3), required: true, "0 assertion, 1 corroborated, 2 document cited, 3 inspected."),
      Field("refs", .list(.either(.record(reference), .text), atLeast: 0), "The documents."),
    ])

  static let reference = RecordShape(
    "reference", oneOf: [["ref", "kpi"]],
    [
      Field("ref", .text, "The document."),
      Field("kpi", .id, "A KPI of kpi.yaml, instead; the same as the text `kpi:ID`."),
      Field("until", .date, "The last day on which it counts."),
    ])

  private static func group(_ name: String, _ fields: [Field]) -> Shape { .record(RecordShape(name, fields)) }

  private static let profile = RecordShape(
    "profile",
    [
      Field(
        "basis", .word(Profile.Basis.allCases.map(\.rawValue)),
        "Which value scores and risks are made of. Default stated."),
      Field("target", .number(0...4), "Level below which a control is a finding. Default 3."),
      Field("lead-weight", .number(1...10), "Weight of the lead beside 1 for each other role. Default 2."),
      Field(
        "bands",
        group(
          "bands",
          [
            Field("serious", .number(0...100), "Default 25."), Field("material", .number(0...100), "Default 50."),
            Field("minor", .number(0...100), "Default 75."), Field("controlled", .number(0...100), "Default 90."),
          ]), "Lower edges of the bands of a score."),
      Field(
        "coverage", group("coverage", [Field("rated", share, "Default 0.50."), Field("full", share, "Default 0.80.")]),
        "Shares of answered weight from which an area is provisional, and rated."),
      Field(
        "confidence",
        group("confidence", [Field("medium", share, "Default 0.50."), Field("high", share, "Default 0.75.")]),
        "Lower edges of the labels."),
      Field(
        "agreement",
        group(
          "agreement",
          [
            Field("aligned", share, "Consensus. Default 0.80."),
            Field("aligned-spread", .number(0...4), "Levels. Default 1."),
            Field("divergent", share, "Consensus. Default 0.60."),
            Field("divergent-spread", .number(0...4), "Levels. Default 3."),
            Field("split", .number(0...4), "Levels between two people of a role. Default 2."),
          ]), "When roles agree and when they diverge."),
      Field(
        "blind-spot",
        group("blind-spot", [Field("rate", share, "Default 0.25."), Field("count", .whole(1...1000), "Default 2.")]),
        "Unknown answers that make a blind spot."),
      Field(
        "bias",
        group(
          "bias",
          [Field("limit", .number(0...4), "Levels. Default 0.75."), Field("questions", .whole(1...1000), "Default 3.")]),
        "When a role is more optimistic or pessimistic than the others."),
      Field(
        "severity-days",
        group(
          "severity-days",
          [
            Field("critical", .whole(1...3650), "Default 30."), Field("high", .whole(1...3650), "Default 60."),
            Field("moderate", .whole(1...3650), "Default 90."),
          ]), "Days until a finding is due at the latest."),
      Field("seed", .whole(0...Int.max), "Seed of the simulation. Default 20260331."),
      Field("iterations", .whole(100...10_000_000), "Iterations of the simulation. Default 10000."),
      Field("shared-driver", share, "Share of a common driver in the simulation. Default 0.5."),
      Field(
        "load",
        group(
          "load", [Field("tight", .number(0...10), "Default 0.85."), Field("over", .number(0...10), "Default 1.00.")]),
        "Upper edges of the load of IT."),
      Field(
        "payment",
        group("payment", [Field("front-load", share, "Default 0.50."), Field("end-state", share, "Default 0.20.")]),
        "Limits of a payment plan."),
      Field("thin-bid", share, "Services coverage below which a bid is thin. Default 0.70."),
      Field("tie-margin", share, "Distance of two weights that counts as a tie. Default 0.05."),
    ])
}
