import Diagnostics
import Model
import Testing

@testable import Files

@Suite("What a cell says")
struct CellTests {
  /// To SV-01, whose anchors hold commas, quotes and semicolons.
  @Test(
    "an option in the ways people and tools write it",
    arguments: [
      ("3", "3"), (" 3 ", "3"), ("3;", "3"), ("One statement accepted by all", "3"),
      ("  one STATEMENT\u{A0}accepted by\nall. ", "3"), ("3 - One statement accepted by all", "3"),
      ("3: One statement", "3"), ("3. One statement accepted by all;", "3"), ("3) One statement accepted", "3"),
      ("(b) nothing", "-"), ("c) One statement accepted by all", "3"), ("Visi priėmė", "3"), ("各方认可", "3"),
      ("D.各方认可", "3"), ("People say “we all know why”; nothing written", "1"),
      ("People say \"we all know why\"; nothing written;", "1"), ("unknown", "unknown"), ("Don’t know", "unknown"),
      ("Nežinau", "unknown"), ("不知道", "unknown"), ("", "nothing"), (" - ", "nothing"), ("(跳过)", "nothing"),
      ("na: no pilot", "na(no pilot)"), ("N/A – no pilot: yet", "na(no pilot: yet)"), ("不适用", "na()"),
      ("n/a", "na()"), ("No statement exists, or several compete", "0"),
    ])
  func option(_ text: String, _ expected: String) throws { #expect(try said(text, to: 0) == expected) }

  @Test(
    "nothing else is an answer",
    arguments: [
      "7", "-1", "2.5", "3,0", "3.0", "03", "nan", "infinity", "0x1p1", "03-May", "٣", "３", "3\u{301}", "1e0", "3 4",
      "One statement", "3 - Written by one function", "agreed", "=1+2", "weiß nicht", "3\u{0}", "yes", "x",
    ])
  func none(_ text: String) throws { #expect(try said(text, to: 0) == "-") }

  @Test("two ticked boxes are told as such", arguments: ["3;1;", "3, 1", "3┋1", "各方认可┋没有目标"])
  func several(_ text: String) throws { #expect(try said(text, to: 0) == "several") }

  @Test(
    "fractions, with a point or a comma, where the scale has them",
    arguments: [
      ("1,5", "1.5"), ("1.5", "1.5"), ("A quarter", "1.5"), ("3,0", "-"), ("2,5", "-"), ("1,50", "-"), ("1", "-"),
    ])
  func fraction(_ text: String, _ expected: String) throws { #expect(try said(text, to: 2) == expected) }

  @Test(
    "the nearest is named where one is near",
    arguments: [("One statment accepted by all", 3), ("9", 4), ("2.5", 2), ("Written by one", 2)])
  func nearest(_ text: String, _ expected: Int) throws { #expect(try key(0).nearest(to: text) == expected) }

  @Test(
    "time stamps of all tools",
    arguments: [
      ("2020/05/22 4:42:36 PM GMT+2", "2020-05-22 60156"), ("8/31/2023 19:08:16", "2023-08-31 68896"),
      ("31/08/2023 19:08:16", "2023-08-31 68896"), ("31.08.2023, 19:08", "2023-08-31 68880"),
      ("8/20/25 12:51:45", "2025-08-20 46305"), ("2026-09-10T09:00:00Z", "2026-09-10 32400"),
      ("2026-09-10", "2026-09-10 0"), ("2026/9/3 12:00:00", "2026-09-03 43200"),
      ("2026年9月3日 下午3:05", "2026-09-03 54300"),
      ("13/9/2023 0:05", "2023-09-13 300"), ("31/12/2023 12:30 a. m.", "2023-12-31 1800"),
      ("5/5/2024 1:00", "2024-05-05 3600"),
      ("3/4/2024 1:00", "?"), ("30 February", "-"), ("2023-02-30", "-"), ("2023-13-01", "-"), ("45534.79", "-"),
      ("", "-"),
      ("2023-01-01 25:00", "-"), ("99999999999999999999/1/1", "-"), ("1/1/2024 soon", "-"),
    ])
  func stamp(_ text: String, _ expected: String) {
    guard let parts = StampParts(text) else {
      #expect(expected == "-")
      return
    }
    let order = parts.provenOrder ?? (parts.isSameEitherWay ? .dayFirst : nil)
    let instant = parts.instant(order).map { "\($0.date) \($0.second)" }
    #expect((instant ?? (parts.isOrdered || order != nil ? "-" : "?")) == expected)
  }

  @Test(
    "ids are made of addresses and names by a fixed rule",
    arguments: [
      ("Mara.Kaz@x.example", "mara.kaz"), ("jo", "jo"), ("Šarūnas Žukauskas", "sarunas-zukauskas"),
      ("Ærø Øst ß", "aero-ost-ss"),
      ("  Jean-Luc  O'Neil ", "jean-luc-o-neil"), ("张伟", "r-2f66c15d"), ("4711", "r4711"),
      ("../etc/passwd", "etc-passwd"),
      ("a\u{0}b\u{202E}c", "a-b-c"), ("...", "r-"),
      (String(repeating: "x", count: 100), String(repeating: "x", count: 64)),
    ])
  func id(_ text: String, _ expected: String) {
    let id = respondentID(address: text)
    #expect(expected == "r-" ? id.hasPrefix("r-") : id == expected)
    #expect(isID(id))
  }

  private func key(_ question: Int) throws -> AnswerKey {
    AnswerKey(try ImportTrial().questions[question], languages: ["en", "lt", "zh-Hans"], mapped: [:])
  }

  private func said(_ text: String, to question: Int) throws -> String {
    switch try key(question).answer(text) {
    case .nothing: "nothing"
    case .value(let index): try ImportTrial().questions[question].scale.values[index].value
    case .unknown: "unknown"
    case .notApplicable(let reason): "na(\(reason))"
    case .leftOut: "left out"
    case .several: "several"
    case .unmatched: "-"
    }
  }
}
