package import Diagnostics
internal import Model

extension Rule {
  package static let gapTable = Rule(
    "gap-table", "A table of gaps names gaps of the register, each once.",
    """
    `import FILE --from csv` reads the columns `id`, `status`, `owner` and `due` of a table that `export --to csv` wrote and \
    somebody changed; other columns are left alone. A row names its gap by its id, and an empty cell leaves the register as \
    it is. Where one row is wrong nothing is written.
    """)
}

extension Diagnostic {
  static func noGapColumn(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapTable, "no column is headed '\(name)'", at: range,
      help: "'shortfall export --to csv' writes a table with it")
  }

  static func nothingOfGaps(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapTable, "no column is headed 'status', 'owner' or 'due', and no other is read", at: range,
      help: "'shortfall export --to csv' writes a table with them")
  }

  static func twinGapColumns(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapTable, "a second column is headed '\(name)'", at: range,
      notes: [Note("the first is here", at: first)],
      help: "delete or rename one of them")
  }

  static func namelessGap(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapTable, "this row does not say of which gap it speaks", at: range,
      help: "write the gap's id into the column 'id', or delete the row")
  }

  static func strangeGap(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapTable, "there is no gap '\(shortened(id))' in the register", at: range,
      help: nearMiss(of: id, among: known).map { "did you mean '\($0)'?" } ?? "'shortfall gaps list' prints them")
  }

  static func repeatedGap(_ id: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapTable, "gap '\(id)' has a row already", at: range, notes: [Note("the first is here", at: first)],
      help: "delete one of the two")
  }

  static func doubtfulDue(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .dateShape, "'\(shortened(text))' is two different days", at: range,
      help: "add --dates day-first or --dates month-first, or write it as YYYY-MM-DD")
  }

  /// An empty cell where the register has something.
  static func emptiedCell(_ name: String, of id: String, _ value: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .gapTable, "the \(name) of gap '\(id)' is empty here; '\(shortened(value))' stays", at: range,
      help: "what is to go is taken out of register.yaml by hand")
  }

  /// A cell that was changed while the register changed, too.
  static func gapMovedOn(_ name: String, of id: String, now: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapTable,
      "the \(name) of gap '\(id)' was changed here, and in the register since the table was written: there it is "
        + (now.map { "'\(shortened($0))'" } ?? "none") + " now", at: range,
      help: "write here what holds; empty the cell under 'was' to let the table win")
  }

  /// A table of gaps among what is taken for surveys.
  static func gapsAmongAnswers(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gapTable, "this is a table of gaps and holds no answers", at: range,
      help: "add --from csv, and status, owner and due date go into register.yaml")
  }
}
