package import Model

/// Scores an assessment: method.md sections 3, 4.2 and 4.3.
///
/// One pass over the answers counts them; the rest is a few numbers a question. Total: hostile indices are left out.
package func scorecard(for assessment: Assessment) -> Scorecard {
  let asked = askedQuestions(of: assessment)
  let questions = asked.flatMap { $0 }
  let tally = Tally(
    of: assessment.responses, to: questions, assessment: assessment,
    superseded: SupersededAnswers(in: assessment.responses, questions: questions.count))
  let waived = waivedQuestions(of: assessment)

  var first = 0
  let results = asked.map { area in
    defer { first += area.count }
    return area.enumerated().map { index, question in
      questionResult(
        of: question, roles: roleAnswers(to: question, at: first + index, tally: tally, profile: assessment.profile),
        grade: Int(tally.grades[first + index]), in: assessment, waived: waived.contains(question.question.id))
    }
  }
  let areas = zip(assessment.questionnaires, results).map { questionnaire, results in
    areaResult(of: questionnaire, questions: results, profile: assessment.profile)
  }
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

/// Ids of the questions whose gates are waived on record.
func waivedQuestions(of assessment: Assessment) -> Set<String> {
  Set(
    assessment.waivers.compactMap { waiver in
      if case .question(let id) = waiver.subject { id } else { nil }
    })
}
