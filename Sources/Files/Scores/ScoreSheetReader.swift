package import Diagnostics
internal import Model

/// Whether a table holds an evaluator's levels, one row a vendor and criterion.
package func isScoreSheet(_ sheet: Sheet) -> Bool {
  let headings = Set(sheet.headings.map { comparable($0) })
  return headings.contains("vendor") && headings.contains("criterion") && headings.contains("level")
}

/// Reads a table of levels, as `form --evaluator --format csv` lays it out. Rows without a level are passed over; what cannot
/// be read is an error in the log.
package func readScoreSheet(_ sheet: Sheet, log: inout DiagnosticLog) -> [StatedScores] {
  let columns = SheetColumns<ScoreSheetReader.Column>(of: sheet, log: &log) { .scoreColumn($0, $1, at: $2) }
  var reader = ScoreSheetReader(sheet: sheet, columns: columns)
  for row in 1..<max(1, sheet.rowCount) { reader.read(row) }
  for problem in reader.problems.diagnostics { log.add(problem) }
  return reader.found
}

/// A table of levels while it is read.
private struct ScoreSheetReader {
  enum Column: String, CaseIterable { case vendor, criterion, level, note, evaluator }

  let sheet: Sheet
  let columns: SheetColumns<Column>
  var found: [StatedScores] = []
  var problems = RowProblems()
  private var given: [String: SourceRange] = [:]

  init(sheet: Sheet, columns: SheetColumns<Column>) {
    self.sheet = sheet
    self.columns = columns
  }

  mutating func read(_ row: Int) {
    guard let text = text(.level, row) else { return }
    guard let vendor = id(.vendor, row), let criterion = id(.criterion, row), let evaluator = id(.evaluator, row) else {
      return
    }
    let place = place(.level, row)
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (48...57).contains($0) }), let level = Double(text),
      (0...4).contains(level)
    else {
      return problems.add("level \(text)", .noScoreLevel(text, at: place))
    }
    let key = "\(evaluator) \(vendor) \(criterion)"
    if let first = given.updateValue(place, forKey: key) {
      return problems.add("twice \(key)", .scoredTwice(evaluator, vendor, criterion, at: place, first: first))
    }
    let entry = StatedScores.Entry(
      vendor: vendor, criterion: criterion, level: level, note: self.text(.note, row), place: place)
    if let position = found.firstIndex(where: { $0.evaluator == evaluator }) {
      found[position].entries.append(entry)
    } else {
      found.append(StatedScores(evaluator: evaluator, entries: [entry], place: self.place(.evaluator, row)))
    }
  }

  // MARK: Cells

  private func place(_ column: Column, _ row: Int) -> SourceRange { columns.place(column, row) }
  private func text(_ column: Column, _ row: Int) -> String? { columns.text(column, row) }

  private mutating func id(_ column: Column, _ row: Int) -> String? {
    guard let id = text(column, row) else {
      problems.add("no \(column)", .noCell(column.rawValue, at: sheet.place(row: row)))
      return nil
    }
    if isID(id) { return id }
    let place = place(column, row)
    problems.add("id \(id)", .badID(id, column.rawValue, at: place))
    return nil
  }
}
