internal import Model

private let amount = Shape.number(0...1_000_000_000)
private let divisor = Shape.positiveUpTo(1_000_000_000)
private let signed = Shape.number(-1_000_000_000...1_000_000_000)

extension FileKind {
  /// method.md section 8; the formulas F1 to F9 say what the figures mean.
  package static let operations = FileKind(
    name: "kpi", version: 1,
    record: RecordShape(
      "kpi file",
      [
        Field("title", .localized, "The operation, and which period."),
        Field("period", .record(period), required: true, "What targets, volumes and costs are for."),
        Field("kpis", .list(.record(kpi), atLeast: 1), required: true, "What is followed."),
        Field("classes", .record(classes), "When an attainment is met, at risk or missed."),
        Field(
          "actuals", .either(.list(.record(day), atLeast: 0), .text),
          "What was measured, day by day or week by week: here, or the name of a CSV file beside this one."),
        Field("settlement", .record(settlement), "How the client's assessment turns into money (F1)."),
        Field("volume", .record(volume), "The contacts of the period (F4)."),
        Field("staffing", .record(staffing), "What a person handles, and who is there (F4)."),
        Field("costs", .list(.record(cost), atLeast: 0), "The cost budget of the period, item by item (F5)."),
        Field("pricing", .record(pricing), "What a contact brings, and what shall be left of it (F6)."),
        Field("factors", .record(factors), "A result as a product, planned and actual (F7)."),
        Field("associations", .list(.record(association), atLeast: 0), "Which days to compare with which (F8)."),
        Field("queues", .list(.record(queue), atLeast: 0), "Work items that wait (F9)."),
      ]))

  private static let period = RecordShape(
    "period",
    [
      Field("from", .date, required: true, "Its first day."),
      Field("to", .date, required: true, "Its last day."),
      Field("days", .whole(1...366), required: true, "The working days in it."),
      Field("week", .whole(1...7), "The working days of a week. Default 5."),
    ])

  private static let kpi = RecordShape(
    "kpi",
    [
      Field("id", .id, required: true, "Names the KPI: in actuals, in references of answers (`kpi:ID`), in `explain`."),
      Field("title", .localized, required: true, "What it is."),
      Field("unit", .text, "Such as % or s."),
      Field("direction", .word(KPI.Direction.allCases.map(\.rawValue)), required: true, "Which way is better."),
      Field("target", amount, "What is to be reached; above 0 where higher is better."),
      Field("weight", .number(0...100), "Percent of the client's assessment; all weights add up to 100."),
      Field("score", .number(0...100), "The client's score of it, where that is known."),
      Field(
        "score-from", .word(["attainment", "actual"]),
        "Where the score comes from otherwise: attainment in percent, at most 100, or the actual in points."),
      Field("actual", signed, "The actual so far, where `actuals` holds none."),
      Field(
        "average", .word(KPI.Averaging.allCases.map(\.rawValue)),
        "How days are put together: all alike, or by their volume. Default days."),
      Field(
        "best", signed,
        "The best value of the scale. Default 0 where lower is better, 100 where higher is and the target is 100 at most."
      ),
    ])

  private static let classes = RecordShape(
    "classes",
    [
      Field("met", .positiveUpTo(2), "Attainment from which a target is met. Default 1.00."),
      Field("at-risk", .positiveUpTo(2), "From which it is at risk; below it is missed. Default 0.97."),
      Field("cap", .positiveUpTo(10), "No attainment counts more. Default 1.20."),
    ])

  private static let day = RecordShape(
    "day",
    [
      Field("on", .date, required: true, "The day, or the last day of the week."),
      Field("days", .whole(1...366), "How many working days the figures are for. Default 1."),
      Field("volume", amount, "Contacts."),
      Field("cost", amount, "What was spent."),
      Field("values", .map(.id, to: signed), "The actual of each KPI, by its id."),
    ])

  private static let settlement = RecordShape(
    "settlement",
    [
      Field("base-fee", amount, "The revenue at coefficient 1. Default volume times price."),
      Field("coefficients", .list(.record(step), atLeast: 1), required: true, "From a score upward, ascending from 0."),
    ])

  private static let step = RecordShape(
    "step",
    [
      Field("from", .number(0...100), required: true, "The score from which it counts."),
      Field("coefficient", .number(0...10), required: true, "What the base fee is multiplied with."),
    ])

  private static let volume = RecordShape(
    "volume", oneOf: [["history", "forecast"]],
    [
      Field("history", .list(amount, atLeast: 1), "The volumes of earlier periods; their mean counts."),
      Field("uplift", .number(-1...10), "Share that campaigns add. Default 0."),
      Field("forecast", amount, "A forecast made elsewhere; wins over history and uplift."),
    ])

  private static let staffing = RecordShape(
    "staffing", oneOf: [["per-agent", "handling-time"]],
    [
      Field("paid-hours", divisor, "Paid hours of a person in the period."),
      Field("utilisation", .positiveUpTo(1), "Share of them in which contacts are handled."),
      Field("handling-time", divisor, "Seconds a contact."),
      Field("per-agent", divisor, "Contacts a person handles in the period; wins over the three above."),
      Field("attendance", .positiveUpTo(1), "Share of people who are there. Default 1."),
      Field("people", amount, "How many people there are now."),
    ])

  private static let cost = RecordShape(
    "cost",
    [
      Field("id", .id, required: true, "Names the item."),
      Field("title", .localized, required: true, "What is paid."),
      Field("quantity", amount, "How many, for each unit of the driver. Default 1."),
      Field(
        "driver", .word(CostItem.Driver.allCases.map(\.rawValue)),
        "What the quantity is multiplied with: the head count, the volume, or nothing. Default none."),
      Field("unit-cost", amount, required: true, "What one costs."),
      Field("share", .number(0...1), "The share that this operation carries. Default 1."),
      Field("part", amount, "The same as a part, such as square metres."),
      Field("of", divisor, "And the whole that it is a part of."),
      Field(
        "behaviour", .word(CostItem.Behaviour.allCases.map(\.rawValue)),
        "Within the period. Default variable with the driver volume, else fixed."),
    ])

  private static let pricing = RecordShape(
    "pricing",
    [
      Field("price", amount, required: true, "What a contact brings."),
      Field("target-margin", .number(0...0.999999), "Share of revenue that shall be left. Default 0."),
      Field("coefficient", .positiveUpTo(10), "What the plan reckons with. Default 1."),
    ])

  private static let factors = RecordShape(
    "factors",
    [
      Field("title", .localized, required: true, "The result."),
      Field("unit", .text, "Such as contacts."),
      Field("constant", divisor, "What the product is multiplied with, such as 3600 seconds an hour. Default 1."),
      Field("order", .list(.record(factor), atLeast: 1), required: true, "The factors, as they are replaced."),
    ])

  private static let factor = RecordShape(
    "factor",
    [
      Field("id", .id, required: true, "Names the factor."),
      Field("title", .localized, required: true, "What it is."),
      Field("plan", amount, required: true, "As planned."),
      Field("actual", amount, required: true, "As it came."),
      Field("divides", .flag, "The result is divided by it, as by handling time. Default false."),
    ])

  private static let association = RecordShape(
    "association",
    [
      Field("result", .id, required: true, "The KPI that is to be reached."),
      Field("process", .id, required: true, "The KPI that can be changed."),
      Field("at", signed, "A level of the process KPI for which to say the result."),
    ])

  private static let queue = RecordShape(
    "queue",
    [
      Field("id", .id, required: true, "Names the queue."),
      Field("title", .localized, required: true, "What waits."),
      Field("backlog", amount, required: true, "Items that wait."),
      Field("inflow", amount, required: true, "Items that come in a day."),
      Field("throughput", amount, required: true, "Items handled a day."),
      Field("improvement", .number(0...10), "Share by which throughput may rise, to compare."),
    ])
}
