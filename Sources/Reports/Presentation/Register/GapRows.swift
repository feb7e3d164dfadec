import Analysis
import Model
import Templates

/// Gaps as rows and lists of section 9.
extension Presentation {
  static let gapVocabulary = Vocabulary([
    .init("id", .text, "id of the gap"),
    .init("href", .text, "link to what it was found at; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "title"),
    .init("points", .text, "what it weighs"),
    .init("band", .object(bandVocabulary), "band of its risk; absent where it has none"),
    .init("owner", .text, "who owns it; absent where nobody is named"),
    .init("due", .object(dateVocabulary), "by when; absent where it has no date"),
    .init("days", .text, "days overdue; absent where it is not"),
    .init("status", .text, "where it stands"),
  ])

  static let gapListVocabulary = Vocabulary([
    .init("count", .text, "how many"),
    .init("points", .text, "their points"),
    .init("gaps", .list(linkVocabulary), "the gravest of them"),
    .init("more", .text, "how many are not listed; absent where all are"),
  ])

  static let acceptanceVocabulary = Vocabulary([
    .init("gap", .object(gapVocabulary), "what was accepted"),
    .init("by", .text, "who accepted it"),
    .init("on", .object(dateVocabulary), "when"),
    .init("until", .object(dateVocabulary), "until when"),
    .init("reason", .text, "why"),
    .init("state", .object(bandVocabulary), "whether it holds, ends soon or has ended"),
    .init("note", .text, "how long it holds"),
  ])

  private static let listedGaps = 12

  func gap(_ status: EntryStatus) -> Value {
    object([
      "id": .text(status.entry.id), "href": href(status.entry.subject), "title": gapTitle(status.entry),
      "points": .text(NumberText.count(status.points)),
      "band": status.state.risk.map { band(RiskBand(risk: $0)) } ?? .absent,
      "owner": Value(ownerName(of: status).map(oneLine)), "due": status.state.due.map(date) ?? .absent,
      "days": Value(status.overdueDays.map { $0 == 1 ? "1 day" : "\(NumberText.count($0)) days" }),
      "status": .text(status.state.status.words),
    ])
  }

  func gapLink(_ entry: RegisterEntry) -> Value {
    object(["id": .text(entry.id), "href": href(entry.subject), "title": gapTitle(entry)])
  }

  /// The gravest first, as many as a sentence holds.
  func gapList(_ gaps: [EntryStatus]) -> Value {
    guard !gaps.isEmpty else { return .absent }
    let ranked = gravestFirst(gaps)
    let more = ranked.count - Self.listedGaps
    return object([
      "count": .text(NumberText.count(gaps.count)),
      "points": .text(NumberText.count(gaps.reduce(0) { $0 + $1.points })),
      "gaps": .list(ranked.prefix(Self.listedGaps).map { gapLink($0.entry) }),
      "more": more > 0 ? .text(NumberText.count(more)) : .absent,
    ])
  }

  func gravestFirst(_ gaps: [EntryStatus]) -> [EntryStatus] {
    gaps.sorted { ($1.points, $0.entry.id) < ($0.points, $1.entry.id) }
  }

  func gapTitle(_ entry: RegisterEntry) -> Value {
    if let title = titles[entry.subject.id] { return title }
    if case .workItem(let id) = entry.subject, let item = assessment.scope?.items.first(where: { $0.id == id }) {
      return itemTitle(item)
    }
    return words(entry.title.map(oneLine) ?? "")
  }

  /// The place in this report of what a gap was found at.
  func href(_ subject: RegisterEntry.Subject) -> Value {
    switch subject {
    case .question(let id): href(id)
    case .workItem(let id):
      assessment.scope?.items.contains { $0.id == id } ?? false ? itemHref(id) : .absent
    }
  }

  /// Who is named in the register; nil where nobody is.
  func ownerName(of status: EntryStatus) -> String? {
    status.state.owner.map { names.owner($0, status.entry.ownerRole) }
  }

  func acceptances(_ status: RegisterStatus) -> [Value] {
    let accepted = status.entries.filter { $0.state.status == .accepted && $0.entry.accepted != nil }
    func end(_ status: EntryStatus) -> CalendarDate { status.entry.accepted?.until ?? assessment.asOf }
    return accepted.sorted { (end($0), $0.entry.id) < (end($1), $1.entry.id) }.compactMap(acceptance)
  }

  private func acceptance(_ status: EntryStatus) -> Value? {
    guard let accepted = status.entry.accepted else { return nil }
    let left = accepted.until.dayNumber - assessment.asOf.dayNumber
    let state =
      left < 0
      ? mark("critical", "Ended", "✕") : left <= 30 ? mark("moderate", "Ends soon", "△") : mark("low", "Holds", "✓")
    let note = left < 0 ? "\(counted(-left, "day")) ago" : left == 0 ? "ends today" : "\(counted(left, "day")) left"
    return object([
      "gap": gap(status), "by": .text(oneLine(names.person(accepted.by))), "on": date(accepted.on),
      "until": date(accepted.until), "reason": .text(oneLine(accepted.reason)), "state": state, "note": .text(note),
    ])
  }
}
