import BuiltIn
import Diagnostics
import Files

/// The questionnaires and templates that ship inside the program; nothing is copied before it is asked for.
struct BuiltInFiles: Sendable {
  /// The bytes of the file at a path such as `templates/report.md.mustache`; nil where nothing of that name ships.
  static func bytes(of path: String) -> [UInt8]? {
    index(of: path).map { index in
      let file = builtInFileTable()[index]
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    }
  }

  /// The file as diagnostics quote it, under `built-in/…`.
  static func source(of path: String) -> SourceText? {
    bytes(of: path).map { SourceText(path: "built-in/" + path, bytes: $0) }
  }

  /// The questionnaires by id, which is the name of the file.
  static var questionnaires: [BuiltInQuestionnaire] {
    let folder = "questionnaires/"
    return paths(startingWith: folder).map { path in
      BuiltInQuestionnaire(id: String(path.dropFirst(folder.count).dropLast(".yaml".count))) { bytes(of: path) ?? [] }
    }
  }

  /// The paths that begin so, ascending by their bytes.
  static func paths(startingWith prefix: String = "") -> [String] {
    (0..<builtInFileCount()).map { path(at: $0) }.filter { $0.utf8.starts(with: prefix.utf8) }
  }

  private static func path(at index: Int) -> String { String(cString: builtInFileTable()[index].path) }

  private static func index(of path: String) -> Int? {
    var low = 0
    var high = builtInFileCount()
    while low < high {
      let middle = (low + high) / 2
      let found = self.path(at: middle)
      if found == path { return middle }
      if found.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
