package import Analysis
package import Model
package import Templates

/// An assessment and its results on the way into a report: everything a template may name is made here, once,
/// and numbers become text on the way.
///
/// One extension a section of the report (method.md section 9); each has its published vocabulary beside it.
package struct Presentation: Sendable {
  package let assessment: Assessment
  package let results: Results
  package let options: ReportOptions
  package let names: RespondentNames
  let wording: Wording
  let found: FoundQuestions
  let findings: [String: Finding]
  /// All questions in the order of the assessment.
  let questions: [QuestionResult]
  /// What many places of a report show of the same question: made once.
  private(set) var titles: [String: Value] = [:]
  private(set) var findingRows: [String: Value] = [:]
  private(set) var areaChart: Chart?
  private(set) var radarChart: Chart?
  private(set) var dumbbellChart: Chart?
  private(set) var timelineChart: Chart?
  private(set) var burnDownDrawing: Chart?
  private(set) var roundsChart: Chart?
  private(set) var operationsCharts = OperationsCharts()
  /// Which questions cite which KPI, by its id.
  let citing: [String: [String]]
  /// False where a document is made of these fields that has no sections to link to.
  var hasSections = true
  private(set) var exposureChart: Chart?
  private(set) var driversChart: Chart?
  private(set) var offersChart: Chart?

  package init(_ assessment: Assessment, _ results: Results, options: ReportOptions) {
    self.assessment = assessment
    self.results = results
    let scorecard = results.scorecard
    self.options = options
    names = RespondentNames(assessment.everyResponse, anonymous: options.anonymous)
    wording = Wording(assessment, language: options.language)
    found = FoundQuestions(scorecard)
    findings = Dictionary(scorecard.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    questions = scorecard.questions
    citing = assessment.operations == nil ? [:] : citingQuestions(in: assessment)
    for area in scorecard.areas {
      for result in area.questions {
        titles[result.question.id] = text(result.question.title, of: area.questionnaire)
      }
    }
    for finding in scorecard.findings { findingRows[finding.id] = row(finding) }
    areaChart = drawAreas()
    radarChart = drawRadar()
    dumbbellChart = drawDivergence()
    timelineChart = drawRoadmap()
    burnDownDrawing = drawBurnDown()
    roundsChart = drawRounds()
    operationsCharts = drawOperations()
    exposureChart = drawExposure()
    driversChart = drawDrivers()
    offersChart = drawOffers()
  }

  package var scorecard: Scorecard { results.scorecard }

  /// The same for an operation's figures alone, which have no files of drawings beside them.
  var withoutDrawings: Presentation {
    var plain = self
    plain.operationsCharts = OperationsCharts()
    return plain
  }

  var profile: Profile { assessment.profile }
  /// The target level as a score of 0 to 100.
  var targetScore: Double { profile.target * 25 }

  /// The names of the outermost level of a report template.
  package static let vocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "title of the assessment"),
    .init("client", .object(textVocabulary), "who is assessed; absent where the assessment names nobody"),
    .init("language", .text, "language tag of the words the program writes"),
    .init("stage", .text, "Draft or Final"),
    .init("draft", .flag, "the assessment is a draft: a missing lead answer is left out"),
    .init("phase", .text, "phase whose gates decide whether the project is ready"),
    .init("as_of", .object(dateVocabulary), "date of the assessment"),
    .init("as_of_origin", .text, "where that date came from"),
    .init("basis", .text, "stated or evidenced: which value drives scores and risks"),
    .init("evidenced_basis", .flag, "scores and risks count no more than the evidence supports"),
    .init("target", .text, "level below which a control is a finding"),
    .init("target_score", .text, "the same as a score of 0 to 100"),
    .init("audience", .text, "for whom the sections were chosen; absent in the full report"),
    .init("anonymous", .flag, "respondents are called by role codes"),
    .init("respondents", .text, "how many people answered"),
    .init("several_respondents", .flag, "two or more people answered"),
    .init("tool", .text, "name and version of the program"),
    .init("parts", .list(partVocabulary), "the sections for this audience, in their order"),
    .init("executive", .object(executiveVocabulary), "section 1"),
    .init("heat_map", .object(heatMapVocabulary), "section 2"),
    .init("gates", .object(gatesVocabulary), "section 3"),
    .init("risks", .object(risksVocabulary), "section 4"),
    .init("divergence", .object(divergenceVocabulary), "section 5"),
    .init("scope", .object(scopeVocabulary), "section 6; absent without scope.yaml"),
    .init("money", .object(moneyVocabulary), "section 7; absent without scope.yaml"),
    .init("roadmap", .object(roadmapVocabulary), "section 8"),
    .init("register", .object(registerVocabulary), "section 9; absent without register.yaml"),
    .init("proposals", .object(proposalsVocabulary), "section 10; absent without proposals"),
    .init("operations", .object(operationsVocabulary), "section 11; absent without kpi.yaml"),
    .init("areas", .list(areaDetailVocabulary), "section 12: the areas with all their questions"),
    .init("appendix", .object(appendixVocabulary), "section 13"),
    .init("page", .object(pageVocabulary), "what makes a page stand alone; absent in Markdown"),
  ])

  /// Everything but `page`.
  package func fields() -> Fields {
    fieldsOf([
      "title": text(wording.text(assessment.title)),
      "client": assessment.client.map { text(wording.text($0)) } ?? .absent,
      "language": .text(Wording.pageLanguage),
      "stage": .text(assessment.stage == .draft ? "Draft" : "Final"),
      "draft": .flag(assessment.stage == .draft),
      "phase": .text(assessment.phase.word),
      "as_of": date(assessment.asOf),
      "as_of_origin": .text(originWords),
      "basis": .text(profile.basis.rawValue),
      "evidenced_basis": .flag(profile.basis == .evidenced),
      "target": .text(NumberText.plain(profile.target)),
      "target_score": .text(NumberText.plain(targetScore)),
      "audience": Value(options.audience?.title),
      "anonymous": .flag(options.anonymous),
      "respondents": .text(NumberText.count(respondentCount)),
      "several_respondents": .flag(respondentCount != 1),
      "tool": .text(options.tool),
      "parts": .list(parts()),
      "executive": .object(executive()),
      "heat_map": .object(heatMap()),
      "gates": .object(gates()),
      "risks": .object(risks()),
      "divergence": .object(divergence()),
      "scope": scope(),
      "money": money(),
      "roadmap": .object(roadmap()),
      "register": registerSection(),
      "proposals": proposals(),
      "operations": operationsSection(),
      "areas": .list(areaDetails()),
      "appendix": .object(appendix()),
      "page": .absent,
    ])
  }

  var respondentCount: Int {
    var seen: Set<String> = []
    for batch in assessment.responses.batches {
      for submission in batch.submissions where !submission.answers.isEmpty { seen.insert(submission.respondent) }
    }
    return seen.count
  }

  private var originWords: String {
    switch assessment.asOfOrigin {
    case .option: "the option --as-of"
    case .assessment: "assessment.yaml"
    case .environment: "SOURCE_DATE_EPOCH"
    case .today: "the day the report was made"
    }
  }
}
