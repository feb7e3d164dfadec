internal import Model

private let roles = Role.allCases.map(\.rawValue)
private let performers = Performer.allCases.map(\.rawValue)
private let payers = Payer.allCases.map(\.rawValue)
private let statuses = ContractStatus.allCases.map(\.rawValue)
private let baselines = Baseline.allCases.map(\.rawValue)
private let share = Shape.number(0...1)
/// So far that no sum of products leaves what a number holds exactly enough.
private let money = Shape.number(0...100_000_000_000)

extension FileKind {
  /// formats.md section 5.
  package static let scope = FileKind(
    name: "scope", version: 1,
    record: RecordShape(
      "scope",
      [
        Field("items", .list(.record(item), atLeast: 0), "The work that the project needs."),
        Field(
          "beliefs", .list(.record(voice), atLeast: 0),
          "What each respondent believes about the items, a list by person."
        ),
        Field("milestones", .list(.record(milestone), atLeast: 0), "The payment plan."),
        Field("capacity", .list(.record(capacity), atLeast: 0), "The people there are."),
        Field("budget", .list(.record(budgetLine), atLeast: 0), "The lines of the budget."),
        Field("capabilities", .list(.record(capability), atLeast: 0), "What the project is asked to make possible."),
      ]))

  private static let item = RecordShape(
    "item",
    [
      Field("id", .id, required: true, "Unique among the items, and no question's id."),
      Field("title", .localized, required: true, "The work in a few words."),
      Field("section", .id, "The section of a questionnaire whose findings cite the item."),
      Field("required", .flag, "The end state cannot be reached without it. Default true."),
      Field("target", .word(Party.allCases.map(\.rawValue)), "Who is meant to perform it. Default vendor."),
      Field("performer", .map(.word(roles), to: .word(performers)), "Who each role believes performs it."),
      Field("payer", .map(.word(roles), to: .word(payers)), "Who each role believes pays for it."),
      Field(
        "contract", .either(.record(contract), .word(statuses)),
        "What the contract says; a status alone is enough. Default silent."),
      Field("milestone", .id, "The payment that waits for it."),
      Field(
        "funded", .number(0...100), "Share of its cost that has money behind it; above 1 it is paid twice. Default 0."),
      Field("funding", .list(.record(funding), atLeast: 0), "The budget lines that pay, instead of `funded`."),
      Field("days", .record(estimate), required: true, "The estimate."),
      Field("rate", .number(0...1_000_000), "Money a day. Default 0."),
      Field("probability", share, "That the work occurs at all. Default 1."),
      Field("needs", .list(.id, atLeast: 0), "Items that must be finished before this one is used."),
      Field("start", .date, "The day it begins."),
      Field("finish", .date, "The day it is finished."),
      Field("golive", .date, "The day from which it is used."),
      Field("integration", .flag, "An interface, which wants a milestone of its own. Default false."),
    ])

  private static let contract = RecordShape(
    "contract",
    [
      Field("status", .word(statuses), required: true, "included, partial, excluded or silent."),
      Field("share", share, "Included share of the work. Default by status: 1, 0.5, 0, 0."),
      Field("clause", .text, "The clause or line."),
      Field("ref", .text, "The document."),
    ])

  private static let funding = RecordShape(
    "funding",
    [
      Field("line", .id, required: true, "A line of `budget`."),
      Field("share", .number(0...100), required: true, "Share of the item's expected cost."),
      Field("ref", .text, "The document."),
    ])

  private static let days = Shape.number(0...100_000)

  private static let estimate = RecordShape(
    "estimate",
    [
      Field("low", days, required: true, "If all goes well."),
      Field("likely", days, required: true, "Most likely; between the two others."),
      Field("high", days, required: true, "If it goes badly."),
    ])

  private static let voice = RecordShape(
    "voice",
    [
      Field("respondent", .id, required: true, "Who says it; as in responses."),
      Field("role", .word(roles), required: true, "In which role."),
      Field("round", .whole(1...1000), "The highest round of a respondent counts. Default 1."),
      Field("on", .date, "When."),
      Field(
        "items", .map(.id, to: .either(.record(belief), .word(performers))), required: true,
        "By item; a performer alone is enough."),
    ])

  private static let belief = RecordShape(
    "belief", oneOf: [["performer", "payer"]],
    [
      Field("performer", .word(performers), "Who performs it."),
      Field("payer", .word(payers), "Who pays for it."),
      Field("note", .text, "What was said."),
    ])

  private static let milestone = payment("milestone")

  /// A payment of a plan, in scope.yaml and in proposals.
  static func payment(_ name: String) -> RecordShape {
    RecordShape(
      name,
      [
        Field("id", .id, required: true, "Unique in the plan."),
        Field("title", .localized, required: true, "What is paid for."),
        Field("trigger", .word(PaymentTrigger.allCases.map(\.rawValue)), required: true, "What makes it due."),
        Field("share", share, required: true, "Share of the price; all together at most 1."),
        Field("acceptance", .localized, "What shows that it is reached."),
      ])
  }

  private static let capacity = RecordShape(
    "capacity",
    [
      Field("role", .word(roles), required: true, "Whose people; those of it carry the load."),
      Field("people", .number(0...100_000), required: true, "How many."),
      Field("dedicated", share, "Share of their time for the project. Default 1."),
      Field("working-days", .number(0...100_000), required: true, "Days each works until the go-live."),
      Field("availability", share, "Share left after leave and illness. Default 1."),
    ])

  private static let budgetLine = RecordShape(
    "budget-line",
    [
      Field("id", .id, required: true, "Unique among the lines."),
      Field("title", .localized, required: true, "What the line is for."),
      Field("amount", money, required: true, "In the assessment's currency."),
      Field(
        "baseline", .word(baselines), required: true,
        "What it was reckoned from: what is there today (existing), or something new."),
      Field("ref", .text, "The document."),
    ])

  private static let capability = RecordShape(
    "capability",
    [
      Field("id", .id, required: true, "Unique among the capabilities."),
      Field("title", .localized, required: true, "What people are to be able to do."),
      Field("baseline", .word(baselines), required: true, "There today (existing), or new."),
      Field("budget-line", .id, "The line that pays for it; left out where none does."),
      Field("amount", money, "What it costs. Default 0."),
    ])
}
