package import Analysis
package import Model

/// One figure of an operation with its name: a line of `kpi --format csv`, a row of what changes with `--what-if`.
package struct OperationsFigure: Sendable {
  package enum Kind: String, Sendable {
    /// In the KPI's unit.
    case level
    case money
    /// Contacts, people, items.
    case count
    /// 0 to 1, shown as percent.
    case share
    /// Coefficients, correlations, slopes, points.
    case number
    case days
  }

  /// Such as `kpis.fcr.actual`: the keys of the machine output.
  package let name: String
  /// What a person calls it.
  package let title: String
  package let kind: Kind
  package let unit: String?
  package let value: Computed<Double>

  /// The value in words, or a dash.
  package var text: String { value.value.map(shown) ?? "–" }

  /// A value of this kind as text.
  package func shown(_ value: Double) -> String {
    switch kind {
    case .money: NumberText.cents(value)
    case .share: NumberText.percent(value, digits: 2)
    case .level: NumberText.figure(value, digits: 3) + (unit == "%" ? "%" : "")
    case .count, .days: NumberText.figure(value)
    case .number: NumberText.figure(value, digits: 4)
    }
  }

  /// A difference of two values of this kind, with its sign; between percents it is in their points, without a mark.
  package func difference(_ value: Double) -> String {
    var text = shown(value)
    if text.last == "%" { text.removeLast() }
    return value > 0 ? "+" + text : text
  }
}

/// All figures of an operation, in the order of F1 to F9, KPIs first. `title` words the texts of the file.
package func figures(of result: OperationsResult, title: (Text) -> String) -> [OperationsFigure] {
  var list = FigureList()
  for kpi in result.kpis { list.add(kpi, title(kpi.kpi.title)) }
  if let settled = result.settlement { list.add(settled) }
  if let volume = result.volume { list.add("staffing.volume", "Contacts of the period", .count, volume) }
  if let headcount = result.headcount { list.add(headcount) }
  if let budget = result.budget { list.add(budget, title) }
  if let money = result.money { list.add(money) }
  if let factors = result.factors { list.add(factors, title) }
  for association in result.associations { list.add(association, title) }
  for queue in result.queues { list.add(queue, title(queue.queue.title)) }
  return list.figures
}

private struct FigureList {
  var figures: [OperationsFigure] = []

  mutating func add(
    _ name: String, _ title: String, _ kind: OperationsFigure.Kind, _ value: Computed<Double>, unit: String? = nil
  ) {
    figures.append(OperationsFigure(name: name, title: title, kind: kind, unit: unit, value: value))
  }

  /// A part of a value that may not be there; where the part itself is missing there is no figure and no line.
  mutating func add<Value>(
    _ name: String, _ title: String, _ kind: OperationsFigure.Kind, of computed: Computed<Value>,
    _ part: (Value) -> Double?
  ) {
    switch computed {
    case .result(let value):
      if let number = part(value) { add(name, title, kind, .result(number)) }
    case .impossible(let obstacle): add(name, title, kind, .impossible(obstacle))
    }
  }

  mutating func add(_ result: KPIResult, _ title: String) {
    let name = "kpis.\(result.kpi.id)"
    add("\(name).actual", title, .level, result.actual, unit: result.kpi.unit)
    guard result.kpi.target != nil else { return }
    add("\(name).attainment", "\(title): attainment", .share, of: result.attainment) { $0.ratio }
    guard let rest = result.rest else { return }
    switch rest {
    case .result(let target):
      add("\(name).required", "\(title): needed for the rest", .level, .result(target.required), unit: result.kpi.unit)
    case .impossible(let obstacle):
      add("\(name).required", "\(title): needed for the rest", .level, .impossible(obstacle), unit: result.kpi.unit)
    }
  }

  mutating func add(_ settled: Computed<SettlementResult>) {
    add("settlement.score", "Assessment score", .number, of: settled) { $0.score }
    add("settlement.coefficient", "Coefficient", .number, of: settled) { $0.coefficient }
    add("settlement.settlement", "Settlement", .money, of: settled) { $0.settlement }
    guard settled.value?.next != nil else { return }
    add("settlement.next.distance", "Points to the next step", .number, of: settled) { $0.next?.distance }
    add("settlement.next.value", "What the next step brings", .money, of: settled) { $0.next?.value }
  }

  mutating func add(_ headcount: Computed<Headcount>) {
    add("staffing.per_agent", "Contacts a person handles", .count, of: headcount) { $0.perAgent }
    add("staffing.present", "People who have to be there", .count, of: headcount) { $0.present }
    add("staffing.exact", "The same divided by attendance", .count, of: headcount) { $0.exact }
    add("staffing.people", "People to employ", .count, of: headcount) { $0.people }
    add("staffing.gap", "People there, less people to employ", .count, of: headcount) { $0.gap }
  }

  mutating func add(_ budget: Computed<CostBudget>, _ title: (Text) -> String) {
    add("budget.total", "Cost budget", .money, of: budget) { $0.total }
    add("budget.fixed", "of which fixed", .money, of: budget) { $0.fixed }
    add("budget.variable_per_contact", "Variable cost a contact", .money, of: budget) { $0.variablePerContact }
    for item in budget.value?.items ?? [] {
      add("budget.items.\(item.item.id)", title(item.item.title), .money, .result(item.amount))
    }
  }

  mutating func add(_ money: MoneyResult) {
    add("limits.plan.revenue", "Revenue as planned", .money, of: money.plan) { $0.revenue }
    add("limits.plan.ceiling", "Cost ceiling", .money, of: money.plan) { $0.ceiling }
    add("limits.plan.headroom", "Ceiling less budget", .money, of: money.plan) { $0.headroom }
    add("limits.plan.margin", "Planned margin", .share, of: money.plan) { $0.margin }
    add("limits.plan.daily", "Cost limit a day", .money, of: money.plan) { $0.daily }
    add("limits.plan.weekly", "Cost limit a week", .money, of: money.plan) { $0.weekly }
    add("limits.plan.zero_profit_daily", "Cost a day that leaves no profit", .money, of: money.plan) {
      $0.zeroProfitDaily
    }
    if let earned = money.atScore {
      add("limits.at_score.revenue", "Revenue at the score", .money, of: earned) { $0.revenue }
      add("limits.at_score.ceiling", "Cost ceiling at the score", .money, of: earned) { $0.ceiling }
      add("limits.at_score.headroom", "Ceiling at the score less budget", .money, of: earned) { $0.headroom }
      add("limits.at_score.margin", "Margin at the score", .share, of: earned) { $0.margin }
    }
    if let spending = money.spending {
      add("spending.spent", "Spent so far", .money, of: spending) { $0.spent }
      add("spending.allowance", "Allowed so far", .money, of: spending) { $0.allowance }
      add("spending.over", "Spent above what was allowed", .money, of: spending) { $0.over }
      add("spending.rest_daily", "Limit for each day left", .money, spending.flattened { $0.restDaily })
    }
    add("break_even.contacts", "Contacts that pay for the cost", .count, of: money.breakEven) { $0.contacts }
    if let target = money.targetVolume {
      add("break_even.target_contacts", "Contacts for the target margin", .count, of: target) { $0.contacts }
    }
  }

  mutating func add(_ factors: Computed<FactorEffects>, _ title: (Text) -> String) {
    add("factors.plan", "Result as planned", .count, of: factors) { $0.plan }
    add("factors.actual", "Result as it came", .count, of: factors) { $0.actual }
    add("factors.total", "Difference", .count, of: factors) { $0.total }
    for step in factors.value?.steps ?? [] {
      add("factors.\(step.factor.id).effect", "Effect: \(title(step.factor.title))", .count, .result(step.effect))
    }
  }

  mutating func add(_ result: AssociationResult, _ title: (Text) -> String) {
    let name = "associations.\(result.result.id).\(result.process.id)"
    let pair = "\(title(result.result.title)) with \(title(result.process.title))"
    add("\(name).r", "\(pair): r", .number, of: result.association) { $0.r }
    add("\(name).slope", "\(pair): slope", .number, of: result.association) { $0.slope }
    guard result.result.target != nil else { return }
    add(
      "\(name).needed", "\(title(result.process.title)) needed for the target", .level,
      result.association.flattened { $0.needed }, unit: result.process.unit)
  }

  mutating func add(_ result: QueueResult, _ title: String) {
    let name = "queues.\(result.queue.id)"
    add("\(name).age", "\(title): days in the queue", .days, result.now.age)
    add("\(name).days_to_clear", "\(title): days to clear", .days, result.now.daysToClear)
    guard let improved = result.improved else { return }
    add("\(name).improved.age", "\(title), improved: days in the queue", .days, improved.age)
    add("\(name).improved.days_to_clear", "\(title), improved: days to clear", .days, improved.daysToClear)
  }
}

extension Computed {
  /// A figure inside a value, or the reason why there is neither.
  func flattened(_ inner: (Value) -> Computed<Double>) -> Computed<Double> {
    switch self {
    case .result(let value): inner(value)
    case .impossible(let obstacle): .impossible(obstacle)
    }
  }
}
