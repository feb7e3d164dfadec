import Analysis
import Model
import Testing

@Suite("The answer that speaks for a gap")
struct SpeakingAnswerTests {
  private let areas = [
    area("A", [question("A-1", lead: .it, also: [.business]), question("A-2", lead: .it), question("A-3", lead: .it)])
  ]

  private func speaker(_ sheets: Sheet..., of id: String = "A-1") -> String? {
    speakingAnswers(to: [id], in: assessment(areas, sheets))[id]?.path
  }

  @Test("the lead's comes before others', even where theirs is lower")
  func lead() {
    #expect(speaker(Sheet("bea", .business, ["A-1": 0]), Sheet("ian", .it, ["A-1": 3])) == "responses/ian.yaml")
    #expect(speaker(Sheet("bea", .business, ["A-1": 0])) == "responses/bea.yaml")
  }

  @Test("the lowest comes first, unknown before any level, then the order of the files")
  func order() {
    let three = Sheet("c", .it, ["A-1": 3])
    let one = Sheet("d", .it, ["A-1": 1])
    #expect(speaker(three, one) == "responses/d.yaml")
    #expect(speaker(three, one, Sheet("e", .it, ["A-1": .unknown])) == "responses/e.yaml")
    #expect(speaker(Sheet("x", .it, ["A-1": 1]), one) == "responses/x.yaml")
  }

  @Test("what does not count does not speak: na, roles that were not asked, earlier rounds")
  func silent() {
    #expect(speaker(Sheet("a", .it, ["A-1": .na])) == nil)
    #expect(speaker(Sheet("f", .finance, ["A-1": 0])) == nil)
    let again = [Sheet("a", .it, ["A-1": 0]), Sheet("b", .it, ["A-1": 2]), Sheet("a", .it, round: 2, ["A-1": 3])]
    #expect(speakingAnswers(to: ["A-1"], in: assessment(areas, again))["A-1"]?.path == "responses/b.yaml")
  }

  @Test("only questions that were asked for, and that have an answer, are there")
  func chosen() {
    let given = assessment(areas, [Sheet("a", .it, ["A-1": 0, "A-2": 1])])
    #expect(Set(speakingAnswers(to: ["A-2", "A-3", "W01"], in: given).keys) == ["A-2"])
  }
}
