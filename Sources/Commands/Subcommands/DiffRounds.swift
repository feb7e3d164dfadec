import Analysis
import Files
import Model
import Reports

/// How opinions moved between rounds.
extension Diff {
  func compareRounds(_ target: DocumentOutput, _ console: Console) throws -> ExitStatus {
    let opened = try open(try assessmentFolder(folder ?? before), asOf: asOf, threads: threads, in: console)
    let results = results(for: opened.assessment)
    guard let history = results.rounds else {
      throw Failure(
        .noInput, "everybody has answered in one round only",
        help: "a second round is a responses file of the same respondent with 'round: 2'")
    }
    let names = RespondentNames(opened.assessment.everyResponse, anonymous: naming.anonymous)
    let page = RoundsPage(
      opened.assessment, results.scorecard, history, names, width: target.width(console),
      coloured: target.isColoured(console))
    let options = ReportOptions(anonymous: naming.anonymous, tool: "shortfall \(version)")
    switch target.kind {
    case .text: try target.put(Array(page.text.utf8), force: force, console)
    case .json: try target.put(roundsJSON(results, names), force: force, console)
    case .md, .html:
      let shelf = try TemplateShelf(project: opened.folder, extra: nil)
      let templates = try documentTemplates(
        "diff/rounds", RoundsDocument.vocabulary, target.kind, from: shelf, console)
      let document = RoundsDocument(Presentation(opened.assessment, results, options: options))
      try target.put(document.rendered(with: templates), force: force, console)
    }
    return .done
  }
}
