import Diagnostics
import Model
package import Templates

/// What the layout of an evaluator's form may name, and what its scripts must know.
extension EvaluatorForm {
  package static let vocabulary = Vocabulary(
    FormShell.vocabulary + [
      .init("evaluator", .text, "id of the person it is for"),
      .init("vendor_count", .text, "how many vendors it asks about"),
      .init("criterion_count", .text, "how many criteria it has"),
      .init("answered_before", .flag, "what this person gave before is shown"),
      .init("criteria", .list(criterionVocabulary), "the parts of the form"),
    ])

  private static let criterionVocabulary = Vocabulary([
    .init("id", .text, "id of the part"),
    .init("number", .text, "1-based number of the criterion"),
    .init("title", .object(textVocabulary), "the criterion in a few words"),
    .init("levels", .list(levelVocabulary), "what the levels 0 to 4 mean"),
    .init("vendors", .list(cellVocabulary), "the vendors, by their ids"),
  ])

  private static let levelVocabulary = Vocabulary([
    .init("number", .text, "0 to 4"),
    .init("level_name", .text, "the level in a word"),
    .init("meaning", .object(textVocabulary), "when to give it"),
  ])

  private static let cellVocabulary = Vocabulary([
    .init("cell", .text, "what the page calls this vendor on this criterion"),
    .init("name", .text, "the vendor's name"),
    .init("choices", .list(choiceVocabulary), "the levels to choose from"),
  ])

  private static let choiceVocabulary = Vocabulary([
    .init("number", .text, "0 to 4"),
    .init("level_name", .text, "the level in a word"),
  ])

  func itemFields() -> Fields {
    fieldsOf([
      "evaluator": .text(evaluator),
      "vendor_count": .text(NumberText.count(vendors.count)),
      "criterion_count": .text(NumberText.count(criteria.count)),
      "answered_before": .flag(holdsAnswers),
      "criteria": .list(criteria.indices.map(fields)),
    ])
  }

  private func fields(of index: Int) -> Value {
    let choices = Value.list(
      ScoreLevel.all.map { object(["number": .text(String($0.number)), "level_name": .text($0.name)]) })
    return object([
      "id": .text("criterion-\(index + 1)"), "number": .text(String(index + 1)), "title": Value(criteria[index].title),
      "levels": .list(
        ScoreLevel.all.map { level in
          object([
            "number": .text(String(level.number)), "level_name": .text(level.name),
            "meaning": meaning(of: level, criteria[index]),
          ])
        }),
      "vendors": .list(
        vendors.enumerated().map { vendor in
          object([
            "cell": .text(cell(index, vendor.offset)), "name": .text(oneLine(vendor.element.name)), "choices": choices,
          ])
        }),
    ])
  }

  private func meaning(of level: ScoreLevel, _ criterion: Asked) -> Value {
    guard criterion.anchors.indices.contains(level.number) else { return object(["text": .text(level.meaning)]) }
    return Value(criterion.anchors[level.number])
  }

  /// Ids of vendors and criteria may hold hyphens, so two of them joined would not tell them apart.
  private func cell(_ criterion: Int, _ vendor: Int) -> String { "c\(criterion + 1)-v\(vendor + 1)" }

  func data() -> String {
    var json = JSONText(indented: false)
    json.object { json in
      json.member("store", storeKey(identity))
      json.member("stamp", stamp)
      json.member("respondent", evaluator)
      json.member("name", name.map { oneLine($0) })
      json.member("roles", ["evaluator"])
      json.member("vendors", vendors.map(\.id))
      json.member("criteria", criteria.map(\.id))
      json.key("cells")
      json.object { json in
        eachCell { cell, vendor, criterion in
          json.key(cell)
          json.object { json in
            json.member("vendor", vendor)
            json.member("criterion", criterion)
          }
        }
      }
      json.key("answers")
      json.object { json in
        eachCell { cell, vendor, criterion in
          guard let own = own(vendor, criterion) else { return }
          json.key(cell)
          json.object { json in
            json.member("level", NumberText.shortLevel(own.level))
            json.member("note", own.note ?? "")
          }
        }
      }
    }
    return String(decoding: json.finished().dropLast(), as: UTF8.self)
  }

  private func eachCell(_ body: (_ cell: String, _ vendor: String, _ criterion: String) -> Void) {
    for (index, criterion) in criteria.enumerated() {
      for (position, vendor) in vendors.enumerated() { body(cell(index, position), vendor.id, criterion.id) }
    }
  }

  /// The same page made again finds what was typed into it; another person's, or one by other criteria, does not.
  private var identity: [String] {
    ["scores", stamp, title.string, evaluator] + vendors.map(\.id) + criteria.map(\.id)
  }
}
