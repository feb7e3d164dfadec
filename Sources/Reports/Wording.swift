package import Model

/// Which variant of a text a report shows (method.md section 12, "text maps").
package struct Wording: Sendable {
  /// BCP 47 tag of the words that the program itself writes.
  package static let pageLanguage = "en"

  /// The wanted language first.
  private let wanted: String
  private let assessmentLanguage: String

  /// `language` wins over the assessment's own.
  package init(_ assessment: Assessment, language: String? = nil) {
    wanted = language ?? assessment.language
    assessmentLanguage = assessment.language
  }

  /// A text of the assessment itself.
  package func text(_ text: Text) -> Localized {
    text.resolved(in: [wanted, assessmentLanguage], home: assessmentLanguage)
  }

  /// A text of a questionnaire.
  package func text(_ text: Text, of questionnaire: Questionnaire) -> Localized {
    text.resolved(in: [wanted, assessmentLanguage, questionnaire.language], home: questionnaire.language)
  }
}
