import Analysis
import Foundation
import Model
import Templates
import Testing

@testable import Reports

@Suite("Whole reports")
struct ReportTests {
  private let gate = Gate(phase: .procurement, minimum: 3)

  /// Every name set has its entry in the vocabulary and the other way round.
  private func compare(_ fields: Fields, _ vocabulary: Vocabulary, _ path: String) {
    #expect(Set(fields.names) == Set(vocabulary.entries.map(\.name)), "\(path)")
    for entry in vocabulary.entries {
      let value = fields[entry.name] ?? .absent
      let place = "\(path).\(entry.name)"
      switch (entry.kind, value) {
      case (_, .absent), (.text, .text), (.flag, .flag), (.markup, .markup): break
      case (.object(let inner), .object(let object)): compare(object, inner, place)
      case (.list(let inner), .list(let list)):
        for case .object(let object) in list.prefix(40) { compare(object, inner, place) }
      case (.texts, .list(let list)):
        for value in list { if case .text = value {} else { Issue.record("\(place) holds no text") } }
      default: Issue.record("\(place) is of another kind")
      }
    }
  }

  @Test("the vocabulary and what is given to templates are the same")
  func vocabulary() throws {
    let sample = presented(try sampleAssessment())
    var fields = sample.fields()
    fields["page"] = .object(sample.page(PageDress(style: [], script: [])))
    compare(fields, Presentation.vocabulary, "sample")
    compare(presented(assessment([])).fields(), Presentation.vocabulary, "empty")
  }

  private var odd: [Assessment] {
    let questions = [
      question("A-1", lead: .finance, also: [.it], gate: gate), question("A-2", lead: .it, also: [.finance, .vendor]),
    ]
    let voices = [
      Voice(id: "f", role: .finance, said: [.na("A-1", "no such thing"), .unknown("A-2", note: "ask IT")]),
      Voice(id: "p", role: .partner, said: [.level("A-1", 3, note: "not asked")]),
      Voice(id: "i", role: .it, round: 2, said: [.level("A-1", 4), .unknown("A-2")]),
    ]
    return [
      assessment([]), assessment([area("A", questions)]), assessment([area("A", questions)], voices),
      assessment([area("P", kind: .pack, questions)], voices),
    ]
  }

  @Test("every audience and format renders every odd assessment", arguments: ReportFormat.allCases)
  func audiences(format: ReportFormat) throws {
    for audience in Audience.allCases.map(Optional.some) + [nil] {
      for stage in Stage.allCases {
        for var assessment in odd {
          assessment.stage = stage
          let options = ReportOptions(audience: audience, anonymous: true, tool: "shortfall 0.0.0")
          let text = try rendered(assessment, format, options).text
          #expect(text.contains("Executive summary"))
          #expect(!text.contains("{{"))
        }
      }
    }
  }

  @Test("audiences choose sections and order, never another number")
  func sections() throws {
    let sample = try sampleAssessment()
    func titles(_ audience: Audience?) throws -> [String] {
      let text = try rendered(sample, .markdown, ReportOptions(audience: audience, tool: "shortfall 0.0.0")).text
      #expect(text.contains("**44.5**"))
      return text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init)
    }
    #expect(
      try titles(nil) == [
        "## 1. Executive summary", "## 2. Where the gaps are", "## 3. Gates", "## 4. Risks and findings",
        "## 5. Where the parties disagree", "## 6. Scope of work", "## 7. Money and people", "## 8. Roadmap",
        "## 9. Proposals", "## 10. Operations figures", "## 11. Areas in detail", "## 12. Appendix",
      ])
    #expect(try titles(.procurement)[1...2] == ["## 2. Proposals", "## 3. Gates"])
    #expect(try titles(.consultant)[2] == "## 3. Risks and findings")
    #expect(try titles(.manager)[2] == "## 3. Roadmap")
    #expect(try titles(.sponsor).count == 8)
  }

  @Test(
    "links of a page lead somewhere, and no id stands twice", arguments: Audience.allCases.map(Optional.some) + [nil])
  func links(audience: Audience?) throws {
    let options = ReportOptions(audience: audience, tool: "shortfall 0.0.0")
    let text = try rendered(try sampleAssessment(), .html, options).text
    let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for link in text.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(link.output.1)), "\(link.output.1)") }
  }

  @Test("the same input gives the same bytes")
  func deterministic() throws {
    let sample = try sampleAssessment()
    for format in ReportFormat.allCases {
      #expect(try rendered(sample, format).text == rendered(sample, format).text)
    }
  }

  @Test("drawings stand beside a Markdown report, each named in it")
  func drawings() throws {
    let (text, files) = try rendered(try sampleAssessment(), .markdown)
    #expect(
      files.map(\.name) == [
        "report.md", "report-areas.svg", "report-radar.svg", "report-divergence.svg", "report-rounds.svg",
        "report-exposure.svg", "report-drivers.svg", "report-roadmap.svg", "report-offers.svg", "report-kpi-1.svg",
        "report-kpi-2.svg",
        "report-kpi-3.svg", "report-kpi-4.svg",
        "report-kpi-5.svg", "report-kpi-cost.svg", "report-factors.svg", "report-association-1.svg",
        "report-association-2.svg",
      ])
    for file in files.dropFirst() { #expect(text.contains("](\(file.name))")) }
  }

  @Test("with many respondents the answers go into a file, and the page stays small")
  func volume() throws {
    let questions = (1...40).map { question("A-\($0)", lead: .it, also: [.finance]) }
    let voices = (0..<2000).map { index in
      Voice(
        id: "r\(index)", role: index % 2 == 0 ? .it : .finance,
        said: questions.map { .level($0.id, index % 5, note: "what was said at length about this question") })
    }
    let large = assessment([area("A", questions)], voices)
    let (page, files) = try rendered(large, .html)
    #expect(page.utf8.count < 1_000_000)
    #expect(!page.contains("what was said at length"))
    #expect(files.last?.name == "report-answers.csv")
    #expect(page.contains("<code>report-answers.csv</code>"))
    #expect(page.contains("2,000"))
  }
}
