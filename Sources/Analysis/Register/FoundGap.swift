package import Model

/// A gap as the assessment shows it today, in the form of the register.
package struct FoundGap: Hashable, Sendable {
  package var subject: RegisterEntry.Subject
  package var area: String?
  package var section: String?
  package var title: String
  package var rating: GapRating
  /// Nil for work items, which have no level.
  package var target: Double?
  package var ownerRole: Role?
  /// What the author of the question, or the state of the work item, proposes.
  package var plan: String?
  /// When the method would have it done (method.md 3.6).
  package var proposedDue: CalendarDate?
}

/// Every finding, gravest first.
package func foundGaps(in assessment: Assessment, _ card: Scorecard) -> [FoundGap] {
  var results: [String: (result: QuestionResult, area: Questionnaire)] = [:]
  for area in card.areas { for result in area.questions { results[result.question.id] = (result, area.questionnaire) } }
  return card.findings.compactMap { finding in
    guard let found = results[finding.id] else { return nil }
    let question = found.result.question
    func text(_ text: Text) -> String {
      text.resolved(in: [assessment.language, found.area.language], home: found.area.language).string
    }
    return FoundGap(
      subject: .question(finding.id), area: found.area.id, section: found.result.section, title: text(question.title),
      rating: rating(of: found.result), target: target(of: question, assessment.profile), ownerRole: finding.owner,
      plan: text(question.fix.action), proposedDue: finding.due)
  }
}

/// Level and risk of a question, levels to two decimals, as the register keeps them.
package func rating(of result: QuestionResult) -> GapRating {
  GapRating(
    level: result.y.map { halfUp($0 * 100) / 100 }, likelihood: result.likelihood,
    impact: result.risk == nil ? nil : result.question.impact, risk: result.risk, evidence: result.grade)
}

/// The level at which a question is no finding: the profile's target, or what its gate asks for where that is more.
package func target(of question: Question, _ profile: Profile) -> Double {
  max(profile.target, question.gate.map { Double($0.minimum) } ?? 0)
}

/// Work items that nobody does, or that are claimed or named in ways that exclude each other (method.md 5.2); by id.
package func foundGaps(inScopeOf assessment: Assessment) -> [FoundGap] {
  guard let scope = assessment.scope else { return [] }
  return ledger(of: scope, answering: assessment.answering).compactMap { entry in
    let flags = entry.flags.filter { $0 == .orphan || $0 == .conflict }
    guard !flags.isEmpty else { return nil }
    return FoundGap(
      subject: .workItem(entry.item.id), area: nil, section: entry.item.section,
      title: entry.item.title.resolved(in: [assessment.language], home: assessment.language).string,
      rating: GapRating(), target: nil, ownerRole: nil,
      plan: flags.contains(.orphan)
        ? "Decide who does it, and put it into a contract or a plan." : "Agree on who does it, in writing.",
      proposedDue: nil)
  }
}
