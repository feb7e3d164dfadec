import Analysis
import Model
import Templates

/// Section 2 of the report: areas and sections side by side, and the grid of likelihood and impact.
extension Presentation {
  static let heatMapVocabulary = Vocabulary([
    .init("areas", .list(heatAreaVocabulary), "the areas with their sections"),
    .init("bars", .object(chartVocabulary), "score against target by area"),
    .init("radar", .object(chartVocabulary), "the scores as a shape; absent below three rated areas"),
    .init("grid", .list(gridRowVocabulary), "likelihood by impact, the highest likelihood first"),
    .init("rated_risks", .text, "how many questions stand in the grid"),
  ])

  static let heatAreaVocabulary = Vocabulary([
    .init("id", .text, "id of the questionnaire"),
    .init("title", .object(textVocabulary), "title of the area"),
    .init("pack", .flag, "scored on its own, outside the overall"),
    .init("state", .text, "rated, provisional, not rated or not applicable"),
    .init("rated", .flag, "rated or provisional"),
    .init("provisional", .flag, "coverage between the two limits"),
    .init("score", .text, "score of 0 to 100; absent while not rated"),
    .init("evidenced", .text, "score counting only what evidence supports"),
    .init("low", .text, "score if open answers came out worst"),
    .init("high", .text, "score if open answers came out best"),
    .init("certain", .flag, "no open answer could move the score"),
    .init("band", .object(bandVocabulary), "band after caps"),
    .init("uncapped", .object(bandVocabulary), "band of the score alone, where gates hold it down"),
    .init("reason", .text, "what holds the band down"),
    .init("coverage", .text, "share of the questions with an answer, by weight"),
    .init("confidence", .object(confidenceVocabulary), "how far the score can be relied upon"),
    .init("worst", .object(worstVocabulary), "the gravest risk"),
    .init("sections", .list(heatSectionVocabulary), "the sections"),
  ])

  static let worstVocabulary = Vocabulary([
    .init("value", .text, "R, 1 to 25"),
    .init("band", .object(bandVocabulary), "its band"),
  ])

  static let heatSectionVocabulary = Vocabulary([
    .init("id", .text, "id of the section"),
    .init("title", .object(textVocabulary), "title of the section"),
    .init("gap", .object(textVocabulary), "what is wrong where the section is weak"),
    .init("state", .text, "rated, not rated or not applicable"),
    .init("score", .text, "score of 0 to 100; absent while not rated"),
    .init("evidenced", .text, "score counting only what evidence supports"),
    .init("band", .object(bandVocabulary), "band of the score"),
    .init("worst", .object(worstVocabulary), "the gravest risk"),
    .init("risks", .text, "how many risks of which band, such as 2 critical, 1 high"),
    .init("coverage", .text, "share of its questions with an answer, by weight"),
  ])

  static let gridRowVocabulary = Vocabulary([
    .init("likelihood", .text, "L, 5 to 1"),
    .init("cells", .list(gridCellVocabulary), "one an impact, 1 to 5"),
  ])

  static let gridCellVocabulary = Vocabulary([
    .init("impact", .text, "I, 1 to 5"),
    .init("count", .text, "how many questions; absent for none"),
    .init("value", .text, "R of this cell"),
    .init("band", .object(bandVocabulary), "band of that R"),
    .init("links", .list(linkVocabulary), "the questions"),
  ])

  func heatMap() -> Fields {
    fieldsOf([
      "areas": listOrAbsent(scorecard.areas.map(heatArea)),
      "bars": chart(areaChart),
      "radar": chart(radarChart),
      "grid": .list(grid()),
      "rated_risks": .text(NumberText.count(questions.count { $0.risk != nil })),
    ])
  }

  func heatArea(_ area: AreaResult) -> Value {
    let reason = reasonWords(area.reasons).text
    return object([
      "id": .text(area.questionnaire.id),
      "title": text(area.questionnaire.title, of: area.questionnaire),
      "pack": .flag(area.questionnaire.kind == .pack),
      "state": .text(area.state.word),
      "rated": .flag(area.state.counts),
      "provisional": .flag(area.state == .provisional),
      "score": Value(area.range.score.map(NumberText.score)),
      "evidenced": Value(area.range.evidenced.map(NumberText.score)),
      "low": Value(area.range.low.map(NumberText.score)),
      "high": Value(area.range.high.map(NumberText.score)),
      "certain": .flag(area.range.low.map(NumberText.score) == area.range.high.map(NumberText.score)),
      "band": band(area.band),
      "uncapped": area.band == area.uncappedBand ? .absent : band(area.uncappedBand),
      "reason": reason.isEmpty ? .absent : .text(reason),
      "coverage": .text(NumberText.percent(area.coverage)),
      "confidence": confidence(area.confidence),
      "worst": worst(area.worstRisk, among: area.questions),
      "sections": .list(area.sections.map { heatSection($0, of: area) }),
    ])
  }

  private func heatSection(_ section: SectionResult, of area: AreaResult) -> Value {
    let questions = area.questions[section.questions.clamped(to: area.questions.indices)]
    let risks = RiskBand.allCases.reversed().compactMap { band in
      section.riskCounts[band].map { "\($0) \(band.rawValue)" }
    }
    return object([
      "id": .text(section.section.id),
      "title": text(section.section.title, of: area.questionnaire),
      "gap": text(section.section.gap, of: area.questionnaire),
      "state": .text(section.state.word),
      "score": Value(section.range.score.map(NumberText.score)),
      "evidenced": Value(section.range.evidenced.map(NumberText.score)),
      "band": band(section.range.score.map(profile.bands.band(of:))),
      "worst": worst(section.worstRisk, among: Array(questions)),
      "risks": risks.isEmpty ? .absent : .text(risks.joined(separator: ", ")),
      "coverage": .text(NumberText.percent(coverageShare(of: questions))),
    ])
  }

  private func worst(_ risk: Int?, among questions: [QuestionResult]) -> Value {
    guard let risk, let result = questions.first(where: { $0.risk == risk }) else { return .absent }
    return object(["value": .text(String(risk)), "band": band(result.riskBand)])
  }

  private func grid() -> [Value] {
    return (1...5).reversed().map { likelihood in
      let cells = (1...5).map { impact -> Value in
        let here = questions.filter { $0.likelihood == likelihood && $0.question.impact == impact }
        return object([
          "impact": .text(String(impact)),
          "count": here.isEmpty ? .absent : .text(String(here.count)),
          "value": .text(String(likelihood * impact)),
          "band": band(RiskBand(risk: likelihood * impact)),
          "links": listOrAbsent(here.map { link($0.question.id) }),
        ])
      }
      return object(["likelihood": .text(String(likelihood)), "cells": .list(cells)])
    }
  }
}

extension AreaState {
  /// As a cell says it.
  var word: String {
    switch self {
    case .rated: "rated"
    case .provisional: "provisional"
    case .notRated: "not rated"
    case .notApplicable: "not applicable"
    }
  }
}

extension SectionState {
  /// As a cell says it.
  var word: String {
    switch self {
    case .rated: "rated"
    case .notRated: "not rated"
    case .notApplicable: "not applicable"
    }
  }
}
