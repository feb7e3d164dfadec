/// A questionnaire: one area of the assessment (formats.md section 2).
package struct Questionnaire: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Part of the overall score.
    case core
    /// Scored on its own.
    case pack
  }

  package var id: String
  package var version: String
  /// BCP 47 tag of the texts that are plain strings.
  package var language: String
  package var title: Text
  package var kind: Kind
  package var guidingQuestion: Text?
  package var sections: [Section]

  package init(
    id: String, version: String, language: String, title: Text, kind: Kind, guidingQuestion: Text?,
    sections: [Section]
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.title = title
    self.kind = kind
    self.guidingQuestion = guidingQuestion
    self.sections = sections
  }

  /// All questions as written.
  package var questions: [Question] { sections.flatMap(\.questions) }
}

/// A gap theme: the unit of the heat map.
package struct Section: Hashable, Sendable {
  package var id: String
  package var title: Text
  /// The gap statement used in reports; nil where the author gave none.
  package var gap: Text?
  /// Above 0; all sections of a questionnaire have one, or none has (method.md 3.2).
  package var weight: Double?
  package var questions: [Question]

  package init(id: String, title: Text, gap: Text?, weight: Double?, questions: [Question]) {
    self.id = id
    self.title = title
    self.gap = gap
    self.weight = weight
    self.questions = questions
  }
}
