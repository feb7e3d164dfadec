import Analysis
import Model
import Templates

/// Section 1 of the report: the page that a sponsor reads.
extension Presentation {
  static let executiveVocabulary = Vocabulary([
    .init("headline", .text, "the decision in a few words"),
    .init("ready", .flag, "every gate up to the phase is passed or waived"),
    .init("score", .text, "overall score of 0 to 100; absent while nothing is rated"),
    .init("band", .object(bandVocabulary), "band of the overall score after caps"),
    .init("uncapped", .object(bandVocabulary), "band of the score alone, where a gate or an area holds it down"),
    .init("reason", .text, "what holds the band down"),
    .init("evidenced", .text, "overall score counting only what evidence supports"),
    .init("low", .text, "overall score if open answers came out worst"),
    .init("high", .text, "overall score if open answers came out best"),
    .init("certain", .flag, "no open answer could move the overall score"),
    .init("confidence", .object(confidenceVocabulary), "how far the overall score can be relied upon"),
    .init("coverage", .text, "share of the core questions with an answer, by weight"),
    .init("rated_areas", .text, "how many core areas are rated, such as 5 of 6"),
    .init("gates_passed", .text, "how many gates up to the phase pass or are waived, such as 3 of 7"),
    .init("finding_count", .text, "how many findings there are"),
    .init("critical_count", .text, "how many of them are critical"),
    .init("orphan_count", .text, "pieces of work that are nobody’s; absent without a scope file"),
    .init("work_count", .text, "pieces of work in the scope file"),
    .init("currency", .text, "ISO 4217 code of the amounts; absent where no work is without money"),
    .init("p50", .text, "cost of the work without money, as likely exceeded as not"),
    .init("p80", .text, "the same, exceeded in one of five"),
    .init("sentences", .texts, "what the numbers say, scope and proposals among them where there are any"),
    .init("findings", .list(findingVocabulary), "the five gravest findings"),
    .init("any_findings", .flag, "there are findings"),
    .init("more", .text, "how many findings come after those; absent if none"),
    .init("decisions", .list(decisionVocabulary), "what somebody has to decide now"),
    .init("any_decisions", .flag, "there are decisions"),
    .init("chart", .object(chartVocabulary), "score against target by area"),
    .init("areas", .list(heatAreaVocabulary), "the same figures as the chart"),
    .init("packs", .flag, "packs are among the areas: scored on their own"),
  ])

  func executive() -> Fields {
    let overall = scorecard.overall
    let range = overall.range
    let reason = reasonWords(overall.reasons).text
    let decisions = decisions()
    let exposure = results.exposure.flatMap { $0.entries.isEmpty ? nil : $0 }
    let exposed = exposure.flatMap { $0.totals.unfunded > 0 ? $0 : nil }
    let relevant = scorecard.gates.filter { $0.phase <= assessment.phase }
    return fieldsOf([
      "headline": .text(headline),
      "ready": .flag(overall.ready),
      "score": Value(range.score.map(NumberText.score)),
      "band": band(overall.band),
      "uncapped": overall.band == overall.uncappedBand ? .absent : band(overall.uncappedBand),
      "reason": reason.isEmpty ? .absent : .text(reason),
      "evidenced": Value(range.evidenced.map(NumberText.score)),
      "low": Value(range.low.map(NumberText.score)),
      "high": Value(range.high.map(NumberText.score)),
      "certain": .flag(range.low.map(NumberText.score) == range.high.map(NumberText.score)),
      "confidence": confidence(overall.confidence),
      "coverage": .text(NumberText.percent(scorecard.coverage.share)),
      "rated_areas": .text("\(overall.ratedAreas) of \(overall.coreAreas)"),
      "gates_passed": relevant.isEmpty
        ? .absent : .text("\(relevant.count { !$0.state.blocks }) of \(relevant.count)"),
      "finding_count": .text(NumberText.count(scorecard.findings.count)),
      "critical_count": .text(NumberText.count(scorecard.findings.count { $0.band == .critical })),
      "orphan_count": Value(exposure.map { NumberText.count($0.entries(of: .orphan).count) }),
      "work_count": Value(exposure.map { NumberText.count($0.entries.count) }),
      "currency": exposed == nil ? .absent : .text(assessment.currency),
      "p50": Value(exposed.map { NumberText.money($0.simulation.p50) }),
      "p80": Value(exposed.map { NumberText.money($0.simulation.p80) }),
      "sentences": .list(sentences().map { .text($0) }),
      "findings": listOrAbsent(scorecard.findings.prefix(5).map(finding)),
      "any_findings": .flag(!scorecard.findings.isEmpty),
      "more": scorecard.findings.count > 5 ? .text(NumberText.count(scorecard.findings.count - 5)) : .absent,
      "decisions": listOrAbsent(decisions),
      "any_decisions": .flag(!decisions.isEmpty),
      "chart": chart(areaChart),
      "areas": listOrAbsent(scorecard.areas.map(heatArea)),
      "packs": .flag(scorecard.areas.contains { $0.questionnaire.kind == .pack }),
    ])
  }

  private var headline: String {
    let phase = assessment.phase.word
    if questions.allSatisfy({ $0.state == .missing }) { return "Nothing is rated yet" }
    if scorecard.overall.ready {
      return scorecard.gates.contains { $0.phase <= assessment.phase }
        ? "Ready for \(phase)" : "No gate stands before \(phase)"
    }
    let count = scorecard.overall.blocking.count
    return "Not ready for \(phase): \(counted(count, "gate")) \(count == 1 ? "blocks" : "block") it"
  }

  /// Score against target by area.
  func drawAreas() -> Chart? {
    let bars = areaBars
    guard !bars.isEmpty else { return nil }
    let rated = bars.filter { $0.score != nil }
    let weakest = rated.min { ($0.score ?? 0) < ($1.score ?? 0) }
    var description =
      "Scores of \(counted(bars.count, "area")) on a scale of 0 to 100 "
      + "against a target of \(NumberText.plain(targetScore))."
    if let weakest, let score = weakest.score, rated.count > 1 {
      description += " The weakest is \(weakest.title) with \(NumberText.score(score))."
    }
    return bulletBars(bars, target: targetScore, edges: bandEdges, description: description)
  }

  /// The shape of the scores, where there are three to ten areas.
  func drawRadar() -> Chart? {
    radar(
      areaBars, target: targetScore,
      description: "The same scores as a shape: each axis is an area, the dashed outline is the target.")
  }

  private var bandEdges: [Double] {
    [profile.bands.serious, profile.bands.material, profile.bands.minor, profile.bands.controlled]
  }

  private var areaBars: [AreaBar] {
    scorecard.areas.map { area in
      let value =
        switch (area.range.score, area.band) {
        case (let score?, let band?): "\(NumberText.score(score)) \(band.word)"
        default: area.state == .notApplicable ? "not applicable" : "not rated"
        }
      return AreaBar(
        title: title(area), score: area.range.score, evidenced: area.range.evidenced, low: area.range.low,
        high: area.range.high, value: value)
    }
  }
}
