package import Analysis
import Model
package import Templates

/// A comparison on the way into Markdown or a page.
package struct ComparisonDocument: Sendable {
  let comparison: Comparison
  let labels: ComparisonLabels
  let tool: String

  package init(_ comparison: Comparison, labels: ComparisonLabels, tool: String) {
    self.comparison = comparison
    self.labels = labels
    self.tool = tool
  }

  package static let vocabulary = Vocabulary([
    .init("title", .text, "title of the assessment"),
    .init("client", .text, "who is assessed; absent where nobody is named"),
    .init("language", .text, "language tag of the words the program writes"),
    .init("tool", .text, "name and version of the program"),
    .init("before", .object(sideVocabulary), "the earlier date"),
    .init("after", .object(sideVocabulary), "the later date"),
    .init("other_basis", .text, "what levels are compared on, where the two dates have another basis each"),
    .init("worse", .texts, "why the later date is worse"),
    .init("any_worse", .flag, "the later date is worse"),
    .init("counts", .text, "how many questions went which way"),
    .init("added", .text, "how many questions only the later questionnaires have"),
    .init("dropped", .text, "how many questions only the earlier questionnaires had"),
    .init("same", .flag, "nothing differs"),
    .init("scores", .list(scoreVocabulary), "overall, areas and sections"),
    .init("lists", .list(listVocabulary), "what became of which question"),
    .init("page", .object(documentPageVocabulary), "what makes a page stand alone; absent in Markdown"),
  ])

  private static let sideVocabulary = Vocabulary([
    .init("label", .text, "what it is called"),
    .init("as_of", .object(dateVocabulary), "its date"),
    .init("band", .object(bandVocabulary), "overall band"),
    .init("ready", .flag, "every gate up to the phase is passed or waived"),
  ])

  private static let scoreVocabulary = Vocabulary([
    .init("title", .text, "what the score is of"),
    .init("id", .text, "its id; absent for the overall"),
    .init("overall", .flag, "it is the overall"),
    .init("section", .flag, "it is a section of the area above"),
    .init("before", .text, "headline before"),
    .init("after", .text, "headline now"),
    .init("delta", .text, "headline, points between the two"),
    .init("like_before", .text, "like for like before"),
    .init("like_after", .text, "like for like now"),
    .init("like_delta", .text, "like for like, points between the two"),
    .init("questions", .text, "how many questions like for like rests on"),
    .init("trend", .object(bandVocabulary), "which way it went"),
  ])

  private static let listVocabulary = Vocabulary([
    .init("title", .text, "heading"),
    .init("count", .text, "how many questions"),
    .init("note", .text, "a sentence about the list"),
    .init("lines", .list(lineVocabulary), "its questions"),
  ])

  private static let lineVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("title", .text, "title of the question"),
    .init("text", .text, "what became of it"),
  ])

  /// The document in the format of the templates.
  package func rendered(with templates: DocumentTemplates) -> [UInt8] { templates.rendered(fields(), header: header) }

  private var header: (String, String) {
    (comparison.after.title, "\(comparison.before.asOf) – \(comparison.after.asOf)")
  }

  private func fields() -> Fields {
    let worse = comparison.reasonsItIsWorse.map { Value.text(capitalised($0.words) + ".") }
    return fieldsOf([
      "title": .text(oneLine(comparison.after.title)),
      "client": Value(comparison.after.client.map(oneLine)),
      "language": .text(Wording.pageLanguage),
      "tool": .text(tool),
      "before": side(comparison.before, labels.before),
      "after": side(comparison.after, labels.after),
      "other_basis": comparison.before.basis == comparison.after.basis ? .absent : .text(comparison.basis.rawValue),
      "worse": listOrAbsent(worse),
      "any_worse": .flag(!worse.isEmpty),
      "counts": .text(comparison.countWords),
      "added": count(comparison.added.count),
      "dropped": count(comparison.dropped.count),
      "same": .flag(comparison.isEmpty),
      "scores": .list(scores()),
      "lists": listOrAbsent(
        comparison.lists.map { list in
          object([
            "title": .text(list.title), "count": .text(NumberText.count(list.lines.count)), "note": Value(list.note),
            "lines": .list(
              list.lines.map { line in
                object([
                  "id": .text(line.id), "title": .text(oneLine(line.title)), "text": .text(line.text),
                ])
              }),
          ])
        }),
      "page": .absent,
    ])
  }

  private func count(_ count: Int) -> Value { count == 0 ? .absent : .text(NumberText.count(count)) }

  private func side(_ standing: Standing, _ label: String) -> Value {
    object([
      "label": .text(oneLine(label)),
      "as_of": object([
        "text": .text(DateText.long(standing.asOf)), "short": .text(DateText.medium(standing.asOf)),
        "iso": .text(standing.asOf.description),
      ]),
      "band": standing.band.map { bandValue($0.rawValue, $0.word, $0.symbol) } ?? .absent,
      "ready": .flag(standing.ready),
    ])
  }

  private func bandValue(_ code: String, _ word: String, _ symbol: String) -> Value {
    object(["code": .text(code), "word": .text(word), "symbol": .text(symbol)])
  }

  private func scores() -> [Value] {
    [score("Overall", id: nil, comparison.overall, overall: true, section: false)]
      + comparison.areas.flatMap { area in
        [score(area.title, id: area.id, area.score, overall: false, section: false)]
          + area.sections.map { score($0.title, id: $0.id, $0.score, overall: false, section: true) }
      }
  }

  private func score(_ title: String, id: String?, _ change: ScoreChange, overall: Bool, section: Bool) -> Value {
    func points(_ value: Double?) -> Value { Value(value.map(NumberText.score)) }
    func signed(_ value: Double?) -> Value { Value(value.map(NumberText.signedScore)) }
    return object([
      "title": .text(oneLine(title)), "id": Value(id), "overall": .flag(overall), "section": .flag(section),
      "before": points(change.headline.before), "after": points(change.headline.after),
      "delta": signed(change.headline.delta), "like_before": points(change.likeForLike.before),
      "like_after": points(change.likeForLike.after), "like_delta": signed(change.likeForLike.delta),
      "questions": .text(NumberText.count(change.questions)),
      "trend": change.trend.map { bandValue("trend-\($0.rawValue)", $0.word, $0.symbol) } ?? .absent,
    ])
  }
}
