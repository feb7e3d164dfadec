/// Where an assessment stood on a date: what a comparison of two dates needs, whether it comes from a scorecard or from a
/// result that was kept (method.md 6.4).
///
/// Scores are 0 to 100, levels 0 to 4; nothing is rounded.
package struct Standing: Hashable, Sendable {
  package var title: String
  package var client: String?
  package var asOf: CalendarDate
  package var basis: Profile.Basis
  package var score: Double?
  package var band: ScoreBand?
  package var ready: Bool
  /// In the order of the assessment's questionnaires.
  package var areas: [StandingArea]
  /// The gaps raised by then, in the order of the register; nil without one.
  package var gaps: [StandingGap]?

  package init(
    title: String, client: String?, asOf: CalendarDate, basis: Profile.Basis, score: Double?, band: ScoreBand?,
    ready: Bool, areas: [StandingArea], gaps: [StandingGap]? = nil
  ) {
    self.title = title
    self.client = client
    self.asOf = asOf
    self.basis = basis
    self.score = score
    self.band = band
    self.ready = ready
    self.areas = areas
    self.gaps = gaps
  }
}

/// One gap of the register of a standing.
package struct StandingGap: Hashable, Sendable {
  package var id: String
  /// Nil where the result was kept without it.
  package var title: String?
  package var status: GapStatus

  package init(id: String, title: String?, status: GapStatus) {
    self.id = id
    self.title = title
    self.status = status
  }
}

/// One area of a standing.
package struct StandingArea: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Version of the questionnaire.
  package var version: String
  package var kind: Questionnaire.Kind
  package var state: AreaState
  package var score: Double?
  package var band: ScoreBand?
  package var sections: [StandingSection]
  /// As written, section by section.
  package var questions: [StandingQuestion]

  package init(
    id: String, title: String, version: String, kind: Questionnaire.Kind, state: AreaState, score: Double?,
    band: ScoreBand?, sections: [StandingSection], questions: [StandingQuestion]
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.kind = kind
    self.state = state
    self.score = score
    self.band = band
    self.sections = sections
    self.questions = questions
  }
}

/// One section of a standing.
package struct StandingSection: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Nil unless the sections of the questionnaire have weights of their own.
  package var weight: Double?
  package var score: Double?

  package init(id: String, title: String, weight: Double?, score: Double?) {
    self.id = id
    self.title = title
    self.weight = weight
    self.score = score
  }
}

/// One question of a standing.
package struct StandingQuestion: Hashable, Sendable {
  package var id: String
  package var section: String
  package var title: String
  /// 1 to 3.
  package var weight: Int
  /// Fingerprint of the question and its anchors.
  package var wording: String
  package var state: AnswerState
  /// Stated level, 0 to 4; nil while na or missing.
  package var x: Double?
  /// The same, capped by evidence.
  package var evidenced: Double?
  /// 0 to 3; nil while na or missing.
  package var grade: Int?
  package var agreement: AgreementClass?
  package var gate: GateState?
  /// 1 to 25.
  package var risk: Int?

  package init(
    id: String, section: String, title: String, weight: Int, wording: String, state: AnswerState, x: Double?,
    evidenced: Double?, grade: Int?, agreement: AgreementClass?, gate: GateState?, risk: Int?
  ) {
    self.id = id
    self.section = section
    self.title = title
    self.weight = weight
    self.wording = wording
    self.state = state
    self.x = x
    self.evidenced = evidenced
    self.grade = grade
    self.agreement = agreement
    self.gate = gate
    self.risk = risk
  }

  /// The level that counts on a basis.
  package func level(on basis: Profile.Basis) -> Double? { basis == .stated ? x : evidenced }
}

extension Question {
  /// Fingerprint of what a respondent reads: the question and its anchors, in the author's first language. An answer given
  /// to other words is no answer to compare with.
  package var wording: String {
    var bytes = Array(ask.first.string.utf8)
    for value in scale.values {
      bytes.append(0)
      bytes += "\(value.value)\u{1}\(value.level)\u{1}\(value.label.first.string)".utf8
    }
    return bytes.withUnsafeBytes { hexadecimal(fingerprint(of: $0)) }
  }
}
