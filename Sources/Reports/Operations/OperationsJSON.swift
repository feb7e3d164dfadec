package import Analysis
import Diagnostics
package import Model

/// The figures of an operation alone, `shortfall.kpi/1`: what stands under `kpi` in the result, numbers unrounded.
package func operationsJSON(_ assessment: Assessment, _ result: OperationsResult) -> [UInt8] {
  var json = JSONText(indented: true)
  json.object { json in
    json.member("schema", "shortfall.kpi/1")
    json.member("currency", assessment.currency)
    write(result, of: assessment, to: &json)
  }
  return json.finished()
}

/// The members of `kpi` (reference: the result).
func write(_ result: OperationsResult, of assessment: Assessment, to json: inout JSONText) {
  let wording = Wording(assessment)
  func word(_ text: Text) -> String { wording.text(text).string }
  let citing = citingQuestions(in: assessment)
  json.member("as_of", result.asOf.description)
  json.member("elapsed", result.period.elapsed)
  json.member("rest", result.period.rest)
  json.member(
    "kpis", array: { json in for kpi in result.kpis { write(kpi, word, citing[kpi.kpi.id] ?? [], to: &json) } })
  if let settled = result.settlement { json.member("settlement", object: { write(settled.value, to: &$0) }) }
  if result.volume != nil || result.headcount != nil {
    json.member("staffing", object: { write(result.headcount?.value, volume: result.volume?.value, to: &$0) })
  }
  if let budget = result.budget { json.member("budget", object: { write(budget.value, word, to: &$0) }) }
  if let money = result.money { write(money, to: &json) }
  if let factors = result.factors { json.member("factors", object: { write(factors.value, word, to: &$0) }) }
  json.member("associations", array: { json in for pair in result.associations { write(pair, to: &json) } })
  json.member("queues", array: { json in for queue in result.queues { write(queue, word, to: &json) } })
  json.member(
    "cannot",
    array: { json in
      for figure in figures(of: result, title: word) {
        guard let obstacle = figure.value.obstacle else { continue }
        json.object { json in
          json.member("figure", figure.name)
          json.member("because", obstacle.reason)
        }
      }
    })
}

private func write(_ result: KPIResult, _ word: (Text) -> String, _ citing: [String], to json: inout JSONText) {
  let kpi = result.kpi
  let reached = result.attainment.value
  let rest = result.rest?.value
  json.object { json in
    json.member("id", kpi.id)
    json.member("title", word(kpi.title))
    json.member("unit", kpi.unit)
    json.member("direction", kpi.direction.rawValue)
    json.member("target", kpi.target)
    json.member("weight", kpi.weight)
    json.member("score", result.score)
    json.member("actual", result.actual.value)
    json.member("variance", reached?.variance)
    json.member("attainment", reached?.ratio)
    json.member("class", reached?.grade.rawValue)
    json.member("required", rest?.required)
    json.member("feasibility", rest?.feasibility.rawValue)
    json.member("demonstrated", rest?.demonstrated)
    json.member("best", rest?.best)
    json.member("worst", rest?.worst)
    json.member("ends_at_demonstrated", rest?.endsAtDemonstrated)
    json.member("ends_at_best", rest?.endsAtBest)
    json.member("cited_by", citing)
    json.member("days", array: { json in for day in result.days { write(day, to: &json) } })
  }
}

private func write(_ day: KPIResult.Day, to json: inout JSONText) {
  json.object { json in
    json.member("on", day.on.description)
    json.member("days", day.days)
    json.member("actual", day.level)
    json.member("volume", day.volume)
    json.member("attainment", day.attainment?.ratio)
    json.member("class", day.attainment?.grade.rawValue)
  }
}

private func write(_ settled: SettlementResult?, to json: inout JSONText) {
  json.member("score", settled?.score)
  json.member("coefficient", settled?.coefficient)
  json.member("base_fee", settled?.baseFee)
  json.member("settlement", settled?.settlement)
  json.key("next")
  if let next = settled?.next {
    json.object { json in
      json.member("from", next.from)
      json.member("coefficient", next.coefficient)
      json.member("distance", next.distance)
      json.member("value", next.value)
    }
  } else {
    json.null()
  }
  json.member(
    "parts",
    array: { json in
      for part in settled?.parts ?? [] {
        json.object { json in
          json.member("kpi", part.kpi)
          json.member("weight", part.weight)
          json.member("score", part.score)
          json.member("points", part.points)
        }
      }
    })
}

private func write(_ needed: Headcount?, volume: Double?, to json: inout JSONText) {
  json.member("volume", volume)
  json.member("per_agent", needed?.perAgent)
  json.member("present", needed?.present)
  json.member("exact", needed?.exact)
  json.member("people", needed?.people)
  json.member("gap", needed?.gap)
}

private func write(_ budget: CostBudget?, _ word: (Text) -> String, to json: inout JSONText) {
  json.member("total", budget?.total)
  json.member("fixed", budget?.fixed)
  json.member("variable", budget?.variable)
  json.member("variable_per_contact", budget?.variablePerContact)
  json.member(
    "items",
    array: { json in
      for item in budget?.items ?? [] {
        json.object { json in
          json.member("id", item.item.id)
          json.member("title", word(item.item.title))
          json.member("quantity", item.quantity)
          json.member("unit_cost", item.item.unitCost)
          json.member("share", item.item.share)
          json.member("behaviour", item.item.behaviour.rawValue)
          json.member("amount", item.amount)
        }
      }
    })
}
