import Diagnostics
import Model
import Testing

@testable import Files

@Suite("The file of the register")
struct RegisterFileTests {
  /// The example of formats.md section 7, as a person keeps it.
  static let example = """
    shortfall: register/1   # kept in git
    entries:
      # The one that the board asks for.
      - id: Q6
        question: Q6
        area: PS
        section: "PS.1"
        title: 'Control Q6'
        raised-on: 2026-02-02
        raised-by: Assessor
        baseline: {level: 1.0, likelihood: 4, impact: 3, risk: 12}
        current: {level: 2.0, likelihood: 3, impact: 3, risk: 9}
        target: 3
        status: planned      # since February

        owner: IT lead
        owner-role: it
        due: 2026-04-15
        history:
          - {date: 2026-02-09, field: status, from: open, to: planned, by: Assessor}
          - {date: 2026-03-30, field: risk, from: 12, to: 9, by: Assessor}
    """

  private func read(_ text: String) throws -> ReadRegister {
    var log = DiagnosticLog()
    return try #require(readRegister(SourceText(path: "r", bytes: Array(text.utf8)), log: &log), "\(log.sorted)")
  }

  private func date(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

  @Test("every field is read")
  func reading() throws {
    let entry = try #require(try read(Self.example).register.entries.first)
    #expect(entry.subject == .question("Q6") && entry.area == "PS" && entry.section == "PS.1")
    #expect(entry.baseline == GapRating(level: 1, likelihood: 4, impact: 3, risk: 12))
    #expect(entry.status == .planned && entry.owner == "IT lead" && entry.ownerRole == .it)
    #expect(entry.due == date("2026-04-15") && entry.target == 3)
    #expect(
      entry.history == [
        GapEvent(date: date("2026-02-09"), change: .status(from: .open, to: .planned), by: "Assessor"),
        GapEvent(date: date("2026-03-30"), change: .risk(from: 12, to: 9), by: "Assessor"),
      ])
  }

  @Test("a step changes the lines of its fields and no other")
  func step() throws {
    let before = try read(Self.example)
    var register = before.register
    register.entries[0].status = .inProgress
    register.entries[0].history.append(
      GapEvent(date: date("2026-04-01"), change: .status(from: .planned, to: .inProgress), note: "at last: begun"))
    var log = DiagnosticLog()
    let bytes = try #require(registerText(register, insteadOf: before, path: "r", log: &log))
    let expected =
      Self.example.replacing("status: planned      #", with: "status: in_progress      #")
      + "\n      - {date: 2026-04-01, field: status, from: planned, to: in_progress, note: \"at last: begun\"}"
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("new parts of an entry stand where a person would look for them")
  func parts() throws {
    let before = try read(Self.example)
    var register = before.register
    register.entries[0].plan = "Two sessions, then sign"
    register.entries[0].references = [Reference(text: "a.pdf", until: date("2026-12-31"))]
    register.entries[0].residual = GapRating(level: 3, likelihood: 2, risk: 6)
    var added = RegisterEntry(id: "W01", subject: .workItem("W01"), raisedOn: date("2026-03-30"))
    added.title = "CRM: integration"
    register.entries.append(added)
    var log = DiagnosticLog()
    let bytes = try #require(registerText(register, insteadOf: before, path: "r", log: &log))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains(
        """
            due: 2026-04-15
            plan: "Two sessions, then sign"
            residual: {level: 3, likelihood: 2, risk: 6}
            refs:
              - {ref: a.pdf, until: 2026-12-31}
            history:
        """), "\(text)")
    #expect(
      text.hasSuffix(
        "  - id: W01\n    item: W01\n    title: \"CRM: integration\"\n    raised-on: 2026-03-30\n    status: open"))
    #expect(try read(text).register == register)
  }

  @Test("a new file reads back as the register it was made of")
  func fresh() throws {
    var register = try read(Self.example).register
    register.entries.append(RegisterEntry(id: "Q7", subject: .question("Q7"), raisedOn: date("2026-03-30")))
    var log = DiagnosticLog()
    let bytes = try #require(registerText(register, insteadOf: nil, path: "r", log: &log))
    #expect(try read(String(decoding: bytes, as: UTF8.self)).register == register)
  }
}
