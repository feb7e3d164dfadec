internal import Model

private let share = Shape.number(0...1)
private let items = Shape.list(.id, atLeast: 0)

extension FileKind {
  /// formats.md section 6.
  package static let proposal = FileKind(
    name: "proposal", version: 1,
    record: RecordShape(
      "proposal",
      [
        Field("vendor", .id, required: true, "Unique among the proposals, and the name of the file."),
        Field("name", .text, required: true, "The vendor's name."),
        Field("partner", .text, "Who delivers for the vendor; left out where it delivers itself."),
        Field("quoted", price, "The price as quoted, in the assessment's currency."),
        Field(
          "compliance", .map(.id, to: .either(.record(compliance), .word(words(ComplianceAnswer.self)))),
          "The answer to each mandatory item of evaluation.yaml; what is not mentioned is silent."),
        Field(
          "scope", .map(.id, to: .either(.record(line), .word(words(ContractStatus.self)))),
          "What is offered of each work item of scope.yaml; what is not mentioned is silent."),
        Field("promises", .list(.record(promise), atLeast: 0), "What was promised on the way to the contract."),
        Field("references", .list(.record(client), atLeast: 0), "Customers whom the vendor names."),
        Field("people", .list(.record(person), atLeast: 0), "Whom the vendor promises for which role."),
        Field("payments", .list(.record(payment("payment")), atLeast: 0), "The payment plan."),
        Field(
          "assumptions", .list(.record(assumption), atLeast: 0), "What the vendor takes for granted or leaves out."),
        Field(
          "integrations", .list(.record(integration), atLeast: 0), "Interfaces, and the payments that wait for them."),
        Field("statement-of-work", .text, "The vendor's own words, searched for vague verbs."),
      ]))

  /// Prices and what they are divided by: so far that no sum of products leaves what a number holds exactly enough.
  static let price = Shape.positiveUpTo(100_000_000_000)

  private static let compliance = RecordShape(
    "compliance",
    [
      Field("answer", .word(words(ComplianceAnswer.self)), required: true, "comply, partial, not_met or silent."),
      Field("note", .text, "What the vendor adds; its evidence."),
    ])

  private static let line = RecordShape(
    "scope-line",
    [
      Field("status", .word(words(ContractStatus.self)), required: true, "included, partial, excluded or silent."),
      Field("share", share, "Included share of the work. Default by status: 1, 0.5, 0, 0."),
      Field(
        "days", .number(0...100_000), "Days that the vendor offers for it. Default: the share of our own estimate."),
      Field("performer", .word(words(Performer.self)), "Who performs it, as the vendor says."),
      Field("note", .text, "What the vendor adds."),
    ])

  private static let promise = RecordShape(
    "promise",
    [
      Field("id", .id, required: true, "Unique among the promises."),
      Field("text", .text, required: true, "What was promised."),
      Field("shown-on", .date, "The day on which it was shown or said."),
      Field("proposed", .flag, "It stands in the proposal. Default false."),
      Field("sow", .flag, "It stands in the statement of work. Default false."),
      Field("test", .flag, "An acceptance test shows it. Default false."),
      Field("paid", .flag, "A payment waits for it. Default false."),
      Field("decision", .word(words(PromiseDecision.self)), "What was decided about a promise that was dropped."),
    ])

  private static let client = RecordShape(
    "client-reference",
    [
      Field("name", .text, required: true, "The customer; unique among the references."),
      Field("seats", .number(0...100_000_000), "How many seats it has."),
      Field("scope", items, "The work items that were done there."),
      Field("partner", .flag, "The same partner delivered it. Default false."),
      Field("months-ago", .number(0...1200), "How long ago it went live."),
      Field("private-call", .flag, "The customer was spoken to without the vendor. Default false."),
      Field("people", .list(.text, atLeast: 0), "Who took part in it."),
    ])

  private static let person = RecordShape(
    "person",
    [
      Field("role", .text, required: true, "The role, as in `key-roles` of evaluation.yaml."),
      Field("name", .text, "Left out while the place is not filled."),
      Field("cv", .flag, "The CV was checked. Default false."),
      Field("share", share, "Share of the person's time."),
      Field("bound", .flag, "Bound in the contract, with rules for replacement. Default false."),
    ])

  private static let assumption = RecordShape(
    "assumption",
    [
      Field("id", .id, required: true, "Unique among the assumptions."),
      Field("text", .text, required: true, "What the vendor takes for granted."),
      Field("state", .word(words(AssumptionState.self)), "What became of it. Default open."),
    ])

  private static let integration = RecordShape(
    "integration",
    [
      Field("id", .id, required: true, "The work item."),
      Field("milestone", .id, "A payment of this proposal, or a milestone of scope.yaml."),
    ])
}

/// The closed set of an enumeration, in its order.
func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> [String] {
  type.allCases.map(\.rawValue)
}
