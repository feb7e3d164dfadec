import Analysis
import Diagnostics
import Model
import Reports

/// One offer: what it answers, what it is scored with, what it promises; each with the line that says so.
extension ExplainPage {
  func text(of vendor: VendorResult, among proposals: ProposalsResult) -> String {
    let offers = ComparedOffers(assessment, proposals, isAnonymous: names.anonymous)
    let partner = vendor.proposal.partner.map { " delivered by \(visible($0))" } ?? ""
    var page = heading(
      vendor.id, visible(vendor.proposal.name),
      "an offer\(partner): \(place(of: vendor, among: proposals)); lines are those of \(proposalPlace(vendor, nil))")
    if !vendor.mandatory.isEmpty { page += "\n" + mandatory(vendor) }
    if !vendor.criteria.isEmpty { page += "\n" + criteria(vendor) }
    page += "\n"
    for exclusion in vendor.exclusions { page += step("excluded", visible(offers.reading(exclusion))) }
    for reason in vendor.unranked { page += step("no rank", visible(offers.reading(reason, vendor))) }
    page += quality(vendor) + price(vendor) + total(vendor, proposals)
    page += promises(vendor) + payments(vendor) + references(vendor) + people(vendor)
    for cap in vendor.caps { page += step("cap", capped(cap)) }
    let lines = vendor.vagueVerbs.map { "\($0.phrase) (line \($0.line))" }
    if !lines.isEmpty { page += step("vague", lines.joined(separator: ", ")) }
    for assumption in vendor.openAssumptions {
      page += step("open", visible(assumption.id) + at(assumption.line))
    }
    let asked = vendor.clarifications.count { $0.status != .closed }
    let questions = asked == 1 ? "1 question to the vendor is" : "\(asked) questions to the vendor are"
    return page + step("questions", "\(questions) not closed: shortfall clarify \(visible(vendor.id))")
  }

  private func place(of vendor: VendorResult, among proposals: ProposalsResult) -> String {
    if let rank = vendor.rank { return "rank \(rank) of \(proposals.ranking.count)" }
    return vendor.isExcluded ? "excluded" : "without a rank"
  }

  private func mandatory(_ vendor: VendorResult) -> String {
    var table = Table([.left, .left, .left, .right], indent: "  ")
    table.add(["MANDATORY", "", "ANSWER", "LINE"])
    for result in vendor.mandatory {
      table.add([
        visible(result.item.id), words(result.item.title), result.answer.word + (result.isWaived ? ", waived" : ""),
        result.line.map(String.init) ?? "–",
      ])
    }
    return table.text(width: width, flexible: 1, heading: .bold, painter: paint)
  }

  private func criteria(_ vendor: VendorResult) -> String {
    var table = Table([.left, .left, .right, .left, .right, .right], indent: "  ")
    table.add(["CRITERION", "", "WEIGHT", "LEVELS", "LEVEL", "POINTS"])
    for result in vendor.criteria {
      let levels = result.levels.map { NumberText.shortLevel($0.level) }.joined(separator: " ")
      table.add([
        visible(result.criterion.id), words(result.criterion.title), NumberText.plain(result.criterion.weight),
        levels + (result.moderated == nil ? result.needsModeration ? " !" : "" : " → agreed"), level(result.level),
        hundredths(result.points),
      ])
    }
    return table.text(width: width, flexible: 1, heading: .bold, painter: paint)
  }

  private func quality(_ vendor: VendorResult) -> String {
    guard let quality = vendor.quality else { return step("quality", "none while a criterion has no level") }
    let apart = vendor.criteria.contains(where: \.needsModeration) ? "; what is marked ! must be moderated" : ""
    return step("quality", "the points add up to \(hundredths(quality)) of 100\(apart)")
  }

  private func price(_ vendor: VendorResult) -> String {
    guard let quoted = vendor.price.quoted, let normalised = vendor.price.normalised else {
      return step("price", "none")
    }
    return step(
      "price",
      "\(hundredths(quoted)) quoted\(at(vendor.proposal.quotedLine)) + "
        + "\(hundredths(vendor.work.missingCost)) for what is missing = \(hundredths(normalised)) "
        + "\(assessment.currency): shortfall explain \(visible(vendor.id)).price")
  }

  private func total(_ vendor: VendorResult, _ proposals: ProposalsResult) -> String {
    guard let rule = proposals.priceRule, let figure = vendor.price.figures[rule.formula] else { return "" }
    guard let total = vendor.total, let quality = vendor.quality else {
      return step(rule.formula.givesPoints ? "points" : "figure", "\(hundredths(figure)) by \(rule.formula.rawValue)")
    }
    return step(
      "total",
      "\(NumberText.plain(rule.weight)) × \(hundredths(figure)) by \(rule.formula.rawValue) + "
        + "\(NumberText.plain(1 - rule.weight)) × \(hundredths(quality)) = \(hundredths(total))")
  }

  /// The line of the offer's file, which the heading names.
  private func at(_ line: Int?) -> String { line.map { " (line \($0))" } ?? "" }

  private func promises(_ vendor: VendorResult) -> String {
    guard let funnel = vendor.promise else { return "" }
    let stages = PromiseStage.allCases.map { stage in
      "\(funnel.count(stage)) \(stage.word) (\(NumberText.percent(funnel.retention(stage))))"
    }
    let dropped = funnel.drops.filter { $0.missing.contains(.sow) }.map { drop in
      visible(drop.promise.id) + (drop.promise.decision.map { ", \($0.word)" } ?? "") + at(drop.promise.line)
    }
    return step("promises", "\(funnel.promised) promised, " + stages.joined(separator: ", "))
      + (dropped.isEmpty ? "" : step("dropped", "\(dropped.joined(separator: "; "))"))
  }

  private func payments(_ vendor: VendorResult) -> String {
    guard let payment = vendor.payment else { return "" }
    let plan = payment.plan
    return payment.payments.map { part in
      let amount = part.amount.map { " = \(hundredths($0))" } ?? ""
      return step(
        "payment",
        "\(visible(part.milestone.id)) \(NumberText.percent(part.milestone.share, digits: 1))\(amount), "
          + "\(part.milestone.trigger.rawValue)\(at(part.milestone.line))")
    }.joined()
      + step(
        "plan",
        "on acceptance \(NumberText.fixed(plan.acceptanceLinked, digits: 2)), front-load "
          + "\(NumberText.fixed(plan.frontLoad, digits: 2)) (at most "
          + "\(NumberText.plain(assessment.profile.payment.frontLoad))), end state "
          + "\(NumberText.fixed(plan.endState, digits: 2)) (at least "
          + "\(NumberText.plain(assessment.profile.payment.endState)))")
  }

  private func references(_ vendor: VendorResult) -> String {
    (vendor.references?.checks ?? []).map { check in
      let seats = check.seatsRatio.map { "seats \(NumberText.fixed($0, digits: 2)) of ours" }
      let share = check.scopeShare.map { "\(NumberText.percent($0)) of our scope" }
      let failed = check.failed.map(\.word)
      let figures = [seats, share].compactMap { $0 }.joined(separator: ", ")
      return step(
        "reference",
        "\(visible(check.reference.name)): \(figures)\(figures.isEmpty ? "" : "; ")"
          + (failed.isEmpty ? "valid" : "not valid, \(failed.joined(separator: ", "))")
          + at(check.reference.line))
    }.joined()
  }

  private func people(_ vendor: VendorResult) -> String {
    (vendor.people?.roles ?? []).map { role in
      let people = role.people.map { person in
        var missing: [String] = []
        if !person.isNamed { missing.append("no name") }
        if !person.person.cv { missing.append("CV not checked") }
        if !person.hasShare { missing.append("too little time") }
        if !person.person.bound { missing.append("not bound") }
        let state = missing.isEmpty ? "secured" : missing.joined(separator: ", ")
        return "\(visible(person.person.name ?? "nobody")): \(state)\(at(person.person.line))"
      }
      return step("role", "\(visible(role.role)), " + (people.isEmpty ? "nobody" : people.joined(separator: "; ")))
    }.joined()
  }

  private func capped(_ cap: ControlCap) -> String {
    let why =
      switch cap.reason {
      case .references(let valid, let needed): "\(valid) of \(needed) references that are needed are valid"
      case .keyRoles(let secured, let needed): "\(secured) of \(needed) key roles are secured"
      }
    return "\(cap.question) cannot be above level \(cap.level) for this vendor: \(why)"
  }
}
