import Model
package import Templates

/// How opinions moved, as a document of its own: the part of the report's section 5, in full.
package struct RoundsDocument: Sendable {
  private let presentation: Presentation

  package init(_ presentation: Presentation) { self.presentation = presentation }

  package static let vocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "title of the assessment"),
    .init("client", .object(textVocabulary), "who is assessed; absent where the assessment names nobody"),
    .init("language", .text, "language tag of the words the program writes"),
    .init("tool", .text, "name and version of the program"),
    .init("as_of", .object(dateVocabulary), "date of the assessment"),
    .init("full", .flag, "every question is listed: always"),
    .init("rounds", .object(Presentation.roundsVocabulary), "how opinions moved"),
    .init("page", .object(documentPageVocabulary), "what makes a page stand alone; absent in Markdown"),
  ])

  /// The document in the format of the templates. It stands alone: its links would lead nowhere and its drawing is part
  /// of a page, so Markdown has the figures only.
  package func rendered(with templates: DocumentTemplates) -> [UInt8] {
    let assessment = presentation.assessment
    let fields = fieldsOf([
      "title": presentation.text(presentation.wording.text(assessment.title)),
      "client": assessment.client.map { presentation.text(presentation.wording.text($0)) } ?? .absent,
      "language": .text(Wording.pageLanguage),
      "tool": .text(presentation.options.tool),
      "as_of": presentation.date(assessment.asOf),
      "full": .flag(true),
      "rounds": presentation.roundFields(withDrawing: templates.isPage, linked: false),
      "page": .absent,
    ])
    return templates.rendered(fields, header: presentation.header)
  }
}
