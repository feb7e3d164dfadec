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
  Set(GapSheetReader.Column.allCases.filter { $0 != .was }.map(\.rawValue)).isSubset(
    of: sheet.headings.map { comparable($0) })
}

/// That a table of gaps was given where answers are expected.
package func gapsAmongAnswers(in sheet: Sheet) -> Diagnostic { .gapsAmongAnswers(at: sheet.place(row: 0)) }

/// Reads tables of gaps, one after the other. Goes in: sheets with a column `id` and any of `status`, `owner` and `due`.
/// Where there is a column `was`, too, a cell that nobody changed leaves the register as it is by now.
/// Comes out: what they say otherwise than the register. What is wrong, of which there is an error in the log for each
/// cell, is not among it.
package struct GapSheetReader {
  enum Column: String, CaseIterable {
    case id, status, owner, due
    /// What the three were when the table was written.
    case was

    var name: String { self == .due ? "due date" : rawValue }
  }

  private let entries: [String: RegisterEntry]
  private let ids: [String]
  private let order: DateOrder?
  private var seen: [String: SourceRange] = [:]
  package private(set) var stated: [StatedGap] = []
  /// Gaps of which the register has changed something since the table was written that the table leaves as it was.
  package private(set) var movedOn: [String] = []

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
    if columns[.id] != nil, columns.keys.allSatisfy({ $0 == .id || $0 == .was }) {
      log.add(.nothingOfGaps(at: sheet.place(row: 0)))
    }
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
    // What was empty when the table was written is not emptied.
    let was = columns[.was].flatMap { GapAsExported(sheet.text(row: row, column: $0)) }
    var isOlder = false
    func isEmptied(_ column: Column, _ value: String?, was before: String?) -> Bool {
      guard text(column).isEmpty else { return false }
      if columns[column] != nil, let value, was == nil || before != nil {
        log.add(.emptiedCell(column.name, of: id, value, at: place(column)))
      }
      return true
    }
    /// Whether a cell that differs from the register was changed by hand, and the register was not.
    func isNews(_ column: Column, cellIsAsItWas: Bool, registerIsAsItWas: Bool, now: String?) -> Bool {
      guard was != nil, !registerIsAsItWas else { return true }
      if !cellIsAsItWas { log.add(.gapMovedOn(column.name, of: id, now: now, at: place(column))) }
      isOlder = true
      return false
    }
    if !isEmptied(.status, entry.status.rawValue, was: was?.status.rawValue),
      let status = status(text(.status), at: place(.status), &log), status != entry.status,
      isNews(
        .status, cellIsAsItWas: status == was?.status, registerIsAsItWas: entry.status == was?.status,
        now: entry.status.words)
    {
      gap.status = status
      gap.statusPlace = place(.status)
    }
    if !isEmptied(.owner, entry.owner, was: was?.owner), let column = columns[.owner],
      case let cell = sheet.text(row: row, column: column), !isOwner(entry.owner, cell),
      isNews(
        .owner, cellIsAsItWas: isOwner(was?.owner, cell),
        registerIsAsItWas: entry.owner.map { isOwner($0, was?.owner ?? "") } ?? (was?.owner == nil), now: entry.owner)
    {
      gap.owner = text(.owner)
      gap.ownerPlace = place(.owner)
    }
    if !isEmptied(.due, entry.due?.description, was: was?.due?.description),
      let due = day(text(.due), order, at: place(.due), &log), due != entry.due,
      isNews(
        .due, cellIsAsItWas: due == was?.due, registerIsAsItWas: entry.due == was?.due, now: entry.due?.description)
    {
      gap.due = due
      gap.duePlace = place(.due)
    }
    if isOlder { movedOn.append(id) }
    if gap.status != nil || gap.owner != nil || gap.due != nil { stated.append(gap) }
  }

  /// The cell holds the owner of the register, in whichever of the ways in which tables are written.
  private func isOwner(_ owner: String?, _ cell: String) -> Bool {
    /// Blanks at the ends and the kind of line ends are a matter of the table.
    func bare(_ text: String) -> String {
      trimmed(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" })))
    }
    guard let owner = owner.map(bare) else { return false }
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
