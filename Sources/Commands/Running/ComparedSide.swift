import Analysis
import Diagnostics
import Files
import Model
import Reports

/// One side of a comparison: where it comes from and what it is called.
struct ComparedSide {
  /// Words that stand for a side and so cannot be the name of a snapshot.
  static let reserved = ["now", "latest"]

  var standing: Standing
  var label: String
}

/// Finds the sides of a comparison: `now`, `latest`, the date or name of a snapshot, a file, the folder of an assessment.
struct SideFinder {
  /// Folder of the assessment whose snapshots are meant; nil: the nearest one upwards.
  var folder: String?
  var asOf: CalendarDate?
  var threads: Int?
  let console: Console

  func side(_ word: String) throws -> ComparedSide {
    if word == "now" { return try now(in: try assessmentFolder(folder), label: "now") }
    if word.hasSuffix(".json") { return try file(word) }
    if let found = try kept(word) { return found }
    if let other = try? Folder(at: word), other.contains("assessment.yaml") { return try now(in: other, label: word) }
    throw Failure(.noInput, "there is no snapshot or assessment '\(word)'", help: try offered())
  }

  /// The assessment as it is now.
  private func now(in folder: Folder, label: String) throws -> ComparedSide {
    let opened = try open(folder, asOf: asOf, threads: threads, in: console)
    let card = scorecard(for: opened.assessment)
    return ComparedSide(standing: standing(of: opened.assessment, card: card), label: label)
  }

  private func kept(_ word: String) throws -> ComparedSide? {
    // Paths and whatever else can be no name need no assessment around them.
    guard !word.contains("/"), word != ".", word != "..", let folder = try? assessmentFolder(folder) else { return nil }
    let shelf = try SnapshotShelf(of: folder)
    let matches = word == "latest" ? shelf.latest.map { [$0] } ?? [] : shelf.matches(word)
    guard let name = matches.first else { return nil }
    guard matches.count == 1 else {
      throw Failure(
        .usage, "'\(word)' is the date or name of several snapshots", help: "name one of \(alternatives(matches))")
    }
    guard let kept = try shelf.bytes(of: name) else { return nil }
    return try side(SourceText(path: kept.path, bytes: kept.bytes), label: name)
  }

  private func file(_ path: String) throws -> ComparedSide {
    try side(SourceText(path: path, bytes: try bytesOfFile(at: path, limit: largestSnapshot)), label: path)
  }

  private func side(_ source: SourceText, label: String) throws -> ComparedSide {
    try keptSide(source, label: label, console)
  }

  private func offered() throws -> String {
    guard let folder = try? assessmentFolder(folder), let shelf = try? SnapshotShelf(of: folder), !shelf.names.isEmpty
    else { return "'shortfall snapshot' keeps the result of today; a file ends in .json" }
    return "there are now, \(shelf.names.suffix(8).joined(separator: ", "))"
  }
}

/// The result that was kept under the latest date; nil where none was.
func latestSnapshot(of folder: Folder, _ console: Console) throws -> ComparedSide? {
  let shelf = try SnapshotShelf(of: folder)
  guard let name = shelf.latest, let kept = try shelf.bytes(of: name) else { return nil }
  return try keptSide(SourceText(path: kept.path, bytes: kept.bytes), label: name, console)
}

/// How an assessment stands against the newest result that was kept before its date; nil where there is none. What is
/// wrong with that result is said and thrown.
func sinceSnapshot(_ opened: OpenAssessment, _ card: Scorecard, _ console: Console) throws -> SinceSnapshot? {
  let shelf = try SnapshotShelf(of: opened.folder)
  guard let name = shelf.latest(before: opened.assessment.asOf), let kept = try shelf.bytes(of: name) else {
    return nil
  }
  let side = try keptSide(SourceText(path: kept.path, bytes: kept.bytes), label: name, console)
  return SinceSnapshot(
    name: name, comparison: comparison(of: side.standing, with: standing(of: opened.assessment, card: card)))
}

private func keptSide(_ source: SourceText, label: String, _ console: Console) throws -> ComparedSide {
  var log = DiagnosticLog()
  let standing = readStanding(source, log: &log)
  console.report(log)
  guard let standing else { throw Failure.contentHasErrors }
  return ComparedSide(standing: standing, label: label)
}

/// Where an assessment stands, in the words of its own language.
func standing(of assessment: Assessment, card: Scorecard) -> Standing {
  let wording = Wording(assessment)
  return standing(of: assessment, card: card) { text, home in
    (home.map { wording.text(text, of: $0) } ?? wording.text(text)).string
  }
}
