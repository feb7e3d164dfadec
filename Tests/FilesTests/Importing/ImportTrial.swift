import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

/// The assessment of `Tests/Fixtures/Surveys/acme` and surveys that answer it.
struct ImportTrial {
  static let folder = RuleFixtureTests.folder.appending(path: "Surveys")
  let assessment: Assessment

  init() throws {
    var log = DiagnosticLog()
    let read = try loadAssessment(in: Folder(at: Self.folder.appending(path: "acme").path), .forTests(), log: &log)
    assessment = try #require(read, "\(log.sorted.map(\.message))")
  }

  var questions: [Question] { assessment.questionnaires.flatMap(\.questions) }

  static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

  /// Reads a survey; what is wrong with its cells is in the log too, as an import without options would have it.
  func read(
    _ bytes: [UInt8], encoding: String? = nil, _ options: ImportOptions = ImportOptions()
  ) throws -> (survey: SurveyImport?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let source = SourceText(path: "s.csv", bytes: bytes)
    guard let text = encoding.map({ decoded(source, from: $0, log: &log) }) ?? source,
      let sheet = readSheet(text, log: &log)
    else { return (nil, log) }
    let survey = readSurvey(sheet, assessment.questionnaires, options, log: &log)
    for problem in survey.problems(questions, isForgiving: false) { log.add(problem) }
    return (survey, log)
  }

  func map(_ text: String) throws -> ImportMap {
    var log = DiagnosticLog()
    let source = SourceText(path: "m.yaml", bytes: Array("shortfall: import-map/1\n\(text)".utf8))
    return try #require(readImportMap(source, assessment.questionnaires, log: &log), "\(log.sorted.map(\.message))")
  }
}

extension SurveyImport {
  /// Who said what, a line each: `mara it 1 2026-03-09: SV-01=1 SV-02=2`.
  var lines: [String] {
    respondents.map { respondent in
      let answers = respondent.answers
      let said = answers.answers.map { "\($0.question)=\($0.short)" }.joined(separator: " ")
      return
        "\(answers.respondent) \(answers.role.rawValue) \(answers.round) \(answers.on.map { "\($0)" } ?? "-"): \(said)"
    }
  }
}

extension RespondentAnswers.Entry {
  var short: String {
    let value =
      switch choice {
      case .value(let value): value
      case .unknown: "unknown"
      case .notApplicable(let reason): "na(\(reason))"
      }
    let refs = references.isEmpty ? "" : "[" + references.map(\.text).joined(separator: "|") + "]"
    return value + (evidence > 0 ? "/\(evidence)" : "") + refs + (note.isEmpty ? "" : "'\(note)'")
  }
}
