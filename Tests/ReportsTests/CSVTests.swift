import Analysis
import Foundation
import Model
import Testing

@testable import Reports

@Suite("CSV")
struct CSVTests {
  private func cell(_ text: String) -> String {
    var line = CSVLine()
    line.cell(text)
    return String(decoding: line.bytes, as: UTF8.self)
  }

  @Test(
    "cells are quoted where a reader of any locale would break them",
    arguments: [
      ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
      ("two\nlines", "\"two\nlines\""), (" padded ", "\" padded \""), ("naïve 中文", "naïve 中文"),
    ])
  func quoting(text: String, expected: String) {
    #expect(cell(text) == expected)
  }

  @Test(
    "what a spreadsheet would compute gets an apostrophe",
    arguments: [
      "=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", " =1", "\u{200B}=1", "\u{FEFF}=1", "\u{A0}=1",
      "=\u{301}1", "'=1", "-", "-x", "−1", ";=1", "\"=1", "--1", "-1.5.2",
    ])
  func formulas(text: String) {
    let plain = cell(text).drop { $0 == "\"" }
    #expect(plain.unicodeScalars.first == "'", "\(cell(text))")
  }

  @Test("tabs and line ends in front count as a formula", arguments: ["\t=1", "\r=1", "\n=1", "\0=1"])
  func controls(text: String) {
    #expect(cell(text).contains("'"))
  }

  @Test("a plain number stays a number", arguments: ["-3", "-1.5", "12", "0.25", "-0"])
  func numbers(text: String) {
    #expect(cell(text) == text)
  }

  @Test("a separator is found wherever it stands", arguments: ["\"", ",", ";", "\t", "\n", "\r"])
  func separators(separator: String) {
    for length in 0..<40 {
      for place in 0...length {
        let before = "x" + String(repeating: "y", count: place)
        let after = String(repeating: "é", count: length - place) + "z"
        let written = separator == "\"" ? "\"\"" : separator
        #expect(cell(before + separator + after) == "\"\(before)\(written)\(after)\"")
      }
    }
  }

  @Test("other signs need no quotes", arguments: ["!", "#", "+", ".", "/", "0", ":", "?", "@", "_"])
  func others(sign: String) {
    for place in 0..<20 {
      let text = "x" + String(repeating: "y ", count: place) + sign + "long enough for several words"
      #expect(cell(text) == text)
    }
  }

  @Test("ordinary words stay as they are", arguments: ["'tis agreed", "a=b", "3 of 4", "(none)", "é", "#12"])
  func ordinary(text: String) {
    #expect(cell(text) == text)
  }

  private let voices = [
    Voice(
      id: "jo", role: .finance, name: "Jo Novak",
      said: [.level("A-1", 2, evidence: 2, note: "=cmd, said \"no\"", refs: ["a.xlsx", "b.pdf"]), .unknown("A-2")]),
    Voice(id: "mo", role: .it, said: [.na("A-2", "out of scope"), .level("A-1", 0, note: "nothing\nyet")]),
  ]

  private func answers(anonymous: Bool) -> (text: String, chunks: Int) {
    let assessment = assessment([area("A", [question("A-1"), question("A-2")])], voices)
    let csv = AnswersCSV(assessment, names: RespondentNames(assessment.responses, anonymous: anonymous))
    var bytes: [UInt8] = []
    var chunks = 0
    csv.write { (chunk: UnsafeRawBufferPointer) in
      bytes += chunk
      chunks += 1
    }
    return (String(decoding: bytes, as: UTF8.self), chunks)
  }

  @Test("all answers stand in it with their places")
  func answers() {
    let expected = """
      question,respondent,name,role,round,answer,evidence,refs,note,file,line
      A-1,jo,Jo Novak,finance,1,2,2,a.xlsx | b.pdf,"'=cmd, said ""no""\",responses/jo.yaml,5
      A-2,jo,Jo Novak,finance,1,unknown,0,,,responses/jo.yaml,6
      A-2,mo,,it,1,na,0,,out of scope,responses/mo.yaml,7
      A-1,mo,,it,1,0,0,,"nothing
      yet",responses/mo.yaml,8

      """
    #expect(answers(anonymous: false).text.replacing("\r\n", with: "\n") == expected)
  }

  @Test("without names, nothing in it tells who answered")
  func anonymousAnswers() {
    let text = answers(anonymous: true).text
    #expect(text.hasPrefix("question,respondent,role,round,answer,evidence,refs,note\r\n"))
    #expect(text.contains("A-1,finance 1,finance,1,2,2,"))
    #expect(!text.contains("jo") && !text.contains("Novak"))
  }

  @Test("many answers come in chunks, and an error of the sink ends the writing")
  func chunks() {
    struct Full: Error {}
    let many = (0..<3000).map { Voice(id: "r\($0)", role: .it, said: [.level("A-1", 1, note: "same words again")]) }
    let assessment = assessment([area("A", [question("A-1")])], many)
    let csv = AnswersCSV(assessment, names: RespondentNames(assessment.responses, anonymous: false))
    var lines = 0
    var chunks = 0
    csv.write { (chunk: UnsafeRawBufferPointer) in
      lines += chunk.count { $0 == 10 }
      chunks += 1
    }
    #expect(lines == 3001)
    #expect(chunks > 1)
    #expect(throws: Full.self) { try csv.write { (_: UnsafeRawBufferPointer) throws(Full) in throw Full() } }
  }

  @Test("scores have one row a question")
  func scores() {
    let assessment = assessment(
      [area("A", [question("A-1", gate: Gate(phase: .award, minimum: 3)), question("A-2", title: "=Formula, too")])],
      [Voice(id: "b", role: .business, said: [.level("A-1", 2)])])
    let rows = String(decoding: scoreCSV(assessment, scorecard(for: assessment)), as: UTF8.self).split(
      separator: "\r\n")
    #expect(rows.count == 3)
    #expect(rows[0] == "area,section,question,title,state,x,x_ev,consensus,class,L,I,R,band,gate,owner,due")
    #expect(rows[1] == "A,A.1,A-1,Control A-1,rated,2,1,,single,3,3,9,moderate,fail,business,2026-04-29")
    #expect(rows[2] == "A,A.1,A-2,\"'=Formula, too\",missing,,,,,,3,,,,business,")
  }
}
