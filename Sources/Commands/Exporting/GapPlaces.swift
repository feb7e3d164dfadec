import Analysis
import Diagnostics
import Files
import Model

/// Where gaps stand in the files of an assessment: at the answer that speaks for one, else at its entry in register.yaml.
struct GapPlaces {
  private let answers: [String: AnswerPlace]
  private let entries: [String: SourceRange]
  private let folder: Folder

  init(_ gaps: [RegisterEntry], _ opened: OpenAssessment) throws {
    folder = opened.folder
    answers = speakingAnswers(to: Set(gaps.map(\.subject.id)), in: opened.assessment)
    // The assessment was read with it, so there is nothing new to say about it.
    var log = DiagnosticLog()
    let read = try readRegister(in: opened.folder, log: &log)
    entries = Dictionary(
      zip(read?.register.entries ?? [], read?.places ?? []).map { ($0.id, $1) }, uniquingKeysWith: { first, _ in first }
    )
  }

  func place(of entry: RegisterEntry) -> SourceRange? {
    if case .question(let id) = entry.subject, let answer = answers[id] {
      return SourceRange(path: folder.path(of: answer.path), start: Position(line: answer.line, column: 1))
    }
    return entries[entry.id]
  }
}
