package import Diagnostics
internal import Model

// What is said of offers and scores that come in from outside.

extension Rule {
  package static let importBefore = Rule(
    "import-before", "What stands in the assessment is replaced on demand only.",
    """
    A vendor that offers again, and an evaluator who gives another level than before, change what somebody may have relied \
    on. `--plan` shows the difference; `--force` makes it.
    """)
  package static let importOurs = Rule(
    "import-ours", "What only the customer may say does not come in with an offer.",
    """
    Whether a CV was checked, whether a reference was spoken to alone, what became of an assumption, and the log of promises \
    are found out by whoever buys. What a vendor's file says of them is left out; what the assessment says of them stays.
    """)
}

extension Diagnostic {
  static func oursToSay(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importOurs, "'\(key)' is not a vendor's to say; it is left out", at: range,
      help: "write it into the file below 'proposals' yourself, if it is so")
  }

  static func offeredBefore(_ vendor: String, _ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importBefore, "vendor '\(vendor)' has a proposal already, in \(path), and this file says other things",
      at: range, help: "look at the difference with --plan, then add --force")
  }

  package static func offeredTwice(_ vendor: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importRepeat, "vendor '\(vendor)' makes two offers in one import", at: range,
      notes: [Note("the other one is here", at: first)], help: "leave one of the files out")
  }

  static func scoredBefore(
    _ evaluator: String, _ entry: StatedScores.Entry, _ level: String, first: SourceRange
  ) -> Diagnostic {
    let isSame = plainNumber(entry.level) == level
    return Diagnostic(
      .error, .importBefore,
      isSame
        ? "'\(evaluator)' has noted something else on '\(entry.vendor)' and '\(entry.criterion)' before"
        : "'\(evaluator)' gives '\(entry.vendor)' \(plainNumber(entry.level)) on '\(entry.criterion)', and gave \(level) before",
      at: entry.place, notes: [Note("it stands here", at: first)],
      help: "look at the difference with --plan, then add --force")
  }

  static func scoredTwice(
    _ evaluator: String, _ vendor: String, _ criterion: String, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .importRepeat, "'\(evaluator)' scores '\(vendor)' on '\(criterion)' twice", at: range,
      notes: [Note("the first time is here", at: first)], help: "leave one of them out")
  }

  static func criterionChanged(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importOrigin, "criterion '\(id)' has been reworded since the form was made; its levels are left out",
      at: range, help: "send the form again, or keep the levels with --keep-changed")
  }

  static func criterionGone(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importOrigin, "criterion '\(id)' is gone since the form was made; its levels are left out", at: range)
  }

  static func criterionAdded(_ id: String, _ evaluator: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .importOrigin,
      "criterion '\(id)' has been added since the form was made, so '\(evaluator)' was not asked", at: range,
      help: "send the form again")
  }

  static func scoreColumn(_ heading: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    let near = nearMiss(of: comparable(heading), among: known)
    return Diagnostic(
      .warning, .importColumn, "column '\(shortened(heading))' is left out: a table of scores has no such column",
      at: range, help: near.map { "did you mean '\($0)'?" })
  }

  static func noScoreLevel(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importAnswer, "'\(shortened(text))' is no level", at: range,
      help: "a level is a number from 0 to 4; leave the cell empty where nothing is scored")
  }

  static func noCell(_ column: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importColumn, "this row has a level and does not name the \(column)", at: range,
      help: "write its id into the column '\(column)'")
  }

  package static func noEvaluation(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownEvaluator, "this assessment has no evaluation.yaml, so there are no criteria to score", at: range,
      help: "the file belongs to another assessment, or evaluation.yaml has to be written first")
  }
}
