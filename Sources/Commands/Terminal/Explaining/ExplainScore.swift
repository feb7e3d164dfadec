import Analysis
import Diagnostics
import Model
import Reports

/// Sections, areas and the overall: what each part brings into the score, and what holds the band down.
extension ExplainPage {
  func text(of explained: SectionExplanation) -> String {
    guard let home = questionnaire(explained.area) else { return "" }
    let section = explained.result.section
    return heading(
      section.id, words(section.title, of: home),
      "a section of area \(visible(explained.area)): score \(score(explained.result.range.score))")
      + "\n" + shares(explained.questions, home)
      + "\n" + step("score", "the points add up; a question at level 4 brings all of its weight")
  }

  func text(of explained: AreaExplanation) -> String {
    let result = explained.result
    let home = result.questionnaire
    var page = heading(
      home.id, words(home.title, of: home),
      "\(home.kind == .core ? "a core area" : "a pack"): score \(score(result.range.score)), \(result.band?.rawValue ?? "no band")"
    )
    var sections = Table([.left, .left, .right, .right, .right], indent: "  ")
    sections.add(["SECTION", "", "WEIGHT", "SCORE", "POINTS"])
    for share in explained.sections {
      let title = home.sections.first { $0.id == share.section }.map { words($0.title, of: home) } ?? ""
      sections.add([
        visible(share.section), title, NumberText.plain(share.weight), score(share.score), points(share.points),
      ])
    }
    page += "\n" + sections.text(width: width, flexible: 1, heading: .bold, painter: paint)
    page += "\n" + shares(explained.questions, home) + "\n"
    page += step(
      "score", "the points add up to \(score(result.range.score)) of 100; on evidence \(score(result.range.evidenced))")
    if explained.isWeightedBySection { page += step("weights", "the sections have weights of their own") }
    if let low = result.range.low, let high = result.range.high, low != high {
      page += step("range", "\(score(low)) to \(score(high)) once open answers come in")
    }
    page += step(
      "coverage",
      "weight \(explained.answeredWeight) of \(explained.totalWeight) is answered: \(NumberText.percent(result.coverage)), \(stateWords(result.state))"
    )
    if let uncapped = result.uncappedBand { page += step("band", "\(uncapped.rawValue) by its score") }
    page += caps(explained.caps, result.reasons)
    if let band = result.band { page += step("", "so \(band.rawValue)") }
    return page
  }

  func text(of explained: OverallExplanation) -> String {
    let result = explained.result
    var page = heading(
      "overall", visible(wording.text(assessment.title).string),
      "score \(score(result.range.score)), \(result.band?.rawValue ?? "no band")")
    var table = Table([.left, .left, .right, .right, .left], indent: "  ")
    table.add(["AREA", "STATE", "SCORE", "POINTS", "BAND"])
    for share in explained.areas {
      table.add([
        Table.Cell(visible(share.area)), Table.Cell(stateWords(share.state)), Table.Cell(score(share.score)),
        Table.Cell(points(share.points)),
        Table.Cell(share.band.map { "\($0.symbol) \($0.word)" } ?? "–", share.band?.ink),
      ])
    }
    page += "\n" + table.text(width: width, flexible: 0, heading: .bold, painter: paint) + "\n"
    page += step(
      "score",
      "the mean of the \(result.ratedAreas) rated core areas: \(score(result.range.score)); on evidence \(score(result.range.evidenced))"
    )
    if let uncapped = result.uncappedBand { page += step("band", "\(uncapped.rawValue) by its score") }
    page += caps(explained.caps, result.reasons)
    if let band = result.band { page += step("", "so \(band.rawValue)") }
    page += "\n" + decision(explained)
    return page
  }

  private func decision(_ explained: OverallExplanation) -> String {
    var table = Table([.left, .left, .left, .left], indent: "  ")
    table.add(["GATES UP TO \(assessment.phase.word.uppercased())", "AREA", "NEEDS", "STATE"])
    for gate in explained.gates {
      table.add([
        Table.Cell(visible(gate.question)), Table.Cell(visible(gate.area)),
        Table.Cell("\(level(gate.evidenced)) of \(gate.minimum)"),
        Table.Cell("\(gate.state.symbol) \(gate.state.word)", gate.state.ink),
      ])
    }
    let verdict = explained.result.ready ? "ready" : "not ready"
    return table.text(width: width, flexible: 1, heading: .bold, painter: paint) + "\n"
      + step("phase", "\(verdict) for \(assessment.phase.word)")
  }

  private func shares(_ questions: [QuestionShare], _ home: Questionnaire) -> String {
    var table = Table([.left, .left, .left, .right, .right, .right], indent: "  ")
    table.add(["QUESTION", "", "STATE", "WEIGHT", "LEVEL", "POINTS"])
    for share in questions {
      let title = home.questions.first { $0.id == share.question }.map { words($0.title, of: home) } ?? ""
      table.add([
        visible(share.question), title, share.state.word, String(share.weight), level(share.level),
        points(share.points),
      ])
    }
    return table.text(width: width, flexible: 1, heading: .bold, painter: paint)
  }

  private func points(_ value: Double?) -> String { value.map { NumberText.fixed($0, digits: 2) } ?? "–" }

  private func stateWords(_ state: AreaState) -> String {
    switch state {
    case .rated: "rated"
    case .provisional: "provisional"
    case .notRated: "not rated"
    case .notApplicable: "not applicable"
    }
  }
}
