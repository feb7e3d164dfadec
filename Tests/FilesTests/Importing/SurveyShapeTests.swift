import Diagnostics
import Model
import Testing

@testable import Files

/// What survey tools and spreadsheets write, with the mess that people leave in it.
@Suite("Shapes of surveys")
struct SurveyShapeTests {
  @Test("Microsoft Forms: marks behind ticked boxes, odd headings, nobody's address, a second submission")
  func microsoft() throws {
    let (survey, log) = try ImportTrial().read(ImportTrial.bytes("microsoft-forms.csv"))
    #expect(
      survey?.lines == [
        "mara.kaz it 1 2026-03-09: SV-01=1 SV-02=2 SV-03=1.5 SV-04=3",
        "jo.novak finance 1 2026-03-13: SV-01=2 SV-02=2 SV-03=3 SV-04=3",
        "anonymous-4 operations 1 2026-03-13: SV-01=0 SV-03=0 SV-04=0",
      ])
    #expect(!log.hasErrors)
    let said = log.sorted.map { "\($0.range?.start?.line ?? 0) \($0.severity.name) \($0.rule.code)" }
    #expect(said == ["2 warning import-column", "4 warning import-repeat", "8 note import-repeat"])
    #expect(survey?.skippedRows.map(\.reason) == [.superseded(byLine: 5), .noAnswers])
  }

  @Test("Google Forms: afternoon stamps, evidence and notes beside answers; what is no answer is told, not guessed")
  func google() throws {
    let trial = try ImportTrial()
    let map = try trial.map(
      """
      columns: {In which role do you answer?: {field: role}, How sure are you about the cost?: ignore}
      """)
    let (survey, log) = try trial.read(ImportTrial.bytes("google-forms.csv"), ImportOptions(map: map))
    #expect(
      survey?.lines == [
        "eva.lind sponsor 1 2026-03-09: SV-01=4/2'See the minutes of 3 March' SV-02=1",
        "ben business 1 2026-03-10: SV-02=0",
      ])
    #expect(survey?.withoutColumn == ["SV-03"])
    #expect(
      log.sorted.map { "\($0.range?.start?.line ?? 0) \($0.message)" } == [
        "2 'Agreed, Agreed and verified' is more than one answer to question 'SV-04'",
        "3 'Accepted, used in decisions' is no answer to question 'SV-01'",
        "3 question 'SV-04' is not applicable without a reason",
      ])
    #expect(
      log.sorted[1].help?.hasPrefix("the nearest is 4, \"Accepted, used in decisions, and re-con") == true)
  }

  @Test("Google Forms with user names and months first")
  func googleOld() throws {
    let (survey, log) = try ImportTrial().read(ImportTrial.bytes("google-forms-old.csv"))
    #expect(
      survey?.lines == [
        "ada it 1 2026-08-31: SV-01=3 SV-02=unknown SV-03=3 SV-04=2",
        "li operations 1 2026-09-01: SV-01=3 SV-02=4 SV-03=4 SV-04=na(voice only)",
      ])
    #expect(log.diagnostics.isEmpty)
  }

  @Test("Wenjuanxing in GB18030: numbers before questions, letters before options, skipped cells, machine addresses")
  func wenjuanxing() throws {
    let (survey, log) = try ImportTrial().read(ImportTrial.bytes("wenjuanxing.csv"), encoding: "GB18030")
    #expect(
      survey?.lines == [
        "r-2f66c15d it 1 2026-03-09: SV-01=3 SV-02=2 SV-03=1.5 SV-04=unknown",
        "r-9f102c4a finance 1 2026-03-09: SV-01=4 SV-02=3 SV-03=3",
      ])
    #expect(survey?.respondents.map(\.answers.name) == ["张伟", "王芳"])
    #expect(survey?.columns.filter { $0.use == .field(.machine) }.map(\.heading) == ["来自IP"])
    #expect(log.diagnostics.isEmpty)
  }

  @Test("a spreadsheet of a country with comma decimals: semicolons, CP1257, empty columns and rows")
  func semicolons() throws {
    let (survey, log) = try ImportTrial().read(ImportTrial.bytes("excel-semicolons.csv"), encoding: "CP1257")
    #expect(
      survey?.lines == [
        "sarunas-zukauskas it 1 2026-03-09: SV-01=3 SV-02=4 SV-03=1.5 SV-04=unknown",
        "ona-petraite finance 1 2026-03-10: SV-01=0 SV-02=0 SV-03=4 SV-04=na(tik balsas)",
      ])
    #expect(log.diagnostics.isEmpty)
  }

  @Test("one answer a row, two rounds, and our own apostrophe taken off again")
  func list() throws {
    let (survey, log) = try ImportTrial().read(ImportTrial.bytes("list.csv"))
    #expect(
      survey?.lines == [
        "kim business 1 2026-03-09: SV-01=3/2[minutes.pdf|plan.pdf]'=as agreed' SV-02=unknown'Ask finance' SV-03=1.5 "
          + "SV-04=na(voice only)",
        "kim business 2 2026-04-01: SV-01=2",
      ])
    #expect(log.diagnostics.isEmpty)
  }

  @Test(
    "a form that was made for another version says what has changed, and the rest comes in", arguments: [false, true])
  func download(_ keepsChanged: Bool) throws {
    let trial = try ImportTrial()
    var log = DiagnosticLog()
    let source = SourceText(path: "f.yaml", bytes: try ImportTrial.bytes("form-download.yaml"))
    let read = readResponseFile(source, trial.assessment.questionnaires, [:], keepsChanged: keepsChanged, log: &log)
    let answers = read.first.map { $0.answers.answers.map { "\($0.question)=\($0.short)" } }
    #expect(
      answers == ["SV-01=2/1'One page, never signed'"] + (keepsChanged ? ["SV-02=4"] : []) + ["SV-04=unknown"])
    let said = log.sorted.map { "\($0.range?.start?.line ?? 0) \($0.severity.name) \($0.rule.code)" }
    #expect(
      said == ["1 warning import-origin"] + (keepsChanged ? [] : ["11 warning import-origin"])
        + ["13 warning unknown-question"])
  }

  @Test("ten times the rows are at most twelve times the cells looked at anew")
  func growth() throws {
    let trial = try ImportTrial()
    func survey(_ rows: Int) -> [UInt8] {
      var text = "email,role,SV-01,SV-02,SV-04\n"
      for row in 0..<rows { text += "p\(row)@x.example,it,One statement accepted by all,\(row % 5),Agreed\n" }
      return Array(text.utf8)
    }
    for rows in [100, 1_000, 10_000] {
      let (result, log) = try trial.read(survey(rows))
      #expect(result?.respondents.count == rows && !log.hasErrors)
    }
    // Each text of a column is looked at once, however often it stands there.
    var memo = CellMemo<Int>()
    let bytes = survey(10_000)
    var log = DiagnosticLog()
    let sheet = try #require(readSheet(SourceText(path: "s.csv", bytes: bytes), log: &log))
    var found = 0
    for row in 1..<sheet.rowCount {
      let cell = sheet.cell(row: row, column: 3)
      if memo.meaning(of: cell, in: bytes) == nil {
        found += 1
        memo.remember(row, of: cell, in: bytes)
      }
    }
    #expect(found == 5)
  }
}
