import Diagnostics
import Model
import Testing

@testable import Files

@Suite("Tables of gaps")
struct GapSheetTests {
  private var register: Register {
    func entry(_ id: String, _ status: GapStatus, owner: String?, due: String?) -> RegisterEntry {
      var entry = RegisterEntry(
        id: id, subject: .question(id), raisedOn: CalendarDate(dayNumber: 20_000), status: status)
      entry.owner = owner
      entry.due = due.flatMap { CalendarDate($0) }
      return entry
    }
    return Register(entries: [
      entry("A-1", .planned, owner: "Jo", due: "2026-05-29"), entry("A-2", .open, owner: nil, due: nil),
      entry("A-3", .inProgress, owner: " =1+1\n(acting) ", due: nil), entry("A-4", .open, owner: "'=x", due: nil),
    ])
  }

  private func read(_ tables: String..., order: DateOrder? = nil) -> (stated: [StatedGap], log: DiagnosticLog) {
    var log = DiagnosticLog()
    var reader = GapSheetReader(register: register, order: order)
    for (number, table) in tables.enumerated() {
      let source = SourceText(path: "\(number + 1).csv", bytes: Array(table.utf8))
      if let sheet = readSheet(source, log: &log) { reader.read(sheet, log: &log) }
    }
    return (reader.stated, log)
  }

  private func problems(_ tables: String..., order: DateOrder? = nil) -> [String] {
    var log = DiagnosticLog()
    var reader = GapSheetReader(register: register, order: order)
    for (number, table) in tables.enumerated() {
      let source = SourceText(path: "\(number + 1).csv", bytes: Array(table.utf8))
      if let sheet = readSheet(source, log: &log) { reader.read(sheet, log: &log) }
    }
    return log.sorted.map {
      "\($0.range?.path ?? "") \($0.range?.start?.line ?? 0):\($0.range?.start?.column ?? 0) \($0.severity.name)[\($0.rule.code)]"
    }
  }

  @Test("what differs is stated, in any order of columns and rows, between others")
  func differences() {
    let (stated, log) = read("due,title,ID,Owner,status\n,x,A-2,Kim,In Progress\n2026-06-01,y,A-1,Jo,planned\n")
    #expect(log.diagnostics.isEmpty)
    #expect(stated.map(\.id) == ["A-2", "A-1"])
    #expect(stated[0].status == .inProgress && stated[0].owner == "Kim" && stated[0].due == nil)
    #expect(stated[1].status == nil && stated[1].owner == nil && stated[1].due == CalendarDate("2026-06-01"))
    #expect(stated[1].duePlace?.start == Position(line: 3, column: 1))
  }

  @Test(
    "an owner that came back as it went is no change, however it was written",
    arguments: [
      "A-3,\"' =1+1\n(acting) \"", "A-3,\" =1+1\r\n(acting) \"", "A-3,\"'=1+1\n(acting)\"", "A-4,''=x", "A-4,'=x",
    ])
  func owners(row: String) {
    let (stated, log) = read("id,owner\n\(row)\n")
    #expect(stated.isEmpty && log.diagnostics.isEmpty, "\(stated) \(log.diagnostics)")
  }

  @Test("a cell that nobody changed does not undo what the register has changed since")
  func olderTable() {
    let heading = "id,status,owner,due,was\n"
    // A-1 is planned, Jo's and due on 29 May by now; it was open, Kim's and due on 1 May.
    let old = read(heading + "A-1,open,Kim,2026-05-01,open 2026-05-01 Kim\nA-2,open,,,open -\n")
    #expect(old.stated.isEmpty && old.log.diagnostics.isEmpty)
    let excel = read("id;due;was\nA-1;29.04.2026;open 2026-04-29 Kim\n")
    #expect(excel.stated.isEmpty && excel.log.diagnostics.isEmpty)
    // The owner alone was changed on both sides; what was set and is empty in the table was never emptied.
    #expect(problems(heading + "A-1,open,Lu,,planned - Kim\n") == ["1.csv 2:10 error[gap-table]"])
    // Changed here alone, or set to what the register has: no conflict.
    let fresh = read(heading + "A-1,in progress,Jo,2026-06-01,planned 2026-05-29 Jo\n")
    #expect(fresh.log.diagnostics.isEmpty && fresh.stated.first?.status == .inProgress)
    #expect(fresh.stated.first?.owner == nil && fresh.stated.first?.due == CalendarDate("2026-06-01"))
    // Without what it was, or with something else there, the table counts.
    #expect(read(heading + "A-1,open,Kim,2026-05-01,\n").stated.first?.owner == "Kim")
    #expect(read(heading + "A-1,open,Kim,2026-05-01,yes\n").stated.first?.status == .open)
    #expect(
      read(heading + "A-3,in_progress,\"' =1+1\n(acting) \",,\"in_progress -  =1+1\n(acting) \"\n").stated.isEmpty)
  }

  @Test("the apostrophe that keeps a spreadsheet from computing is none of a new owner's name")
  func apostrophes() {
    let (stated, _) = read("id,owner\nA-1,'=cmd\nA-2,''@x\nA-3,O'Hara\n")
    #expect(stated.map(\.owner) == ["=cmd", "'@x", "O'Hara"])
  }

  @Test("an empty cell changes nothing, and is named where the register has something")
  func emptied() {
    #expect(
      problems("id,status,owner,due\nA-2,open,,\nA-1,planned,,\n") == [
        "1.csv 3:13 warning[gap-table]", "1.csv 3:14 warning[gap-table]",
      ])
    #expect(read("id,status,owner,due\nA-1,planned,,\n").stated.isEmpty)
  }

  @Test(
    "dates are read as spreadsheets leave them",
    arguments: [
      ("2026-06-12", nil, "2026-06-12"), ("12.06.2026", nil, "2026-06-12"), ("13/6/2026", nil, "2026-06-13"),
      ("6/13/26", nil, "2026-06-13"), ("3/4/2026", DateOrder.dayFirst, "2026-04-03"),
      ("3/4/2026", .monthFirst, "2026-03-04"), ("5/5/2026", nil, "2026-05-05"),
    ])
  func dates(text: String, order: DateOrder?, day: String) {
    let (stated, log) = read("id,due\nA-2,\(text)\n", order: order)
    #expect(stated.first?.due == CalendarDate(day) && !log.hasErrors)
  }

  @Test("one date of a file proves the order of the others")
  func proof() {
    #expect(read("id,due\nA-1,3/4/2026\nA-2,30/4/2026\n").stated.first?.due == CalendarDate("2026-04-03"))
  }

  @Test(
    "what is wrong is an error at its cell",
    arguments: [
      ("id,due\nA-1,3/4/2026\n", "1.csv 2:5 error[date]"), ("id,due\nA-1,2026-02-30\n", "1.csv 2:5 error[date]"),
      ("id,due\nA-1,31/12/31/12\n", "1.csv 2:5 error[date]"), ("id,due\nA-1,soon\n", "1.csv 2:5 error[date]"),
      ("id,status\nA-1,done\n", "1.csv 2:5 error[unknown-word]"), ("id,owner\nB-1,Jo\n", "1.csv 2:1 error[gap-table]"),
      ("id,owner\n,Jo\n", "1.csv 2:1 error[gap-table]"), ("id,owner\nA-1,Jo\nA-1,Jo\n", "1.csv 3:1 error[gap-table]"),
      ("gap,owner\nA-1,Jo\n", "1.csv 1:1 error[gap-table]"), ("id,title\nA-1,x\n", "1.csv 1:1 error[gap-table]"),
      ("id,owner,Owner\nA-1,Jo,Jo\n", "1.csv 1:10 error[gap-table]"),
      ("id,owner\n\"A-1\n", "1.csv 2:1 error[csv-quote]"),
    ])
  func errors(table: String, expected: String) {
    #expect(problems(table) == [expected])
  }

  @Test("a gap has one row, also over several files")
  func repeated() {
    #expect(problems("id,owner\nA-1,Kim\n", "id,owner\nA-1,Kim\n") == ["2.csv 2:1 error[gap-table]"])
  }

  @Test("an answer sheet is no table of gaps")
  func kinds() throws {
    var log = DiagnosticLog()
    func sheet(_ text: String) throws -> Sheet {
      try #require(readSheet(SourceText(path: "x.csv", bytes: Array(text.utf8)), log: &log))
    }
    #expect(try isGapSheet(sheet("id,title,status,owner,due\nA-1,x,open,,\n")))
    #expect(try !isGapSheet(sheet("id,status,owner\nA-1,open,\n")))
  }
}
