package import Analysis
package import Diagnostics
package import Model

/// The object `scope` of a result (formats.md section 8): numbers unrounded; parts that do not exist are absent.
package func write(_ exposure: Exposure, to json: inout JSONText) {
  json.member(
    "items",
    array: { json in
      for entry in exposure.entries {
        json.object { json in
          json.member("id", entry.item.id)
          json.member("class", entry.className)
          json.member("flags", entry.flags.map(\.rawValue))
          json.member("claimed_by", entry.claimedBy.map(\.rawValue))
          json.member("expected_cost", entry.expectedCost)
          json.member("unfunded", entry.unfunded)
          json.member("double_paid", entry.doublePaid)
        }
      }
    })
  json.member(
    "totals",
    object: { json in
      json.member("expected", exposure.totals.expected)
      json.member("likely", exposure.totals.likely)
      json.member("unfunded", exposure.totals.unfunded)
      json.member("double_paid", exposure.totals.doublePaid)
    })
  json.member("simulation", object: { write(exposure.simulation, to: &$0) })
  if let load = exposure.load { json.member("load", object: { write(load, to: &$0) }) }
  if let payment = exposure.payment { json.member("payment", object: { write(payment, to: &$0) }) }
  json.member(
    "pointing",
    array: { json in
      for pair in exposure.pointing {
        json.object { json in
          json.member("from", pair.from.rawValue)
          json.member("to", pair.to.rawValue)
          json.member("items", pair.items)
          json.member("rate", pair.rate)
        }
      }
    })
}

private func write(_ result: SimulationResult, to json: inout JSONText) {
  // A seed may be larger than what JSON's readers hold exactly; it is written out in full all the same.
  json.member("seed", Int(exactly: result.seed))
  json.member("iterations", result.iterations)
  json.member("mean", result.mean)
  json.member("p50", result.p50)
  json.member("p80", result.p80)
  json.member("p90", result.p90)
  json.member("min", result.min)
  json.member("max", result.max)
  json.member("likely_percentile", result.likelyPercentile)
  json.member("p80_dependent", result.p80Dependent)
  json.member("reserve", result.reserve)
  json.member("contingency", result.contingency)
}

private func write(_ load: WorkLoad, to json: inout JSONText) {
  json.member("capacity", load.capacity)
  json.member("committed", load.committed)
  json.member("fallback", load.fallback)
  json.member("load", load.load)
  json.member("load_with_fallback", load.loadWithFallback)
  json.member("band", load.band.rawValue)
}

private func write(_ payment: PaymentTie, to json: inout JSONText) {
  json.member("tied_by_cost", payment.tiedByCost)
  json.member("tied_by_count", payment.tiedByCount)
  json.member("coverage_by_cost", payment.coverageByCost)
  json.member("coverage_by_count", payment.coverageByCount)
  guard let plan = payment.plan else { return }
  json.member("acceptance_linked", plan.acceptanceLinked)
  json.member("front_load", plan.frontLoad)
  json.member("end_state", plan.endState)
  json.member("flags", plan.flags.map(\.rawValue))
}

/// What `scope --format json` prints: the object of the result, what else the ledger says, and, where a change was
/// tried, both once more after it.
package func scopeJSON(
  _ assessment: Assessment, _ exposure: Exposure, changed: (changes: [String], exposure: Exposure)? = nil
) -> [UInt8] {
  let wording = Wording(assessment)
  var json = JSONText(indented: true)
  json.object { json in
    json.member("schema", "shortfall.scope/1")
    json.member("title", wording.text(assessment.title).string)
    json.member("as_of", assessment.asOf.description)
    json.member("currency", assessment.currency)
    json.member("scope", object: { write(exposure, to: &$0) })
    writeFurther(exposure, to: &json)
    if let changed {
      json.member(
        "what_if",
        object: { json in
          json.member("changes", changed.changes)
          json.member("scope", object: { write(changed.exposure, to: &$0) })
          writeFurther(changed.exposure, to: &json)
        })
    }
  }
  return json.finished()
}

private func writeFurther(_ exposure: Exposure, to json: inout JSONText) {
  json.member(
    "drivers",
    array: { json in
      for driver in exposure.drivers {
        json.object { json in
          json.member("id", driver.item)
          json.member("share", driver.share)
          json.member("p80_at_low", driver.p80AtLow)
          json.member("p80_at_high", driver.p80AtHigh)
        }
      }
    })
  json.member(
    "needs",
    array: { json in
      for need in exposure.precedences {
        json.object { json in
          json.member("id", need.item)
          json.member("needs", need.need)
          json.member("used", need.used?.description)
          json.member("ready", need.ready?.description)
          json.member("slack_days", need.slack)
          json.member("need_is_orphan", need.needIsOrphan)
        }
      }
    })
  guard let budget = exposure.budget else { return }
  json.member(
    "budget",
    object: { json in
      json.member("verdict", budget.verdict.rawValue)
      json.member("asked", budget.asked)
      json.member("without_line", budget.withoutLine)
      json.member("new_asked", budget.newAsked)
      json.member("new_carried", budget.newCarried)
      json.member("new_uncarried", budget.newUncarried)
      json.member("unlined", budget.unlined)
      json.member(
        "lines",
        array: { json in
          for use in budget.lines {
            json.object { json in
              json.member("id", use.line.id)
              json.member("baseline", use.line.baseline.rawValue)
              json.member("amount", use.line.amount)
              json.member("claimed", use.claimed)
              json.member("overdrawn", use.isOverdrawn)
            }
          }
        })
    })
}
