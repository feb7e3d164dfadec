package import Model

/// The results that an assessment keeps in its folder `snapshots`, by their names without the ending: `2026-03-30`,
/// `2026-03-30-kick-off`. By name is by date.
package struct SnapshotShelf {
  package static let folderName = "snapshots"
  private static let ending = ".json"

  /// Nil where nothing has been kept.
  private let folder: Folder?
  /// Those that begin with a date, the earliest first.
  package let names: [String]

  package init(of assessment: Folder) throws(FileFailure) {
    folder = try assessment.folder(named: SnapshotShelf.folderName)
    let files = try folder?.names(endingIn: SnapshotShelf.ending) ?? []
    names = files.map { String($0.dropLast(SnapshotShelf.ending.count)) }.filter { isDate($0.prefix(10)) }
  }

  /// The path of a snapshot below the assessment's folder.
  package static func path(_ name: String) -> String { "\(folderName)/\(name)\(ending)" }

  package var latest: String? { names.last }

  /// The newest one from before a day.
  package func latest(before day: CalendarDate) -> String? {
    names.last { name in CalendarDate(name.prefix(10)).map { $0 < day } ?? false }
  }

  /// The names that somebody may mean: the name itself, or else all of that date, or else all that were given that name.
  package func matches(_ word: String) -> [String] {
    if names.contains(word) { return [word] }
    if isDate(word) { return names.filter { $0.hasPrefix(word + "-") } }
    return names.filter { $0.utf8.count > 11 && $0.dropFirst(11) == word }
  }

  package func bytes(of name: String) throws(FileFailure) -> (path: String, bytes: [UInt8])? {
    guard let folder else { return nil }
    let file = name + SnapshotShelf.ending
    return (folder.path(of: file), try folder.bytes(of: file, limit: largestSnapshot))
  }
}

private func isDate(_ text: some StringProtocol) -> Bool { CalendarDate(text) != nil }
