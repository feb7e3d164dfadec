package import Diagnostics
package import Model

/// What a row of a table says of a gap, where it differs from the register; nil for what stays.
package struct StatedGap: Hashable, Sendable {
  package var id: String
  package var status: GapStatus?
  package var owner: String?
  package var due: CalendarDate?
  /// Of the id, and of the cells that are there.
  package var place: SourceRange
  package var statusPlace: SourceRange?
  package var ownerPlace: SourceRange?
  package var duePlace: SourceRange?
}

/// Whether a table holds gaps, as `export --to csv` writes them, and no answers.
package func isGapSheet(_ sheet: Sheet) -> Bool {
  Set(GapSheetReader.Column.allCases.map(\.rawValue)).isSubset(of: sheet.headings.map { comparable($0) })
}

/// That a table of gaps was given where answers are expected.
package func gapsAmongAnswers(in sheet: Sheet) -> Diagnostic { .gapsAmongAnswers(at: sheet.place(row: 0)) }

/// Reads tables of gaps, one after the other. Goes in: sheets with a column `id` and any of `status`, `owner` and `due`.
/// Comes out: what they say otherwise than the register. What is wrong, of which there is an error in the log for each
/// cell, is not among it.
package struct GapSheetReader {
  enum Column: String, CaseIterable {
    case id, status, owner, due

    var name: String { self == .due ? "due date" : rawValue }
  }

  private let entries: [String: RegisterEntry]
  private let ids: [String]
  private let order: DateOrder?
  private var seen: [String: SourceRange] = [:]
  package private(set) var stated: [StatedGap] = []

  /// `order`: which of day and month comes first in dates such as `3/4/2026`; nil: what each file proves.
  package init(register: Register, order: DateOrder?) {
    entries = Dictionary(register.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    ids = register.entries.map(\.id).sorted()
    self.order = order
  }

  package mutating func read(_ sheet: Sheet, log: inout DiagnosticLog) {
    guard let columns = columns(of: sheet, &log) else { return }
    let order = order ?? provenOrder(sheet, columns)
    // Rows that are no gap's may be as many as a file holds.
    var problems = RowProblems()
    for row in 1..<max(1, sheet.rowCount) { read(row, of: sheet, columns, order, &problems, &log) }
    for problem in problems.diagnostics { log.add(problem) }
  }

  private func columns(of sheet: Sheet, _ log: inout DiagnosticLog) -> [Column: Int]? {
    let errors = log.errorCount
    var columns: [Column: Int] = [:]
    for (index, heading) in sheet.headings.enumerated() {
      guard let column = Column(rawValue: comparable(heading)) else { continue }
      let place = sheet.place(row: 0, column: index)
      if let first = columns[column] {
        log.add(.twinGapColumns(column.rawValue, at: place, first: sheet.place(row: 0, column: first)))
      }
      columns[column] = columns[column] ?? index
    }
    if columns[.id] == nil { log.add(.noGapColumn("id", at: sheet.place(row: 0))) }
    if columns.count == 1, columns[.id] != nil { log.add(.nothingOfGaps(at: sheet.place(row: 0))) }
    return log.errorCount == errors ? columns : nil
  }

  /// The order of day and month that the dates of a file prove, if they prove one.
  private func provenOrder(_ sheet: Sheet, _ columns: [Column: Int]) -> DateOrder? {
    guard let column = columns[.due] else { return nil }
    var proven: Set<DateOrder> = []
    for row in 1..<max(1, sheet.rowCount) {
      if let order = StampParts(sheet.text(row: row, column: column))?.provenOrder { proven.insert(order) }
    }
    return proven.count == 1 ? proven.first : nil
  }

  private mutating func read(
    _ row: Int, of sheet: Sheet, _ columns: [Column: Int], _ order: DateOrder?, _ problems: inout RowProblems,
    _ log: inout DiagnosticLog
  ) {
    func text(_ column: Column) -> String { columns[column].map { plainCell(sheet.text(row: row, column: $0)) } ?? "" }
    func place(_ column: Column) -> SourceRange {
      columns[column].map { sheet.place(row: row, column: $0) } ?? sheet.place(row: row)
    }
    let id = text(.id)
    if id.isEmpty { return problems.add("no id", .namelessGap(at: place(.id))) }
    if let first = seen[id] { return problems.add("twice \(id)", .repeatedGap(id, at: place(.id), first: first)) }
    seen[id] = place(.id)
    guard let entry = entries[id] else { return problems.add("none \(id)", .strangeGap(id, ids, at: place(.id))) }
    var gap = StatedGap(id: id, place: place(.id))
    func isEmptied(_ column: Column, _ value: String?) -> Bool {
      guard text(column).isEmpty else { return false }
      if columns[column] != nil, let value { log.add(.emptiedCell(column.name, of: id, value, at: place(column))) }
      return true
    }
    if !isEmptied(.status, entry.status.rawValue), let status = status(text(.status), at: place(.status), &log),
      status != entry.status
    {
      gap.status = status
      gap.statusPlace = place(.status)
    }
    if !isEmptied(.owner, entry.owner), let column = columns[.owner],
      !isOwner(entry, sheet.text(row: row, column: column))
    {
      gap.owner = text(.owner)
      gap.ownerPlace = place(.owner)
    }
    if !isEmptied(.due, entry.due?.description), let due = day(text(.due), order, at: place(.due), &log),
      due != entry.due
    {
      gap.due = due
      gap.duePlace = place(.due)
    }
    if gap.status != nil || gap.owner != nil || gap.due != nil { stated.append(gap) }
  }

  /// The cell holds the owner of the register, in whichever of the ways in which tables are written.
  private func isOwner(_ entry: RegisterEntry, _ cell: String) -> Bool {
    /// Blanks at the ends and the kind of line ends are a matter of the table.
    func bare(_ text: String) -> String {
      trimmed(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" })))
    }
    guard let owner = entry.owner.map(bare) else { return false }
    return bare(cell) == owner || bare(plainCell(cell)) == owner
  }

  private func status(_ text: String, at place: SourceRange, _ log: inout DiagnosticLog) -> GapStatus? {
    let word = comparable(text).split { $0 == " " || $0 == "-" }.joined(separator: "_")
    if let status = GapStatus(rawValue: word) { return status }
    log.add(.unknownWord(text, "status", of: GapStatus.allCases.map(\.rawValue), at: place))
    return nil
  }

  /// A date as the register writes it, or as a spreadsheet has rewritten it.
  private func day(
    _ text: String, _ order: DateOrder?, at place: SourceRange, _ log: inout DiagnosticLog
  ) -> CalendarDate? {
    if let day = CalendarDate(text) { return day }
    guard let stamp = StampParts(text), let instant = stamp.instant(order ?? .dayFirst) else {
      log.add(.badDate(text, "due", at: place))
      return nil
    }
    if order == nil, !stamp.isSameEitherWay, stamp.provenOrder == nil {
      log.add(.doubtfulDue(text, at: place))
      return nil
    }
    return instant.date
  }
}
