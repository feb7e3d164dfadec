package import Model

/// Scores an assessment: method.md sections 3, 4.2 and 4.3.
///
/// One pass over the answers counts them; the rest is a few numbers a question. Total: hostile indices are left out.
package func scorecard(for assessment: Assessment) -> Scorecard {
  let answering = RoleTable(of: assessment)
  let asked = askedQuestions(of: assessment, answering: answering)
  let tally = Tally(
    of: assessment.responses, to: asked, answering: answering, asOf: assessment.asOf,
    superseded: SupersededAnswers(in: assessment.responses, questions: asked.count))
  let waived = waivedQuestions(of: assessment)
  let results = asked.indices.map { index in
    questionResult(
      of: asked[index], roles: roleAnswers(to: asked[index], at: index, tally: tally, profile: assessment.profile),
      grade: Int(tally.grades[index]), in: assessment, waived: waived.contains(asked[index].question.id))
  }
  let areas = areaResults(of: assessment, questions: results)
  let gates = gateResults(of: areas)
  return Scorecard(
    overall: overallResult(of: areas, gates: gates, assessment: assessment), areas: areas,
    roles: roleViews(of: areas, profile: assessment.profile), findings: findings(in: areas, assessment: assessment),
    gates: gates, coverage: coverageCounts(of: areas), unasked: tally.unasked)
}

private func roleAnswers(
  to asked: AskedQuestion, at index: Int, tally: Tally, profile: Profile
) -> [RoleAnswer] {
  asked.roles.map { role in
    let counts = tally.counts(question: index, role: role)
    return roleAnswer(
      of: role, counts: counts.values, unknown: counts.unknown, notApplicable: counts.notApplicable,
      scale: asked.question.scale, split: profile.agreement.split)
  }
}

private func areaResults(of assessment: Assessment, questions: [QuestionResult]) -> [AreaResult] {
  var first = 0
  return assessment.questionnaires.map { questionnaire in
    let last = questionnaire.sections.reduce(first) { $0 + $1.questions.count }
    defer { first = last }
    return areaResult(of: questionnaire, questions: Array(questions[first..<last]), profile: assessment.profile)
  }
}

/// Ids of the questions whose gates are waived on record.
func waivedQuestions(of assessment: Assessment) -> Set<String> {
  Set(
    assessment.waivers.compactMap { waiver in
      if case .question(let id) = waiver.subject { id } else { nil }
    })
}
