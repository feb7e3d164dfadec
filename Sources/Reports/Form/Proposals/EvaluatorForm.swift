package import Model
import Templates

/// A form in which one evaluator gives each vendor a level on each criterion, alone (method.md 7.3).
///
/// It holds no price, no score of anybody else, no moderated level: these stay behind at the initialiser.
package struct EvaluatorForm: AnswerForm {
  struct Asked {
    var id: String
    var title: Localized
    /// The criterion's own words for the levels; empty where it has none.
    var anchors: [Localized] = []
  }

  /// What this evaluator gave before.
  struct Own {
    var level: Double
    var note: String?
  }

  package let evaluator: String
  let name: String?
  /// In the order of the file.
  let criteria: [Asked]
  /// Ascending by id.
  let vendors: [(id: String, name: String)]
  /// By vendor and criterion, with a blank between.
  let own: [String: Own]
  /// A comment that tells by which criteria the levels are given.
  let stamp: String
  let title: Localized
  let client: Localized?
  let tool: String

  /// `stamp` is a line that begins with `# `, without its end.
  package init(
    _ assessment: Assessment, _ evaluation: Evaluation, evaluator: String, name: String? = nil, stamp: String,
    language: String? = nil, tool: String
  ) {
    let wording = Wording(assessment, language: language)
    self.evaluator = evaluator
    self.name = name ?? evaluation.evaluators.first { $0.id == evaluator }?.name
    criteria = evaluation.criteria.map { criterion in
      Asked(
        id: criterion.id, title: wording.text(criterion.title), anchors: criterion.levels.map { wording.text($0) })
    }
    vendors = assessment.proposals.map { ($0.vendor, $0.name) }.sorted {
      $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
    }
    var own: [String: Own] = [:]
    for given in evaluation.scores where given.evaluator == evaluator {
      own["\(given.vendor) \(given.criterion)"] = Own(level: given.level, note: given.note)
    }
    self.own = own
    self.stamp = stamp
    title = wording.text(assessment.title)
    client = assessment.client.map { wording.text($0) }
    self.tool = tool
  }

  package var extent: String {
    "\(extent(vendors.count, "vendor")), \(criteria.count == 1 ? "1 criterion" : "\(NumberText.count(criteria.count)) criteria")"
  }
  package var fileName: String { "scores-\(evaluator)" }
  package var holdsAnswers: Bool { !own.isEmpty }

  var heading: String { "Scores of \(oneLine(name ?? evaluator))" }

  func own(_ vendor: String, _ criterion: String) -> Own? { own["\(vendor) \(criterion)"] }

  package func rendered(with templates: FormTemplates) -> [UInt8] {
    let steps = criteria.enumerated().map { index, criterion in
      FormShell.Step(id: "criterion-\(index + 1)", title: Value(criterion.title), group: .absent)
    }
    let shell = FormShell(
      title: Value(title), client: client.map { Value($0) } ?? .absent, heading: heading, tool: tool, steps: steps,
      data: data())
    return shell.rendered(asking: itemFields(), with: templates)
  }
}
