import Analysis
import Diagnostics
import Model

/// The object `proposals` of a result (formats.md section 8): numbers unrounded; no evaluator is named.
func write(_ proposals: ProposalsResult, to json: inout JSONText) {
  json.member("vendors", array: { json in for vendor in proposals.vendors { write(vendor, to: &json) } })
  json.member("ranking", proposals.ranking)
  json.member("formula", proposals.priceRule?.formula.rawValue)
  json.member("price_weight", proposals.priceRule?.weight)
  json.member("required_cost", proposals.requiredCost)
  json.member("required_days", proposals.requiredDays)
  json.member(
    "moderation",
    array: { json in
      for need in proposals.moderation {
        json.object { json in
          json.member("vendor", need.vendor)
          json.member("criterion", need.criterion)
          json.member("consensus", need.consensus)
          json.member("spread", need.spread)
        }
      }
    })
  if let sensitivity = proposals.sensitivity {
    json.member("sensitivity", object: { write(sensitivity, leaders: proposals.leaders, to: &$0) })
  }
  json.member("verdict", proposals.verdict.rawValue)
  json.member("shared_people", array: { json in for person in proposals.sharedPeople { write(person, to: &json) } })
  json.member(
    "belief_conflicts",
    array: { json in
      for conflict in proposals.beliefConflicts {
        json.object { json in
          json.member("item", conflict.item.id)
          json.member("vendor", conflict.vendor.map(\.rawValue))
          json.member("partner", conflict.partner.map(\.rawValue))
        }
      }
    })
  if let request = proposals.request { json.member("request", object: { write(request, to: &$0) }) }
}

private func write(_ sensitivity: Sensitivity, leaders: [PriceFormula: String], to json: inout JSONText) {
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
  json.key("sweep")
  if sensitivity.sweep.isEmpty {
    json.null()
  } else {
    json.array { json in
      for point in sensitivity.sweep {
        json.object { json in
          json.member("weight", point.weight)
          json.member("leader", point.leader)
        }
      }
    }
  }
  json.member(
    "leaders",
    object: { json in for formula in PriceFormula.allCases { json.member(formula.rawValue, leaders[formula]) } })
  json.member("reasons", sensitivity.reasons.map(\.code))
  json.member("dropped", array: { json in for test in sensitivity.dropped { write(test, to: &json) } })
  json.member("added", array: { json in for test in sensitivity.added { write(test, to: &json) } })
}

private func write(_ test: BidTest, to json: inout JSONText) {
  json.object { json in
    json.member("formula", test.formula.rawValue)
    if let dropped = test.dropped { json.member("vendor", dropped) }
    if let price = test.addedPrice { json.member("price", price) }
    json.member("before", test.before)
    json.member("after", test.after)
  }
}

private func write(_ person: SharedPerson, to json: inout JSONText) {
  json.object { json in
    json.member("name", person.name)
    json.member(
      "places",
      array: { json in
        for place in person.places {
          json.object { json in
            json.member("vendor", place.vendor)
            json.member("role", place.person.role)
            json.member("share", place.person.share)
          }
        }
      })
  }
}

private func write(_ request: RequestResult, to json: inout JSONText) {
  json.member(
    "award",
    object: { json in
      for rewards in Rewards.allCases { json.member(rewards.rawValue, request.awardShare(rewards)) }
      json.member("unstated", request.awardUnstated)
    })
  json.member(
    "lines",
    object: { json in
      for rewards in Rewards.allCases { json.member(rewards.rawValue, request.lines[rewards] ?? 0) }
    })
  json.member("acceptance_criteria", request.acceptanceCriteria)
  json.member("end_state_criteria", request.endStateCriteria)
  json.key("end_state_is_deliverable")
  if let stated = request.endStateIsDeliverable { json.value(stated) } else { json.null() }
  json.member("warnings", request.warnings.map(\.rawValue))
}
