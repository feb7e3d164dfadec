import Analysis
import Foundation
import Model
import Reports
import Testing

@Suite("The result as JSON")
struct ResultTests {
  private let root: [String: Any]

  init() throws {
    let assessment = try sampleAssessment()
    let bytes = resultJSON(assessment, results(for: assessment))
    root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func keys(_ object: Any?) throws -> Set<String> { Set(try #require(object as? [String: Any]).keys) }
  private func first(_ list: Any?) throws -> [String: Any] { try #require((list as? [[String: Any]])?.first) }
  private func names(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  @Test("every object has the keys of formats.md section 8 and no other")
  func keyNames() throws {
    #expect(
      try keys(root)
        == names(
          "schema title client stage as_of phase basis overall areas roles findings gates coverage scope proposals rounds kpi inputs"
        ))
    #expect(
      try keys(root["overall"])
        == names(
          "score evidenced low high band uncapped_band reasons confidence rated_areas core_areas ready blocking"))
    let area = try first(root["areas"])
    #expect(
      Set(area.keys)
        == names(
          "id title version kind state score evidenced low high band uncapped_band reasons coverage confidence worst_risk "
            + "sections questions"
        ))
    let section = try first(area["sections"])
    #expect(Set(section.keys) == names("id title weight state score evidenced low high worst_risk risks"))
    #expect(try keys(section["risks"]) == names("low moderate high critical"))
    let question = try first(area["questions"])
    #expect(
      Set(question.keys)
        == names(
          "id section title weight wording state x x_ev low high y consensus spread class likelihood impact risk band gate confidence "
            + "evidence lead_unknown flags roles"
        ))
    #expect(Set(try first(question["roles"]).keys) == names("role state value people"))
    #expect(
      Set(try first(root["roles"]).keys)
        == names("role area score rated unknown unknown_rate blind_spot silent bias"))
    #expect(
      Set(try first(root["findings"]).keys)
        == names("id rank risk band reasons cause event consequence action owner days by"))
    #expect(Set(try first(root["gates"]).keys) == names("question area phase minimum state x x_ev"))
    #expect(try keys(root["coverage"]) == names("share questions rated unknown na missing"))
    #expect(Set(try first(root["inputs"]).keys) == names("path files size fingerprint"))
    let scope = try #require(root["scope"] as? [String: Any])
    #expect(try keys(scope) == names("items totals simulation load payment pointing"))
    #expect(
      Set(try first(scope["items"]).keys)
        == names("id class flags claimed_by expected_cost unfunded double_paid"))
    #expect(try keys(scope["totals"]) == names("expected likely unfunded double_paid"))
    #expect(
      try keys(scope["simulation"])
        == names("seed iterations mean p50 p80 p90 min max likely_percentile p80_dependent reserve contingency"))
    #expect(try keys(scope["load"]) == names("capacity committed fallback load load_with_fallback band"))
    #expect(
      try keys(scope["payment"])
        == names(
          "tied_by_cost tied_by_count coverage_by_cost coverage_by_count acceptance_linked front_load end_state flags"))
    #expect(Set(try first(scope["pointing"]).keys) == names("from to items rate"))
  }

  @Test("spellings are those of formats.md section 8")
  func spellings() throws {
    #expect(root["schema"] as? String == "shortfall.result/1")
    let reasons = try #require(root["findings"] as? [[String: Any]]).flatMap { $0["reasons"] as? [String] ?? [] }
    #expect(
      Set(reasons).isSubset(of: names("below_target divergent gate_fail gate_unproven gate_open unknown")))
    #expect(BandReason.gate(.unproven, question: "Q7").code == "gate_unproven:Q7")
    #expect(BandReason.worstArea("it").code == "worst_area:it")
  }

  @Test("what does not exist is null, and numbers are not rounded")
  func numbers() throws {
    let assessment = assessment(
      [area("A", [question("A-1", lead: .it, also: [.finance]), question("A-2")])],
      [Voice(id: "i", role: .it, said: [.level("A-1", 1)]), Voice(id: "f", role: .finance, said: [.level("A-1", 2)])])
    let text = String(
      decoding: resultJSON(assessment, results(for: assessment), indented: false), as: UTF8.self)
    #expect(text.contains("\"x\":1.3333333333333333"))
    #expect(text.contains("\"state\":\"missing\",\"x\":null"))
    #expect(text.contains("\"client\":null"))
    #expect(!text.dropLast().contains("\n"))
  }

  @Test("without names, no file name gives its author away")
  func disguise() {
    let assessment = assessment(
      [area("A", [question("A-1")])], [Voice(id: "jo", role: .business, said: [.level("A-1", 1)])])
    let names = RespondentNames(assessment.responses, anonymous: true)
    let text = String(decoding: resultJSON(assessment, results(for: assessment), names: names), as: UTF8.self)
    #expect(!text.contains("jo.yaml"))
    #expect(text.contains("responses (business 1)"))
  }
}
