import Diagnostics
import Files
import Model

extension Import {
  /// Prints the plan; the status says whether the import would be made.
  func show(
    _ session: ImportSession, _ updates: [ImportUpdate], _ problems: [Diagnostic], _ console: Console,
    _ folder: Folder, _ log: DiagnosticLog
  ) throws -> ExitStatus {
    console.report(log)
    let isRefused = log.hasErrors || problems.contains { $0.severity == .error }
    switch format {
    case .text:
      try console.answer(
        ImportPlanPage(session, width: console.width, paint: Painter(isOn: console.coloursAnswer)).text)
      for update in updates {
        try console.show(
          difference: unifiedDiff(from: update.old ?? [], to: update.new, path: folder.path(of: update.path)))
      }
    case .json: try console.answer(importPlanJSON(session, isRefused: isRefused))
    }
    if isRefused {
      console.say("nothing would be imported before this is settled")
      return .content
    }
    if !session.respondents.isEmpty || updates.isEmpty {
      let answers = session.respondents.reduce(0) { $0 + $1.answers.answers.count }
      console.say("would import \(counted(answers, "answer")) of \(counted(session.respondents.count, "respondent"))")
    }
    say(updates, isPlan: true, console)
    return .done
  }
}

/// The plan for programs: `shortfall.import-plan/1`.
func importPlanJSON(_ session: ImportSession, isRefused: Bool) -> [UInt8] {
  let questions = session.assessment.questionnaires.flatMap(\.questions)
  var json = JSONText(indented: true)
  json.object { json in
    json.member("schema", "shortfall.import-plan/1")
    json.member("refused", isRefused)
    json.member(
      "files",
      array: { json in
        for survey in session.surveys {
          json.object { write(survey.path, survey.result, questions, &$0) }
        }
      })
    json.member(
      "respondents",
      array: { json in
        for respondent in session.respondents { json.object { write(respondent, &$0) } }
      })
    if !session.stated.isEmpty {
      json.member(
        "beliefs",
        array: { json in
          for stated in session.stated { json.object { write(stated, &$0) } }
        })
    }
    if !session.offers.isEmpty {
      json.member("proposals", array: { json in for offer in session.offers { json.object { write(offer, &$0) } } })
    }
    if !session.scores.isEmpty {
      json.member("scores", array: { json in for scores in session.scores { json.object { write(scores, &$0) } } })
    }
  }
  return json.finished()
}

private func write(_ path: String, _ result: SurveyImport, _ questions: [Question], _ json: inout JSONText) {
  json.member("path", path)
  json.member("rows", result.rowCount)
  json.member(
    "columns",
    array: { json in
      for (index, column) in result.columns.enumerated() {
        json.object { json in
          json.member("column", columnLetters(index))
          json.member("heading", column.heading)
          write(column, questions, &json)
        }
      }
    })
  json.member("without_column", result.withoutColumn)
  json.member(
    "unmatched",
    array: { json in
      for cell in result.unmatched {
        json.object { json in
          json.member("question", questions[cell.question].id)
          json.member("text", cell.text)
          json.member("kind", cell.kindName)
          if let nearest = cell.nearestValue(questions[cell.question]) { json.member("nearest", nearest.value) }
          json.member("count", cell.count)
          json.member("line", cell.place.start?.line ?? 0)
        }
      }
    })
  json.member(
    "skipped",
    array: { json in
      for row in result.skippedRows {
        json.object { json in
          json.member("respondent", row.respondent)
          json.member("line", row.place.start?.line ?? 0)
          if case .superseded(let line) = row.reason { json.member("superseded_by_line", line) }
        }
      }
    })
}

private func write(_ column: SurveyColumn, _ questions: [Question], _ json: inout JSONText) {
  switch column.use {
  case .question(let index, let part):
    json.member("use", part.word)
    json.member("question", questions[index].id)
  case .questionID: json.member("use", "question")
  case .part(let part): json.member("use", part.word)
  case .field(let field): json.member("use", field.rawValue)
  case .unknown(let nearest):
    json.member("use", "ignored")
    if let nearest { json.member("nearest", questions[nearest].id) }
  case .leftOut, .blank: json.member("use", "ignored")
  }
  if let match = column.match { json.member("match", match.rawValue) }
}

private func write(_ respondent: ImportedRespondent, _ json: inout JSONText) {
  json.member("respondent", respondent.answers.respondent)
  json.member("role", respondent.answers.role.rawValue)
  json.member("round", respondent.answers.round)
  if let on = respondent.answers.on { json.member("on", "\(on)") }
  json.member("answers", respondent.answers.answers.count)
  json.member("line", respondent.place.start?.line ?? 0)
}

private func write(_ stated: StatedBeliefs, _ json: inout JSONText) {
  json.member("respondent", stated.respondent)
  json.member("role", stated.role.rawValue)
  json.member("round", stated.round)
  if let on = stated.on { json.member("on", "\(on)") }
  json.member("items", stated.entries.map(\.item))
  json.member("line", stated.place.start?.line ?? 0)
}

private func write(_ offer: Offer, _ json: inout JSONText) {
  let proposal = offer.proposal
  json.member("vendor", proposal.vendor)
  json.member("compliance", proposal.compliance.map(\.item))
  json.member("scope", proposal.scope.map(\.item))
  json.member("line", offer.place.start?.line ?? 0)
}

private func write(_ scores: StatedScores, _ json: inout JSONText) {
  json.member("evaluator", scores.evaluator)
  json.member("scores", scores.entries.count)
  json.member("line", scores.place.start?.line ?? 0)
}

extension UnmatchedCell {
  fileprivate var kindName: String {
    switch kind {
    case .option: "option"
    case .several: "several"
    case .reasonMissing: "reason_missing"
    case .evidence: "evidence"
    case .alone(let part): "\(part.word)_alone"
    }
  }
}
