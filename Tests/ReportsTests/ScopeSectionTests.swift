import Model
import Templates
import Testing

@testable import Reports

/// Sections 6 and 7 say the figures of method.md 10.5.
@Suite("Scope and money in the report")
struct ScopeSectionTests {
  private func text(_ value: Value?) -> String {
    switch value {
    case .text(let text)?: text
    case .flag(let flag)?: String(flag)
    default: ""
    }
  }

  private func fields(_ value: Value) throws -> Fields {
    guard case .object(let fields) = value else { throw Missing() }
    return fields
  }

  private struct Missing: Error {}

  private func ids(_ value: Value?) -> [String] {
    guard case .list(let values)? = value else { return [] }
    return values.map { value in
      guard case .object(let fields) = value else { return "" }
      return text(fields["id"])
    }
  }

  @Test("what is nobody's, what is double, and who names whom")
  func ledger() throws {
    let fields = try self.fields(presented(try workedScope()).scope())
    #expect(ids(fields["orphans"]) == ["W01", "W02"])
    #expect(ids(fields["doubles"]) == ["W03"])
    #expect(ids(fields["conflicts"]) == [])
    #expect(
      text(fields["summary"])
        == "Of seven work items, two are nobody’s, one is done or paid twice and one is in order.")
    guard case .list(let words)? = fields["pointing_words"] else { throw Missing() }
    #expect(
      words.map { text($0) } == [
        "Our IT names the vendor for five items, and the vendor names our IT for two.",
        "Our business names the vendor for one item, and the vendor names our business for one.",
      ])
  }

  @Test(
    "the money",
    arguments: [
      ("expected", "173,700"), ("unfunded", "70,417"), ("likely", "59,370"), ("p50", "69,396"), ("p80", "81,272"),
      ("p90", "87,174"), ("mean", "70,428"), ("contingency", "21,902"), ("dependent", "85,910"),
      ("double_paid", "8,267"),
      ("percentile", "19%"), ("iterations", "10,000"), ("seed", "20260331"),
    ])
  func money(name: String, expected: String) throws {
    #expect(text(try fields(presented(try workedScope()).money())[name]) == expected)
  }

  @Test("people and payments")
  func people() throws {
    let fields = try self.fields(presented(try workedScope()).money())
    let load = try self.fields(fields["load"] ?? .absent)
    let payment = try self.fields(fields["payment"] ?? .absent)
    #expect(
      ["capacity", "committed", "fallback", "with_fallback"].map { text(load[$0]) } == ["99.0", "16.7", "72.5", "90%"])
    #expect(ids(load["falling"]) == ["W01", "W02", "W06"])
    #expect(
      ["tied", "covered", "accepted", "front_load", "end_state"].map { text(payment[$0]) } == [
        "36%", "61%", "35%", "65%", "20%",
      ])
  }

  @Test("without any item the sections say so, and without a file they are not there", arguments: ReportFormat.allCases)
  func empty(format: ReportFormat) throws {
    var assessment = try workedScope()
    assessment.scope = Scope()
    #expect(try rendered(assessment, format).text.contains("The scope file lists no work yet"))
    assessment.scope = nil
    let text = try rendered(assessment, format).text
    #expect(!text.contains("Scope of work") && !text.contains("Money and people"))
  }

  @Test("fully funded work has no exposure to draw")
  func funded() throws {
    var assessment = try workedScope()
    for index in assessment.scope?.items.indices ?? 0..<0 { assessment.scope?.items[index].funded = 1 }
    #expect(try rendered(assessment, .markdown).text.contains("All of it has money behind it."))
    #expect(presented(assessment).scopeSentence?.contains("money") == false)
  }

  @Test("findings of a section cite the work that it is about")
  func cited() throws {
    var assessment = try sampleAssessment()
    let ids = { (assessment: Assessment) throws -> [String] in
      self.ids(try self.fields(presented(assessment).findingRows["PS-05"] ?? .absent)["work"])
    }
    let section = try #require(
      assessment.questionnaires.flatMap(\.sections).first { $0.questions.contains { $0.id == "PS-05" } })
    let items = assessment.scope?.items.filter { $0.section == section.id } ?? []
    #expect(try !ids(assessment).isEmpty && Set(ids(assessment)).isSubset(of: items.map(\.id)))
    assessment.scope = nil
    #expect(try ids(assessment).isEmpty)
  }
}
