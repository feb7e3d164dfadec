import Model
package import Templates

/// The vendor's copy on the way into Markdown or a page.
extension VendorCopy {
  /// The path of its layout in the templates folder, without endings.
  package static let layout = "report/vendor"

  package static let vocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "title of the assessment"),
    .init("client", .object(textVocabulary), "who asks; absent where the assessment names nobody"),
    .init("language", .text, "language tag of the words the program writes"),
    .init("tool", .text, "name and version of the program"),
    .init("as_of", .object(dateVocabulary), "date of the assessment"),
    .init("vendor", .text, "the vendor's name"),
    .init("question_count", .text, "how many questions there are"),
    .init("open_count", .text, "how many of them wait for a reply"),
    .init("any_questions", .flag, "there are questions"),
    .init("groups", .list(vendorQuestionsVocabulary), "the questions by what they are about"),
    .init("any_work", .flag, "there are lines of work to answer"),
    .init("work", .list(vendorWorkVocabulary), "the lines of work, by id"),
    .init("page", .object(documentPageVocabulary), "what makes a page stand alone; absent in Markdown"),
  ])

  private static let vendorQuestionsVocabulary = Vocabulary([
    .init("title", .text, "what they are about"),
    .init("questions", .list(vendorQuestionVocabulary), "the questions, by number"),
  ])

  private static let vendorQuestionVocabulary = Vocabulary([
    .init("number", .text, "the number under which it is answered"),
    .init("text", .text, "the question"),
    .init("passages", .texts, "lines of the vendor's own statement of work that it is about"),
    .init("state", .object(bandVocabulary), "answered, closed or no longer needed; absent while it is open"),
    .init("reply", .text, "what the vendor replied; absent without a reply"),
    .init("replied_on", .object(dateVocabulary), "when it did; absent where that is not known"),
  ])

  private static let vendorWorkVocabulary = Vocabulary([
    .init("id", .text, "id of the work item"),
    .init("title", .object(textVocabulary), "title"),
    .init("status", .text, "what the proposal says"),
    .init("complete", .flag, "the proposal includes it"),
    .init("days", .text, "days offered; absent where the proposal names none"),
    .init("performer", .text, "who performs it, as the proposal says; absent where it does not"),
    .init("questions", .list(vendorNumberVocabulary), "the open questions about it"),
  ])

  private static let vendorNumberVocabulary = Vocabulary([.init("number", .text, "number of the question")])

  /// The copy in the format of the templates.
  package func rendered(with templates: DocumentTemplates) -> [UInt8] {
    templates.rendered(fields(), header: header)
  }

  /// At the head of each printed page, left and right.
  private var header: (String, String) {
    let client = client.map { oneLine($0.string) + " · " } ?? ""
    return (client + oneLine(title.string), "Questions to \(oneLine(name))")
  }

  private func fields() -> Fields {
    fieldsOf([
      "title": Value(title), "client": client.map { Value($0) } ?? .absent, "language": .text(Wording.pageLanguage),
      "tool": .text(tool), "as_of": Value(asOf), "vendor": .text(oneLine(name)),
      "question_count": .text(NumberText.count(questionCount)), "open_count": .text(NumberText.count(openCount)),
      "any_questions": .flag(!groups.isEmpty), "groups": listOrAbsent(groups.map(fields)),
      "any_work": .flag(!work.isEmpty), "work": listOrAbsent(work.map(fields)), "page": .absent,
    ])
  }

  private func fields(_ group: VendorQuestions) -> Value {
    object(["title": .text(group.title), "questions": .list(group.questions.map(fields))])
  }

  private func fields(_ question: VendorQuestion) -> Value {
    object([
      "number": .text(String(question.number)), "text": .text(oneLine(question.text)),
      "passages": listOrAbsent(question.passages.map { .text(oneLine($0)) }), "state": question.state.mark,
      "reply": Value(question.reply.map(oneLine)), "replied_on": question.repliedOn.map { Value($0) } ?? .absent,
    ])
  }

  private func fields(_ line: VendorWork) -> Value {
    object([
      "id": .text(line.id), "title": Value(line.title), "status": .text(capitalised(line.status.word)),
      "complete": .flag(line.status == .included), "days": Value(line.days.map { NumberText.figure($0) }),
      "performer": Value(line.performer?.vendorWord),
      "questions": listOrAbsent(line.questions.map { object(["number": .text(String($0))]) }),
    ])
  }
}

extension VendorQuestion.State {
  fileprivate var mark: Value {
    let (code, word, symbol): (String, String, String)
    switch self {
    case .open: return .absent
    case .answered: (code, word, symbol) = ("low", "Answered", "○")
    case .closed: (code, word, symbol) = ("pass", "Closed", "✓")
    case .settled: (code, word, symbol) = ("none", "No longer needed", "–")
    }
    return object(["code": .text(code), "word": .text(word), "symbol": .text(symbol)])
  }
}

extension Performer {
  /// As the vendor reads it: "our" would be its own.
  fileprivate var vendorWord: String {
    switch self {
    case .customerIT: "Customer IT"
    case .business: "Customer business"
    case .vendor: "You"
    case .partner: "Your partner"
    case .thirdParty: "A third party"
    case .nobody: "Nobody"
    case .unknown: "Not known"
    }
  }
}
