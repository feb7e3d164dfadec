import Analysis
import Model
import Templates

/// What moved a result, and what goes with what, in section 11 (F7, F8); the days behind the drawings.
extension Presentation {
  static let periodChartVocabulary = Vocabulary([
    .init("id", .text, "id of the KPI"),
    .init("title", .object(textVocabulary), "the KPI"),
    .init("chart", .object(chartVocabulary), "its days against the target, and what the days left have to reach"),
    .init("days", .list(kpiDayVocabulary), "the same figures"),
  ])

  static let kpiDayVocabulary = Vocabulary([
    .init("day", .object(dateVocabulary), "the day, or the last day of a week"),
    .init("level", .text, "the actual with the unit"),
    .init("attainment", .text, "attainment in percent"),
    .init("class", .object(bandVocabulary), "met, at risk or missed"),
  ])

  static let factorsVocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "the result"),
    .init("note", .text, "why there are no effects"),
    .init("chart", .object(chartVocabulary), "from plan to actual, factor by factor"),
    .init("steps", .list(factorStepVocabulary), "the factors in the published order"),
    .init("plan", .text, "the result as planned"),
    .init("actual", .text, "the result as it came"),
    .init("total", .text, "the difference"),
    .init("reading", .text, "which two factors explain most; absent where that says nothing"),
  ])

  static let factorStepVocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "the factor"),
    .init("plan", .text, "as planned"),
    .init("actual", .text, "as it came"),
    .init("result", .text, "the result once it is replaced"),
    .init("effect", .text, "what that changed"),
  ])

  static let associationVocabulary = Vocabulary([
    .init("id", .text, "id to link to"),
    .init("title", .text, "the two KPIs"),
    .init("note", .text, "why there is no result"),
    .init("sentences", .texts, "how closely they go together, and what that means"),
    .init("warning", .text, "why it is indicative only; absent from 20 days on"),
    .init("chart", .object(chartVocabulary), "the days, with the line that fits best"),
    .init("process", .object(textVocabulary), "the KPI that can be changed"),
    .init("result", .object(textVocabulary), "the KPI that is to be reached"),
    .init("days", .list(pairVocabulary), "the same figures"),
  ])

  static let pairVocabulary = Vocabulary([
    .init("day", .object(dateVocabulary), "the day"),
    .init("process", .text, "level of the KPI that can be changed"),
    .init("result", .text, "level of the KPI that is to be reached"),
  ])

  func periodChart(_ drawn: OperationsCharts.Period) -> Value {
    let kpi = drawn.result.kpi
    return object([
      "id": .text(kpi.id), "title": text(wording.text(kpi.title)), "chart": chart(drawn.chart),
      "days": .list(
        drawn.result.days.map { day in
          object([
            "day": date(day.on), "level": .text(oneLine(kpi.shown(day.level))),
            "attainment": Value(day.attainment?.ratio.map { NumberText.percent($0, digits: 2) }),
            "class": day.attainment.map { mark($0.grade) } ?? .absent,
          ])
        }),
    ])
  }

  func factors(_ factors: Computed<FactorEffects>, _ operations: Operations) -> Value {
    let title = operations.factors.map { text(wording.text($0.title)) } ?? .absent
    guard let effects = factors.value else {
      return object(["title": title, "note": note(factors.obstacle, "The effects")])
    }
    return object([
      "title": title, "note": .absent, "chart": chart(operationsCharts.factors),
      "steps": .list(
        effects.steps.map { step in
          object([
            "title": text(wording.text(step.factor.title)), "plan": .text(NumberText.figure(step.factor.plan)),
            "actual": .text(NumberText.figure(step.factor.actual)), "result": .text(NumberText.cents(step.result)),
            "effect": .text(NumberText.cents(step.effect)),
          ])
        }),
      "plan": .text(NumberText.cents(effects.plan)), "actual": .text(NumberText.cents(effects.actual)),
      "total": .text(NumberText.cents(effects.total)), "reading": Value(reading(effects)),
    ])
  }

  /// The two factors that explain most of the difference, where they go the same way as it.
  private func reading(_ effects: FactorEffects) -> String? {
    let together = effects.steps.filter { $0.effect * effects.total > 0 }
      .sorted { abs($0.effect) > abs($1.effect) }.prefix(2)
    guard together.count == 2, snap(effects.total) != 0 else { return nil }
    let share = together.reduce(0) { $0 + $1.effect } / effects.total
    guard share <= 1 else { return nil }
    return "\(listed(together.map { words($0.factor.title) })) together explain \(NumberText.percent(share)) of the "
      + "difference."
  }

  func association(_ compared: AssociationResult, at index: Int) -> Value {
    let result = words(compared.result.title)
    let process = words(compared.process.title)
    let found = compared.association.value
    let warning =
      found.map { $0.isIndicative } == true
      ? "Indicative only: \(counted(compared.points.count, "day")), and a decision wants 20." : nil
    return object([
      "id": .text("\(compared.result.id)-\(compared.process.id)"), "title": .text("\(result) and \(process)"),
      "note": note(compared.association.obstacle, "The association"),
      "sentences": listOrAbsent((found.map { sentences($0, compared) } ?? []).map { .text($0) }),
      "warning": Value(warning),
      "chart": operationsCharts.associations.indices.contains(index)
        ? chart(operationsCharts.associations[index]) : .absent,
      "process": text(wording.text(compared.process.title)), "result": text(wording.text(compared.result.title)),
      "days": listOrAbsent(
        compared.points.map { point in
          object([
            "day": date(point.on), "process": .text(oneLine(compared.process.shown(point.x))),
            "result": .text(oneLine(compared.result.shown(point.y))),
          ])
        }),
    ])
  }

  private func sentences(_ found: Association, _ compared: AssociationResult) -> [String] {
    let result = words(compared.result.title)
    let process = words(compared.process.title)
    var sentences = [
      "r is \(NumberText.fixed(found.r, digits: 4)), a \(found.strength.word.lowercased()) association; the line has "
        + "the slope \(NumberText.fixed(found.slope, digits: 4)) and the intercept "
        + "\(NumberText.fixed(found.intercept, digits: 2))."
    ]
    if let needed = found.needed.value, let target = compared.result.target {
      sentences.append(
        "\(result) at \(oneLine(compared.result.shown(target))) needs \(process) at "
          + "\(oneLine(compared.process.shown(needed))).")
    }
    if let at = compared.pair.at, let predicted = found.predicted {
      sentences.append(
        "At \(oneLine(compared.process.shown(at))) the line says \(oneLine(compared.result.shown(predicted))).")
    }
    return sentences
  }
}
