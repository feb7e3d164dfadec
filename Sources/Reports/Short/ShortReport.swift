import Analysis
import Model
package import Templates

/// One page for the weekly meeting: where the programme stands, what moved, what is late, what to decide, what comes next.
package struct ShortReport: Sendable {
  let presentation: Presentation
  private let burnDown: Chart?

  /// As many lines as a printed page holds.
  private static let limits = (overdue: 5, decisions: 4, moves: 6, next: 5)

  package init(_ presentation: Presentation) {
    self.presentation = presentation.withoutSections
    burnDown = presentation.drawBurnDown(in: .halfPage)
  }

  package static let vocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "title of the assessment"),
    .init("client", .object(textVocabulary), "who is assessed; absent where the assessment names nobody"),
    .init("language", .text, "language tag of the words the program writes"),
    .init("as_of", .object(dateVocabulary), "date of the assessment"),
    .init("phase", .text, "phase whose gates decide whether the project is ready"),
    .init("stage", .text, "Draft or Final"),
    .init("tool", .text, "name and version of the program"),
    .init("headline", .text, "the decision in a few words"),
    .init("score", .text, "overall score; absent while nothing is rated"),
    .init("band", .object(bandVocabulary), "band of the overall score after caps"),
    .init("gates_passed", .text, "how many gates up to the phase pass or are waived; absent without gates"),
    .init("findings", .text, "how many findings there are"),
    .init("critical", .text, "how many of them are critical"),
    .init("currency", .text, "ISO 4217 code of the amount; absent where no work is without money"),
    .init("p80", .text, "cost of the work without money, exceeded in one of five"),
    .init("register", .object(shortRegisterVocabulary), "the register; absent without register.yaml"),
    .init("since", .object(dateVocabulary), "the day from which on moves are told"),
    .init("snapshot", .text, "the snapshot of that day; absent where there is none and it is a week ago"),
    .init("moves", .texts, "what moved since then"),
    .init("decisions", .list(Presentation.decisionVocabulary), "the first decisions that are needed"),
    .init("more_decisions", .text, "how many further decisions there are; absent for none"),
    .init("any_decisions", .flag, "there are decisions"),
    .init("ahead", .texts, "phases that begin and acceptances that end within 30 days"),
    .init("next", .list(Presentation.taskVocabulary), "what is due within 30 days"),
    .init("any_next", .flag, "something is due within 30 days"),
    .init("more_next", .text, "how many further fixes are due; absent for none"),
    .init("page", .object(documentPageVocabulary), "what makes a page stand alone; absent in Markdown"),
  ])

  private static let shortRegisterVocabulary = Vocabulary([
    .init("sentences", .texts, "what its figures say"),
    .init("open", .text, "points open"),
    .init("active", .text, "how many gaps are active"),
    .init("gaps", .text, "how many gaps there are"),
    .init("velocity", .text, "points retired a week"),
    .init("forecast", .object(dateVocabulary), "when nothing is open at that pace; absent without a forecast"),
    .init("overdue_count", .text, "how many active gaps are overdue"),
    .init("overdue", .list(Presentation.gapVocabulary), "the longest overdue"),
    .init("any_overdue", .flag, "a gap is overdue"),
    .init("more_overdue", .text, "how many further gaps are overdue; absent for none"),
    .init("unowned", .text, "how many active gaps have no owner"),
    .init("chart", .object(chartVocabulary), "open points against the plan"),
  ])

  /// The page or text, then the drawing that stands beside a text.
  package func files(with templates: [DocumentTemplates]) -> [ReportFile] {
    templates.flatMap { templates -> [ReportFile] in
      let name = presentation.options.name
      let page = ReportFile(
        name: name + (templates.isPage ? ".html" : ".md"),
        content: .bytes { templates.rendered(fields(), header: presentation.header) })
      guard !templates.isPage, let chart = burnDown else { return [page] }
      let drawing = ReportFile(
        name: presentation.options.fileName(of: chart), content: .bytes { Array(chart.svg.utf8) + [10] })
      return [page, drawing]
    }
  }

  private func fields() -> Fields {
    let shown = presentation
    let assessment = shown.assessment
    let executive = shown.executive()
    // Whoever meets every week has the gates' decisions before them; what came up in the register is new.
    let decisions = shown.registerDecisions() + shown.answerDecisions()
    let next = shown.dueSoon()
    let day = shown.results.sinceSnapshot?.comparison.before.asOf ?? assessment.asOf.adding(days: -7)
    func more(_ count: Int, _ limit: Int) -> Value {
      count > limit ? .text(NumberText.count(count - limit)) : .absent
    }
    return fieldsOf([
      "title": shown.text(shown.wording.text(assessment.title)),
      "client": assessment.client.map { shown.text(shown.wording.text($0)) } ?? .absent,
      "language": .text(Wording.pageLanguage),
      "as_of": shown.date(assessment.asOf),
      "phase": .text(assessment.phase.word),
      "stage": .text(assessment.stage == .draft ? "Draft" : "Final"),
      "tool": .text(shown.options.tool),
      "headline": executive["headline"] ?? .absent,
      "score": executive["score"] ?? .absent,
      "band": executive["band"] ?? .absent,
      "gates_passed": executive["gates_passed"] ?? .absent,
      "findings": executive["finding_count"] ?? .absent,
      "critical": executive["critical_count"] ?? .absent,
      "currency": executive["currency"] ?? .absent,
      "p80": executive["p80"] ?? .absent,
      "register": register(more),
      "since": shown.date(day),
      "snapshot": Value(shown.results.sinceSnapshot.map { oneLine($0.name) }),
      "moves": listOrAbsent(moves(since: day).map { .text($0) }),
      "decisions": listOrAbsent(Array(decisions.prefix(Self.limits.decisions))),
      "more_decisions": more(decisions.count, Self.limits.decisions),
      "any_decisions": .flag(!decisions.isEmpty),
      "ahead": listOrAbsent(ahead().map { .text($0) }),
      "next": listOrAbsent(Array(next.prefix(Self.limits.next))),
      "any_next": .flag(!next.isEmpty),
      "more_next": more(next.count, Self.limits.next),
      "page": .absent,
    ])
  }

  private func register(_ more: (Int, Int) -> Value) -> Value {
    guard let status = presentation.results.register else { return .absent }
    let late = status.late
    let forecast = status.points.open > 0 ? status.forecast : nil
    return object([
      "sentences": .list(registerSentences(status).map { .text($0) }),
      "open": .text(NumberText.count(status.points.open)),
      "active": .text(NumberText.count(status.active.count)),
      "gaps": .text(NumberText.count(status.entries.count)),
      "velocity": .text(NumberText.shortLevel(status.velocity)),
      "forecast": forecast.map(presentation.date) ?? .absent,
      "overdue_count": .text(NumberText.count(late.count)),
      "overdue": listOrAbsent(late.prefix(Self.limits.overdue).map(presentation.gap)),
      "any_overdue": .flag(!late.isEmpty),
      "more_overdue": more(late.count, Self.limits.overdue),
      "unowned": .text(NumberText.count(status.withoutOwner.count)),
      "chart": presentation.chart(burnDown),
    ])
  }

  /// The score first, then what the gaps did.
  private func moves(since day: CalendarDate) -> [String] {
    let change = presentation.results.sinceSnapshot?.comparison
    var sentences: [String] = []
    if let overall = change?.overall, let delta = overall.likeForLike.delta, let trend = overall.trend {
      let headline =
        overall.headline.before.flatMap { before in
          overall.headline.after.map { " (headline \(NumberText.score(before)) to \(NumberText.score($0)))" }
        } ?? ""
      sentences.append("Overall, like for like: \(NumberText.signedScore(delta)) points, \(trend.word)\(headline).")
    }
    for gate in change?.gates.prefix(2) ?? [] {
      sentences.append(
        "Gate \(gate.question): \(gate.before?.word.lowercased() ?? "none") to \(gate.after?.word.lowercased() ?? "none")."
      )
    }
    return Array((sentences + presentation.gapMoves(since: day)).prefix(Self.limits.moves))
  }

  private func ahead() -> [String] {
    let asOf = presentation.assessment.asOf
    func isNear(_ day: CalendarDate) -> Bool { (0...30).contains(day.dayNumber - asOf.dayNumber) }
    let phases = Phase.allCases.compactMap { phase in
      presentation.assessment.phaseDates[phase].flatMap { day in
        isNear(day) ? "\(phase.title) begins on \(DateText.long(day))." : nil
      }
    }
    let ends = (presentation.results.register?.expiring ?? []).prefix(3).compactMap { status in
      status.entry.accepted.map { "The acceptance of \(status.entry.id) ends on \(DateText.long($0.until))." }
    }
    return phases + ends
  }
}

extension Presentation {
  /// Without places to link to: the page has no sections.
  fileprivate var withoutSections: Presentation {
    var bare = self
    bare.hasSections = false
    return bare
  }

  /// What is due within 30 days, soonest first; what is overdue stands elsewhere.
  fileprivate func dueSoon() -> [Value] {
    inOrder(roadmapTasks().filter { place($0) == .step(.within30) }).map(fields)
  }
}
