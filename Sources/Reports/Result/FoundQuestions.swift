package import Analysis
package import Model

/// The questions of a scorecard by id, with the questionnaire each stands in.
package struct FoundQuestions: Sendable {
  package struct Place: Sendable {
    package let result: QuestionResult
    package let area: AreaResult
    package var questionnaire: Questionnaire { area.questionnaire }
  }

  private let places: [String: (area: Int, question: Int)]
  private let areas: [AreaResult]

  package init(_ scorecard: Scorecard) {
    areas = scorecard.areas
    var places: [String: (area: Int, question: Int)] = [:]
    for (area, result) in scorecard.areas.enumerated() {
      for (index, question) in result.questions.enumerated() {
        places[question.question.id] = (area, index)
      }
    }
    self.places = places
  }

  package subscript(_ id: String) -> Place? {
    guard let place = places[id] else { return nil }
    let area = areas[place.area]
    return Place(result: area.questions[place.question], area: area)
  }
}
