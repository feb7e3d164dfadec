import Analysis
import Diagnostics
import Model

/// `limits`, `spending` and `break_even` (F6).
func write(_ money: MoneyResult, to json: inout JSONText) {
  json.member(
    "limits",
    object: { json in
      json.member("plan", object: { write(money.plan.value, to: &$0) })
      if let earned = money.atScore { json.member("at_score", object: { write(earned.value, to: &$0) }) }
    })
  if let spending = money.spending {
    json.member(
      "spending",
      object: { json in
        json.member("spent", spending.value?.spent)
        json.member("allowance", spending.value?.allowance)
        json.member("over", spending.value?.over)
        json.member("rest_daily", spending.value?.restDaily.value)
      })
  }
  json.member(
    "break_even",
    object: { json in
      json.member("exact", money.breakEven.value?.exact)
      json.member("contacts", money.breakEven.value?.contacts)
      json.member("target_exact", money.targetVolume?.value?.exact)
      json.member("target_contacts", money.targetVolume?.value?.contacts)
    })
  json.member(
    "days",
    array: { json in
      for day in money.days {
        json.object { json in
          json.member("on", day.on.description)
          json.member("days", day.days)
          json.member("cost", day.cost)
          json.member("volume", day.volume)
          json.member("limit", day.limit)
          json.member("limit_by_volume", day.byVolume)
        }
      }
    })
}

private func write(_ limits: CostLimits?, to json: inout JSONText) {
  json.member("coefficient", limits?.coefficient)
  json.member("revenue", limits?.revenue)
  json.member("ceiling", limits?.ceiling)
  json.member("headroom", limits?.headroom)
  json.member("margin", limits?.margin)
  json.member("daily", limits?.daily)
  json.member("weekly", limits?.weekly)
  json.member("zero_profit_daily", limits?.zeroProfitDaily)
}

/// `factors` (F7).
func write(_ effects: FactorEffects?, _ word: (Text) -> String, to json: inout JSONText) {
  json.member("plan", effects?.plan)
  json.member("actual", effects?.actual)
  json.member("total", effects?.total)
  json.member(
    "steps",
    array: { json in
      for step in effects?.steps ?? [] {
        json.object { json in
          json.member("id", step.factor.id)
          json.member("title", word(step.factor.title))
          json.member("plan", step.factor.plan)
          json.member("actual", step.factor.actual)
          json.member("result", step.result)
          json.member("effect", step.effect)
        }
      }
    })
}

/// An element of `associations` (F8).
func write(_ compared: AssociationResult, to json: inout JSONText) {
  let found = compared.association.value
  json.object { json in
    json.member("result", compared.result.id)
    json.member("process", compared.process.id)
    json.member("pairs", compared.points.count)
    json.member("indicative", compared.points.count < 20)
    json.member("r", found?.r)
    json.member("strength", found?.strength.rawValue)
    json.member("slope", found?.slope)
    json.member("intercept", found?.intercept)
    json.member("needed", found?.needed.value)
    json.member("at", compared.pair.at)
    json.member("predicted", found?.predicted)
  }
}

/// An element of `queues` (F9).
func write(_ result: QueueResult, _ word: (Text) -> String, to json: inout JSONText) {
  json.object { json in
    json.member("id", result.queue.id)
    json.member("title", word(result.queue.title))
    json.member("backlog", result.queue.backlog)
    json.member("inflow", result.queue.inflow)
    json.member("now", object: { write(result.now, to: &$0) })
    if let improved = result.improved { json.member("improved", object: { write(improved, to: &$0) }) }
  }
}

private func write(_ flow: QueueFlow, to json: inout JSONText) {
  json.member("throughput", flow.throughput)
  json.member("net", flow.net)
  json.member("age", flow.age.value)
  json.member("days_to_clear", flow.daysToClear.value)
}
