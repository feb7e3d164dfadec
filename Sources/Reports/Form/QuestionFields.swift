import Model
package import Templates

/// What the layouts of a form may name.
extension QuestionForm {
  package static let vocabulary = Vocabulary(
    FormShell.vocabulary + [
      .init("respondent", .text, "id of the person it is for; absent where it is for a role"),
      .init("name", .text, "name of that person, where it is known"),
      .init("role", .text, "the one role that it is for; absent where there are several"),
      .init("roles", .list(roleVocabulary), "the roles that it is for"),
      .init("several_roles", .flag, "it is for two or more roles, and whoever fills it in chooses"),
      .init("round", .text, "1 for the first collection"),
      .init("later_round", .flag, "it is not the first round"),
      .init("question_count", .text, "how many questions it has"),
      .init("one_question", .flag, "it has one question"),
      .init("answered_before", .flag, "what this person has answered before is shown"),
      .init("levels", .list(levelVocabulary), "the five levels of commitment"),
      .init("grades", .list(gradeVocabulary), "the four grades of evidence"),
      .init("sections", .list(sectionVocabulary), "the sections of which something is asked"),
    ])

  static let roleVocabulary = Vocabulary([
    .init("code", .text, "what a file calls the role"),
    .init("title", .text, "name of the role"),
    .init("count", .text, "how many questions the role is asked"),
  ])

  static let levelVocabulary = Vocabulary([
    .init("number", .text, "0 to 4"),
    .init("level_name", .text, "name of the level"),
    .init("meaning", .text, "what it means"),
  ])

  static let gradeVocabulary = Vocabulary([
    .init("number", .text, "0 to 3"),
    .init("grade_name", .text, "name of the grade"),
    .init("meaning", .text, "what a respondent says with it"),
    .init("supports", .text, "highest level that is believed on it, 1 to 4"),
  ])

  static let sectionVocabulary = Vocabulary([
    .init("id", .text, "id of the section"),
    .init("title", .object(textVocabulary), "title"),
    .init("gap", .object(textVocabulary), "what goes wrong here; absent where the author wrote nothing"),
    .init("area", .object(textVocabulary), "title of the area it belongs to"),
    .init("guiding_question", .object(textVocabulary), "the area's guiding question; absent where it has none"),
    .init("begins_area", .flag, "it is the first section of its area"),
    .init("questions", .list(questionVocabulary), "its questions"),
  ])

  static let questionVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("title", .object(textVocabulary), "title"),
    .init("ask", .object(textVocabulary), "the question"),
    .init("why", .object(textVocabulary), "why it is asked; absent where the author wrote nothing"),
    .init("asked_roles", .text, "codes of the form's roles that are asked, with blanks between"),
    .init("choices", .list(choiceVocabulary), "the levels, or the values of its own scale"),
    .init("has_examples", .flag, "its author gave examples of evidence"),
    .init("examples", .list(textVocabulary), "examples of evidence"),
    .init("unknown_chosen", .flag, "this person has answered: unknown"),
    .init("na_chosen", .flag, "this person has answered: not applicable"),
  ])

  static let choiceVocabulary = Vocabulary([
    .init("value", .text, "what a file says for it"),
    .init("number", .text, "the level; absent on a scale of the author's own"),
    .init("level_name", .text, "name of the level; absent on a scale of the author's own"),
    .init("label", .object(textVocabulary), "the anchor"),
    .init("chosen", .flag, "this person has answered so"),
  ])

  func questionFields() -> Fields {
    fieldsOf([
      "respondent": Value(request.respondent),
      "name": Value(request.name.map(oneLine)),
      "role": request.roles.count == 1 ? Value(request.roles.first?.title) : .absent,
      "roles": .list(
        request.roles.map {
          object([
            "code": .text($0.rawValue), "title": .text($0.title), "count": .text(NumberText.count(count(for: $0))),
          ])
        }),
      "several_roles": .flag(request.roles.count > 1),
      "round": .text(String(request.round)),
      "later_round": .flag(request.round > 1),
      "question_count": .text(NumberText.count(questionCount)),
      "one_question": .flag(questionCount == 1),
      "answered_before": .flag(holdsAnswers),
      "levels": .list(
        zip(levelNames, levelMeanings).enumerated().map { number, level in
          object(["number": .text(String(number)), "level_name": .text(level.0), "meaning": .text(level.1)])
        }),
      "grades": .list(
        zip(gradeNames, gradeMeanings).enumerated().map { number, grade in
          object([
            "number": .text(String(number)), "grade_name": .text(grade.0), "meaning": .text(grade.1),
            "supports": .text(String(highestLevel(onGrade: number))),
          ])
        }),
      "sections": .list(sections.enumerated().map { fields(of: $1, begins: begins($0)) }),
    ])
  }

  private func fields(of asked: AskedSection, begins: Bool) -> Value {
    object([
      "id": .text(asked.section.id),
      "title": text(asked.section.title, of: asked.questionnaire),
      "gap": text(asked.section.gap, of: asked.questionnaire),
      "area": text(asked.questionnaire.title, of: asked.questionnaire),
      "guiding_question": text(asked.questionnaire.guidingQuestion, of: asked.questionnaire),
      "begins_area": .flag(begins),
      "questions": .list(asked.items.map { fields(of: $0, asked.questionnaire) }),
    ])
  }

  private func fields(of item: AskedSection.Item, _ questionnaire: Questionnaire) -> Value {
    let question = item.question
    let chosen = own.entries[question.id]?.choice
    let hasLevels = question.scale.name == nil
    return object([
      "id": .text(question.id),
      "title": text(question.title, of: questionnaire),
      "ask": text(question.ask, of: questionnaire),
      "why": text(question.why, of: questionnaire),
      "asked_roles": .text(item.roles.map(\.rawValue).joined(separator: " ")),
      "choices": .list(
        question.scale.values.enumerated().map { index, value in
          object([
            "value": .text(value.value),
            "number": hasLevels ? .text(value.value) : .absent,
            "level_name": hasLevels && levelNames.indices.contains(index) ? .text(levelNames[index]) : .absent,
            "label": text(value.label, of: questionnaire),
            "chosen": .flag(value.value == chosen),
          ])
        }),
      "has_examples": .flag(!question.evidence.isEmpty),
      "examples": listOrAbsent(question.evidence.map { text($0, of: questionnaire) }),
      "unknown_chosen": .flag(chosen == "unknown"),
      "na_chosen": .flag(chosen == "na"),
    ])
  }
}
