package import Diagnostics

/// The rules that proposals, their evaluation and clarification questions may break.
let proposalRules: [Rule] = [
  .criteriaWeights, .priceFormula, .proposalScope, .qualityChanged, .repeatedClarification, .sealEdited,
  .unknownCriterion, .unknownEvaluator, .unknownMandatory, .unknownVendor, .vendorFile,
]

extension Rule {
  package static let criteriaWeights = Rule(
    "criteria-weights", "The weights of the criteria add up to 100.",
    """
    `weight` is the share of quality that a criterion makes up, in percent, so the weights together are the whole. The \
    weight of the price stands beside them, under `price`.
    """)
  package static let priceFormula = Rule(
    "price-formula", "A price formula has what it divides and compares by.",
    """
    `linear` gives 100 points at the floor and none at the ceiling, so it needs both, and the floor lies below the ceiling; \
    `value` needs the money that full quality is worth. All of them are fixed before bids are opened.
    """)
  package static let proposalScope = Rule(
    "proposal-scope", "A proposal that speaks of work items needs scope.yaml.",
    """
    Work items, with our own estimate of each, stand in scope.yaml. Without them nothing is known about what an offer leaves \
    out. `shortfall init --scope` begins one.
    """)
  package static let unknownMandatory = Rule(
    "unknown-mandatory-item", "A mandatory item that is named is one of the evaluation.",
    "Answers to mandatory items, and waivers of them, name items under `mandatory:` of evaluation.yaml by their id.")
  package static let unknownCriterion = Rule(
    "unknown-criterion", "A criterion that is scored is one of the evaluation.",
    "The criteria stand under `criteria:`. A level on anything else would count nowhere.")
  package static let unknownVendor = Rule(
    "unknown-vendor", "A vendor that is named has made a proposal.",
    """
    Scores, moderated levels, clarification questions and the answers of a vendor's people name the `vendor` of a file in \
    `proposals/`.
    """)
  package static let unknownEvaluator = Rule(
    "unknown-evaluator", "Who scores is one of the evaluators.",
    "Where evaluation.yaml lists `evaluators`, nobody else scores. Without the list, whoever scored is one.")
  package static let vendorFile = Rule(
    "vendor-file", "The file of a vendor bears the vendor's id.",
    """
    The proposal of vendor `alpha` is `proposals/alpha.yaml`, its clarification questions are `clarifications/alpha.yaml`. Under \
    another name somebody will look for it in vain, or write a second one.
    """)
  package static let repeatedClarification = Rule(
    "repeated-clarification", "A rule asks a vendor about one thing once.",
    "A question keeps its number, whatever becomes of it; what is asked again is the same question, open again.")
}

extension Diagnostic {
  static func criteriaWeights(_ sum: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .criteriaWeights, "the weights of the criteria add up to \(sum), not 100", at: range)
  }

  static func formulaNeeds(_ formula: String, _ needs: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .priceFormula, "the formula '\(formula)' needs \(needs)", at: range,
      help: "write it beside 'formula', or choose another one")
  }

  static func floorOrder(_ floor: String, _ ceiling: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .priceFormula, "'floor' is \(floor), not below 'ceiling' at \(ceiling)", at: range)
  }

  static func proposalWithoutScope(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .proposalScope, "the proposal names work items, and there is no scope.yaml that lists any", at: range,
      help: "'shortfall init --scope' begins one")
  }

  static func unknownMandatory(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    unknown(
      .unknownMandatory, "mandatory item", id, known, help: "evaluation.yaml lists them under 'mandatory'", at: range)
  }

  static func unknownCriterion(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    unknown(.unknownCriterion, "criterion", id, known, help: "it has to stand under 'criteria'", at: range)
  }

  static func unknownEvaluator(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    unknown(.unknownEvaluator, "evaluator", id, known, help: "it has to stand under 'evaluators'", at: range)
  }

  static func unknownVendor(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    var seen: Set<String> = []
    let known = known.filter { seen.insert($0).inserted }
    return unknown(
      .unknownVendor, "proposal of a vendor", id, known,
      help: known.isEmpty ? "there are no proposals" : "there are proposals of \(known.joined(separator: ", "))",
      at: range)
  }

  static func unknownItem(_ id: String, _ known: [String], help: String, at range: SourceRange) -> Diagnostic {
    unknown(.unknownItem, "work item", id, known, help: help, at: range)
  }

  static func unknownMilestone(_ id: String, _ known: [String], help: String, at range: SourceRange) -> Diagnostic {
    unknown(.unknownMilestone, "payment", id, known, help: help, at: range)
  }

  static func vendorFile(_ vendor: String, _ folder: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .vendorFile, "the file of vendor '\(vendor)' bears another name", at: range,
      help: "call it \(folder)/\(vendor).yaml")
  }

  static func repeatedEntry(_ name: String, kind: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .duplicateID, "\(kind) '\(shortened(name))' stands twice", at: range,
      notes: [Note("it stands here first", at: first)], help: "delete one of the two")
  }

  static func repeatedClarification(_ rule: String, _ subject: String?, at range: SourceRange, first: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .repeatedClarification,
      subject.map { "\(rule) asks about '\(shortened($0))' twice" } ?? "\(rule) asks twice", at: range,
      notes: [Note("it stands here first", at: first)], help: "keep the one that was sent")
  }

  private static func unknown(
    _ rule: Rule, _ kind: String, _ id: String, _ known: [String], help: String, at range: SourceRange
  ) -> Diagnostic {
    let near = nearMiss(of: id, among: known)
    return Diagnostic(
      .error, rule, "there is no \(kind) '\(shortened(id))'", at: range,
      help: near.map { "did you mean '\($0)'?" } ?? help)
  }
}
