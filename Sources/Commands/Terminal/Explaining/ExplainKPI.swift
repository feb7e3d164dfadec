import Analysis
import Diagnostics
import Model
import Reports

/// How the figures of a KPI came about: every day with its file and line, then the steps of F2, F3 and F1.
extension ExplainPage {
  func text(of result: KPIResult, in operations: Operations, _ all: OperationsResult) -> String {
    let kpi = result.kpi
    var page = heading(kpi.id, visible(wording.text(kpi.title).string), summary(result))
    if !result.days.isEmpty { page += "\n" + days(result) }
    page += "\n" + actual(result)
    page += attainment(result, operations.classes)
    if let rest = result.rest { page += self.rest(rest, result, all) }
    page += score(result, operations, all)
    let citing = citingQuestions(in: assessment)[kpi.id] ?? []
    return page + step("cited by", citing.isEmpty ? "no answer" : citing.map(visible).joined(separator: ", "))
  }

  private func summary(_ result: KPIResult) -> String {
    let better = "\(result.kpi.direction.rawValue) is better"
    guard let actual = result.actual.value else {
      return "\(better); the actual \(result.actual.obstacle?.sentence ?? "")"
    }
    let target = result.kpi.target.map { " against a target of \(shown($0, result))" } ?? ""
    return "\(shown(actual, result))\(target); \(better)"
  }

  private func shown(_ level: Double, _ result: KPIResult, digits: Int = 2) -> String {
    visible(result.kpi.shown(level, digits: digits))
  }

  private func days(_ result: KPIResult) -> String {
    let byVolume = result.kpi.averaging == .volume
    var table = Table([.left, .right, .right, .left, .left], indent: "  ")
    table.add(["DAY", "ACTUAL", byVolume ? "CONTACTS" : "DAYS", "CLASS", "WHERE"])
    for day in result.days {
      table.add([
        Table.Cell(day.on.description), Table.Cell(shown(day.level, result)),
        Table.Cell(byVolume ? day.volume.map { NumberText.figure($0) } ?? "–" : String(day.days)),
        Table.Cell(day.attainment.map { "\($0.grade.symbol) \($0.grade.word)" } ?? "–", day.attainment?.grade.ink),
        Table.Cell("\(visible(place(day.path))):\(day.line)"),
      ])
    }
    return table.text(width: width, flexible: 4, heading: .bold, painter: paint)
  }

  private func actual(_ result: KPIResult) -> String {
    guard let actual = result.actual.value else { return step("actual", result.actual.obstacle?.sentence ?? "") }
    if result.days.isEmpty {
      return step("actual", "\(shown(actual, result)), as \(visible(place("kpi.yaml"))):\(result.kpi.line) says")
    }
    let (sum, weight, unit) = sums(result)
    return step("actual", "\(NumberText.figure(sum)) / \(NumberText.figure(weight)) \(unit) = \(shown(actual, result))")
  }

  /// The sum of levels times weights, and of the weights.
  private func sums(_ result: KPIResult) -> (sum: Double, weight: Double, unit: String) {
    let byVolume = result.kpi.averaging == .volume
    let weights = result.days.map { byVolume ? $0.volume ?? 0 : Double($0.days) }
    let sum = zip(result.days, weights).reduce(0) { $0 + $1.0.level * $1.1 }
    return (sum, weights.reduce(0, +), byVolume ? "contacts" : "days")
  }

  private func attainment(_ result: KPIResult, _ limits: AttainmentLimits) -> String {
    guard let reached = result.attainment.value, let target = result.kpi.target, let actual = result.actual.value else {
      return step("attainment", result.attainment.obstacle?.sentence ?? "")
    }
    guard let ratio = reached.ratio else { return step("attainment", "missed: the target is 0") }
    let (above, below) = result.kpi.direction == .higher ? (actual, target) : (target, actual)
    let division = below == 0 ? "counts as the cap" : "\(NumberText.figure(above)) / \(NumberText.figure(below))"
    let capped = below != 0 && snap(above / below) > snap(ratio) ? ", capped at" : " ="
    return step(
      "attainment",
      "\(division)\(capped) \(NumberText.percent(ratio, digits: 2)), \(reached.grade.word.lowercased()) "
        + "(met from \(NumberText.percent(limits.met, digits: 0)), at risk from \(NumberText.percent(limits.atRisk, digits: 0)))"
    )
  }

  private func rest(_ rest: Computed<DynamicTarget>, _ result: KPIResult, _ all: OperationsResult) -> String {
    guard let target = rest.value, let goal = result.kpi.target else {
      return step("rest", rest.obstacle?.sentence ?? "")
    }
    let (sum, weight, unit) = sums(result)
    let left =
      result.kpi.averaging == .volume ? (all.volume?.value ?? 0) - (all.period.volume ?? 0) : Double(all.period.rest)
    let total = NumberText.figure(weight + left)
    return step(
      "rest",
      "(\(NumberText.figure(goal)) × \(total) − \(NumberText.figure(sum))) / \(NumberText.figure(left)) \(unit) = "
        + shown(target.required, result, digits: 3))
      + step(
        "feasible",
        "\(target.feasibility.word.lowercased()), \(target.feasibility.meaning); worst \(shown(target.worst, result)), "
          + "nine of ten \(shown(target.demonstrated, result)), best \(shown(target.best, result))")
      + step(
        "ends at",
        "\(shown(target.endsAtDemonstrated, result)) if the days left are like nine of ten, "
          + "\(shown(target.endsAtBest, result)) if like the best")
  }

  private func score(_ result: KPIResult, _ operations: Operations, _ all: OperationsResult) -> String {
    guard let weight = result.kpi.weight else { return step("score", "it has no weight in the settlement") }
    guard let score = result.score else { return step("score", "it has a weight and no score") }
    let origin =
      switch result.kpi.score {
      case .attainment: "attainment in percent"
      case .actual: "the actual in points"
      default: "stated in \(visible(place("kpi.yaml"))):\(result.kpi.line)"
      }
    let points = all.settlement?.value?.parts.first { $0.kpi == result.kpi.id }?.points
    let brings =
      points.map { "; × \(NumberText.figure(weight)) / 100 = \(NumberText.fixed($0, digits: 2)) points" } ?? ""
    return step("score", "\(NumberText.fixed(score, digits: 2)), \(origin)\(brings)")
  }
}
