internal import Diagnostics
internal import Model

extension SurveyReader {
  /// Which of day and month stands first: as told, else as some stamp of the file proves. Two stamps that prove
  /// different things, or none that proves anything, leave the days out, and that is said.
  func dateOrder(_ log: inout DiagnosticLog) -> DateOrder? {
    if let order = options.dates { return order }
    var proofs: [DateOrder: (row: Int, column: Int)] = [:]
    var doubtful: (row: Int, column: Int)?
    for column in columns(of: .finished) + columns(of: .started) {
      for row in 1..<max(1, sheet.rowCount) {
        guard let stamp = StampParts(sheet.text(row: row, column: column)), !stamp.isOrdered else { continue }
        if let order = stamp.provenOrder {
          proofs[order] = proofs[order] ?? (row, column)
        } else if !stamp.isSameEitherWay {
          doubtful = doubtful ?? (row, column)
        }
      }
    }
    if let first = proofs[.dayFirst], let second = proofs[.monthFirst] {
      log.add(
        .mixedDates(
          at: sheet.place(row: second.row, column: second.column),
          first: sheet.place(row: first.row, column: first.column)))
      return nil
    }
    if let order = proofs.keys.first { return order }
    if let doubtful {
      log.add(
        .doubtfulDates(
          sheet.text(row: doubtful.row, column: doubtful.column),
          at: sheet.place(row: doubtful.row, column: doubtful.column)))
    }
    return nil
  }

  /// When a row was sent off, or at least begun.
  func instant(row: Int, _ order: DateOrder?) -> Instant? {
    for field in [SurveyField.finished, .started] {
      if let text = text(field, row: row), let stamp = StampParts(text) {
        if let instant = stamp.instant(order ?? (stamp.isSameEitherWay ? .dayFirst : nil)) { return instant }
      }
    }
    return nil
  }
}
