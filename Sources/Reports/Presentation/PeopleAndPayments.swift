import Analysis
import Model
import Templates

/// What IT can do, what payments wait for, and what the budget was made for (method.md 5.5, 5.6).
extension Presentation {
  static let loadVocabulary = Vocabulary([
    .init("band", .object(bandVocabulary), "comfortable, tight or overcommitted"),
    .init("capacity", .text, "days that IT has"),
    .init("committed", .text, "days that it has claimed"),
    .init("fallback", .text, "days that fall back to it, because nobody else does the work"),
    .init("load", .text, "committed by capacity; absent without capacity"),
    .init("with_fallback", .text, "the same with what falls back"),
    .init("falling", .list(fallingVocabulary), "what falls back"),
    .init("any_falling", .flag, "something falls back"),
  ])

  static let fallingVocabulary = Vocabulary([
    .init("id", .text, "id of the item"),
    .init("href", .text, "link to its row; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title"),
    .init("days", .text, "days"),
  ])

  static let paymentVocabulary = Vocabulary([
    .init("tied", .text, "share of the supplier's work, by cost, that a payment waits for"),
    .init("covered", .text, "share of the supplier's work, by cost, that the contract includes"),
    .init("accepted", .text, "share of the price due on acceptance; absent without a payment plan"),
    .init("front_load", .text, "share due before anything is accepted"),
    .init("end_state", .text, "share due on acceptance of the end state"),
    .init("flags", .texts, "what is wrong with the plan"),
    .init("milestones", .list(milestoneVocabulary), "the payments"),
    .init("any_milestones", .flag, "there is a payment plan"),
    .init("integrations", .text, "integrations without a payment; absent if none"),
  ])

  static let milestoneVocabulary = Vocabulary([
    .init("id", .text, "id of the payment"),
    .init("title", .object(textVocabulary), "title"),
    .init("trigger", .text, "what makes it due"),
    .init("share", .text, "share of the price"),
    .init("acceptance", .object(textVocabulary), "what shows that it is reached; absent where nothing is written"),
    .init("open", .text, "what is missing; absent where nothing is"),
  ])

  static let budgetBasisVocabulary = Vocabulary([
    .init("verdict", .text, "whether the budget carries what is asked, in a sentence"),
    .init("trap", .flag, "new functions are asked of a budget made for a replacement"),
    .init("asked", .text, "cost of all that is asked"),
    .init("without_line", .text, "of it without any budget line"),
    .init("lines", .list(budgetLineVocabulary), "the budget lines and what draws on them"),
    .init("any_lines", .flag, "there are budget lines"),
    .init("any_uncarried", .flag, "there are such functions"),
    .init("uncarried", .list(capabilityVocabulary), "new functions that no line was made for"),
  ])

  static let budgetLineVocabulary = Vocabulary([
    .init("id", .text, "id of the line"),
    .init("title", .object(textVocabulary), "title"),
    .init("baseline", .text, "what it was reckoned from"),
    .init("amount", .text, "amount"),
    .init("claimed", .text, "what draws on it"),
    .init("overdrawn", .flag, "more than there is"),
  ])

  static let capabilityVocabulary = Vocabulary([
    .init("id", .text, "id of the function"),
    .init("title", .object(textVocabulary), "title"),
    .init("amount", .text, "what it costs"),
    .init("line", .text, "the budget line it is put on; absent where there is none"),
  ])

  func load(_ load: WorkLoad, _ exposure: Exposure) -> Value {
    func days(_ value: Double) -> String { NumberText.fixed(value, digits: 1) }
    return object([
      "band": mark(load.band.code, load.band.word, load.band.symbol), "capacity": .text(days(load.capacity)),
      "committed": .text(days(load.committed)), "fallback": .text(days(load.fallback)),
      "load": Value(load.load.map(NumberText.percent)),
      "with_fallback": Value(load.loadWithFallback.map(NumberText.percent)),
      "falling": listOrAbsent(
        load.falling.map { falling in
          object([
            "id": .text(falling.item), "href": itemHref(falling.item),
            "title": exposure.entry(falling.item).map { itemTitle($0.item) } ?? words(falling.item),
            "days": .text(days(falling.days)),
          ])
        }),
      "any_falling": .flag(!load.falling.isEmpty),
    ])
  }

  func payment(_ payment: PaymentTie) -> Value {
    let plan = payment.plan
    return object([
      "tied": Value(payment.tiedByCost.map(NumberText.percent)),
      "covered": Value(payment.coverageByCost.map(NumberText.percent)),
      "accepted": Value(plan.map { NumberText.percent($0.acceptanceLinked) }),
      "front_load": Value(plan.map { NumberText.percent($0.frontLoad) }),
      "end_state": Value(plan.map { NumberText.percent($0.endState) }),
      "flags": listOrAbsent((plan?.flags ?? []).map { .text($0.reading) }),
      "milestones": listOrAbsent((assessment.scope?.milestones ?? []).map { milestone($0, plan) }),
      "any_milestones": .flag(plan != nil),
      "integrations": payment.integrationsUntied.isEmpty ? .absent : .text(listed(payment.integrationsUntied, upTo: 8)),
    ])
  }

  private func milestone(_ milestone: Milestone, _ plan: PaymentPlan?) -> Value {
    var open: [String] = []
    if plan?.withoutAcceptance.contains(milestone.id) ?? false { open.append("nothing says what shows it") }
    if plan?.withoutDeliverable.contains(milestone.id) ?? false { open.append("no work stands behind it") }
    return object([
      "id": .text(milestone.id), "title": text(wording.text(milestone.title)), "trigger": .text(milestone.trigger.word),
      "share": .text(NumberText.percent(milestone.share)),
      "acceptance": milestone.acceptance.map { text(wording.text($0)) } ?? .absent,
      "open": open.isEmpty ? .absent : .text(listed(open)),
    ])
  }

  // MARK: The like-for-like trap

  func budget(_ budget: BudgetBasis) -> Value {
    let capabilities = assessment.scope?.capabilities ?? []
    return object([
      "verdict": .text(budgetSentence(budget)), "trap": .flag(budget.verdict == .likeForLike),
      "asked": .text(NumberText.money(budget.asked)),
      "without_line": budget.withoutLine > 0 ? .text(NumberText.money(budget.withoutLine)) : .absent,
      "lines": listOrAbsent(budget.lines.map(budgetLine)), "any_lines": .flag(!budget.lines.isEmpty),
      "any_uncarried": .flag(!budget.newUncarried.isEmpty),
      "uncarried": listOrAbsent(
        capabilities.filter { budget.newUncarried.contains($0.id) }.map { capability in
          object([
            "id": .text(capability.id), "title": text(wording.text(capability.title)),
            "amount": .text(NumberText.money(capability.amount)), "line": Value(capability.budgetLine),
          ])
        }),
    ])
  }

  private func budgetSentence(_ budget: BudgetBasis) -> String {
    let share = budget.newAsked > 0 ? NumberText.percent((budget.newAsked - budget.newCarried) / budget.newAsked) : "0%"
    let new = amountWords(budget.newAsked)
    switch budget.verdict {
    case .likeForLike:
      return
        "New functions of \(new) are asked for, and every line of the budget was reckoned from what is there today."
    case .partly: return "Of new functions for \(new), no budget line was made for \(share)."
    case .covered: return "Every new function that is asked for has a budget line made for it."
    case .nothingNew: return "Nothing new is asked for, so a budget for a replacement is enough."
    }
  }

  private func budgetLine(_ use: LineUse) -> Value {
    object([
      "id": .text(use.line.id), "title": text(wording.text(use.line.title)),
      "baseline": .text(use.line.baseline == .existing ? "what is there today" : "something new"),
      "amount": .text(NumberText.money(use.line.amount)), "claimed": .text(NumberText.money(use.claimed)),
      "overdrawn": .flag(use.isOverdrawn),
    ])
  }
}

extension LoadBand {
  var symbol: String {
    switch self {
    case .comfortable: "✓"
    case .tight: "●"
    case .overcommitted: "▲"
    }
  }

  /// The class of a style sheet.
  var code: String {
    switch self {
    case .comfortable: "pass"
    case .tight: "moderate"
    case .overcommitted: "high"
    }
  }
}
