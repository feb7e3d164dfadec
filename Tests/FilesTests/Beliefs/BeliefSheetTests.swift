import Diagnostics
import Model
import Testing

@testable import Files

@Suite("Tables of beliefs")
struct BeliefSheetTests {
  private func read(_ csv: String, _ options: ImportOptions = ImportOptions()) throws -> (
    stated: [StatedBeliefs], log: DiagnosticLog
  ) {
    var log = DiagnosticLog()
    let source = SourceText(path: "b.csv", bytes: Array(csv.utf8))
    let sheet = try #require(readSheet(source, log: &log))
    #expect(isBeliefSheet(sheet))
    return (readBeliefSheet(sheet, items: ["W01", "W02"], options, log: &log), log)
  }

  private func problems(_ csv: String, _ options: ImportOptions = ImportOptions()) throws -> [String] {
    try read(csv, options).log.sorted.map {
      "\($0.range?.start?.line ?? 0):\($0.range?.start?.column ?? 0) \($0.severity.name)[\($0.rule.code)]"
    }
  }

  @Test("a row an item, by person and round; rows without an answer are passed over")
  func rows() throws {
    let (stated, log) = try read(
      "Item,title,ask,Performer,payer,note,respondent,role,round,on\r\n"
        + "W01,One,?,Vendor,vendor_price,'=1+1,jo,it,,2026-03-12\r\nW02,Two,?,,,,jo,it,,\r\nW02,Two,?,,nobody,,kim,vendor,2,\r\n"
    )
    #expect(log.diagnostics.isEmpty)
    #expect(stated.map(\.respondent) == ["jo", "kim"] && stated.map(\.role) == [.it, .vendor])
    #expect(stated.map(\.round) == [1, 2] && stated[0].on == CalendarDate("2026-03-12"))
    #expect(stated[0].entries.map(\.performer) == [.vendor] && stated[0].entries.map(\.note) == ["=1+1"])
    #expect(stated[1].entries.map(\.payer) == [.nobody])
  }

  @Test("who and in which role may be said beside the file")
  func options() throws {
    let options = ImportOptions(role: .partner, respondent: "pat", round: 3)
    let stated = try read("item,performer\nW01,partner\n", options).stated
    #expect(stated.map(\.respondent) == ["pat"] && stated.map(\.role) == [.partner] && stated.map(\.round) == [3])
  }

  @Test(
    "what cannot be read is named where it stands",
    arguments: [
      ("item,performer,respondent,role\nW01,vender,jo,it\n", ["2:5 error[unknown-word]"]),
      ("item,payer,respondent,role\nW01,price,jo,it\n", ["2:5 error[unknown-word]"]),
      ("item,performer,respondent,role\nW01,vendor,jo,itt\n", ["2:15 error[unknown-word]"]),
      ("item,performer,role\nW01,vendor,it\n", ["2:1 error[import-respondent]"]),
      ("item,performer,respondent\nW01,vendor,jo\n", ["2:1 error[import-role]"]),
      ("item,performer,respondent,role\nW01,vendor,j o,it\n", ["2:12 error[id-shape]"]),
      ("item,performer,respondent,role,round\nW01,vendor,jo,it,0\n", ["2:18 error[import-repeat]"]),
      ("item,performer,respondent,role,on\nW01,vendor,jo,it,12.3.\n", ["2:18 error[date]"]),
      ("item,performer,respondent,role\n,vendor,jo,it\n", ["2:1 error[unknown-item]"]),
      ("item,performer,respondent,role\nW01,vendor,jo,it\nW01,nobody,jo,it\n", ["3:1 error[repeated-belief]"]),
      ("item,performer,respondent,role\nW01,vendor,jo,it\nW02,nobody,jo,pmo\n", ["3:1 error[import-role]"]),
      ("item,performer,respondent,role\nW9,vendor,jo,it\n", ["2:1 warning[unknown-item]"]),
      ("item,performer,respondent,role,note\nW01,,jo,it,hm\n", ["2:1 warning[import-answer]"]),
      ("item,performer,payr,respondent,role\nW01,vendor,x,jo,it\n", ["1:16 warning[import-column]"]),
      ("item,performer,performer,respondent,role\nW01,vendor,,jo,it\n", ["1:16 error[import-column]"]),
    ])
  func wrong(_ csv: String, _ expected: [String]) throws { #expect(try problems(csv) == expected) }
}
