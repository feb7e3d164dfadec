import Testing

@testable import Templates

@Suite("Vocabulary")
struct VocabularyTests {
  @Test("the published list has every name with its path, kind and meaning, in order")
  func list() {
    let rows = vocabularyList(sample).map { "\($0.path): \($0.kind), \($0.meaning)" }
    #expect(
      rows == [
        "title: text, of the report", "chart: markup, a drawing", "ready: flag, whether", "client: object, who",
        "client.name: text, its name", "client.city: text, where", "findings: list, what",
        "findings.id: text, of the question", "findings.name: text, its words", "findings.reasons: list of texts, why",
      ])
  }

  @Test("fields keep the order in which they were set, and the last value of a name")
  func fields() {
    var fields: Fields = ["b": .flag(true), "a": .text("1")]
    fields["b"] = .text("2")
    fields["c"] = nil
    #expect(fields.names == ["b", "a"])
    #expect(fields.count == 2)
    guard case .text("2")? = fields["b"] else {
      Issue.record("not replaced")
      return
    }
    #expect(fields["c"] == nil)
  }
}
