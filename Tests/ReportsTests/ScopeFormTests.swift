import Diagnostics
import Foundation
import Model
import Testing

@testable import Reports

@Suite("Forms about the work")
struct ScopeFormTests {
  static func form(
    _ role: Role, of assessment: Assessment = GoldenTests.small, respondent: String? = nil, name: String? = nil,
    round: Int = 1, only: Set<String>? = ["W01", "W02"]
  ) -> ScopeForm {
    ScopeForm(
      assessment,
      FormRequest(
        roles: [role], respondent: respondent, name: name, round: round, only: only, tool: "shortfall 0.0.0"))
  }

  static func rendered(_ form: ScopeForm, _ format: ReportFormat) throws -> String {
    var log = DiagnosticLog()
    let templates = try #require(
      FormTemplates(format, of: .scope, log: &log, source: templateSource), "\(log.sorted.map(\.message))")
    return String(decoding: form.rendered(with: templates), as: UTF8.self)
  }

  private func everything(_ form: ScopeForm) throws -> [String] {
    [try Self.rendered(form, .html), try Self.rendered(form, .markdown)]
      + [form.table(), form.answerFile { "\"\($0)\"" }].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything that nobody who is asked may see has a mark of its own.
  private func telling() -> Assessment {
    var assessment = GoldenTests.small
    var item = WorkItem(
      id: "W90", title: Text("Cutover"), days: DayEstimate(low: 77701, likely: 77702, high: 77703))
    item.rate = 77704
    item.funded = 0.77705
    item.contract = ContractEntry(status: .partial, share: 0.77706, clause: "clause-77707", reference: "ref-77708")
    item.milestone = "M77709"
    item.funding = [FundingEntry(budgetLine: "B77710", share: 1, reference: "ref-77711", line: 1)]
    item.target = .thirdParty
    let scope = Scope(
      items: [item],
      beliefs: [
        Belief(item: "W90", role: .it, respondent: "ida", performer: .nobody, note: "said-77712"),
        Belief(item: "W90", role: .it, respondent: "omar", payer: .otherBudget, note: "said by omar"),
        Belief(item: "W90", role: .it, respondent: "omar", round: 2, performer: .partner, note: "said later"),
        Belief(item: "W90", role: .vendor, performer: .customerIT, note: "said-77713"),
      ],
      milestones: [Milestone(id: "M77709", title: Text("77714"), trigger: .date, share: 0.5)],
      budget: [BudgetLine(id: "B77710", title: Text("77715"), amount: 77716, baseline: .new)])
    assessment.scope = scope
    return assessment
  }

  @Test("nobody is shown estimates, money, the contract, or what others believe")
  func silence() throws {
    for role in [Role.it, .vendor, .finance] {
      let form = Self.form(role, of: telling(), only: nil)
      #expect(!form.holdsAnswers)
      for text in try everything(form) {
        #expect(!text.contains("777") && text.contains("Cutover"))
        #expect(!text.contains("☒") && !text.contains("omar"), "\(role)")
      }
    }
  }

  @Test("a person sees the latest of what they said themselves")
  func own() throws {
    let form = Self.form(.it, of: telling(), respondent: "omar", round: 2, only: nil)
    #expect(form.holdsAnswers && form.fileName == "beliefs-omar-round-2")
    for text in try everything(form) {
      #expect(text.contains("said later") && !text.contains("said by omar") && !text.contains("777"))
    }
    #expect(try Self.rendered(form, .markdown).contains("- ☒ The partner"))
  }

  @Test("the answers are in the words of whoever is asked, and a file says the same for all")
  func words() {
    #expect(
      performerChoices(for: .it).map(\.title).prefix(4) == ["Our IT", "Our business", "The vendor", "The partner"])
    #expect(performerChoices(for: .it).first?.hint == "That is us")
    #expect(
      performerChoices(for: .vendor).map(\.title).prefix(4)
        == ["The customer's IT", "The customer's business", "We, the vendor", "The partner"])
    #expect(performerChoices(for: .partner)[3].title == "We, the partner")
    #expect(payerChoices(for: .vendor).map(\.title).prefix(2) == ["The customer's project budget", "Our price"])
    for role in Role.allCases {
      #expect(performerChoices(for: role).map(\.value) == Performer.allCases.map(\.rawValue))
      #expect(payerChoices(for: role).map(\.value) == Payer.allCases.map(\.rawValue))
      #expect(Set(performerChoices(for: role).map(\.title)).count == Performer.allCases.count)
      #expect(Set(payerChoices(for: role).map(\.title)).count == Payer.allCases.count)
    }
  }

  @Test("a short list is one part, a long one several of six, each item in one of them")
  func groups() {
    var assessment = GoldenTests.small
    func titles(_ count: Int) -> [String] {
      assessment.scope?.items = (0..<count).map {
        WorkItem(id: "X\($0)", title: Text("T"), days: DayEstimate(low: 1, likely: 1, high: 1))
      }
      let groups = Self.form(.it, of: assessment, only: nil).groups
      #expect(groups.flatMap(\.items).count == count)
      return groups.map(\.title)
    }
    #expect(titles(8) == ["The work"])
    #expect(titles(13) == ["X0 to X5", "X6 to X11", "X12"])
  }

  @Test("what a script is told cannot end its element, and what is kept is found by the same form only")
  func data() throws {
    var assessment = telling()
    assessment.scope?.beliefs[1].note = "</script><script>alert(1)</script>"
    assessment.scope?.beliefs.remove(at: 2)
    let form = Self.form(.it, of: assessment, respondent: "omar", only: nil)
    #expect(!form.data().contains("<") && form.data().contains("\\u003c/script"))
    #expect(try Self.rendered(form, .html).components(separatedBy: "</script>").count == 3)
    func key(_ form: ScopeForm) -> Substring { form.data().dropFirst(10).prefix(32) }
    let forms = [
      Self.form(.it), Self.form(.vendor), Self.form(.it, round: 2), Self.form(.it, only: ["W01"]),
      Self.form(.it, respondent: "ida"),
    ]
    #expect(key(forms[0]).hasPrefix("shortfall.form.") && Set(forms.map(key)).count == forms.count)
  }

  @Test("a small form as a page, to print, as a file and as a table")
  func golden() throws {
    let page = try Self.rendered(Self.form(.vendor), .html)
    let outline = page.replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
      .replacing(/<script>(?s).*?<\/script>/, with: "<script></script>").replacing(/sha256-[^&]*/, with: "sha256-…")
    try expectGolden(outline, "scope-form-vendor.html")
    let texts = try everything(Self.form(.it, respondent: "ida", name: "Ida", round: 2))
    try expectGolden(texts[1], "scope-form-ida.md")
    try expectGolden(texts[2], "scope-form-ida.csv")
    try expectGolden(texts[3], "scope-form-ida.yaml")
  }
}
