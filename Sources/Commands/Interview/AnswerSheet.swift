import Diagnostics
import Files
import Model

/// The file that holds one respondent's answers of one round, while they are given.
///
/// Every answer is written at once and as a whole. In a file that exists, only the lines of that answer change; where
/// somebody else has changed the file since it was read, nothing is written and the failure says what has changed.
struct AnswerSheet {
  let folder: Folder
  /// Relative to the folder.
  let path: String
  /// Who answers, for the head of a new file.
  let head: RespondentAnswers
  /// What the file holds; nil while there is none.
  private(set) var bytes: [UInt8]?

  init(_ path: String, in folder: Folder, head: RespondentAnswers, isThere: Bool) throws(FileFailure) {
    self.folder = folder
    self.path = path
    self.head = head
    bytes = isThere ? try AnswerSheet.read(path, in: folder) : nil
  }

  /// Writes an answer; what it replaces was answered before in this file.
  mutating func save(_ answer: TypedAnswer, to question: InterviewQuestion, order: [String]) throws {
    let new = try text(with: answer, to: question, order: order)
    let file = OutputFile(
      path, new, access: .confidential, replacing: bytes.map(OutputFile.Replacing.unchanged) ?? .never)
    do throws(FileFailure) {
      try put(file)
    } catch {
      guard error.cause == .changedMeanwhile || error.cause == .exists else { throw error }
      throw conflict(answer, question)
    }
    bytes = new
  }

  /// Under the lock of the folder, so that of two runs the second sees what the first has written.
  private func put(_ file: OutputFile) throws(FileFailure) {
    let lock = try FolderLock(on: folder, holder: "shortfall answer") { _ in }
    defer { withExtendedLifetime(lock) {} }
    try write([file], into: folder)
  }

  private func text(with answer: TypedAnswer, to question: InterviewQuestion, order: [String]) throws -> [UInt8] {
    let entry = RespondentAnswers.Entry(answer, to: question)
    guard let bytes else {
      var sheet = head
      sheet.answers = [entry]
      return sheet.text
    }
    var log = DiagnosticLog()
    let source = SourceText(path: folder.path(of: path), bytes: bytes)
    guard let new = edited(source, answering: entry, order: order, log: &log) else {
      throw Refused(log: log)
    }
    return new
  }

  /// The content has errors, which are to be printed.
  struct Refused: Error { let log: DiagnosticLog }

  /// What somebody else has done to the file, and what was not written because of it.
  private func conflict(_ answer: TypedAnswer, _ question: InterviewQuestion) -> Failure {
    let shown = folder.path(of: path)
    let lost = "so the answer to \(question.id) was not saved: \(answer.words(question))"
    let now = try? AnswerSheet.read(path, in: folder)
    guard let now else { return Failure(.brokenOff, "'\(shown)' has been removed meanwhile, \(lost)") }
    guard let bytes else { return Failure(.brokenOff, "'\(shown)' has been made meanwhile, \(lost)") }
    let line = firstDifference(bytes, now)
    return Failure(
      .brokenOff, "'\(shown)' has been changed meanwhile, first in line \(line.number) (\(line.text)), \(lost)",
      help: "run the command again to go on with the file as it is now")
  }

  private static func read(_ path: String, in folder: Folder) throws(FileFailure) -> [UInt8] {
    var inner = folder
    var parts = path.split(separator: "/").map(String.init)
    let name = parts.popLast() ?? path
    for part in parts {
      guard let next = try inner.folder(named: part) else {
        throw FileFailure(.read, folder.path(of: path), .isNoFolder)
      }
      inner = next
    }
    return try inner.bytes(of: name)
  }
}

/// The first line in which two texts differ: its 1-based number, and what it is in the second.
func firstDifference(_ before: [UInt8], _ after: [UInt8]) -> (number: Int, text: String) {
  let old = before.split(separator: 10, omittingEmptySubsequences: false)
  let new = after.split(separator: 10, omittingEmptySubsequences: false)
  let index = zip(old, new).enumerated().first { !$0.element.0.elementsEqual($0.element.1) }?.offset
  let line = index ?? min(old.count, new.count)
  guard line < new.count else { return (line + 1, "gone") }
  return (line + 1, "now '\(shortened(visible(String(decoding: new[line], as: UTF8.self)), to: 60))'")
}

extension RespondentAnswers.Entry {
  init(_ answer: TypedAnswer, to question: InterviewQuestion) {
    let choice: RespondentAnswers.Choice =
      switch answer.choice {
      case .option(let index): .value(question.options.indices.contains(index) ? question.options[index].value : "")
      case .unknown: .unknown
      case .notApplicable(let reason): .notApplicable(reason)
      }
    self.init(
      question: question.id, choice: choice, evidence: answer.evidence, references: answer.references,
      note: answer.note)
  }
}
