import Analysis
import Model
import Templates

/// Settlement, people, budget and limits of section 11 (F1, F4 to F6).
extension Presentation {
  static let settlementVocabulary = Vocabulary([
    .init("note", .text, "why there is no settlement"),
    .init("sentence", .text, "score, coefficient and settlement"),
    .init("next", .text, "what the next step needs and brings; absent on the highest"),
    .init("parts", .list(settlementPartVocabulary), "what each KPI brings"),
    .init("score", .text, "the score"),
  ])

  static let settlementPartVocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "the KPI"),
    .init("weight", .text, "its weight in percent"),
    .init("score", .text, "its score of 0 to 100"),
    .init("points", .text, "what it brings into the score"),
  ])

  static let staffingVocabulary = Vocabulary([
    .init("note", .text, "why there is no head count"),
    .init("sentence", .text, "from volume to people"),
    .init("gap", .text, "how many are there beside that; absent where it is not said"),
  ])

  static let budgetVocabulary = Vocabulary([
    .init("note", .text, "why there is no budget"),
    .init("items", .list(budgetItemVocabulary), "the items as written"),
    .init("total", .text, "the total"),
    .init("fixed", .text, "of which fixed"),
    .init("variable", .text, "variable cost a contact; absent without a volume"),
  ])

  static let budgetItemVocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "what is paid"),
    .init("quantity", .text, "how many, with the driver in it"),
    .init("unit_cost", .text, "what one costs"),
    .init("share", .text, "share carried; absent for all of it"),
    .init("behaviour", .text, "fixed or variable"),
    .init("amount", .text, "the amount"),
  ])

  static let limitsVocabulary = Vocabulary([
    .init("note", .text, "why there are no limits"),
    .init("earned", .flag, "there is a column for the coefficient that the score earns"),
    .init("rows", .list(limitVocabulary), "the limits"),
    .init("sentences", .texts, "what was spent, what the rest may cost, and the break-even"),
    .init("chart", .object(chartVocabulary), "cost of the days against the limit"),
    .init("days", .list(dayCostVocabulary), "the same figures"),
  ])

  static let limitVocabulary = Vocabulary([
    .init("title", .text, "what it is"), .init("planned", .text, "as planned"),
    .init("earned", .text, "at the coefficient that the score earns"),
  ])

  static let dayCostVocabulary = Vocabulary([
    .init("day", .object(dateVocabulary), "the day, or the last day of a week"),
    .init("cost", .text, "what it cost; absent where that is not known"),
    .init("limit", .text, "what it might cost"),
    .init("by_volume", .text, "the same by its own volume; absent where that is not known"),
    .init("over", .flag, "it cost more than the limit"),
  ])

  func settlement(_ settled: Computed<SettlementResult>) -> Value {
    guard let value = settled.value else { return object(["note": note(settled.obstacle, "The settlement")]) }
    let titles = Dictionary((results.operations?.kpis ?? []).map { ($0.kpi.id, $0.kpi.title) }) { first, _ in first }
    let next = value.next.map {
      "\(NumberText.fixed($0.distance, digits: 2)) more points reach \(NumberText.figure($0.from)), where the coefficient "
        + "is \(NumberText.figure($0.coefficient)), and bring \(money($0.value))."
    }
    return object([
      "note": .absent,
      "sentence": .text(
        "A score of \(NumberText.fixed(value.score, digits: 2)) earns the coefficient "
          + "\(NumberText.figure(value.coefficient)): \(money(value.settlement)) of \(money(value.baseFee))."),
      "next": Value(next),
      "parts": .list(
        value.parts.map { part in
          object([
            "title": titles[part.kpi].map { text(wording.text($0)) } ?? words(part.kpi),
            "weight": .text(NumberText.figure(part.weight)), "score": .text(NumberText.fixed(part.score, digits: 2)),
            "points": .text(NumberText.fixed(part.points, digits: 2)),
          ])
        }),
      "score": .text(NumberText.fixed(value.score, digits: 2)),
    ])
  }

  func money(_ value: Double) -> String { "\(NumberText.cents(value)) \(assessment.currency)" }

  func staffing(_ result: OperationsResult) -> Value {
    guard let needed = result.headcount else {
      guard let volume = result.volume else { return .absent }
      return object([
        "note": note(volume.obstacle, "The volume"),
        "sentence": Value(volume.value.map { "\(NumberText.figure($0)) contacts are expected." }), "gap": .absent,
      ])
    }
    let attendance = assessment.operations?.staffing?.attendance ?? 1
    let sentence = needed.value.map { value in
      "\(NumberText.figure(value.volume)) contacts at \(NumberText.figure(value.perAgent)) a person need "
        + "\(NumberText.fixed(value.present, digits: 2)) people there; divided by an attendance of "
        + "\(NumberText.percent(attendance)) that is \(NumberText.fixed(value.exact, digits: 2)), so "
        + "\(NumberText.figure(value.people)) people."
    }
    let gap = needed.value?.gap.map { gap in
      let there = NumberText.figure(assessment.operations?.staffing?.people ?? 0)
      return gap == 0
        ? "As many are there now."
        : "There are \(there) now, \(NumberText.figure(abs(gap))) \(gap < 0 ? "fewer" : "more")."
    }
    return object([
      "note": note(needed.obstacle, "The head count"), "sentence": Value(sentence), "gap": Value(gap),
    ])
  }

  func budget(_ budget: Computed<CostBudget>) -> Value {
    guard let value = budget.value else { return object(["note": note(budget.obstacle, "The budget")]) }
    return object([
      "note": .absent,
      "items": .list(
        value.items.map { item in
          object([
            "title": text(wording.text(item.item.title)), "quantity": .text(NumberText.figure(item.quantity)),
            "unit_cost": .text(NumberText.cents(item.item.unitCost)),
            "share": item.item.share == 1 ? .absent : .text(NumberText.percent(item.item.share)),
            "behaviour": .text(item.item.behaviour.rawValue), "amount": .text(NumberText.cents(item.amount)),
          ])
        }),
      "total": .text(NumberText.cents(value.total)), "fixed": .text(NumberText.cents(value.fixed)),
      "variable": Value(value.variablePerContact.map(NumberText.cents)),
    ])
  }

  func limits(_ limits: MoneyResult, _ result: OperationsResult) -> Value {
    guard let plan = limits.plan.value else { return object(["note": note(limits.plan.obstacle, "The limits")]) }
    let earned = limits.atScore?.value
    let rows: [(String, (CostLimits) -> String?)] = [
      ("Coefficient", { NumberText.figure($0.coefficient) }), ("Revenue", { NumberText.cents($0.revenue) }),
      ("Cost ceiling", { NumberText.cents($0.ceiling) }),
      ("Ceiling less budget", { $0.headroom.map(NumberText.cents) }),
      ("Margin with the budget", { $0.margin.map { NumberText.percent($0, digits: 2) } }),
      ("A day may cost", { NumberText.cents($0.daily) }), ("A week may cost", { NumberText.cents($0.weekly) }),
      ("A day that leaves no profit", { NumberText.cents($0.zeroProfitDaily) }),
    ]
    return object([
      "note": .absent, "earned": .flag(earned != nil),
      "rows": .list(
        rows.compactMap { title, part in
          part(plan).map { planned in
            object([
              "title": .text(title), "planned": .text(planned),
              "earned": earned.map { .text(part($0) ?? "–") } ?? .absent,
            ])
          }
        }),
      "sentences": .list((spentSentences(limits, result) + breakEvenSentences(limits, result)).map { .text($0) }),
      "chart": chart(operationsCharts.cost),
      "days": operationsCharts.cost == nil
        ? .absent
        : listOrAbsent(
          limits.days.map { day in
            object([
              "day": date(day.on), "cost": Value(day.cost.map(NumberText.cents)),
              "limit": .text(NumberText.cents(day.limit)), "by_volume": Value(day.byVolume.map(NumberText.cents)),
              "over": .flag(day.cost.map { snap($0) > snap(day.limit) } ?? false),
            ])
          }),
    ])
  }

  private func spentSentences(_ limits: MoneyResult, _ result: OperationsResult) -> [String] {
    guard let spending = limits.spending?.value else { return [] }
    let side = spending.over > 0 ? "over" : "under"
    var sentences = [
      "The days so far cost \(money(spending.spent)); \(money(spending.allowance)) were allowed, so they are "
        + "\(money(abs(spending.over))) \(side)."
    ]
    if let daily = spending.restDaily.value {
      sentences.append(
        daily >= 0
          ? "Each of the \(counted(result.period.rest, "day")) left may cost \(money(daily))."
          : "The ceiling is spent: no day left may cost anything.")
    }
    return sentences
  }

  private func breakEvenSentences(_ limits: MoneyResult, _ result: OperationsResult) -> [String] {
    guard result.budget != nil else { return [] }
    var sentences = [
      limits.breakEven.value.map { "\(NumberText.figure($0.contacts)) contacts pay for the cost." }
        ?? limits.breakEven.obstacle.map { "The break-even \($0.sentence)." } ?? ""
    ]
    if let target = limits.targetVolume {
      let margin = NumberText.percent(assessment.operations?.pricing?.targetMargin ?? 0)
      sentences.append(
        target.value.map { "\(NumberText.figure($0.contacts)) contacts bring the margin of \(margin)." }
          ?? target.obstacle.map { "The contacts for a margin of \(margin): \($0.reason)." } ?? "")
    }
    return sentences.filter { !$0.isEmpty }
  }
}
