import Analysis
import Model
package import Templates

/// The comparison of proposals on the way into Markdown or a page.
package struct CompareDocument: Sendable {
  let offers: ComparedOffers
  let tool: String

  package init(_ offers: ComparedOffers, tool: String) {
    self.offers = offers
    self.tool = tool
  }

  package static let vocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "title of the assessment"),
    .init("client", .object(textVocabulary), "who is assessed; absent where the assessment names nobody"),
    .init("language", .text, "language tag of the words the program writes"),
    .init("tool", .text, "name and version of the program"),
    .init("as_of", .object(dateVocabulary), "date of the comparison"),
    .init("sealed", .flag, "prices were left unread"),
    .init("count", .text, "how many proposals there are"),
    .init("currency", .text, "ISO 4217 code of all amounts"),
    .init("formula", .text, "the price formula that decides; absent where none is named"),
    .init("weight", .text, "weight of the price in the award"),
    .init("verdict", .object(bandVocabulary), "how firm the ranking is; absent while prices are sealed"),
    .init("sentence", .text, "who leads and why that is firm or fragile, in one sentence to read aloud"),
    .init(
      "chart", .object(drawingVocabulary), "what each offer costs and who leads at which weight; absent in Markdown"),
    .init("sections", .list(offerSectionVocabulary), "the comparison, part by part"),
    .init("page", .object(documentPageVocabulary), "what makes a page stand alone; absent in Markdown"),
  ])

  private static let drawingVocabulary = Vocabulary([
    .init("svg", .markup, "the drawing"),
    .init("title", .text, "title"),
    .init("description", .text, "what the drawing shows, in words"),
  ])

  /// The document in the format of the templates.
  package func rendered(with templates: DocumentTemplates) -> [UInt8] {
    let title = oneLine(offers.wording.text(offers.assessment.title).string)
    let client = offers.assessment.client.map { oneLine(offers.wording.text($0).string) + " · " } ?? ""
    return templates.rendered(
      fields(withChart: templates.isPage), header: (client + title, "as of " + DateText.long(offers.assessment.asOf)))
  }

  private func fields(withChart: Bool) -> Fields {
    let assessment = offers.assessment
    let rule = offers.result.priceRule
    let chart = withChart ? offers.chart : nil
    return fieldsOf([
      "title": Value(offers.wording.text(assessment.title)),
      "client": assessment.client.map { Value(offers.wording.text($0)) } ?? .absent,
      "language": .text(Wording.pageLanguage), "tool": .text(tool), "as_of": dateFields(assessment.asOf),
      "sealed": .flag(offers.isSealed), "count": .text(NumberText.count(offers.result.vendors.count)),
      "currency": .text(assessment.currency), "formula": Value(rule?.formula.word),
      "weight": .text(rule.map { NumberText.plain($0.weight * 100) + "%" } ?? ""),
      "verdict": offers.isSealed ? .absent : verdict, "sentence": .text(oneLine(offers.verdictSentence)),
      "chart": chart.map { chart in
        object([
          "svg": .markup(chart.svg), "title": .text(chart.title), "description": .text(chart.description),
        ])
      } ?? .absent,
      "sections": listOrAbsent(offers.sections.map(offerFields)), "page": .absent,
    ])
  }

  private var verdict: Value {
    let verdict = offers.result.verdict
    let code =
      switch verdict {
      case .robust: "pass"
      case .fragile: "moderate"
      case .noComparison: "none"
      }
    return object(["code": .text(code), "word": .text(verdict.word), "symbol": .text(verdict.symbol)])
  }

  private func dateFields(_ date: CalendarDate) -> Value {
    object([
      "text": .text(DateText.long(date)), "short": .text(DateText.medium(date)), "iso": .text(date.description),
    ])
  }
}
