import Analysis
import Model
import Templates

/// Section 11 of the report: an operation's targets, money, people, causes and queues (method.md section 8).
extension Presentation {
  static let operationsVocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "the operation"),
    .init("summary", .text, "how far the period has come"),
    .init("kpis", .list(kpiVocabulary), "the KPIs as written"),
    .init("any_rest", .flag, "a KPI has a target for the days left"),
    .init("period_over", .flag, "no days are left"),
    .init("charts", .list(periodChartVocabulary), "a drawing for each KPI with days and a target"),
    .init("settlement", .object(settlementVocabulary), "F1; absent where kpi.yaml has no settlement"),
    .init("staffing", .object(staffingVocabulary), "F4; absent where it says nothing about volume and people"),
    .init("budget", .object(budgetVocabulary), "F5; absent without costs"),
    .init("limits", .object(limitsVocabulary), "F6; absent without pricing"),
    .init("factors", .object(factorsVocabulary), "F7; absent without factors"),
    .init("associations", .list(associationVocabulary), "F8"),
    .init("queues", .list(queueVocabulary), "F9"),
    .init("any_queues", .flag, "there are queues"),
    .init("currency", .text, "currency of all amounts"),
  ])

  /// Absent where the assessment has no `kpi.yaml`.
  func operationsSection() -> Value {
    guard let result = results.operations, let operations = assessment.operations else { return .absent }
    let title = operations.title ?? assessment.title
    return object([
      "title": text(wording.text(title)),
      "summary": .text(periodSummary(result, operations)),
      "kpis": .list(result.kpis.map { kpi($0) }),
      "any_rest": .flag(result.kpis.contains { $0.rest != nil }),
      "period_over": .flag(result.period.rest == 0),
      "charts": listOrAbsent(operationsCharts.periods.map(periodChart)),
      "settlement": result.settlement.map(settlement) ?? .absent,
      "staffing": staffing(result),
      "budget": result.budget.map(budget) ?? .absent,
      "limits": result.money.map { limits($0, result) } ?? .absent,
      "factors": result.factors.map { factors($0, operations) } ?? .absent,
      "associations": listOrAbsent(result.associations.enumerated().map { association($0.element, at: $0.offset) }),
      "queues": listOrAbsent(result.queues.flatMap(queueRows)),
      "any_queues": .flag(!result.queues.isEmpty),
      "currency": .text(assessment.currency),
    ])
  }

  private func periodSummary(_ result: OperationsResult, _ operations: Operations) -> String {
    let period = operations.period
    let passed = "\(result.period.elapsed) of its \(counted(period.days, "working day")) have figures"
    let left =
      result.period.rest == 0 ? "it is over" : "\(counted(result.period.rest, "day is", "days are")) left"
    return "The period runs from \(DateText.long(period.from)) to \(DateText.long(period.to)). "
      + "As of \(DateText.long(result.asOf)) \(passed); \(left)."
  }

  /// The sentence for a figure that there is not.
  func note(_ obstacle: Obstacle?, _ subject: String) -> Value {
    Value(obstacle.map { "\(subject) \($0.sentence)." })
  }

  func words(_ text: Text) -> String { oneLine(wording.text(text).string) }
}

extension Presentation {
  static let queueVocabulary = Vocabulary([
    .init("title", .text, "what waits"),
    .init("backlog", .text, "items that wait"),
    .init("inflow", .text, "items that come in a day"),
    .init("throughput", .text, "items handled a day"),
    .init("age", .text, "average days in the queue"),
    .init("days", .text, "days until it is empty, or never"),
    .init("note", .text, "why a figure is missing"),
  ])

  private func queueRows(_ result: QueueResult) -> [Value] {
    let title = words(result.queue.title)
    let now = queueRow(title, result.queue, result.now)
    guard let improved = result.improved, let share = result.queue.improvement else { return [now] }
    return [now, queueRow("\(title), \(NumberText.percent(share)) more handled", result.queue, improved)]
  }

  private func queueRow(_ title: String, _ queue: WorkQueue, _ flow: QueueFlow) -> Value {
    let obstacle = flow.age.obstacle ?? flow.daysToClear.obstacle
    return object([
      "title": .text(title), "backlog": .text(NumberText.figure(queue.backlog)),
      "inflow": .text(NumberText.figure(queue.inflow)), "throughput": .text(NumberText.figure(flow.throughput)),
      "age": Value(flow.age.value.map { NumberText.fixed($0, digits: 2) }),
      "days": .text(flow.daysToClear.value.map { NumberText.figure($0) } ?? "never"), "note": Value(obstacle?.reason),
    ])
  }
}
