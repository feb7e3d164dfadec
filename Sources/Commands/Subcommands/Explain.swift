import Analysis
import ArgumentParser
import Diagnostics
import Files
import Model
import Templates
import YAML

/// How a number came about; what a rule is about.
struct Explain: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains how a number came about, or what a rule is about.",
    discussion: """
      For instance 'shortfall explain VB-05', 'shortfall explain overall' or 'shortfall explain level-range'. The id is \
      that of a question, section, area, work item, KPI or vendor, 'overall', 'exposure', 'ranking', or the code of a \
      rule; 'alpha.price' is the price of vendor alpha, and 'alpha.outcome' what was scored on criterion outcome.
      """)

  @Argument(help: "What to explain.")
  var id: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var naming: NamingOptions
  @OptionGroup var talk: TalkOptions

  func run(in console: Console) throws -> ExitStatus {
    if let rule = allRules.first(where: { $0.code == id }) {
      try console.answer(RulePage(rule, width: console.width, coloured: console.coloursAnswer).text)
      return .done
    }
    let opened = try open(in: console)
    let results = results(for: opened.assessment)
    let card = results.scorecard
    let page = ExplainPage(
      opened.assessment, results, anonymous: naming.anonymous, width: console.width, coloured: console.coloursAnswer,
      place: { opened.folder.path(of: $0) })
    if let text = page.scopeText(of: id) {
      try console.answer(text)
      return .done
    }
    guard let explained = explanation(of: id, in: opened.assessment, card: card) else {
      if let text = kpiText(opened.assessment, results, page) {
        try console.answer(text)
        return .done
      }
      if let text = page.offerText(of: id) {
        try console.answer(text)
        return .done
      }
      let questionnaires = opened.assessment.questionnaires
      var ids = ["overall"]
      ids += questionnaires.map(\.id)
      ids += questionnaires.flatMap { $0.sections.map(\.id) }
      ids += questionnaires.flatMap { $0.questions.map(\.id) }
      ids += opened.assessment.operations?.kpis.map(\.id) ?? []
      if let exposure = results.exposure { ids += ["exposure"] + exposure.entries.map(\.item.id) }
      ids += page.offerIDs
      let near = nearMiss(of: id, among: ids + allRules.map(\.code)).map { "did you mean '\($0)'?" }
      throw Failure(
        .usage, "nothing in this assessment is called '\(id)'",
        help: near ?? "name a question, a section, an area, a work item, a KPI, a vendor, 'overall' or a rule")
    }
    try console.answer(page.text(of: explained))
    return .done
  }

  /// A KPI by its id, or as answers cite it; nil where kpi.yaml has none of that name.
  private func kpiText(_ assessment: Assessment, _ results: Results, _ page: ExplainPage) -> String? {
    guard let operations = assessment.operations, let result = results.operations else { return nil }
    let name = Reference(text: id, until: nil).kpi ?? id
    return result.kpis.first { $0.kpi.id == name }.map { page.text(of: $0, in: operations, result) }
  }

  /// Outside an assessment there are only rules to explain, so a misspelt one is said to be that.
  private func open(in console: Console) throws -> OpenAssessment {
    do {
      return try reading.open(in: console)
    } catch let failure as Failure where failure.status == .noInput {
      guard let near = nearMiss(of: id, among: allRules.map(\.code)) else { throw failure }
      throw Failure(.usage, "there is no rule '\(id)', and no assessment here", help: "did you mean '\(near)'?")
    }
  }
}

/// Every rule of the program, ascending by code.
let allRules: [Rule] = (yamlRules + fileRules + templateRules).sorted { $0.code < $1.code }

/// What `explain` prints of a rule.
struct RulePage {
  let rule: Rule
  let width: Int
  let paint: Painter

  init(_ rule: Rule, width: Int, coloured: Bool) {
    self.rule = rule
    self.width = width
    paint = Painter(isOn: coloured)
  }

  var text: String {
    let paragraphs = rule.explanation.split(separator: "\n", omittingEmptySubsequences: false)
    return paint(rule.code, .bold) + "\n" + wrapped(rule.summary, to: width) + "\n"
      + paragraphs.map { line in
        // An example keeps its indentation.
        line.hasPrefix(" ") ? line + "\n" : line.isEmpty ? "\n" : wrapped(String(line), to: width)
      }.joined()
  }
}
