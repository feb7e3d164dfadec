package import Analysis
package import Diagnostics
import Model

/// The object `proposals` of a result (formats.md section 8): numbers unrounded; what a proposal says nothing of is absent.
package func write(_ result: ProposalsResult, to json: inout JSONText) {
  json.member(
    "vendors", array: { json in for vendor in result.vendors { json.object { write(vendor, to: &$0) } } })
  if let sensitivity = result.sensitivity {
    json.member("sensitivity", object: { write(sensitivity, result, to: &$0) })
  }
  json.member("verdict", result.verdict.rawValue)
}

private func write(_ vendor: VendorResult, to json: inout JSONText) {
  json.member("id", vendor.id)
  json.member("excluded", vendor.isExcluded)
  json.member("quality", vendor.quality)
  json.member("price_normalised", vendor.price.normalised)
  json.member("missing_cost", vendor.work.missingCost)
  json.member("scope_coverage", vendor.work.scopeCoverage)
  json.member("services_coverage", vendor.work.servicesCoverage)
  json.member(
    "prices",
    object: { json in
      for formula in PriceFormula.allCases { json.member(formula.rawValue, vendor.price.figures[formula]) }
    })
  json.member("total", vendor.total)
  json.member("rank", vendor.rank)
  json.member(
    "clarifications",
    array: { json in
      for question in vendor.clarifications {
        json.object { json in
          json.member("number", question.number)
          json.member("rule", question.rule.id)
          json.member("subject", question.subject)
          json.member("text", question.text)
          json.member("status", question.status.rawValue)
        }
      }
    })
  if let promise = vendor.promise { json.member("promise", object: { write(promise, to: &$0) }) }
  if let payment = vendor.payment { json.member("payment", object: { write(payment.plan, to: &$0) }) }
  if let references = vendor.references { json.member("references", object: { write(references, to: &$0) }) }
  if let people = vendor.people {
    json.member(
      "people",
      object: { json in
        json.member("roles", people.roles.count)
        json.member("secured", people.secured)
      })
  }
}

private func write(_ funnel: PromiseFunnel, to json: inout JSONText) {
  json.member("promised", funnel.promised)
  for stage in PromiseStage.allCases { json.member(stage.rawValue, funnel.count(stage)) }
  json.member(
    "retention",
    object: { json in
      for stage in PromiseStage.allCases { json.member(stage.rawValue, funnel.retention(stage)) }
    })
}

private func write(_ plan: PaymentPlan, to json: inout JSONText) {
  json.member("acceptance_linked", plan.acceptanceLinked)
  json.member("front_load", plan.frontLoad)
  json.member("end_state", plan.endState)
  json.member("flags", plan.flags.map(\.rawValue))
}

private func write(_ references: ReferenceChecks, to json: inout JSONText) {
  json.member("valid", references.valid)
  json.member(
    "checks",
    array: { json in
      for check in references.checks {
        json.object { json in
          json.member("name", check.reference.name)
          json.member("seats_ratio", check.seatsRatio)
          json.member("scope_share", check.scopeShare)
          flag("size", check.size, &json)
          flag("scope", check.scope, &json)
          json.member("partner", check.partner)
          json.member("recent", check.recent)
          json.member("private_call", check.privateCall)
          json.member("key_person", check.keyPerson)
          json.member("valid", check.isValid)
        }
      }
    })
}

/// Null where there is nothing to hold it against.
private func flag(_ name: String, _ value: Bool?, _ json: inout JSONText) {
  json.key(name)
  if let value { json.value(value) } else { json.null() }
}

private func write(_ sensitivity: Sensitivity, _ result: ProposalsResult, to json: inout JSONText) {
  json.member("first", sensitivity.first)
  json.member("second", sensitivity.second)
  json.member("price_tie", sensitivity.priceTie)
  json.member(
    "criteria",
    array: { json in
      for criterion in sensitivity.criteria {
        json.object { json in
          json.member("id", criterion.criterion)
          json.member("weight", criterion.weight)
          json.member("tie", criterion.tie)
        }
      }
    })
  json.member(
    "sweep",
    array: { json in
      for point in sensitivity.sweep {
        json.object { json in
          json.member("weight", point.weight)
          json.member("leader", point.leader)
        }
      }
    })
  json.member(
    "leaders",
    object: { json in
      for formula in PriceFormula.allCases { json.member(formula.rawValue, result.leaders[formula]) }
    })
  json.member("reasons", sensitivity.reasons.map(\.code))
}
