import Model
import Testing

@testable import Analysis

@Suite("F1 to F9, every figure of the worked example to the digits printed")
struct GoldenFormulaTests {
  let result = OperationExample.result

  @Test("F1: score, settlement and the value of the next step")
  func settlement() throws {
    let settled = try #require(result.settlement?.value)
    #expect(settled.parts.map(\.kpi) == ["service-level", "quality", "satisfaction", "complaints"])
    for (part, points) in zip(settled.parts, ["30.80", "27.60", "18.00", "12.60"]) {
      #expect(printsAs(part.points, points))
    }
    #expect(printsAs(settled.score, "89.00"))
    #expect(settled.coefficient == 0.95)
    #expect(printsAs(settled.baseFee, "436,800.00"))
    #expect(printsAs(settled.settlement, "414,960.00"))
    let next = try #require(settled.next)
    #expect(printsAs(next.distance, "1.00") && printsAs(next.value, "21,840.00") && next.coefficient == 1)
  }

  @Test("F2: variance, attainment and class")
  func attainments() throws {
    let rows: [(id: String, variance: String, attainment: String, grade: Attainment.Grade)] = [
      ("service-level", "-1.6", "98.00", .atRisk), ("quality", "2", "102.22", .met),
      ("handling-time", "20", "93.75", .missed),
    ]
    for row in rows {
      let attainment = try #require(result.kpis.first { $0.kpi.id == row.id }?.attainment.value)
      #expect(printsAs(attainment.variance, row.variance), "\(row.id)")
      #expect(printsAs(attainment.ratio.map { $0 * 100 }, row.attainment), "\(row.id)")
      #expect(attainment.grade == row.grade, "\(row.id)")
    }
  }

  @Test("F3, equal days: 92.625, out of demonstrated reach, and where the month ends")
  func equalDays() throws {
    let score = try #require(result.kpis.last)
    #expect(printsAs(score.actual.value, "88.5"))
    let rest = try #require(score.rest?.value)
    #expect(printsAs(rest.required, "92.625"))
    #expect(rest.demonstrated == 90 && rest.best == 91 && rest.worst == 86)
    #expect(rest.feasibility == .outOfReach)
    #expect(printsAs(rest.endsAtDemonstrated, "89.05") && printsAs(rest.endsAtBest, "89.41"))
    // Both stay in the step of 0.95.
    for score in [rest.endsAtDemonstrated, rest.endsAtBest] {
      #expect(OperationExample.terms.steps.last { $0.from <= score }?.coefficient == 0.95)
    }
  }

  @Test("F3, weighted by volume: 83.6")
  func weighted() throws {
    var operations = OperationExample.operations
    operations.kpis = [OperationExample.kpi("service-level", target: 80, averaging: .volume)]
    operations.days = [(20_000.0, 76.0), (16_000, 80.5)].enumerated().map { index, day in
      OperatingDay(
        on: OperationExample.first.adding(days: index * 7), days: 5, volume: day.0, values: [day.1])
    }
    let kpi = try #require(
      operationsResult(for: operations, asOf: OperationExample.first.adding(days: 10)).kpis.first)
    #expect(printsAs(kpi.actual.value, "78"))
    #expect(printsAs(kpi.rest?.value?.required, "83.6"))
  }

  @Test("F4: volume, per agent, present, exact, people")
  func staffing() throws {
    let needed = try #require(result.headcount?.value)
    #expect(printsAs(needed.volume, "56,000.00"))
    #expect(printsAs(needed.perAgent, "1,600.00"))
    #expect(printsAs(needed.present, "35.0") && printsAs(needed.exact, "38.04"))
    #expect(needed.people == 39)
    // 38 people, as multiplying by 1 + absence would give, leave 34.96 present.
    #expect(printsAs(38 * 0.92, "34.96") && 38 * 0.92 < needed.present)
  }

  @Test("method.md 10.8, case 15: 50,000 × 1.12 with attendance 1 needs 35 people, not 36")
  func snapBeforeCeiling() throws {
    #expect(50_000 * 1.12 > 56_000)
    let staffing = Staffing(paidHours: 160, utilisation: 0.70, handlingTime: 252, attendance: 1)
    let volume = forecastVolume(VolumeForecast(history: [48_000, 50_000, 52_000], uplift: 0.12))
    #expect(headcount(staffing, volume: volume).value?.people == 35)
  }

  @Test("F5: the budget, item by item, fixed and variable")
  func budget() throws {
    let budget = try #require(result.budget?.value)
    let amounts = ["202,800.00", "35,100.00", "19,600.00", "30,000.00", "42,000.00", "12,000.00"]
    for (item, amount) in zip(budget.items, amounts) { #expect(printsAs(item.amount, amount), "\(item.item.id)") }
    #expect(printsAs(budget.total, "341,500.00") && printsAs(budget.fixed, "321,900.00"))
    #expect(printsAs(budget.variablePerContact, "0.35"))
  }

  @Test("F6: revenue, ceiling, limits, rest and break-even")
  func limits() throws {
    let money = try #require(result.money)
    let plan = try #require(money.plan.value)
    #expect(printsAs(plan.revenue, "436,800.00") && printsAs(plan.ceiling, "349,440.00"))
    #expect(printsAs(plan.headroom, "7,940.00") && printsAs(plan.margin.map { $0 * 100 }, "21.82"))
    #expect(printsAs(plan.daily, "15,883.64") && printsAs(plan.weekly, "79,418.18"))
    #expect(printsAs(plan.zeroProfitDaily, "19,854.55"))
    #expect(printsAs(dayLimit(ceiling: plan.ceiling, volume: 3000, of: 56_000).value, "18,720.00"))
    let spending = try #require(money.spending?.value)
    #expect(printsAs(spending.spent, "228,000.00") && printsAs(spending.allowance, "222,370.91"))
    #expect(printsAs(spending.over, "5,629.09") && printsAs(spending.restDaily.value, "15,180.00"))
    #expect(printsAs(money.breakEven.value?.exact, "43,208.05") && money.breakEven.value?.contacts == 43_209)
    #expect(printsAs(money.targetVolume?.value?.exact, "54,651.95") && money.targetVolume?.value?.contacts == 54_652)
  }

  @Test("F6 linked to F1: at coefficient 0.95 the ceiling falls below the budget")
  func limitsAtScore() throws {
    let earned = try #require(result.money?.atScore?.value)
    #expect(printsAs(earned.revenue, "414,960.00") && printsAs(earned.ceiling, "331,968.00"))
    #expect(printsAs(earned.margin.map { $0 * 100 }, "17.70"))
    #expect(try #require(earned.headroom) < 0)
  }

  @Test("F7: each effect, and their sum")
  func effects() throws {
    let effects = try #require(result.factors?.value)
    #expect(printsAs(effects.plan, "57,408.00"))
    let steps = ["55,936.00", "54,720.00", "54,720.00", "51,593.14", "48,153.60"]
    let changes = ["-1,472.00", "-1,216.00", "0.00", "-3,126.86", "-3,439.54"]
    for (index, step) in effects.steps.enumerated() {
      #expect(printsAs(step.result, steps[index]) && printsAs(step.effect, changes[index]), "\(step.factor.id)")
    }
    #expect(printsAs(effects.total, "-9,254.40"))
    let lever = effects.steps.suffix(2).reduce(0) { $0 + $1.effect }
    #expect(printsAs(lever, "-6,566.40") && printsAs(lever / effects.total * 100, "71"))
  }

  @Test("F8: correlation, line, needed level and prediction")
  func associations() throws {
    let level: [Double] = [76, 79, 80, 74, 82, 83, 77, 85, 78, 73]
    let adherence: [Double] = [88, 90, 91, 87, 92, 93, 89, 94, 90, 86]
    let handling: [Double] = [262, 255, 250, 264, 251, 246, 258, 244, 257, 268]
    let first = try #require(association(x: adherence, y: level, names: ("x", "y"), target: 80, at: 92).value)
    #expect(printsAs(first.r, "0.9960") && first.strength == .strong && first.isIndicative && first.pairs == 10)
    #expect(printsAs(first.slope, "1.5") && printsAs(first.intercept, "-56.3"))
    #expect(printsAs(first.needed.value, "90.87") && printsAs(first.predicted, "81.7"))
    let second = try #require(association(x: handling, y: level, names: ("x", "y"), target: 80, at: nil).value)
    #expect(printsAs(second.r, "-0.9828") && printsAs(second.slope, "-0.4878"))
  }

  @Test("F9: age and days to clear, now and with 20% more handled")
  func queues() throws {
    let queue = try #require(result.queues.first)
    #expect(printsAs(queue.now.age.value, "8.0") && printsAs(queue.now.daysToClear.value, "120"))
    let improved = try #require(queue.improved)
    #expect(improved.throughput == 180 && improved.net == 40)
    #expect(printsAs(improved.daysToClear.value, "30") && printsAs(improved.age.value, "6.67"))
  }
}
