package import Diagnostics

/// What a column of a survey says besides answers.
package enum SurveyField: String, CaseIterable, Hashable, Sendable {
  /// The id of a respondent, as it stands in the files.
  case respondent
  case email, name, role, round
  /// When the answers were sent off, and when they were begun.
  case finished, started
  /// The running number that the tool gave.
  case number
  /// Something that the survey tool adds and nobody needs.
  case tool
  /// The address of a machine: dropped, and said so.
  case machine
}

/// What a column says about its question.
package enum QuestionPart: String, CaseIterable, Hashable, Sendable { case answer, evidence, references, note }

/// What is done with a column.
package enum ColumnUse: Hashable, Sendable {
  /// The question's index in the assessment.
  case question(Int, QuestionPart)
  case field(SurveyField)
  /// In a list of one answer a row: the id of the question, or a part of the answer.
  case questionID
  case part(QuestionPart)
  /// Nothing: no question has this heading; `nearest` is the question that has a similar one.
  case unknown(nearest: Int?)
  /// Nothing: the map says so.
  case leftOut
  /// Nothing: the heading is empty and so is every cell.
  case blank
}

/// How it was found out what a column is.
package enum ColumnMatch: String, Hashable, Sendable {
  case id, text, title, field, map
}

/// A column of a survey with what is done with it.
package struct SurveyColumn: Hashable, Sendable {
  package var heading: String
  package var use: ColumnUse
  package var match: ColumnMatch?
  package var place: SourceRange
}

/// The letters by which spreadsheets call a column: A, B, … Z, AA.
package func columnLetters(_ index: Int) -> String {
  var rest = index
  var letters = ""
  repeat {
    letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
    rest = rest / 26 - 1
  } while rest >= 0
  return letters
}
