import Analysis
import Diagnostics
import Model
import Reports

/// What `score` says to a person: overall and phase decision, areas, gates, the gravest findings, where to go next.
struct ScorePage {
  let assessment: Assessment
  let card: Scorecard
  let exposure: Exposure?
  let width: Int
  let paint: Painter
  let wording: Wording
  /// How the user names the folder in commands that follow; empty for the working directory.
  let folder: String

  init(
    _ assessment: Assessment, _ card: Scorecard, exposure: Exposure? = nil, width: Int, coloured: Bool, folder: String
  ) {
    self.assessment = assessment
    self.card = card
    self.exposure = exposure
    self.width = width
    paint = Painter(isOn: coloured)
    wording = Wording(assessment)
    self.folder = folder == "." ? "" : folder
  }

  var text: String {
    [
      heading, overall, decision + exposed, areas(.core, "AREAS"), areas(.pack, "PACKS, SCORED ON THEIR OWN"), gates,
      findings,
      next,
    ]
    .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    let title = visible(wording.text(assessment.title).string)
    let client = assessment.client.map { " · " + visible(wording.text($0).string) } ?? ""
    let people = Set(assessment.responses.batches.flatMap { $0.submissions.map(\.respondent) }).count
    let facts = [
      DateText.long(assessment.asOf), assessment.stage.rawValue, "\(assessment.profile.basis.rawValue) basis",
      "\(NumberText.count(people)) \(people == 1 ? "respondent" : "respondents")",
    ]
    return paint(shortened(title + client, to: width), .bold) + "\n" + facts.joined(separator: " · ") + "\n"
  }

  private var overall: String {
    let result = card.overall
    guard let score = result.range.score, let band = result.band else {
      return label("Overall") + paint("not rated", .bold) + "\n"
        + indented("none of \(result.coreAreas) core areas has enough answers to be rated")
    }
    var lines = label("Overall") + paint(NumberText.score(score), .bold) + " of 100  "
    lines += paint("\(band.symbol) \(band.word)", band.ink) + "\n"
    if let low = result.range.low, let high = result.range.high, let evidenced = result.range.evidenced {
      lines += indented(
        "between \(NumberText.score(low)) and \(NumberText.score(high)) once open answers come in; "
          + "\(NumberText.score(evidenced)) on evidence")
    }
    if !result.reasons.isEmpty, let uncapped = result.uncappedBand {
      lines += indented("\(uncapped.word) by its score, held down by \(reasons(result.reasons))")
    }
    if let confidence = result.confidence {
      let label = assessment.profile.confidence.label(of: confidence)
      lines += indented(
        "confidence \(label.rawValue) (\(NumberText.consensus(confidence))); "
          + "\(result.ratedAreas) of \(result.coreAreas) core areas rated, "
          + "\(NumberText.percent(card.coverage.share)) of their weight answered")
    }
    return lines
  }

  private var decision: String {
    let phase = assessment.phase
    let blocking = card.overall.blocking
    if card.overall.ready {
      return label("Phase") + paint("Ready for \(phase.word)", .green) + "\n"
        + indented("every gate up to \(phase.word) is passed or waived on record")
    }
    let count = "\(blocking.count) \(blocking.count == 1 ? "gate blocks" : "gates block")"
    return label("Phase") + paint("Not ready for \(phase.word)", .red) + "\n"
      + indented("\(count): \(blocking.map(visible).joined(separator: ", "))")
  }

  /// The money and the work that is nobody's, in a sentence.
  private var exposed: String {
    guard let exposure, !exposure.entries.isEmpty else { return "" }
    let orphans = exposure.entries(of: .orphan).count
    let all = NumberText.count(exposure.entries.count)
    let work = "\(NumberText.count(orphans)) of \(all) work items \(orphans == 1 ? "is" : "are") nobody's"
    let result = exposure.simulation
    let money =
      exposure.totals.unfunded > 0
      ? "\(assessment.currency) \(NumberText.money(result.p50)) to \(NumberText.money(result.p80)) without money (P50 to P80)"
      : "all of them have money"
    return "\n" + wrapped("\(work); \(money)", to: width, first: label("Scope"))
  }

  private func areas(_ kind: Questionnaire.Kind, _ title: String) -> String {
    let shown = card.areas.filter { $0.questionnaire.kind == kind }
    guard !shown.isEmpty else { return "" }
    var table = Table([.left, .right, .left, .left, .right, .right], indent: "  ")
    table.add([Table.Cell(title), "SCORE", "", "BAND", "ANSWERED", "RISK"])
    for area in shown {
      let name = visible(wording.text(area.questionnaire.title, of: area.questionnaire).string)
      table.add([
        Table.Cell(name), Table.Cell(area.range.score.map(NumberText.score) ?? "–"),
        Table.Cell(bar((area.range.score ?? .nan) / 100, columns: 12), area.band?.ink ?? .dim),
        Table.Cell(bandText(area), area.band?.ink ?? .dim), Table.Cell(NumberText.percent(area.coverage)),
        Table.Cell(area.worstRisk.map(String.init) ?? "–"),
      ])
    }
    return table.text(width: width, flexible: 0, heading: .bold, painter: paint)
  }

  private func bandText(_ area: AreaResult) -> String {
    switch area.state {
    case .rated: area.band.map { "\($0.symbol) \($0.word)" } ?? "–"
    case .provisional: area.band.map { "\($0.symbol) \($0.word)*" } ?? "–"
    case .notRated: "not rated"
    case .notApplicable: "not applicable"
    }
  }

  func reasons(_ reasons: [BandReason]) -> String {
    let parts = reasons.map { reason in
      switch reason {
      case .worstArea(let id): "area '\(visible(id))'"
      case .gate(let state, let question): "gate \(visible(question)) (\(state.word.lowercased()))"
      }
    }
    let shown = parts.prefix(6).joined(separator: ", ")
    return parts.count > 6 ? shown + " and \(parts.count - 6) more" : shown
  }

  private func label(_ text: String) -> String { "  " + padded(text, to: 9) }
  func indented(_ text: String) -> String { wrapped(text, to: width, first: String(repeating: " ", count: 11)) }
}
