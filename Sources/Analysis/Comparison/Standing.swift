package import Model

/// Where an assessment stands, from its scorecard. `text` picks the language of a title; `nil` stands for the assessment's
/// own texts.
package func standing(
  of assessment: Assessment, card: Scorecard, text: (Text, Questionnaire?) -> String
) -> Standing {
  Standing(
    title: text(assessment.title, nil), client: assessment.client.map { text($0, nil) }, asOf: assessment.asOf,
    basis: assessment.profile.basis, score: card.overall.range.score, band: card.overall.band,
    ready: card.overall.ready, areas: card.areas.map { standing(of: $0, text: text) },
    gaps: assessment.register.map { register in
      register.entries.compactMap { entry in
        entry.state(on: assessment.asOf).map { StandingGap(id: entry.id, title: entry.title, status: $0.status) }
      }
    })
}

private func standing(of area: AreaResult, text: (Text, Questionnaire?) -> String) -> StandingArea {
  let home = area.questionnaire
  return StandingArea(
    id: home.id, title: text(home.title, home), version: home.version, kind: home.kind, state: area.state,
    score: area.range.score, band: area.band,
    sections: area.sections.map {
      StandingSection(
        id: $0.section.id, title: text($0.section.title, home), weight: $0.section.weight, score: $0.range.score)
    },
    questions: area.questions.map { result in
      StandingQuestion(
        id: result.question.id, section: result.section, title: text(result.question.title, home),
        weight: result.question.weight, wording: result.question.wording, state: result.state, x: result.x,
        evidenced: result.evidenced, grade: result.grade, agreement: result.agreement, gate: result.gate,
        risk: result.risk)
    })
}
