package import Analysis
import Diagnostics
package import Model

/// The result as one JSON document, `shortfall.result/1` (formats.md section 8): numbers unrounded, no time of writing.
///
/// `indented` is for people and files; the compact form stands inside a page.
/// With `names` hiding people, the paths of response files are disguised. `folder` is what the folder of the assessment
/// is called, where results of several stand below each other.
package func resultJSON(
  _ assessment: Assessment, _ results: Results, indented: Bool = true, names: RespondentNames? = nil,
  folder: String? = nil
) -> [UInt8] {
  let scorecard = results.scorecard
  let wording = Wording(assessment)
  var json = JSONText(indented: indented)
  json.object { json in
    json.member("schema", "shortfall.result/1")
    if let folder { json.member("folder", folder) }
    json.member("title", wording.text(assessment.title).string)
    json.member("client", assessment.client.map { wording.text($0).string })
    json.member("stage", assessment.stage.rawValue)
    json.member("as_of", assessment.asOf.description)
    json.member("phase", assessment.phase.rawValue)
    json.member("basis", assessment.profile.basis.rawValue)
    json.member("overall", object: { write(scorecard.overall, to: &$0) })
    json.member(
      "areas",
      array: { json in
        for area in scorecard.areas { write(area, wording, to: &json) }
      })
    json.member(
      "roles",
      array: { json in
        for role in scorecard.roles { write(role, to: &json) }
      })
    json.member(
      "findings",
      array: { json in
        let questions = FoundQuestions(scorecard)
        for finding in scorecard.findings { write(finding, questions, wording, to: &json) }
      })
    json.member(
      "gates",
      array: { json in
        for gate in scorecard.gates { write(gate, to: &json) }
      })
    json.member("coverage", object: { write(scorecard.coverage, to: &$0) })
    if let exposure = results.exposure { json.member("scope", object: { write(exposure, to: &$0) }) }
    if let proposals = results.proposals { json.member("proposals", object: { write(proposals, to: &$0) }) }
    if let rounds = results.rounds {
      json.member("rounds", object: { write(rounds, FoundQuestions(scorecard), names, to: &$0) })
    }
    if let register = results.register { json.member("register", object: { write(register, to: &$0) }) }
    if let operations = results.operations {
      json.member("kpi", object: { write(operations, of: assessment, to: &$0) })
    }
    json.member(
      "inputs",
      array: { json in
        for input in assessment.inputs { write(input, names, to: &json) }
      })
  }
  return json.finished()
}

private func write(_ range: ScoreRange, to json: inout JSONText) {
  json.member("score", range.score)
  json.member("evidenced", range.evidenced)
  json.member("low", range.low)
  json.member("high", range.high)
}

private func write(_ overall: OverallResult, to json: inout JSONText) {
  write(overall.range, to: &json)
  json.member("band", overall.band?.rawValue)
  json.member("uncapped_band", overall.uncappedBand?.rawValue)
  json.member("reasons", overall.reasons.map(\.code))
  json.member("confidence", overall.confidence)
  json.member("rated_areas", overall.ratedAreas)
  json.member("core_areas", overall.coreAreas)
  json.member("ready", overall.ready)
  json.member("blocking", overall.blocking)
}

private func write(_ area: AreaResult, _ wording: Wording, to json: inout JSONText) {
  json.object { json in
    json.member("id", area.questionnaire.id)
    json.member("title", wording.text(area.questionnaire.title, of: area.questionnaire).string)
    json.member("version", area.questionnaire.version)
    json.member("kind", area.questionnaire.kind.rawValue)
    json.member("state", area.state.rawValue)
    write(area.range, to: &json)
    json.member("band", area.band?.rawValue)
    json.member("uncapped_band", area.uncappedBand?.rawValue)
    json.member("reasons", area.reasons.map(\.code))
    json.member("coverage", area.coverage)
    json.member("confidence", area.confidence)
    json.member("worst_risk", area.worstRisk)
    json.member(
      "sections",
      array: { json in
        for section in area.sections { write(section, of: area.questionnaire, wording, to: &json) }
      })
    json.member(
      "questions",
      array: { json in
        for question in area.questions { write(question, of: area.questionnaire, wording, to: &json) }
      })
  }
}

private func write(
  _ section: SectionResult, of questionnaire: Questionnaire, _ wording: Wording, to json: inout JSONText
) {
  json.object { json in
    json.member("id", section.section.id)
    json.member("title", wording.text(section.section.title, of: questionnaire).string)
    json.member("weight", section.section.weight)
    json.member("state", section.state.rawValue)
    write(section.range, to: &json)
    json.member("worst_risk", section.worstRisk)
    json.member(
      "risks",
      object: { json in
        for band in RiskBand.allCases { json.member(band.rawValue, section.riskCounts[band] ?? 0) }
      })
  }
}

private func write(_ role: RoleAreaResult, to json: inout JSONText) {
  json.object { json in
    json.member("role", role.role.rawValue)
    json.member("area", role.area)
    json.member("score", role.score)
    json.member("rated", role.rated)
    json.member("unknown", role.unknown)
    json.member("unknown_rate", role.unknownRate)
    json.member("blind_spot", role.blindSpot)
    json.member("silent", role.silent)
    json.member("bias", role.bias)
  }
}

func write(_ finding: Finding, _ questions: FoundQuestions, _ wording: Wording, to json: inout JSONText) {
  let found = questions[finding.id]
  func text(_ text: Text?) -> String? {
    guard let text, let found else { return nil }
    return wording.text(text, of: found.questionnaire).string
  }
  let question = found?.result.question
  json.object { json in
    json.member("id", finding.id)
    json.member("rank", finding.rank)
    json.member("risk", finding.risk)
    json.member("band", finding.band?.rawValue)
    json.member("reasons", finding.reasons.map(\.code))
    json.member("cause", text(question?.risk.cause))
    json.member("event", text(question?.risk.event))
    json.member("consequence", text(question?.risk.consequence))
    json.member("action", text(question?.fix.action))
    json.member("owner", finding.owner.rawValue)
    json.member("days", finding.days)
    json.member("by", finding.due.description)
  }
}

private func write(_ gate: GateResult, to json: inout JSONText) {
  json.object { json in
    json.member("question", gate.question)
    json.member("area", gate.area)
    json.member("phase", gate.phase.rawValue)
    json.member("minimum", gate.minimum)
    json.member("state", gate.state.rawValue)
    json.member("x", gate.x)
    json.member("x_ev", gate.evidenced)
  }
}

private func write(_ coverage: CoverageCounts, to json: inout JSONText) {
  json.member("share", coverage.share)
  json.member("questions", coverage.questions)
  json.member("rated", coverage.rated)
  json.member("unknown", coverage.unknown)
  json.member("na", coverage.na)
  json.member("missing", coverage.missing)
}

private func write(_ input: InputFile, _ names: RespondentNames?, to json: inout JSONText) {
  json.object { json in
    json.member("path", names?.path(input.path) ?? input.path)
    json.member("files", input.files)
    json.member("size", input.size)
    json.member("fingerprint", input.fingerprint)
  }
}
