import Analysis
import Model

extension ComparedOffers {
  /// Each evaluator's level beside mean, agreed level, consensus and spread: nothing is averaged silently.
  var quality: OfferSection {
    var section = OfferSection(
      "quality", "Quality by criterion",
      intro:
        "Levels of 0 to 4, each evaluator alone: \(listed(panel.map { label(evaluator: $0) }, upTo: 12)). A level that "
        + "was agreed on counts instead of the mean; consensus goes from 0 to 1, spread is in levels.")
    guard !result.criteria.isEmpty else {
      section.intro = nil
      section.notes = ["There is no evaluation.yaml, so quality is not judged."]
      return section
    }
    if panel.isEmpty { section.intro = "Levels of 0 to 4. Nobody has scored yet." }
    var table = OfferTable(
      "Quality by criterion",
      [
        .text("Criterion and vendor"), .text("Levels"), .number("Mean"), .number("Agreed"), .number("Consensus"),
        .number("Spread"), .text(""),
      ])
    for criterion in result.criteria {
      let threshold = criterion.threshold.map { ", at least \(NumberText.shortLevel($0))" } ?? ""
      table.group("\(title(criterion)), \(NumberText.plain(criterion.weight))%\(threshold)")
      for vendor in vendors {
        if let scored = vendor.criterion(criterion.id) { table.add(cells(vendor, scored)) }
      }
    }
    section.tables = [table]
    section.notes = moderationNotes + moderatedNotes + awaitedNotes
    return section
  }

  private func cells(_ vendor: VendorResult, _ scored: CriterionResult) -> [OfferTable.Cell] {
    let levels = panel.map { id in
      scored.levels.first { $0.evaluator == id }.map { NumberText.shortLevel($0.level) } ?? "·"
    }
    let state: OfferTable.Cell =
      scored.isBelowThreshold
      ? OfferTable.Cell("below", .bad)
      : scored.needsModeration
        ? OfferTable.Cell("moderate", .warning) : scored.level == nil ? OfferTable.Cell("not scored", .warning) : ""
    return [
      OfferTable.Cell(name(vendor)), OfferTable.Cell(levels.joined(separator: " ")),
      .figure(scored.mean, NumberText.level), .figure(scored.moderated?.level, NumberText.level, .strong),
      .figure(scored.consensus, NumberText.consensus, scored.needsModeration ? .warning : nil),
      .figure(scored.spread, NumberText.shortLevel, scored.needsModeration ? .warning : nil), state,
    ]
  }

  /// What the evaluators have to talk over before the ranking stands.
  private var moderationNotes: [String] {
    guard !result.moderation.isEmpty else { return [] }
    let needs = result.moderation.map { need in
      "\(title(ofCriterion: need.criterion)) of \(name(need.vendor)) (consensus \(NumberText.consensus(need.consensus)), "
        + "spread \(NumberText.shortLevel(need.spread)))"
    }
    return [
      "To be moderated before the ranking stands: \(listed(needs)). Write what was agreed, by whom and why, under "
        + "'consensus' of evaluation.yaml; what each gave stays."
    ]
  }

  private var moderatedNotes: [String] {
    vendors.flatMap { vendor in
      vendor.criteria.compactMap { scored in
        guard let agreed = scored.moderated else { return nil }
        let by = isAnonymous ? "the panel" : agreed.by
        let before = scored.mean.map { " instead of \(NumberText.level($0))" } ?? ""
        return
          "\(title(scored.criterion)) of \(name(vendor)) was agreed at \(NumberText.shortLevel(agreed.level))\(before) "
          + "by \(by) on \(DateText.long(agreed.on)): \(sentence(wording.text(agreed.reason).string))"
      }
    }
  }

  private var awaitedNotes: [String] {
    vendors.compactMap { vendor in
      let missing = vendor.criteria.filter { !$0.awaited.isEmpty }
      guard !missing.isEmpty else { return nil }
      let parts = missing.map { scored in
        "\(title(scored.criterion)) by \(listed(scored.awaited.map { label(evaluator: $0) }, upTo: 4))"
      }
      return "Not scored yet for \(name(vendor)): \(listed(parts, upTo: 4))."
    }
  }

  /// With a full stop, whether the author wrote one or not.
  func sentence(_ text: String) -> String {
    let text = oneLine(text)
    guard let last = text.unicodeScalars.last else { return "" }
    return ".!?。！？".unicodeScalars.contains(last) ? text : text + "."
  }
}
