package import Diagnostics
internal import Model

/// Whether a table holds beliefs about work items, one row an item, and no answers to questions.
package func isBeliefSheet(_ sheet: Sheet) -> Bool {
  let headings = Set(sheet.headings.map { comparable($0) })
  return headings.contains("item") && (headings.contains("performer") || headings.contains("payer"))
}

/// Reads a table of beliefs, as `form --scope --format csv` lays it out. `items` are the ids of scope.yaml, nil where
/// there is none. Rows without an answer are passed over; what cannot be read is an error in the log.
package func readBeliefSheet(
  _ sheet: Sheet, items: [String]?, _ options: ImportOptions, log: inout DiagnosticLog
) -> [StatedBeliefs] {
  let columns = SheetColumns<BeliefSheetReader.Column>(of: sheet, log: &log) { .beliefColumn($0, $1, at: $2) }
  var reader = BeliefSheetReader(sheet: sheet, columns: columns, options: options)
  for row in 1..<max(1, sheet.rowCount) { reader.read(row) }
  for problem in reader.problems.diagnostics { log.add(problem) }
  return reader.found.map { stated in
    var stated = stated
    stated.entries = answered(stated.entries, items: items, log: &log)
    return stated
  }
}

/// A table of beliefs while it is read.
private struct BeliefSheetReader {
  enum Column: String, CaseIterable { case item, performer, payer, note, respondent, name, role, round, on }

  let sheet: Sheet
  let columns: SheetColumns<Column>
  let options: ImportOptions
  var found: [StatedBeliefs] = []
  var problems = RowProblems()
  private var positions: [String: Int] = [:]
  private var heard: [String: SourceRange] = [:]

  init(sheet: Sheet, columns: SheetColumns<Column>, options: ImportOptions) {
    self.sheet = sheet
    self.columns = columns
    self.options = options
  }

  mutating func read(_ row: Int) {
    let performer = word(.performer, row, Performer.self)
    let payer = word(.payer, row, Payer.self)
    let note = text(.note, row)
    guard performer != nil || payer != nil || note != nil else { return }
    guard let item = text(.item, row) else {
      return problems.add("item", .noItem(at: sheet.place(row: row)))
    }
    guard let respondent = respondent(row), let role = role(row, respondent), let round = round(row) else { return }
    let entry = StatedBeliefs.Entry(
      item: item, performer: performer, payer: payer, note: note, place: place(.item, row))
    let key = "\(respondent) \(round)"
    if let first = heard["\(key) \(item)"] {
      problems.add("twice \(key) \(item)", .repeatedBelief(respondent, item, at: entry.place, first: first))
    }
    heard["\(key) \(item)"] = entry.place
    if let position = positions[key] {
      let there = found[position]
      if there.role != role {
        problems.add("role " + key, .otherRole(respondent, at: sheet.place(row: row), first: there.place))
      }
      found[position].entries.append(entry)
    } else {
      positions[key] = found.count
      found.append(
        StatedBeliefs(
          respondent: respondent, name: text(.name, row), role: role, round: round, on: day(row), entries: [entry],
          place: sheet.place(row: row)))
    }
  }

  // MARK: Cells

  private func place(_ column: Column, _ row: Int) -> SourceRange { columns.place(column, row) }
  private func text(_ column: Column, _ row: Int) -> String? { columns.text(column, row) }

  private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: Column, _ row: Int, _ type: Word.Type
  ) -> Word? {
    guard let text = text(column, row) else { return nil }
    if let word = Word(rawValue: comparable(text)) { return word }
    let place = place(column, row)
    problems.add(
      "\(column.rawValue) \(text)",
      .unknownWord(text, column.rawValue, of: Word.allCases.map(\.rawValue), at: place))
    return nil
  }

  private mutating func respondent(_ row: Int) -> String? {
    guard let id = text(.respondent, row) ?? options.respondent else {
      problems.add("respondent", .noRespondent(at: sheet.place(row: row)))
      return nil
    }
    guard isID(id) else {
      let place = place(.respondent, row)
      problems.add("id \(id)", .badID(id, "respondent", at: place))
      return nil
    }
    return id
  }

  private mutating func role(_ row: Int, _ respondent: String) -> Role? {
    guard text(.role, row) != nil else {
      if options.role == nil { problems.add("no role", .noRole(respondent, at: sheet.place(row: row))) }
      return options.role
    }
    return word(.role, row, Role.self)
  }

  private mutating func round(_ row: Int) -> Int? {
    guard let text = text(.round, row) else { return options.round ?? 1 }
    if let round = Int(text), (1...1000).contains(round) { return round }
    let place = place(.round, row)
    problems.add("round \(text)", .badRound(text, at: place))
    return nil
  }

  private mutating func day(_ row: Int) -> CalendarDate? {
    guard let text = text(.on, row) else { return nil }
    if let day = CalendarDate(text) { return day }
    let place = place(.on, row)
    problems.add("on \(text)", .badDate(text, "on", at: place))
    return nil
  }
}
