internal import Model

/// The areas in which vendor or partner answer, once for each vendor: general answers with those of its own proposal.
/// A vendor without answers of its own has the areas of the assessment.
func scoredOffers(of vendors: [String], in assessment: Assessment, _ card: Scorecard) -> [ScoredOffer] {
  let asked = Set(
    assessment.questionnaires.filter { questionnaire in
      questionnaire.questions.contains { question in
        ([question.lead] + question.also).contains { $0 == .vendor || $0 == .partner }
      }
    }.map(\.id))
  func areas(_ card: Scorecard) -> [AreaResult] { card.areas.filter { asked.contains($0.questionnaire.id) } }
  let general = areas(card)
  return vendors.map { vendor in
    var own = assessment
    let count = keepSubmissions(of: vendor, in: &own.responses)
    guard count > 0 else { return ScoredOffer(areas: general, submissions: 0) }
    return ScoredOffer(areas: areas(scorecard(for: own)), submissions: count)
  }
}

/// Leaves the general submissions and those of one vendor, which then count as general; says how many it has.
private func keepSubmissions(of vendor: String, in responses: inout ResponseSet) -> Int {
  var count = 0
  for index in responses.batches.indices {
    let submissions = responses.batches[index].submissions
    guard submissions.contains(where: { $0.vendor != nil }) else { continue }
    responses.batches[index].submissions = submissions.compactMap { submission in
      guard let owner = submission.vendor else { return submission }
      guard owner == vendor else { return nil }
      count += 1
      var own = submission
      own.vendor = nil
      return own
    }
  }
  return count
}
