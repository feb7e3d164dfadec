import Model
import Testing

@testable import Files

@Suite("Lines of a statement of work")
struct StatementLineTests {
  private func lines(_ text: String) throws -> [StatementOfWork.SourceLine] {
    let trial = try VendorTrial()
    try trial.write("shortfall: proposal/1\nvendor: alpha\nname: A\n" + text, to: "proposals/alpha.yaml")
    let (assessment, problems) = try trial.load()
    return try #require(assessment?.proposals.first?.statementOfWork, "\(problems)").lines
  }

  private typealias Line = StatementOfWork.SourceLine

  @Test("a literal block keeps its lines, and so does a folded one", arguments: ["|", ">", "|-", ">+", "| # ours"])
  func blocks(_ mark: String) throws {
    let found = try lines(
      "statement-of-work: \(mark)\n  We assist.\n\n    Indented, as required.\n  End.\n\n\npartner: P\n")
    #expect(
      found == [
        Line(text: "We assist.", line: 5), Line(text: "", line: 6), Line(text: "  Indented, as required.", line: 7),
        Line(text: "End.", line: 8),
      ])
  }

  @Test("at the end of the file, without a line break, with the line ends of Windows")
  func ends() throws {
    let expected = [Line(text: "One", line: 5), Line(text: "Two", line: 6)]
    #expect(try lines("statement-of-work: |\n  One\n  Two") == expected)
    #expect(try lines("statement-of-work: |\r\n  One\r\n  Two\r\n# that is all\r\n") == expected)
  }

  @Test("plain and quoted texts over several lines keep them")
  func flow() throws {
    let expected = [Line(text: "We assist", line: 4), Line(text: "as required", line: 5)]
    #expect(try lines("statement-of-work: We assist\n  as required\n") == expected)
    #expect(try lines("statement-of-work: 'We assist\n  as required'\n") == expected)
    #expect(try lines("statement-of-work: \"We assist\n  as required\"\n") == expected)
  }

  @Test("where the file says it in other words, the text counts and stands where it begins")
  func others() throws {
    #expect(
      try lines("statement-of-work: \"We \\x61ssist\\nas required\\n\"\n") == [
        Line(text: "We assist", line: 4), Line(text: "as required", line: 4),
      ])
    #expect(try lines("partner: &p We assist\nstatement-of-work: *p\n").map(\.text) == ["We assist"])
  }
}
