import Analysis
import Diagnostics
import Model
import Reports

/// A criterion of a vendor: who gave which level where, and what it comes to (method.md 7.3).
extension ExplainPage {
  func text(of result: CriterionResult, of vendor: VendorResult) -> String {
    let criterion = result.criterion
    var page = heading(
      "\(vendor.id).\(criterion.id)", words(criterion.title),
      "a criterion of \(visible(vendor.proposal.name)): level \(level(result.level))")
    page += "\n" + given(result)
    page += "\n" + mean(result) + moderation(result)
    if let threshold = criterion.threshold {
      page += step(
        "threshold",
        "\(level(threshold)), \(result.isBelowThreshold ? "not reached: the vendor is excluded" : "reached")")
    }
    page += step(
      "weight", "\(NumberText.plain(criterion.weight)) of quality, \(evaluationPlace(criterion.line))")
    if let points = result.points {
      let weights = assessment.evaluation?.criteria.reduce(0) { $0 + $1.weight } ?? 100
      page += step(
        "points",
        "100 × \(NumberText.plain(criterion.weight)) × \(level(result.level)) / 4 / \(NumberText.plain(weights)) = "
          + hundredths(points))
    }
    return page
  }

  private func given(_ result: CriterionResult) -> String {
    guard !result.levels.isEmpty else { return "  nobody has scored it\n" }
    return result.levels.map { given in
      let line = "  \(padded(visible(evaluator(given.evaluator)), to: 24))\(level(given.level))"
      // The line of the file tells who it was.
      let site = names.anonymous ? "" : evaluationPlace(given.line)
      let gap = max(2, width - displayWidth(line) - displayWidth(site))
      let note = given.note.map { wrapped("“\(visible($0))”", to: width, first: String(repeating: " ", count: 26)) }
      return (site.isEmpty ? line : line + String(repeating: " ", count: gap) + paint(site, .dim)) + "\n"
        + (note ?? "")
    }.joined()
  }

  /// A code where names are withheld.
  private func evaluator(_ id: String) -> String {
    guard names.anonymous, let evaluation = assessment.evaluation else { return id }
    return evaluation.panel.firstIndex(of: id).map { "E\($0 + 1)" } ?? "E?"
  }

  private func mean(_ result: CriterionResult) -> String {
    guard let mean = result.mean else { return "" }
    let values = result.levels.map(\.level)
    var text = step(
      "mean",
      values.count > 1
        ? "(\(values.map(NumberText.shortLevel).joined(separator: " + "))) / \(values.count) = \(level(mean))"
        : "\(level(mean)), of one evaluator")
    if let consensus = result.consensus, let spread = result.spread {
      text += step(
        "agreement", "consensus \(NumberText.fixed(consensus, digits: 4)), spread \(NumberText.shortLevel(spread))")
    }
    if !result.awaited.isEmpty {
      text += step("awaited", result.awaited.map { visible(evaluator($0)) }.joined(separator: ", "))
    }
    return text
  }

  private func moderation(_ result: CriterionResult) -> String {
    if let moderated = result.moderated {
      return step(
        "agreed",
        "level \(level(moderated.level)) by \(visible(names.person(moderated.by))) on \(moderated.on): "
          + "\(words(moderated.reason)), \(evaluationPlace(moderated.line)); it takes the place of the mean")
    }
    guard result.needsModeration else { return "" }
    let limits = assessment.profile.agreement
    return step(
      "moderate",
      "the ranking is provisional until it is: consensus below \(NumberText.plain(limits.divergent)), or a spread of "
        + "\(NumberText.plain(limits.split)) or more")
  }
}
