internal import Diagnostics

/// Where the columns of a table stand whose headings are words of ours: in any order, some left out.
struct SheetColumns<Column: RawRepresentable<String> & CaseIterable & Hashable> {
  private let sheet: Sheet
  private var positions: [Column: Int] = [:]

  /// Reads the headings; `unknown` makes the problem of one that is no column, from it, the columns and its place. A
  /// column that stands twice is an error too.
  init(of sheet: Sheet, log: inout DiagnosticLog, unknown: (String, [String], SourceRange) -> Diagnostic) {
    self.sheet = sheet
    for (index, heading) in sheet.headings.enumerated() {
      let word = comparable(heading)
      // What a form says to whoever fills it in.
      if word.isEmpty || word == "title" || word == "ask" { continue }
      let place = sheet.place(row: 0, column: index)
      guard let column = Column(rawValue: word) else {
        log.add(unknown(heading, Column.allCases.map(\.rawValue), place))
        continue
      }
      if let first = positions[column] {
        log.add(.twinColumns("the \(word)", at: place, first: sheet.place(row: 0, column: first)))
      }
      positions[column] = positions[column] ?? index
    }
  }

  /// The cell, or the row of a table without the column.
  func place(_ column: Column, _ row: Int) -> SourceRange {
    positions[column].map { sheet.place(row: row, column: $0) } ?? sheet.place(row: row)
  }

  /// What the cell says, without the mark that keeps a spreadsheet from reckoning; nil where it is empty.
  func text(_ column: Column, _ row: Int) -> String? {
    guard let index = positions[column] else { return nil }
    let text = plainCell(sheet.text(row: row, column: index))
    return text.isEmpty ? nil : text
  }
}
