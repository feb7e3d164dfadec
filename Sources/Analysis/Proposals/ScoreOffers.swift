internal import Model

/// The areas in which vendor or partner answer, once for each vendor, by what its own people answered.
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
    guard let responses = assessment.responses(for: vendor) else { return ScoredOffer(areas: general, submissions: 0) }
    var own = assessment
    own.responses = responses
    let count = assessment.vendorResponses.keeping { $0.vendor == vendor }.submissionCount
    return ScoredOffer(areas: areas(scorecard(for: own)), submissions: count)
  }
}
