import Analysis
import Model

/// The sentences of the executive page: what the overall says, where the parties disagree most, what is nobody's and
/// without money where there is a scope file, which proposal leads where there are some, and what decides whether the
/// project is ready (method.md section 9).
extension Presentation {
  func sentences() -> [String] {
    [overallSentence, divergenceSentence, scopeSentence, proposalsSentence, readinessSentence].compactMap { $0 }
  }

  // MARK: What the overall says

  var overallSentence: String {
    let overall = scorecard.overall
    guard let score = overall.range.score, let band = overall.band else { return unratedSentence }
    let rated = scorecard.areas.filter { $0.questionnaire.kind == .core && $0.state.counts }
    let subject: String
    if let only = rated.first, rated.count == 1 {
      subject = "The one rated core area, \(title(only)), scores"
    } else {
      subject = "The \(numberWord(rated.count)) rated core areas score"
    }
    var sentence = "\(subject) \(NumberText.score(score)) of 100\(rated.count > 1 ? " on average" : "")"
    if let uncapped = overall.uncappedBand, uncapped != band {
      let reasons = reasonWords(overall.reasons)
      sentence += ". On the numbers alone that would be \(uncapped.word); "
      sentence += "\(reasons.text) \(reasons.plural ? "hold" : "holds") it at \(band.word)."
    } else {
      sentence += ", which is \(band.word): \(band.reading)."
    }
    if let evidenced = overall.range.evidenced, profile.basis == .stated,
      NumberText.score(evidenced) != NumberText.score(score)
    {
      sentence += " Counting only what evidence supports, it is \(NumberText.score(evidenced))."
    }
    return sentence
  }

  private var unratedSentence: String {
    let overall = scorecard.overall
    if scorecard.areas.isEmpty { return "The assessment holds no questionnaire, so there is nothing to rate." }
    if overall.coreAreas == 0 {
      return "The assessment holds packs only, and a pack never enters the overall score: read each on its own."
    }
    if questions.allSatisfy({ $0.state == .missing }) { return "Nobody has answered yet, so nothing is rated." }
    if scorecard.areas.allSatisfy({ $0.questionnaire.kind == .pack || $0.state == .notApplicable }) {
      return "Every core area was declared not applicable, so there is no overall score."
    }
    return
      "No core area has enough answers to be rated: \(NumberText.percent(scorecard.coverage.share)) of the questions "
      + "by weight have an answer, and an area needs \(NumberText.percent(profile.coverage.rated))."
  }

  /// What holds a band down, as a noun phrase.
  func reasonWords(_ reasons: [BandReason]) -> (text: String, plural: Bool) {
    var phrases: [String] = []
    var count = 0
    for reason in reasons {
      guard case .worstArea(let id) = reason, let area = scorecard.areas.first(where: { $0.questionnaire.id == id })
      else { continue }
      phrases.append("the area \(title(area))\(area.band.map { " (\($0.word))" } ?? "")")
      count += 1
    }
    for (state, word) in [(GateState.fail, "failed"), (.unproven, "unproven"), (.open, "open")] {
      let ids = reasons.compactMap { reason -> String? in
        guard case .gate(state, let question) = reason else { return nil }
        return question
      }
      guard !ids.isEmpty else { continue }
      phrases.append("\(counted(ids.count, "\(word) gate")) (\(listed(ids, upTo: 4)))")
      count += ids.count
    }
    return (listed(phrases), count > 1)
  }

  // MARK: Where the parties disagree most

  var divergenceSentence: String {
    let compared = questions.filter { $0.consensus != nil }
    guard !compared.isEmpty else {
      return questions.contains { $0.state == .rated }
        ? "No question was rated by more than one role, so nothing can be said about agreement yet."
        : "There are no rated answers to compare yet."
    }
    let apart = divergent
    guard
      let worst = apart.min(by: { ($0.consensus ?? 1, -($0.spread ?? 0)) < ($1.consensus ?? 1, -($1.spread ?? 0)) }),
      let contrast = contrast(worst)
    else { return agreementSentence(compared) }
    let title = found[worst.question.id].map { wording.text(worst.question.title, of: $0.questionnaire).string } ?? ""
    let name = "“\(oneLine(title))” (\(worst.question.id))"
    if compared.count == 1 {
      return "The parties contradict each other on the one question they share, \(name): \(contrast)."
    }
    let start =
      "The parties contradict each other on \(numberWord(apart.count)) "
      + "of the \(numberWord(compared.count)) questions they share"
    return apart.count == 1 ? "\(start), \(name): \(contrast)." : "\(start), most of all on \(name): \(contrast)."
  }

  /// Nobody contradicts anybody.
  private func agreementSentence(_ compared: [QuestionResult]) -> String {
    let mixed = compared.count { $0.agreement == .mixed }
    let single = compared.count == 1
    let start =
      single
      ? "On the one question that two or more roles rated, the parties do not contradict each other"
      : "On none of the \(numberWord(compared.count)) questions that two or more roles rated "
        + "do the parties contradict each other"
    guard mixed > 0, !single else { return start + "." }
    return start + ", though on \(numberWord(mixed)) their answers are mixed."
  }

  /// Divergent questions, the riskiest first.
  var divergent: [QuestionResult] { disagreeing(.divergent) }

  func disagreeing(_ agreement: AgreementClass) -> [QuestionResult] {
    questionsApart(in: scorecard, agreement)
  }

  /// `finance and IT say 0.50, the sponsor says 4`.
  func contrast(_ result: QuestionResult) -> String? {
    guard let ends = result.ends else { return nil }
    func said(_ side: AgendaSide) -> String {
      "\(listed(side.roles.map(\.word))) \(side.roles.count > 1 ? "say" : "says") \(NumberText.shortLevel(side.level))"
    }
    return "\(said(ends.high)), \(said(ends.low))"
  }

  // MARK: What decides readiness

  var readinessSentence: String {
    let phase = assessment.phase
    let relevant = scorecard.gates.filter { $0.phase <= phase }
    let begins = assessment.phaseDates[phase].map { ", which begins on \(DateText.long($0))," } ?? ""
    if scorecard.overall.ready {
      guard !relevant.isEmpty else {
        return "No gate stands before \(phase.word), so nothing in this assessment blocks it."
      }
      let waived = relevant.count { $0.state == .waived }
      let all = relevant.count == 1 ? "The one gate" : "All \(numberWord(relevant.count)) gates"
      let verb = relevant.count == 1 ? "is" : "are"
      return "\(all) up to \(phase.word) \(verb) "
        + (waived == 0
          ? "passed" : waived == relevant.count ? "waived on record" : "passed or waived (\(waived) waived)")
        + ": the project is ready for it."
    }
    let blocking = scorecard.overall.blocking
    return "The project is not ready for \(phase.word)\(begins) until "
      + "\(counted(blocking.count, "gate")) "
      + "\(blocking.count == 1 ? "passes or is" : "pass or are") waived on record: \(listed(blocking, upTo: 6))."
  }

  func title(_ area: AreaResult) -> String {
    oneLine(wording.text(area.questionnaire.title, of: area.questionnaire).string)
  }
}
