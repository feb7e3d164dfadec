import Analysis
import Diagnostics
import Model
package import Templates

/// The open questions to a vendor as an offline page with a field for each reply, or as a text to print.
package struct ReplyForm: Sendable {
  package let questions: QuestionsToVendor
  let tool: String

  package init(_ questions: QuestionsToVendor, tool: String) {
    self.questions = questions
    self.tool = tool
  }

  package static let vocabulary = Vocabulary(
    FormShell.vocabulary + [
      .init("vendor", .text, "id of the vendor"),
      .init("name", .text, "its name"),
      .init("as_of", .object(dateVocabulary), "the day of the questions"),
      .init("question_count", .text, "how many questions there are"),
      .init("one_question", .flag, "there is one"),
      .init("any_questions", .flag, "there is one at least"),
      .init("groups", .list(groupVocabulary), "the questions by what they are about"),
    ])

  private static let groupVocabulary = Vocabulary([
    .init("id", .text, "id of the part"),
    .init("rule", .text, "the rule that asks, CQ-1 to CQ-14"),
    .init("title", .text, "what its questions are about"),
    .init("questions", .list(questionVocabulary), "its questions"),
  ])

  private static let questionVocabulary = Vocabulary([
    .init("number", .text, "the number under which it is asked"),
    .init("subject", .text, "id or name of what it is about; absent where the rule asks once"),
    .init("text", .text, "the question"),
    .init("passages", .texts, "the vendor's own words that it is about"),
    .init("any_passages", .flag, "there are such words"),
  ])

  package func rendered(with templates: FormTemplates) -> [UInt8] {
    let groups = questions.groups(of: questions.open)
    let steps = groups.map { group in
      FormShell.Step(
        id: "part-\(group.rule.rawValue)", title: .object(fieldsOf(["text": .text(group.rule.title)])), group: .absent)
    }
    let shell = FormShell(
      title: Value(questions.title), client: questions.client.map { Value($0) } ?? .absent,
      heading: "Questions to \(oneLine(questions.name))", tool: tool, steps: steps, data: data())
    let asked = fieldsOf([
      "vendor": .text(questions.vendor),
      "name": .text(oneLine(questions.name)),
      "as_of": object([
        "text": .text(DateText.long(questions.asOf)), "short": .text(DateText.medium(questions.asOf)),
        "iso": .text(questions.asOf.description),
      ]),
      "question_count": .text(NumberText.count(questions.open.count)),
      "one_question": .flag(questions.open.count == 1),
      "any_questions": .flag(!questions.open.isEmpty),
      "groups": listOrAbsent(groups.map { fields(of: $0.rule, $0.questions) }),
    ])
    return shell.rendered(asking: asked, with: templates)
  }

  private func fields(of rule: ClarificationRule, _ asked: [QuestionsToVendor.Question]) -> Value {
    object([
      "id": .text("part-\(rule.rawValue)"), "rule": .text(rule.id), "title": .text(rule.title),
      "questions": .list(
        asked.map { question in
          object([
            "number": .text(String(question.number)), "subject": Value(question.subject.map(oneLine)),
            "text": .text(oneLine(question.text)),
            "passages": listOrAbsent(question.passages.map { .text(oneLine($0)) }),
            "any_passages": .flag(!question.passages.isEmpty),
          ])
        }),
    ])
  }

  /// What the script must know: which number stands for which question.
  private func data() -> String {
    var json = JSONText(indented: false)
    json.object { json in
      json.member(
        "store",
        storeKey(
          ["replies", questions.title.string, questions.vendor]
            + questions.open.flatMap { [String($0.number), $0.rule.id, $0.subject ?? ""] }))
      json.member("round", 1)
      json.member("respondent", questions.vendor)
      json.member("roles", ["vendor"])
      json.key("questions")
      json.object { json in
        for question in questions.open {
          json.key(String(question.number))
          json.object { json in
            json.member("rule", question.rule.id)
            json.member("subject", question.subject)
          }
        }
      }
    }
    return String(decoding: json.finished().dropLast(), as: UTF8.self)
  }
}
