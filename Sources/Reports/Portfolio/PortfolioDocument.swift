import Analysis
import Model
package import Templates

/// A portfolio on the way into Markdown or a page.
package struct PortfolioDocument: Sendable {
  let portfolio: Portfolio
  let tool: String

  package init(_ portfolio: Portfolio, tool: String) {
    self.portfolio = portfolio
    self.tool = tool
  }

  package static let vocabulary = Vocabulary([
    .init("language", .text, "language tag of the words the program writes"),
    .init("tool", .text, "name and version of the program"),
    .init("count", .text, "how many programmes, in words"),
    .init("dates", .text, "their dates, from the earliest to the latest; absent without a programme"),
    .init("programmes", .list(programmeVocabulary), "the programmes, the worst first"),
    .init("any_programmes", .flag, "there are programmes"),
    .init("unreadable", .list(unreadableVocabulary), "folders that could not be read"),
    .init("any_unreadable", .flag, "there are such folders"),
    .init("page", .object(documentPageVocabulary), "what makes a page stand alone; absent in Markdown"),
  ])

  private static let programmeVocabulary = Vocabulary([
    .init("number", .text, "position, from 1"),
    .init("title", .text, "title of the assessment"),
    .init("client", .text, "who is assessed; absent where nobody is named"),
    .init("folder", .text, "its folder, as it was named"),
    .init("as_of", .object(dateVocabulary), "its date"),
    .init("score", .text, "overall score; absent while nothing is rated"),
    .init("band", .object(bandVocabulary), "overall band; absent while nothing is rated"),
    .init("ready", .flag, "every gate up to its phase is passed or waived"),
    .init("failed_gates", .text, "how many gates failed"),
    .init(
      "p80", .text, "cost of the work without money, exceeded in one of five, with its currency; absent without scope"),
    .init("open_points", .text, "open points of its register; absent without one"),
    .init("overdue", .text, "overdue gaps of its register; absent without one"),
    .init("trend", .object(bandVocabulary), "which way it went, like for like; absent without an earlier snapshot"),
    .init("delta", .text, "the same in points"),
    .init("since", .object(dateVocabulary), "the date of that snapshot"),
  ])

  private static let unreadableVocabulary = Vocabulary([
    .init("folder", .text, "the folder, as it was named"),
    .init("problems", .texts, "what is wrong, each with its place"),
  ])

  /// The document in the format of the templates.
  package func rendered(with templates: DocumentTemplates) -> [UInt8] {
    templates.rendered(fields(), header: ("Portfolio", portfolio.dates))
  }

  private func fields() -> Fields {
    fieldsOf([
      "language": .text(Wording.pageLanguage), "tool": .text(tool),
      "count": .text(capitalised(counted(portfolio.programmes.count, "programme"))),
      "dates": portfolio.dates.isEmpty ? .absent : .text(portfolio.dates),
      "programmes": listOrAbsent(portfolio.programmes.enumerated().map { programme($0.offset + 1, $0.element) }),
      "any_programmes": .flag(!portfolio.programmes.isEmpty),
      "unreadable": listOrAbsent(
        portfolio.unreadable.map { folder in
          object([
            "folder": .text(oneLine(folder.folder)), "problems": .list(folder.problems.map { .text(oneLine($0)) }),
          ])
        }),
      "any_unreadable": .flag(!portfolio.unreadable.isEmpty), "page": .absent,
    ])
  }

  private func programme(_ number: Int, _ programme: Programme) -> Value {
    object([
      "number": .text(String(number)), "title": .text(oneLine(programme.title)),
      "client": Value(programme.client.map(oneLine)), "folder": .text(oneLine(programme.folder)),
      "as_of": date(programme.asOf), "score": Value(programme.score.map(NumberText.score)),
      "band": programme.band.map { mark($0.rawValue, $0.word, $0.symbol) } ?? .absent,
      "ready": .flag(programme.ready), "failed_gates": .text(NumberText.count(programme.failedGates)),
      "p80": Value(programme.p80.map { "\(programme.currency) \(NumberText.money($0))" }),
      "open_points": Value(programme.openPoints.map { NumberText.count($0) }),
      "overdue": Value(programme.overdue.map { NumberText.count($0) }),
      "trend": programme.trend.map { mark("trend-\($0.rawValue)", $0.word, $0.symbol) } ?? .absent,
      "delta": Value(programme.delta.map(NumberText.signedScore)), "since": programme.since.map(date) ?? .absent,
    ])
  }

  private func mark(_ code: String, _ word: String, _ symbol: String) -> Value {
    object(["code": .text(code), "word": .text(word), "symbol": .text(symbol)])
  }

  private func date(_ date: CalendarDate) -> Value {
    object([
      "text": .text(DateText.long(date)), "short": .text(DateText.medium(date)), "iso": .text(date.description),
    ])
  }
}
