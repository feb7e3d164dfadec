package import Analysis
package import Model

/// The questions of a scorecard by id, with the questionnaire each stands in.
package struct FoundQuestions: Sendable {
  /// A class, since a report looks questions up thousands of times and a copy of all their fields is not free.
  package final class Place: Sendable {
    package let result: QuestionResult
    package let questionnaire: Questionnaire

    init(_ result: QuestionResult, _ questionnaire: Questionnaire) {
      self.result = result
      self.questionnaire = questionnaire
    }
  }

  private let places: [String: Place]

  package init(_ scorecard: Scorecard) {
    var places: [String: Place] = [:]
    for area in scorecard.areas {
      for result in area.questions { places[result.question.id] = Place(result, area.questionnaire) }
    }
    self.places = places
  }

  package subscript(_ id: String) -> Place? { places[id] }
}
