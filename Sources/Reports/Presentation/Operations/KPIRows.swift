import Analysis
import Model
import Templates

/// The KPIs of section 11, and which answers they support.
extension Presentation {
  static let kpiVocabulary = Vocabulary([
    .init("id", .text, "id of the KPI"),
    .init("title", .object(textVocabulary), "what it is"),
    .init("better", .text, "which way is better"),
    .init("target", .text, "its target with the unit; absent where it has none"),
    .init("actual", .text, "the actual so far with the unit; absent where there is none"),
    .init("variance", .text, "actual less target"),
    .init("attainment", .text, "attainment in percent"),
    .init("class", .object(bandVocabulary), "met, at risk or missed"),
    .init("note", .text, "why a figure is missing"),
    .init("rest", .object(kpiRestVocabulary), "what the days left have to reach; absent where no days are kept"),
    .init("cited", .list(linkVocabulary), "the questions whose answers cite it"),
  ])

  static let kpiRestVocabulary = Vocabulary([
    .init("required", .text, "the level needed on average, with the unit; absent where there is none"),
    .init("feasibility", .object(bandVocabulary), "secured, reachable, stretch, out of reach or impossible"),
    .init("meaning", .text, "what that means"),
    .init("demonstrated", .text, "the level that nine of ten days reach at most"),
    .init("best", .text, "the best day so far"),
    .init("ends_at_demonstrated", .text, "where the period ends if the days left are like the demonstrated level"),
    .init("ends_at_best", .text, "and if they are like the best day"),
    .init("note", .text, "why a figure is missing"),
  ])

  static let citedKPIVocabulary = Vocabulary([
    .init("id", .text, "id of the KPI"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "what it is"),
    .init("actual", .text, "the actual so far with the unit"),
    .init("class", .object(bandVocabulary), "met, at risk or missed"),
  ])

  func kpi(_ result: KPIResult) -> Value {
    let kpi = result.kpi
    let reached = result.attainment.value
    let subject = "The actual"
    return object([
      "id": .text(kpi.id), "title": text(wording.text(kpi.title)),
      "better": .text(kpi.direction == .higher ? "higher is better" : "lower is better"),
      "target": Value(kpi.target.map { oneLine(kpi.shown($0)) }),
      "actual": Value(result.actual.value.map { oneLine(kpi.shown($0)) }),
      "variance": Value(reached.map { signed($0.variance) }),
      "attainment": Value(reached?.ratio.map { NumberText.percent($0, digits: 2) }),
      "class": reached.map { mark($0.grade) } ?? .absent,
      "note": note(result.actual.obstacle, subject),
      "rest": result.rest.map { rest($0, kpi) } ?? .absent,
      "cited": listOrAbsent((citing[kpi.id] ?? []).map(link)),
    ])
  }

  private func rest(_ rest: Computed<DynamicTarget>, _ kpi: KPI) -> Value {
    let target = rest.value
    func level(_ part: (DynamicTarget) -> Double) -> Value { Value(target.map { oneLine(kpi.shown(part($0))) }) }
    return object([
      "required": Value(target.map { oneLine(kpi.shown($0.required, digits: 3)) }),
      "feasibility": target.map { mark($0.feasibility) } ?? .absent,
      "meaning": Value(target?.feasibility.meaning), "demonstrated": level(\.demonstrated), "best": level(\.best),
      "ends_at_demonstrated": level(\.endsAtDemonstrated), "ends_at_best": level(\.endsAtBest),
      "note": note(rest.obstacle, "The target for the rest"),
    ])
  }

  /// The KPIs that answers to a question cite.
  func citedKPIs(of question: String) -> Value {
    guard let result = results.operations else { return .absent }
    return listOrAbsent(
      result.kpis.filter { citing[$0.kpi.id]?.contains(question) ?? false }.map { found in
        object([
          "id": .text(found.kpi.id), "href": shows(.operations) ? .text("#kpi-\(found.kpi.id)") : .absent,
          "title": text(wording.text(found.kpi.title)),
          "actual": Value(found.actual.value.map { oneLine(found.kpi.shown($0)) }),
          "class": found.attainment.value.map { mark($0.grade) } ?? .absent,
        ])
      })
  }

  func mark(_ grade: Attainment.Grade) -> Value {
    let code =
      switch grade {
      case .met: "pass"
      case .atRisk: "unproven"
      case .missed: "fail"
      }
    return mark(code, grade.word, grade.symbol)
  }

  private func mark(_ feasibility: DynamicTarget.Feasibility) -> Value {
    let code =
      switch feasibility {
      case .impossible: "critical"
      case .outOfReach: "high"
      case .stretch: "moderate"
      case .reachable: "low"
      case .secured: "pass"
      }
    return mark(code, feasibility.word, feasibility.symbol)
  }

  private func signed(_ value: Double) -> String {
    let text = NumberText.figure(value)
    return value > 0 && text != "0" ? "+" + text : text
  }
}
