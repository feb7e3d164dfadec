import Diagnostics
import Files
import Model
import Reports

/// The form of a vendor or of an evaluator, from the options of `form`.
struct ProposalFormOrder {
  var assessment: Assessment
  var name: String?
  var language: String?

  private var tool: String { "shortfall \(version)" }

  /// A vendor need not have made an offer yet; nil leaves the id to whoever fills the form in.
  func vendorForm(_ vendor: String?) throws -> VendorForm {
    let form = VendorForm(assessment, vendor: vendor, name: name, language: language, tool: tool)
    guard !form.isEmpty else {
      throw Failure(
        .noInput, "there is nothing to ask a vendor",
        help:
          "'mandatory' of evaluation.yaml and the required items of scope.yaml that are meant for suppliers are asked")
    }
    return form
  }

  func evaluatorForm(_ evaluator: String) throws -> EvaluatorForm {
    guard let evaluation = assessment.evaluation else {
      throw Failure(
        .noInput, "this assessment has no evaluation.yaml", help: "it lists the criteria by which proposals are judged")
    }
    guard !assessment.proposals.isEmpty else {
      throw Failure(
        .noInput, "there are no proposals to score", help: "each vendor's offer stands in the folder 'proposals'")
    }
    let known = evaluation.evaluators.map(\.id)
    guard known.isEmpty || known.contains(evaluator) else {
      let near = nearMiss(of: evaluator, among: known).map { "did you mean '\($0)'?" }
      throw Failure(
        .usage, "evaluation.yaml names no evaluator '\(evaluator)'",
        help: near ?? "the evaluators are \(known.joined(separator: ", "))")
    }
    return EvaluatorForm(
      assessment, evaluation, evaluator: evaluator, name: name,
      stamp: "# " + CriteriaStamp(evaluation.criteria).comment,
      language: language, tool: tool)
  }
}

extension FormSubject {
  /// What a form about it can be written as. An offer has more sides than a table.
  var kinds: [FormKind] {
    switch self {
    case .questions, .scope: FormKind.allCases
    case .vendor: [.html, .yaml]
    case .evaluator: [.html, .yaml, .csv]
    case .replies: [.html]
    }
  }

  func check(_ target: FormTarget) throws {
    guard let stray = target.kinds.first(where: { !kinds.contains($0) }) else { return }
    let names = kinds.map(\.rawValue)
    throw Failure(
      .usage, "a form for \(self == .vendor ? "a vendor" : "an evaluator") cannot be \(stray.rawValue)",
      help: "there are \(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")")
  }
}
