import Model

/// A form of any kind, on the way into a page, a text to print, a YAML file or a table.
package protocol AnswerForm: Sendable {
  /// How much it asks, such as "12 questions".
  var extent: String { get }
  /// What its file is called, without the ending.
  var fileName: String { get }
  /// Whether it shows what its person has said before.
  var holdsAnswers: Bool { get }

  /// The page, or the text to print.
  func rendered(with templates: FormTemplates) -> [UInt8]
  /// A file to fill in by hand that loads as it is. `scalar` writes a text so that it reads back as the same text.
  func answerFile(scalar: (String) -> String) -> [UInt8]
  /// CSV that no spreadsheet executes.
  func table() -> [UInt8]
}

extension AnswerForm {
  /// "1 question", "12 questions".
  func extent(_ count: Int, _ noun: String) -> String { "\(NumberText.count(count)) \(noun)\(count == 1 ? "" : "s")" }
}

extension FormRequest {
  /// Whom it is for, as part of a file's name.
  var fileStem: String? {
    let whom = respondent ?? (roles.count == 1 ? roles.first?.rawValue : nil)
    return whom.map { round > 1 ? "\($0)-round-\(round)" : $0 }
  }
}
