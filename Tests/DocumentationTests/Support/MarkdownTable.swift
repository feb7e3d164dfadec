/// A table of a page: its heading and its rows, cells without blanks and bold marks.
struct MarkdownTable {
  let heading: [String]
  let rows: [[String]]

  /// The tables below a heading of the page, up to the next heading.
  static func tables(below title: String, of page: Page) -> [MarkdownTable] {
    let lines = page.lines.drop { $0 != title }.dropFirst().prefix { !$0.hasPrefix("#") }
    return lines.split { !$0.hasPrefix("|") }.compactMap { block in
      let cells = block.map(cells)
      guard cells.count > 2 else { return nil }
      return MarkdownTable(heading: cells[0], rows: Array(cells.dropFirst(2)))
    }
  }

  /// A cell by row and the name of its column.
  func cell(_ row: [String], _ column: String) -> String {
    heading.firstIndex(of: column).map { row[$0] } ?? "no column \(column)"
  }

  private static func cells(of line: String) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { cell in
      String(cell.drop { $0 == " " }.replacing("**", with: "").reversed().drop { $0 == " " }.reversed())
    }
  }
}
