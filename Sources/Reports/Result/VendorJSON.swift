import Analysis
import Diagnostics
import Model

/// One of `proposals.vendors[]`.
func write(_ vendor: VendorResult, to json: inout JSONText) {
  json.object { json in
    json.member("id", vendor.id)
    json.member("name", vendor.proposal.name)
    json.member("partner", vendor.proposal.partner)
    json.member("excluded", vendor.isExcluded)
    json.member("exclusions", vendor.exclusions.map(\.code))
    json.member("unranked", vendor.unranked.flatMap(\.codes))
    json.member("mandatory", array: { json in for result in vendor.mandatory { write(result, to: &json) } })
    json.member("criteria", array: { json in for result in vendor.criteria { write(result, to: &json) } })
    json.member("quality", vendor.quality)
    json.member("quoted", vendor.price.quoted)
    json.member("price_normalised", vendor.price.normalised)
    json.member("missing_cost", vendor.work.missingCost)
    json.member("scope_coverage", vendor.work.scopeCoverage)
    json.member("services_coverage", vendor.work.servicesCoverage)
    json.member("thin_bid", vendor.work.isThinBid)
    json.member("work", array: { json in for item in vendor.work.items { write(item, to: &json) } })
    write(vendor.price, to: &json)
    json.member("total", vendor.total)
    json.member("rank", vendor.rank)
    json.member(
      "clarifications", array: { json in for question in vendor.clarifications { write(question, to: &json) } })
    if let promise = vendor.promise { json.member("promise", object: { write(promise, to: &$0) }) }
    if let payment = vendor.payment { json.member("payment", object: { write(payment, to: &$0) }) }
    if let references = vendor.references { json.member("references", object: { write(references, to: &$0) }) }
    if let people = vendor.people { json.member("people", object: { write(people, to: &$0) }) }
    json.member("open_assumptions", vendor.openAssumptions.map(\.id))
    json.member("integrations_untied", vendor.integrationsUntied)
    json.member(
      "vague_verbs",
      array: { json in
        for verb in vendor.vagueVerbs {
          json.object { json in
            json.member("phrase", verb.phrase)
            json.member("line", verb.line)
          }
        }
      })
    json.member(
      "caps",
      array: { json in
        for cap in vendor.caps {
          json.object { json in
            json.member("question", cap.question)
            json.member("level", cap.level)
          }
        }
      })
    json.member("own_submissions", vendor.scored.submissions)
    json.member("areas", array: { json in for area in vendor.scored.areas { write(area, to: &json) } })
  }
}

extension Exclusion {
  /// As the result spells it.
  var code: String {
    switch self {
    case .notMet(let mandatory): "not_met:\(mandatory)"
    case .belowThreshold(let criterion, _, _): "below_threshold:\(criterion)"
    }
  }
}

extension UnrankedReason {
  /// As the result spells it; one a criterion where nobody scored.
  var codes: [String] {
    switch self {
    case .noCriteria: ["no_criteria"]
    case .unscored(let criteria): criteria.map { "unscored:\($0)" }
    case .noPrice: ["no_price"]
    case .noPriceRule: ["no_price_rule"]
    case .noFigure(let formula): ["no_figure:\(formula.rawValue)"]
    }
  }
}

private func write(_ result: MandatoryResult, to json: inout JSONText) {
  json.object { json in
    json.member("id", result.item.id)
    json.member("answer", result.answer.rawValue)
    json.member("waived", result.isWaived)
    json.member("unresolved", result.isUnresolved)
  }
}

private func write(_ result: CriterionResult, to json: inout JSONText) {
  json.object { json in
    json.member("id", result.criterion.id)
    json.member("weight", result.criterion.weight)
    json.key("levels")
    json.array { json in for given in result.levels { json.value(given.level) } }
    json.member("mean", result.mean)
    json.member("moderated", result.moderated?.level)
    json.member("level", result.level)
    json.member("consensus", result.consensus)
    json.member("spread", result.spread)
    json.member("moderate", result.needsModeration)
    json.member("awaited", result.awaited.count)
  }
}

private func write(_ item: OfferedItem, to json: inout JSONText) {
  json.object { json in
    json.member("id", item.entry.item.id)
    json.member("status", item.work.status.rawValue)
    json.member("share", item.work.share)
    json.member("days", item.includedDays)
    json.member("performer", item.work.performer?.rawValue)
    json.member("missing_cost", item.missingCost)
  }
}

private func write(_ price: PriceFigures, to json: inout JSONText) {
  func object(_ name: String, _ figures: [PriceFormula: Double], _ formulas: [PriceFormula]) {
    json.member(
      name, object: { json in for formula in formulas { json.member(formula.rawValue, figures[formula]) } })
  }
  object("prices", price.figures, PriceFormula.allCases)
  object("totals", price.totals, PriceFormula.allCases.filter(\.givesPoints))
}

/// `vendor_text` is what the vendor may see.
private func write(_ question: Clarification, to json: inout JSONText) {
  json.object { json in
    json.member("number", question.number)
    json.member("rule", question.rule.id)
    json.member("subject", question.subject)
    json.member("text", question.text)
    json.member("vendor_text", question.vendorText)
    json.member("status", question.status.rawValue)
    json.member("reply", question.reply)
    json.member("raised", question.isRaised)
    json.member("on_record", question.isOnRecord)
  }
}

private func write(_ promise: PromiseFunnel, to json: inout JSONText) {
  json.member("promised", promise.promised)
  for stage in PromiseStage.allCases { json.member(stage.rawValue, promise.count(stage)) }
  json.member(
    "retention",
    object: { json in
      for stage in PromiseStage.allCases { json.member(stage.rawValue, promise.retention(stage)) }
    })
  json.member(
    "drops",
    array: { json in
      for drop in promise.drops {
        json.object { json in
          json.member("id", drop.promise.id)
          json.member("missing", drop.missing.map(\.rawValue))
          json.member("decision", drop.promise.decision?.rawValue)
        }
      }
    })
}

private func write(_ payment: OfferedPayments, to json: inout JSONText) {
  json.member("acceptance_linked", payment.plan.acceptanceLinked)
  json.member("front_load", payment.plan.frontLoad)
  json.member("end_state", payment.plan.endState)
  json.member("flags", payment.plan.flags.map(\.rawValue))
}

private func write(_ references: ReferenceChecks, to json: inout JSONText) {
  func test(_ name: String, _ passed: Bool?, _ json: inout JSONText) {
    json.key(name)
    if let passed { json.value(passed) } else { json.null() }
  }
  json.member("valid", references.valid)
  json.member(
    "checks",
    array: { json in
      for check in references.checks {
        json.object { json in
          json.member("name", check.reference.name)
          json.member("seats_ratio", check.seatsRatio)
          json.member("scope_share", check.scopeShare)
          test("size", check.size, &json)
          test("scope", check.scope, &json)
          json.member("partner", check.partner)
          json.member("recent", check.recent)
          json.member("private_call", check.privateCall)
          json.member("key_person", check.keyPerson)
          json.member("valid", check.isValid)
        }
      }
    })
}

private func write(_ people: KeyPeople, to json: inout JSONText) {
  json.member("roles", people.roles.count)
  json.member("secured", people.secured)
}

/// An area as scored for this vendor.
private func write(_ area: AreaResult, to json: inout JSONText) {
  json.object { json in
    json.member("id", area.questionnaire.id)
    json.member("state", area.state.rawValue)
    json.member("score", area.range.score)
    json.member("band", area.band?.rawValue)
    json.member("coverage", area.coverage)
  }
}
