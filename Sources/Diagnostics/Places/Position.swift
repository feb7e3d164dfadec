/// A place in a text: 1-based line and column, the column counted in Unicode scalars.
package struct Position: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Position, b: Position) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A stretch of one file, or the file as a whole where no line is to blame.
package struct SourceRange: Hashable, Sendable {
  /// The path as the user would write it, relative to where the command runs.
  package var path: String
  package var start: Position?
  /// Just behind the last character; nil where only the start is known.
  package var end: Position?

  package init(path: String, start: Position? = nil, end: Position? = nil) {
    self.path = path
    self.start = start
    self.end = end
  }
}
