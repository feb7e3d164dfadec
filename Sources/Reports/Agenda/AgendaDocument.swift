package import Analysis
import Model
package import Templates

/// The workshop's running order on the way into Markdown, a page or the terminal.
package struct AgendaDocument: Sendable {
  package let agenda: Agenda
  let presentation: Presentation
  /// Orphans and doubles; nil where there is no scope file.
  package let contested: [ContestedWork]?

  package init(_ agenda: Agenda, _ presentation: Presentation, contested: [ContestedWork]?) {
    self.agenda = agenda
    self.presentation = presentation
    self.contested = contested
  }

  package static let vocabulary = Vocabulary([
    .init("title", .object(textVocabulary), "title of the assessment"),
    .init("client", .object(textVocabulary), "who is assessed; absent where the assessment names nobody"),
    .init("language", .text, "language tag of the words the program writes"),
    .init("tool", .text, "name and version of the program"),
    .init("as_of", .object(dateVocabulary), "date of the answers"),
    .init("phase", .text, "phase whose gates decide whether the project is ready"),
    .init("respondents", .text, "how many people answered"),
    .init("start", .text, "when the day begins, such as 09:00"),
    .init("end", .text, "when it ends"),
    .init("minutes", .text, "how long it is"),
    .init("no_scope", .flag, "there is no scope file"),
    .init("slots", .list(slotVocabulary), "the parts of the day, in their order"),
    .init("page", .object(documentPageVocabulary), "what makes a page stand alone; absent in Markdown"),
  ])

  private static let slotVocabulary = Vocabulary([
    .init("id", .text, "id to link to"),
    .init("title", .text, "heading"),
    .init("start", .text, "when it begins"),
    .init("end", .text, "when it ends"),
    .init("minutes", .text, "how long it is"),
    .init("is_pause", .flag, "it is the pause"),
    .init("count", .text, "how many things it deals with"),
    .init("intro", .text, "how to run it"),
    .init("questions", .list(agendaQuestionVocabulary), "questions to put"),
    .init("work", .list(workVocabulary), "work that nobody or two parties do"),
    .init("any_work", .flag, "there is such work"),
    .init("owners", .list(ownerVocabulary), "what to assign"),
    .init("any_owners", .flag, "there is something to assign"),
    .init("reserve", .text, "what is taken up when something goes faster"),
  ])

  private static let workVocabulary = Vocabulary([
    .init("id", .text, "id of the work item"),
    .init("title", .text, "its title"),
    .init("what", .text, "who says what about it"),
  ])

  private static let ownerVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("action", .object(textVocabulary), "what closes the gap"),
    .init("owner", .text, "role proposed"),
    .init("due", .object(dateVocabulary), "date proposed"),
    .init("risk", .object(riskVocabulary), "its risk"),
  ])

  /// The document in the format of the templates.
  package func rendered(with templates: DocumentTemplates) -> [UInt8] {
    templates.rendered(fields(), header: presentation.header)
  }

  private func fields() -> Fields {
    let assessment = presentation.assessment
    return fieldsOf([
      "title": presentation.text(presentation.wording.text(assessment.title)),
      "client": assessment.client.map { presentation.text(presentation.wording.text($0)) } ?? .absent,
      "language": .text(Wording.pageLanguage),
      "tool": .text(presentation.options.tool),
      "as_of": presentation.date(assessment.asOf),
      "phase": .text(assessment.phase.word),
      "respondents": .text(NumberText.count(presentation.respondentCount)),
      "start": .text(clock(agenda.start)),
      "end": .text(clock(agenda.start + agenda.minutes)),
      "minutes": .text(String(agenda.minutes)),
      "no_scope": .flag(contested == nil),
      "slots": .list(agenda.slots.map(slot)),
      "page": .absent,
    ])
  }

  private func slot(_ slot: AgendaSlot) -> Value {
    let puts = slot.kind == .gates || slot.kind == .divergence
    let work = slot.items.compactMap { item in contested?.first { $0.id == item.id && slot.kind == .work } }
    let owners = slot.kind == .owners ? slot.items.compactMap { owner($0.id) } : []
    return object([
      "id": .text("slot-\(slot.kind.rawValue)"),
      "title": .text(slot.kind.title),
      "start": .text(clock(slot.start)),
      "end": .text(clock(slot.start + slot.minutes)),
      "minutes": .text(String(slot.minutes)),
      "is_pause": .flag(slot.kind == .pause),
      "count": Value(countWords(slot)),
      "intro": Value(intro(slot)),
      "questions": listOrAbsent(puts ? slot.items.compactMap { presentation.agendaQuestion($0.id) } : []),
      "work": listOrAbsent(
        work.map { object(["id": .text($0.id), "title": .text(oneLine($0.title)), "what": .text($0.what)]) }),
      "any_work": .flag(!work.isEmpty),
      "owners": listOrAbsent(owners),
      "any_owners": .flag(!owners.isEmpty),
      "reserve": Value(reserve(slot)),
    ])
  }

  private func owner(_ id: String) -> Value? {
    guard let finding = presentation.findings[id], let place = presentation.found[id] else { return nil }
    return object([
      "id": .text(id), "action": presentation.text(place.result.question.fix.action, of: place.questionnaire),
      "owner": .text(finding.owner.title), "due": presentation.date(finding.due),
      "risk": presentation.risk(place.result),
    ])
  }
}

/// `09:05` of minutes after midnight; past midnight the clock begins anew.
package func clock(_ minutes: Int) -> String {
  let day = ((minutes % 1440) + 1440) % 1440
  func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
  return "\(two(day / 60)):\(two(day % 60))"
}
