import Model
import Testing

@testable import Analysis
@testable import Reports

@Suite("Exports")
struct ExportTests {
  @Test("identifiers of version 5 are those that everybody makes of the same name")
  func identifiers() {
    #expect(NameUUID(ofHost: "python.org").description == "886313e1-3b8a-5372-9b90-0c9aee199e5d")
    // Longer than one block of the digest.
    #expect(NameUUID(ofHost: String(repeating: "a", count: 200)).description == "fe30bfa6-ef90-59b3-b108-118411d0f0ab")
    #expect(NameUUID("TQ-1", in: .shortfall) != NameUUID("TQ-1", in: NameUUID("other", in: .shortfall)))
  }

  @Test(
    "a text is on one line, and what could not be seen is",
    arguments: [
      ("a\r\nb\tc  d", "a b c d"), (" \u{2028}x\u{85} ", "x"), ("\u{1B}[31mred", "\\u{1b}[31mred"),
      ("a\u{202E}b", "a\\u{202e}b"), ("naïve 中文 👩‍🚀", "naïve 中文 👩‍🚀"), ("", ""),
    ])
  func lines(text: String, expected: String) {
    #expect(onOneLine(text) == expected)
  }

  @Test(
    "nothing begins in a text for Jira",
    arguments: [
      ("{html}<b>x", "\\{html\\}<b>x"), ("[~ann] [x|http://y]", "\\[~ann\\] \\[x\\|http://y\\]"),
      ("!http://x/y.png!", "\\!http://x/y.png\\!"), ("\\{x", "&#92;\\{x"), ("- x - y", "\\- x - y"), ("plain", "plain"),
    ])
  func wiki(text: String, expected: String) {
    #expect(wikiEscaped(text) == expected)
  }

  @Test("a headline is cut to what a tracker takes, between scalars")
  func headlines() throws {
    #expect(try gap("A-1", title: "One\ntwo").headline(atMost: 255) == "A-1: One two")
    #expect(try gap("A-1", title: nil).headline(atMost: 255) == "A-1")
    let long = try gap("A-1", title: String(repeating: "👍", count: 200)).headline(atMost: 255)
    #expect(long.utf16.count <= 255 && long.hasSuffix("👍…") && long.utf16.count >= 253)
  }

  @Test("what a gap weighs is what is left once it is mitigated")
  func weights() throws {
    var mitigated = try gap("A-1", title: "x")
    mitigated.status.state.status = .mitigated
    mitigated.status.state.residual = 4
    #expect(mitigated.risk == 4 && mitigated.band == .low && mitigated.isPending)
    mitigated.status.state.status = .accepted
    #expect(mitigated.risk == 20 && !mitigated.isPending)
  }

  private func gap(_ id: String, title: String?) throws -> ExportedGap {
    let day = CalendarDate(dayNumber: 20_000)
    var entry = RegisterEntry(id: id, subject: .question(id), raisedOn: day)
    entry.title = title
    entry.baseline = GapRating(risk: 20)
    entry.current = entry.baseline
    return ExportedGap(status: try #require(EntryStatus(entry, asOf: day)))
  }
}
