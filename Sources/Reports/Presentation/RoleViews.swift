import Analysis
import Model
import Templates

/// How each role sees each area, and what is odd about it (method.md 3.2, 4.3).
extension Presentation {
  static let roleHeadingVocabulary = Vocabulary([
    .init("role", .text, "the role")
  ])

  static let roleViewVocabulary = Vocabulary([
    .init("id", .text, "id of the area"),
    .init("title", .object(textVocabulary), "title of the area"),
    .init("cells", .list(roleViewCellVocabulary), "one a role"),
  ])

  static let roleViewCellVocabulary = Vocabulary([
    .init("role", .text, "the role"),
    .init("asked", .flag, "the area asks the role"),
    .init("score", .text, "its score of 0 to 100; absent where it rated nothing"),
    .init("rated", .text, "how many questions it rated"),
    .init("count", .text, "how many questions it was asked"),
    .init("thin", .flag, "too few questions to rely upon"),
    .init("band", .object(bandVocabulary), "band of the score"),
    .init("bias", .text, "levels above or below the others; absent below three shared questions"),
    .init("bright", .flag, "more optimistic than the others"),
    .init("dark", .flag, "more pessimistic than the others"),
    .init("blind", .flag, "a blind spot"),
    .init("silent", .flag, "answered nothing"),
  ])

  private var askedRoles: [Role] { Array(Set(scorecard.roles.map(\.role))).sorted() }

  func roleHeadings() -> [Value] { askedRoles.map { object(["role": .text($0.title)]) } }

  func roleViews() -> [Value] {
    let roles = askedRoles
    return scorecard.areas.map { area in
      let results = scorecard.roles.filter { $0.area == area.questionnaire.id }
      return object([
        "id": .text(area.questionnaire.id),
        "title": text(area.questionnaire.title, of: area.questionnaire),
        "cells": .list(roles.map { role in cell(results.first { $0.role == role }, role) }),
      ])
    }
  }

  private func cell(_ result: RoleAreaResult?, _ role: Role) -> Value {
    let bias = result?.bias
    return object([
      "role": .text(role.title),
      "asked": .flag((result?.asked ?? 0) > 0),
      "score": Value(result?.score.map(NumberText.score)),
      "rated": .text(String(result?.rated ?? 0)),
      "count": .text(String(result?.asked ?? 0)),
      "thin": .flag((result?.rated ?? 0) < 3),
      "band": band(result?.score.map(profile.bands.band(of:))),
      "bias": Value(bias.map(NumberText.signed)),
      "bright": .flag(bias.map(isBright) ?? false),
      "dark": .flag(bias.map(isDark) ?? false),
      "blind": .flag(result?.blindSpot ?? false),
      "silent": .flag(result?.silent ?? false),
    ])
  }

  private func isBright(_ bias: Double) -> Bool { snap(bias) >= profile.bias.limit }
  private func isDark(_ bias: Double) -> Bool { snap(bias) <= -profile.bias.limit }

  /// One sentence a role and direction, with the areas it is about.
  func biasWords() -> [Value] {
    askedRoles.flatMap { role -> [Value] in
      let biased = scorecard.roles.filter { $0.role == role }
      return [("optimistic", isBright), ("pessimistic", isDark)].compactMap { word, isThat in
        let areas = biased.compactMap { result in
          result.bias.flatMap { isThat($0) ? "\(areaTitle(result.area)) (\(NumberText.signed($0)))" : nil }
        }
        guard !areas.isEmpty else { return nil }
        return .text("\(capitalised(role.word)) is more \(word) than the others about \(listed(areas)).")
      }
    }
  }

  func blindSpotWords() -> [Value] {
    scorecard.roles.compactMap { result in
      guard result.blindSpot, let rate = result.unknownRate else { return nil }
      return .text(
        "\(capitalised(result.role.word)) answered “unknown” to \(numberWord(result.unknown)) of "
          + "\(numberWord(result.unknown + result.rated)) questions about \(areaTitle(result.area)) "
          + "(\(NumberText.percent(rate))).")
    }
  }

  func silentWords() -> [Value] {
    scorecard.roles.filter(\.silent).map { result in
      .text(
        "\(capitalised(result.role.word)) was asked \(counted(result.asked, "question")) "
          + "about \(areaTitle(result.area)) and answered none."
      )
    }
  }

  private func areaTitle(_ id: String) -> String {
    scorecard.areas.first { $0.questionnaire.id == id }.map(title) ?? id
  }
}
