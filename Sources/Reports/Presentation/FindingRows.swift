import Analysis
import Model
import Templates

/// Section 4 of the report: the findings register, gravest first.
extension Presentation {
  static let risksVocabulary = Vocabulary([
    .init("findings", .list(findingVocabulary), "the findings"),
    .init("top", .list(findingVocabulary), "the first ten of them"),
    .init("count", .text, "how many"),
    .init("summary", .text, "how many of which band"),
    .init("more_than_top", .flag, "there are more than ten"),
  ])

  static let findingVocabulary = Vocabulary([
    .init("id", .text, "id of the question"),
    .init("href", .text, "link to it; absent where this report has no place for it"),
    .init("rank", .text, "position, from 1"),
    .init("title", .object(textVocabulary), "title of the question"),
    .init("area_id", .text, "id of the area"),
    .init("area", .object(textVocabulary), "title of the area"),
    .init("cause", .object(textVocabulary), "because ..."),
    .init("event", .object(textVocabulary), "... may happen ..."),
    .init("consequence", .object(textVocabulary), "... leading to ..."),
    .init("in_page_language", .flag, "the three are in the language of the page and make a sentence"),
    .init("action", .object(textVocabulary), "what closes the gap"),
    .init("risk", .object(riskVocabulary), "L, I, R and band; absent for a gate that nobody answered"),
    .init("sort", .text, "R, or 0 where there is none"),
    .init("band_name", .text, "name of the band, or Not rated"),
    .init("gate", .object(bandVocabulary), "state of its gate"),
    .init("reasons", .texts, "why it is a finding"),
    .init("work", .list(linkVocabulary), "work items that it shows in, with something wrong about them"),
    .init("any_work", .flag, "there are such items"),
    .init("level", .text, "level now; absent where there is none"),
    .init("owner", .text, "role that owns the fix"),
    .init("days", .text, "days to fix it"),
    .init("due", .object(dateVocabulary), "by when"),
    .init("confidence", .object(confidenceVocabulary), "how far the level can be relied upon"),
  ])

  /// How many findings the short form of the section shows.
  static let topFindings = 10

  func risks() -> Fields {
    let rows = scorecard.findings.map(finding)
    let counts = RiskBand.allCases.reversed().compactMap { band -> String? in
      let count = scorecard.findings.count { $0.band == band }
      return count == 0 ? nil : "\(count) \(band.rawValue)"
    }
    let unrated = scorecard.findings.count { $0.band == nil }
    let parts = unrated == 0 ? counts : counts + ["\(unrated) not rated"]
    return fieldsOf([
      "findings": listOrAbsent(rows),
      "top": listOrAbsent(Array(rows.prefix(Self.topFindings))),
      "count": .text(rows.count == 1 ? "One finding" : "\(rows.count) findings"),
      "summary": parts.isEmpty ? .absent : .text(listed(parts)),
      "more_than_top": .flag(rows.count > Self.topFindings),
    ])
  }

  func finding(_ finding: Finding) -> Value { findingRows[finding.id] ?? .absent }

  /// Everything that a report says about a finding.
  func row(_ finding: Finding) -> Value {
    let place = found[finding.id]
    let questionnaire = place?.questionnaire
    let question = place?.result.question
    func part(_ text: Text?) -> Value {
      guard let text, let questionnaire else { return .absent }
      return self.text(text, of: questionnaire)
    }
    let statement = [question?.risk.cause, question?.risk.event, question?.risk.consequence].compactMap { $0 }
    let inPageLanguage = questionnaire.map { questionnaire in
      statement.allSatisfy { wording.text($0, of: questionnaire).language.lowercased() == Wording.pageLanguage }
    }
    let work = place.flatMap { results.exposure?.items(citedBySection: $0.result.section) } ?? []
    return object([
      "id": .text(finding.id),
      "href": href(finding.id),
      "rank": .text(String(finding.rank)),
      "title": titles[finding.id] ?? .absent,
      "area_id": .text(finding.area),
      "area": part(questionnaire?.title),
      "cause": part(question?.risk.cause),
      "event": part(question?.risk.event),
      "consequence": part(question?.risk.consequence),
      "in_page_language": .flag(inPageLanguage ?? true),
      "action": part(question?.fix.action),
      "risk": place.map { risk($0.result) } ?? .absent,
      "sort": .text(String(finding.risk ?? 0)),
      "band_name": .text(finding.band?.word ?? "Not rated"),
      "gate": mark(place?.result.gate),
      "reasons": .list(finding.reasons.map { .text(words($0)) }),
      "work": listOrAbsent(
        work.map { object(["id": .text($0.item.id), "href": itemHref($0.item.id), "title": itemTitle($0.item)]) }),
      "any_work": .flag(!work.isEmpty),
      "level": Value(place?.result.y.map(NumberText.level)),
      "owner": .text(finding.owner.title),
      "days": .text(String(finding.days)),
      "due": date(finding.due),
      "confidence": confidence(place?.result.confidence),
    ])
  }

  private func words(_ reason: FindingReason) -> String {
    switch reason {
    case .belowTarget: "below target"
    case .divergent: "divergent"
    case .gate(let state): "gate \(state.word.lowercased())"
    case .unknown: "unknown"
    }
  }
}
