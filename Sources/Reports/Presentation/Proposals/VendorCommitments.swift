import Analysis
import Model
import Templates

/// What a vendor commits itself to: promises and payments, and what it takes for granted (method.md 7.1, 7.7).
extension Presentation {
  static let promiseVocabulary = Vocabulary([
    .init("promised", .text, "how many promises were made"),
    .init("stages", .list(promiseStageVocabulary), "how many are left at each stage"),
    .init("drops", .list(promiseDropVocabulary), "promises that are missing somewhere"),
    .init("drop_count", .text, "how many they are"),
    .init("any_drops", .flag, "there are such"),
  ])

  static let promiseStageVocabulary = Vocabulary([
    .init("title", .text, "the stage"),
    .init("count", .text, "how many promises have reached it"),
    .init("retention", .text, "the same as a share of what was promised"),
  ])

  static let promiseDropVocabulary = Vocabulary([
    .init("id", .text, "id of the promise"),
    .init("text", .text, "what was promised"),
    .init("shown_on", .object(dateVocabulary), "when it was shown; absent where that is not known"),
    .init("stages", .list(promiseReachedVocabulary), "which stages it has reached, in their order"),
    .init("decision", .text, "what was decided about it; absent while nothing was"),
  ])

  static let promiseReachedVocabulary = Vocabulary([.init("reached", .flag, "it stands there")])

  static let offeredPaymentVocabulary = Vocabulary([
    .init("accepted", .text, "share of the price that waits for acceptance"),
    .init("front_load", .text, "share payable before"),
    .init("end_state", .text, "share that waits for the end state"),
    .init("flags", .texts, "what is wrong with the plan"),
    .init("incomplete", .text, "what the shares come to where that is not all of the price"),
    .init("payments", .list(offeredPaymentRowVocabulary), "the payments as written"),
  ])

  static let offeredPaymentRowVocabulary = Vocabulary([
    .init("id", .text, "id of the payment"),
    .init("title", .object(textVocabulary), "title"),
    .init("trigger", .text, "what makes it due"),
    .init("share", .text, "share of the price"),
    .init("amount", .text, "the same in money; absent without a price"),
  ])

  static let assumptionVocabulary = Vocabulary([
    .init("id", .text, "id of the assumption"),
    .init("text", .text, "what is taken for granted or left out"),
    .init("state", .object(bandVocabulary), "open, accepted, priced or removed"),
  ])

  static let vagueVocabulary = Vocabulary([
    .init("phrase", .text, "the word that promises nothing"),
    .init("text", .text, "the line it stands in"),
    .init("place", .text, "file and line"),
  ])

  func promise(_ funnel: PromiseFunnel) -> Value {
    object([
      "promised": .text(NumberText.count(funnel.promised)),
      "stages": .list(
        PromiseStage.allCases.map { stage in
          object([
            "title": .text(capitalised(stage.word)), "count": .text(NumberText.count(funnel.count(stage))),
            "retention": .text(retention(funnel.retention(stage))),
          ])
        }),
      "drops": listOrAbsent(funnel.drops.map(drop)), "drop_count": .text(NumberText.count(funnel.drops.count)),
      "any_drops": .flag(!funnel.drops.isEmpty),
    ])
  }

  /// Percent, with the decimal that half promises need.
  private func retention(_ share: Double) -> String { NumberText.figure(share * 100, digits: 1) + "%" }

  private func drop(_ drop: DroppedPromise) -> Value {
    object([
      "id": .text(drop.promise.id), "text": .text(oneLine(drop.promise.text)),
      "shown_on": drop.promise.shownOn.map(date) ?? .absent,
      "stages": .list(PromiseStage.allCases.map { object(["reached": .flag(!drop.missing.contains($0))]) }),
      "decision": Value(drop.promise.decision.map { capitalised($0.word) }),
    ])
  }

  func payment(_ offered: OfferedPayments, _ vendor: VendorResult) -> Value {
    let plan = offered.plan
    return object([
      "accepted": .text(NumberText.percent(plan.acceptanceLinked)),
      "front_load": .text(NumberText.percent(plan.frontLoad)), "end_state": .text(NumberText.percent(plan.endState)),
      "flags": listOrAbsent(plan.flags.map { .text($0.reading) }),
      "incomplete": snap(offered.share) == 1
        ? .absent : .text("The shares come to \(NumberText.percent(offered.share, digits: 1)) of the price."),
      "payments": listOrAbsent(
        offered.payments.map { payment in
          object([
            "id": .text(payment.milestone.id), "title": text(wording.text(payment.milestone.title)),
            "trigger": .text(payment.milestone.trigger.word),
            "share": .text(NumberText.percent(payment.milestone.share)),
            "amount": Value(payment.amount.map(NumberText.money)),
          ])
        }),
    ])
  }

  func assumption(_ assumption: Assumption) -> Value {
    let state =
      switch assumption.state {
      case .open: mark("moderate", "Open", "●")
      case .accepted: mark("low", "Accepted", "✓")
      case .priced: mark("low", "Priced", "✓")
      case .removed: mark("none", "Removed", "–")
      }
    return object(["id": .text(assumption.id), "text": .text(oneLine(assumption.text)), "state": state])
  }

  func vague(_ verb: VagueVerb) -> Value {
    object([
      "phrase": .text(verb.phrase), "text": .text(oneLine(verb.text)), "place": .text("line \(verb.line)"),
    ])
  }
}
