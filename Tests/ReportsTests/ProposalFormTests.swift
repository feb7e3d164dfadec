import Diagnostics
import Foundation
import Model
import Testing

@testable import Reports

@Suite("Forms for vendors and evaluators")
struct ProposalFormTests {
  static let tool = "shortfall 0.0.0"

  static func vendorForm(_ assessment: Assessment, _ vendor: String? = "alpha", name: String? = nil) -> VendorForm {
    VendorForm(assessment, vendor: vendor, name: name, tool: tool)
  }

  static func evaluatorForm(_ assessment: Assessment, _ evaluator: String = "eva") throws -> EvaluatorForm {
    EvaluatorForm(
      assessment, try #require(assessment.evaluation), evaluator: evaluator,
      stamp: "# criteria: outcome 0a1b, integration 2c3d", tool: tool)
  }

  static func page(_ form: some AnswerForm, _ subject: FormSubject) throws -> String {
    var log = DiagnosticLog()
    let templates = try #require(
      FormTemplates(.html, of: subject, log: &log, source: templateSource), "\(log.sorted.map(\.message))")
    return String(decoding: form.rendered(with: templates), as: UTF8.self)
  }

  private func texts(_ form: VendorForm) throws -> [String] {
    [
      try Self.page(form, .vendor), String(decoding: form.answerFile { $0 }, as: UTF8.self), form.data(),
    ]
  }

  private func texts(_ form: EvaluatorForm) throws -> [String] {
    [
      try Self.page(form, .evaluator), String(decoding: form.answerFile { $0 }, as: UTF8.self),
      String(decoding: form.table(), as: UTF8.self), form.data(),
    ]
  }

  /// Everything that is nobody's business is marked by 777 or by the word hush.
  static func telling() -> Assessment {
    var assessment = GoldenTests.small
    var item = WorkItem(id: "W90", title: Text("Cutover"), days: DayEstimate(low: 77701, likely: 77702, high: 77703))
    item.rate = 77704
    item.funded = 0.777
    item.probability = 0.7775
    item.section = "HUSH-section"
    item.contract = ContractEntry(status: .partial, clause: "hush clause", reference: "hush document")
    item.milestone = "hush-milestone"
    item.funding = [FundingEntry(budgetLine: "hush-line", share: 1, reference: "hush reference", line: 1)]
    item.isIntegration = true
    var ours = WorkItem(id: "W91", title: Text("hush work of ours"), days: DayEstimate(low: 1, likely: 1, high: 1))
    ours.target = .customerIT
    var optional = WorkItem(id: "W92", title: Text("hush option"), days: DayEstimate(low: 1, likely: 1, high: 1))
    optional.isRequired = false
    assessment.scope = Scope(
      items: [item, ours, optional],
      beliefs: [Belief(item: "W90", role: .it, respondent: "hush-person", performer: .nobody, note: "hush belief")],
      milestones: [Milestone(id: "hush-milestone", title: Text("hush payment"), trigger: .date, share: 0.5)],
      budget: [BudgetLine(id: "hush-line", title: Text("hush line"), amount: 77716, baseline: .new)])
    var evaluation = Evaluation(criteria: [
      Criterion(id: "outcome", title: Text("Outcome fit"), weight: 60, threshold: 2.777),
      Criterion(
        id: "integration", title: Text("Integration"), weight: 40,
        levels: ["No word of it", "Named", "Some <b>built</b>", "Most built", "All tested"].map { Text($0) }),
    ])
    evaluation.mandatory = [MandatoryItem(id: "M-01", title: Text("Data stay in the country"))]
    evaluation.evaluators = [Evaluator(id: "eva", name: "Eva Adler"), Evaluator(id: "hush-ben", name: "hush Ben")]
    evaluation.scores = [
      GivenLevel(vendor: "alpha", criterion: "outcome", evaluator: "hush-ben", level: 1, note: "hush score"),
      GivenLevel(vendor: "alpha", criterion: "outcome", evaluator: "eva", level: 3, note: "Shown on site"),
      GivenLevel(vendor: "alpha", criterion: "integration", evaluator: "hush-ben", level: 1, note: "hush score"),
    ]
    evaluation.consensus = [
      ModeratedLevel(
        vendor: "alpha", criterion: "outcome", level: 2, by: "hush moderator",
        on: CalendarDate(dayNumber: 20000), reason: Text("hush reason"))
    ]
    evaluation.price = PriceRule(weight: 0.777, floor: 77720, ceiling: 77721, value: 77722)
    evaluation.referenceSeats = 77723
    evaluation.keyRoles = [KeyRole(role: "Solution architect", share: 0.5)]
    evaluation.request = Request(lines: [PriceLine(id: "hush-price", title: Text("hush price"), rewards: .quantity)])
    assessment.evaluation = evaluation
    assessment.proposals = [
      proposal("alpha", "Alpha Systems"), proposal("hush-beta", "hush Beta"),
    ]
    assessment.clarifications = [
      ClarificationRecord(vendor: "alpha", number: 1, rule: "hush-rule", reply: "hush reply")
    ]
    return assessment
  }

  private static func proposal(_ vendor: String, _ name: String) -> Proposal {
    var proposal = Proposal(vendor: vendor, name: name, path: "proposals/\(vendor).yaml")
    proposal.partner = "hush partner"
    proposal.quoted = 77730
    proposal.compliance = [ComplianceEntry(item: "M-01", answer: .partial, note: "hush remark")]
    proposal.scope = [ProposedWork(item: "W90", status: .partial, days: 77731, note: "hush line")]
    proposal.promises = [Promise(id: "hush-promise", text: "hush promise")]
    proposal.references = [ClientReference(name: "hush customer", seats: 77732)]
    proposal.people = [ProposedPerson(role: "hush role", name: "hush person")]
    proposal.payments = [Milestone(id: "hush", title: Text("hush pay"), trigger: .date, share: 0.5)]
    proposal.assumptions = [Assumption(id: "hush-1", text: "hush assumption")]
    proposal.statementOfWork = StatementOfWork(lines: [.init(text: "hush text", line: 1)])
    return proposal
  }

  @Test("a vendor is shown what it must answer, and nothing of ours, of others, or of the offer on file")
  func vendorSilence() throws {
    for form in [Self.vendorForm(Self.telling()), Self.vendorForm(Self.telling(), nil)] {
      #expect(!form.holdsAnswers)
      for text in try texts(form) {
        #expect(!text.contains("777") && !text.lowercased().contains("hush"), "\(text.prefix(200))")
        for other in ["Outcome", "Adler", "W91", "W92", "integration 2c3d"] {
          #expect(!text.contains(other), "\(other)")
        }
        #expect(text.contains("M-01") && text.contains("W90") && text.contains("Solution architect"))
      }
      let page = try Self.page(form, .vendor)
      #expect(page.contains("Data stay in the country") && page.contains("Cutover") && page.contains("at least 50%"))
    }
    #expect(Self.vendorForm(Self.telling()).heading == "Your proposal: Alpha Systems")
    #expect(Self.vendorForm(Self.telling(), nil).heading == "Your proposal")
  }

  @Test("an evaluator is shown vendors, criteria and own levels: no price, no score of others, no moderated level")
  func evaluatorSilence() throws {
    var assessment = Self.telling()
    assessment.proposals[1] = {
      var other = assessment.proposals[1]
      other.vendor = "beta"
      other.name = "Beta Group"
      return other
    }()
    let form = try Self.evaluatorForm(assessment)
    #expect(form.holdsAnswers && form.heading == "Scores of Eva Adler")
    for text in try texts(form) {
      #expect(!text.contains("777") && !text.lowercased().contains("hush"), "\(text.prefix(200))")
      for other in ["W90", "M-01", "Cutover", "Solution architect"] { #expect(!text.contains(other), "\(other)") }
      #expect(text.contains("Shown on site") && text.contains("beta") && text.contains("outcome"))
    }
  }

  @Test("vendors stand in the order of their ids, whatever the order they were read in")
  func order() throws {
    var assessment = Self.telling()
    assessment.proposals = ["gamma", "alpha", "Zeta", "beta"].map { Proposal(vendor: $0, name: "The \($0)") }
    #expect(try Self.evaluatorForm(assessment).vendors.map(\.id) == ["Zeta", "alpha", "beta", "gamma"])
  }

  @Test("names and titles are text on the page and in its data, whatever they hold")
  func hostile() throws {
    var assessment = Self.telling()
    let bad = "</script><script>alert(1)</script>\"'><img src=x>{{x}}\u{202E}"
    assessment.proposals[0].name = bad
    assessment.evaluation?.mandatory[0].title = Text(bad)
    assessment.evaluation?.criteria[0].title = Text(bad)
    assessment.evaluation?.keyRoles[0].role = bad
    assessment.scope?.items[0].title = Text(bad)
    let pages = [
      try Self.page(Self.vendorForm(assessment), .vendor), try Self.page(Self.evaluatorForm(assessment), .evaluator),
    ]
    for page in pages {
      #expect(page.components(separatedBy: "</script>").count == 3 && !page.contains("<img"))
      #expect(page.contains("&lt;img"))
    }
    #expect(!Self.vendorForm(assessment).data().contains("<"))
  }

  @Test("what is kept in a browser is found by the same form only")
  func store() throws {
    var other = Self.telling()
    other.scope?.items[0].title = Text("Another")
    let keys = [
      Self.vendorForm(Self.telling()).data(), Self.vendorForm(Self.telling(), nil).data(),
      Self.vendorForm(other).data(),
      try Self.evaluatorForm(Self.telling()).data(), try Self.evaluatorForm(Self.telling(), "ida").data(),
    ].map { $0.dropFirst(10).prefix(32) }
    #expect(keys.allSatisfy { $0.hasPrefix("shortfall.form.") } && Set(keys).count == keys.count)
  }

  @Test("a small form of each kind")
  func golden() throws {
    func outline(_ page: String) -> String {
      page.replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
        .replacing(/<script>(?s).*?<\/script>/, with: "<script></script>").replacing(/sha256-[^&]*/, with: "sha256-…")
    }
    let vendor = Self.vendorForm(Self.telling())
    let evaluator = try Self.evaluatorForm(Self.telling())
    if let folder = ProcessInfo.processInfo.environment["DUMP"] {
      try Self.page(vendor, .vendor).write(toFile: folder + "/vendor.html", atomically: true, encoding: .utf8)
      try Self.page(evaluator, .evaluator).write(toFile: folder + "/evaluator.html", atomically: true, encoding: .utf8)
    }
    try expectGolden(outline(try Self.page(vendor, .vendor)), "vendor-form.html")
    try expectGolden(outline(try Self.page(evaluator, .evaluator)), "evaluator-form.html")
    try expectGolden(texts(vendor)[1], "vendor-form.yaml")
    try expectGolden(texts(evaluator)[1], "evaluator-form.yaml")
    try expectGolden(texts(evaluator)[2], "evaluator-form.csv")
  }
}
