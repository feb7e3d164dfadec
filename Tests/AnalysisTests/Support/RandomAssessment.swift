import Model

/// An assessment drawn at random with everything in it that scoring looks at; the same for the same seed.
struct RandomAssessment {
  var questionnaires: [Questionnaire] = []
  var sheets: [Sheet] = []
  var settings: Assessment

  /// The assessment with the sheets as they stand now.
  var assessment: Assessment { built(batchSize: 3) }

  func built(batchSize: Int) -> Assessment {
    settings.with {
      $0.questionnaires = questionnaires
      $0.responses = responses(sheets, to: questionnaires, batchSize: batchSize)
    }
  }

  init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    settings = Model.Assessment(
      title: Text("Random"), client: nil, stage: generator.pick(.draft, .final), asOf: date("2026-03-30"),
      asOfOrigin: .assessment, phase: generator.pick(.procurement, .award, .build, .golive), currency: "EUR",
      language: "en", questionnaires: [], roleMapping: [:], phaseDates: [:], waivers: [], evidence: [:],
      profile: Profile(), responses: .empty, inputs: [])
    let areas = generator.whole(1...4)
    for index in 0..<areas {
      questionnaires.append(Self.area("A\(index)", using: &generator))
    }
    Self.decide(&settings, questionnaires.flatMap(\.questions).map(\.id), using: &generator)
    let diligence = generator.pick(0.2, 0.6, 0.95)
    let moods = questionnaires.map { _ in generator.pick(Mood.mixed, .mixed, .mixed, .confident, .dismissive, .gloomy) }
    for person in 0..<generator.whole(0...14) {
      let role = generator.pick(from: Role.allCases) ?? .business
      for round in 1...(generator.chance(0.2) ? 3 : 1) where round == 1 || generator.chance(0.7) {
        sheets.append(
          Sheet(
            "p\(person)", generator.chance(0.03) ? .vendor : role, round: round,
            answers: Self.answers(to: questionnaires, diligence: diligence, moods: moods, using: &generator)))
      }
    }
    sheets.shuffle(using: &generator)
  }

  private static func area(_ id: String, using generator: inout SplitMix64) -> Questionnaire {
    let weighted = generator.chance(0.3)
    let sections = (0..<generator.whole(1...3)).map { index in
      section(
        "\(id).\(index)", weight: weighted ? Double(generator.whole(1...5)) / 2 : nil,
        (0..<generator.whole(1...5)).map { self.question("\(id)-\(index)-\($0)", using: &generator) })
    }
    return AnalysisTests.area(id, kind: generator.pick(.core, .core, .core, .pack), sections)
  }

  private static func question(_ id: String, using generator: inout SplitMix64) -> Question {
    let also = Role.allCases.filter { _ in generator.chance(0.3) }
    let phase = generator.pick(Phase.procurement, .award, .build, .golive)
    let scale =
      generator.chance(0.8)
      ? fiveLevels
      : AnswerScale(
        name: "own",
        values: [0, 0.5, 1.25, 2.5, 3.1, 4].map { .init(value: "v\($0)", level: $0, label: Text("\($0)")) })
    return AnalysisTests.question(
      id, lead: generator.pick(.business, .it, .finance, .sponsor, .procurement, .operations, .pmo), also: also,
      weight: generator.whole(1...3), impact: generator.whole(1...5),
      gate: generator.chance(0.25) ? Gate(phase: phase, minimum: generator.whole(1...4)) : nil,
      days: generator.whole(1...150), owner: generator.pick(from: Role.allCases), scale: scale)
  }

  private static func decide(_ settings: inout Assessment, _ ids: [String], using generator: inout SplitMix64) {
    if generator.chance(0.4) { settings.roleMapping[.pmo] = .business }
    if generator.chance(0.2) { settings.roleMapping[.business] = .operations }
    if generator.chance(0.2) { settings.roleMapping[.partner] = .vendor }
    if generator.chance(0.5) { settings.phaseDates[.award] = date("2026-04-20") }
    for id in ids {
      if generator.chance(0.05) { settings.waivers.append(waiver(id)) }
      if generator.chance(0.1) {
        settings.evidence[id] = AssessorEvidence(
          grade: generator.whole(0...3), references: references(using: &generator))
      }
    }
    if generator.chance(0.3) { settings.profile.basis = .evidenced }
    if generator.chance(0.2) {
      settings.profile.leadWeight = 3
      settings.profile.target = 2.5
      settings.profile.bands.minor = 70
      settings.profile.coverage.full = 0.7
      settings.profile.agreement.divergent = 0.7
      settings.profile.bias.questions = 2
      settings.profile.severityDays.high = 45
    }
  }

  private static func references(using generator: inout SplitMix64) -> [Reference] {
    (0..<generator.whole(0...2)).map { _ in
      Reference(text: "ref", until: generator.pick(nil, date("2026-01-01"), date("2026-01-02"), date("2026-03-30")))
    }
  }

  /// What people tend to say about an area, so that the ends of the scale are reached too.
  private enum Mood { case mixed, confident, dismissive, gloomy }

  private static func answers(
    to questionnaires: [Questionnaire], diligence: Double, moods: [Mood], using generator: inout SplitMix64
  ) -> [(question: String, said: Said)] {
    zip(questionnaires, moods).flatMap { questionnaire, mood in
      questionnaire.questions.compactMap { question in
        guard generator.chance(diligence) else { return nil }
        return (question.id, said(to: question, mood: generator.chance(0.9) ? mood : .mixed, using: &generator))
      }
    }
  }

  private static func said(to question: Question, mood: Mood, using generator: inout SplitMix64) -> Said {
    let highest = question.scale.values.count - 1
    switch mood {
    case .confident: return .value(highest, evidence: 3)
    case .dismissive: return .na
    case .gloomy: return 0
    case .mixed: break
    }
    let draw = generator.uniform()
    if draw < 0.12 { return .unknown }
    if draw < 0.24 { return .na }
    return .value(
      generator.whole(0...highest), evidence: generator.whole(0...3), references: references(using: &generator))
  }
}
