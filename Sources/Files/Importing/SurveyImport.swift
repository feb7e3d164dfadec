package import Diagnostics
internal import Model

/// What came out of a survey: what each column is, who answered what, and everything that was not taken over.
package struct SurveyImport: Sendable {
  package var columns: [SurveyColumn] = []
  /// Ids of questions that no column answers.
  package var withoutColumn: [String] = []
  package var unmatched: [UnmatchedCell] = []
  /// How many more there are than are told.
  package var unmatchedBeyond = 0
  package var respondents: [ImportedRespondent] = []
  package var skippedRows: [SkippedRow] = []
  /// Rows with answers, those that are skipped among them.
  package var rowCount = 0

  package init() {}
}

/// A respondent with the row that was taken.
package struct ImportedRespondent: Sendable {
  package var answers: RespondentAnswers
  /// What the file knows the person by: an address, a name, an id.
  package var identity: String
  package var place: SourceRange
  var instant: Instant?
  var isAnonymous = false
}

/// A text that is no answer to its question, however often it stands there.
package struct UnmatchedCell: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// No option; with the index of the value that is most like it.
    case option(nearest: Int?)
    /// More than one option.
    case several
    /// Not applicable, and not why.
    case reasonMissing
    /// No evidence grade.
    case evidence
    /// Evidence, a reference or a note beside no answer.
    case alone(QuestionPart)
  }

  package var question: Int
  package var text: String
  package var kind: Kind
  package var count: Int
  /// Where it stands first.
  package var place: SourceRange
}

/// A row that is left out.
package struct SkippedRow: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case noAnswers
    /// A later row of the same person, at its line, counts instead.
    case superseded(byLine: Int)
  }

  package var respondent: String
  package var reason: Reason
  package var place: SourceRange
}
