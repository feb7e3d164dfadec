import Model
package import Templates

/// What the layouts of a form about the work may name.
extension ScopeForm {
  package static let vocabulary = Vocabulary(
    FormShell.vocabulary + [
      .init("respondent", .text, "id of the person it is for; absent where it is for a role"),
      .init("name", .text, "name of that person, where it is known"),
      .init("role", .text, "the role that it is for"),
      .init("round", .text, "1 for the first collection"),
      .init("later_round", .flag, "it is not the first round"),
      .init("item_count", .text, "how many work items it has"),
      .init("one_item", .flag, "it has one work item"),
      .init("answered_before", .flag, "what this person has said before is shown"),
      .init("performers", .list(choiceVocabulary), "who may perform an item"),
      .init("payers", .list(choiceVocabulary), "who may pay for an item"),
      .init("groups", .list(groupVocabulary), "the parts of the form"),
    ])

  static let choiceVocabulary = Vocabulary([
    .init("value", .text, "what a file says for it"),
    .init("title", .text, "the answer in the words of the role"),
    .init("hint", .text, "what it means; absent where the answer says it"),
    .init("chosen", .flag, "this person has answered so"),
  ])

  static let groupVocabulary = Vocabulary([
    .init("id", .text, "id of the part"),
    .init("title", .text, "its heading"),
    .init("items", .list(itemVocabulary), "its work items"),
  ])

  static let itemVocabulary = Vocabulary([
    .init("id", .text, "id of the item"),
    .init("title", .object(textVocabulary), "the work in a few words"),
    .init("performers", .list(choiceVocabulary), "who may perform it"),
    .init("payers", .list(choiceVocabulary), "who may pay for it"),
    .init("note", .text, "this person's note, where there is one"),
  ])

  func itemFields() -> Fields {
    let performers = performerChoices(for: role)
    let payers = payerChoices(for: role)
    return fieldsOf([
      "respondent": Value(request.respondent),
      "name": Value(request.name.map(oneLine)),
      "role": .text(role.title),
      "round": .text(String(request.round)),
      "later_round": .flag(request.round > 1),
      "item_count": .text(NumberText.count(items.count)),
      "one_item": .flag(items.count == 1),
      "answered_before": .flag(holdsAnswers),
      "performers": fields(of: performers),
      "payers": fields(of: payers),
      "groups": .list(
        groups.map { group in
          object([
            "id": .text(group.step.id), "title": .text(group.title),
            "items": .list(group.items.map { fields(of: $0, performers, payers) }),
          ])
        }),
    ])
  }

  private func fields(of item: WorkItem, _ performers: [ScopeChoice], _ payers: [ScopeChoice]) -> Value {
    let said = own[item.id]
    return object([
      "id": .text(item.id), "title": Value(wording.text(item.title)),
      "performers": fields(of: performers, chosen: said?.performer?.rawValue),
      "payers": fields(of: payers, chosen: said?.payer?.rawValue), "note": Value(said?.note.map(oneLine)),
    ])
  }

  private func fields(of choices: [ScopeChoice], chosen: String? = nil) -> Value {
    .list(
      choices.map { choice in
        object([
          "value": .text(choice.value), "title": .text(choice.title),
          "hint": choice.hint.isEmpty ? .absent : .text(choice.hint), "chosen": .flag(choice.value == chosen),
        ])
      })
  }
}
