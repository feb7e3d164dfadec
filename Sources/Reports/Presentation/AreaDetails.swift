import Analysis
import Model
import Templates

/// Section 12 of the report: each question with what was said about it, what that means and what to do.
extension Presentation {
  static let areaDetailVocabulary = Vocabulary([
    .init("id", .text, "id of the questionnaire"),
    .init("title", .object(textVocabulary), "title of the area"),
    .init("guiding_question", .object(textVocabulary), "what the area asks as a whole"),
    .init("version", .text, "version of the questionnaire"),
    .init("head", .object(heatAreaVocabulary), "score, band, coverage and confidence of the area"),
    .init("sections", .list(sectionDetailVocabulary), "the sections with their questions"),
  ])

  static let sectionDetailVocabulary = Vocabulary([
    .init("id", .text, "id of the section"),
    .init("title", .object(textVocabulary), "title of the section"),
    .init("gap", .object(textVocabulary), "what is wrong where the section is weak"),
    .init("score", .text, "score of 0 to 100; absent while not rated"),
    .init("band", .object(bandVocabulary), "band of the score"),
    .init("state", .text, "rated, not rated or not applicable"),
    .init("questions", .list(questionVocabulary), "the questions as written"),
  ])

  static let questionVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("title", .object(textVocabulary), "title"),
    .init("ask", .object(textVocabulary), "the question as people were asked"),
    .init("why", .object(textVocabulary), "why it matters"),
    .init("state", .text, "rated, unknown, not applicable or no answer"),
    .init("rated", .flag, "somebody rated it"),
    .init("level", .text, "level of 0 to 4; absent where there is none"),
    .init("level_name", .text, "name of the level of commitment reached"),
    .init("below_target", .flag, "the level is below the target"),
    .init("anchor", .object(textVocabulary), "what that level means"),
    .init("needed", .object(textVocabulary), "what the target level means; absent where it is reached"),
    .init("low", .text, "level if the lead's open answer came out worst; absent where nothing is open"),
    .init("high", .text, "level if it came out best"),
    .init("evidenced", .text, "level that evidence supports"),
    .init("capped", .flag, "evidence supports less than was stated"),
    .init("grade", .text, "grade of evidence, 0 to 3"),
    .init("grade_name", .text, "its name"),
    .init("evidence", .list(textVocabulary), "what could serve as evidence"),
    .init("agreement", .object(bandVocabulary), "how far the roles agree"),
    .init("consensus", .text, "consensus of 0 to 1"),
    .init("confidence", .object(confidenceVocabulary), "how far the level can be relied upon"),
    .init("risk", .object(riskVocabulary), "its risk"),
    .init("gate", .object(bandVocabulary), "state of its gate"),
    .init("gate_phase", .text, "phase of its gate"),
    .init("gate_minimum", .text, "level its gate asks for"),
    .init("weight", .text, "1 to 3"),
    .init("roles", .list(roleValueVocabulary), "what each asked role says"),
    .init("flags", .texts, "what is odd about the answers"),
    .init("finding", .object(findingVocabulary), "the finding; absent where there is none"),
    .init("kpis", .list(citedKPIVocabulary), "the KPIs that its answers cite"),
    .init("claims", .text, "source claims it covers"),
  ])

  func areaDetails() -> [Value] {
    scorecard.areas.map { area in
      let questionnaire = area.questionnaire
      return object([
        "id": .text(questionnaire.id),
        "title": text(questionnaire.title, of: questionnaire),
        "guiding_question": text(questionnaire.guidingQuestion, of: questionnaire),
        "version": .text(questionnaire.version),
        "head": heatArea(area),
        "sections": .list(area.sections.map { sectionDetail($0, of: area) }),
      ])
    }
  }

  private func sectionDetail(_ section: SectionResult, of area: AreaResult) -> Value {
    let questions = area.questions[section.questions.clamped(to: area.questions.indices)]
    return object([
      "id": .text(section.section.id),
      "title": text(section.section.title, of: area.questionnaire),
      "gap": text(section.section.gap, of: area.questionnaire),
      "score": Value(section.range.score.map(NumberText.score)),
      "band": band(section.range.score.map(profile.bands.band(of:))),
      "state": .text(section.state.word),
      "questions": .list(questions.map { question($0, of: area.questionnaire) }),
    ])
  }

  private func question(_ result: QuestionResult, of questionnaire: Questionnaire) -> Value {
    let question = result.question
    let level = result.x
    let below = level.map { snap($0) < profile.target } ?? false
    let open = result.leadUnknown || result.low.map(NumberText.level) != result.high.map(NumberText.level)
    let capped = level.map(NumberText.level) != result.evidenced.map(NumberText.level)
    return object([
      "id": .text(question.id),
      "title": titles[question.id] ?? .absent,
      "ask": text(question.ask, of: questionnaire),
      "why": text(question.why, of: questionnaire),
      "state": .text(result.state.word),
      "rated": .flag(result.state == .rated),
      "level": Value(level.map(NumberText.level)),
      "level_name": Value(level.map(levelName)),
      "below_target": .flag(below),
      "anchor": level.map { anchor(question, reachedBy: $0, of: questionnaire) } ?? .absent,
      "needed": below ? anchor(question, neededFor: profile.target, of: questionnaire) : .absent,
      "low": open ? Value(result.low.map(NumberText.level)) : .absent,
      "high": open ? Value(result.high.map(NumberText.level)) : .absent,
      "evidenced": Value(result.evidenced.map(NumberText.level)),
      "capped": .flag(capped),
      "grade": Value(result.grade.map { String($0) }),
      "grade_name": Value(result.grade.flatMap { gradeNames.indices.contains($0) ? gradeNames[$0].lowercased() : nil }),
      "evidence": listOrAbsent(question.evidence.map { text($0, of: questionnaire) }),
      "agreement": mark(result.agreement),
      "consensus": Value(result.consensus.map(NumberText.consensus)),
      "confidence": confidence(result.confidence),
      "risk": risk(result),
      "gate": mark(result.gate),
      "gate_phase": Value(question.gate?.phase.word),
      "gate_minimum": Value(question.gate.map { String($0.minimum) }),
      "weight": .text(String(question.weight)),
      "roles": .list(result.roles.map { roleValue($0, lead: result.lead) }),
      "flags": listOrAbsent(flagWords(result).map { .text($0) }),
      "finding": findings[question.id].map(finding) ?? .absent,
      "kpis": citedKPIs(of: question.id),
      "claims": question.claims.isEmpty ? .absent : .text(question.claims.joined(separator: ", ")),
    ])
  }

  private func flagWords(_ result: QuestionResult) -> [String] {
    let lead = result.leadUnknown ? ["the lead, \(result.lead.word), does not know"] : []
    return lead
      + result.flags.map { flag in
        switch flag {
        case .applicabilityDispute: "the lead calls it not applicable, others rated it"
        case .leadMissingFinal: "the lead, \(result.lead.word), did not answer"
        case .singleSource: "rated by one role only"
        case .withinRoleSplit: "people of one role are far apart"
        }
      }
  }
}
