import Model
import Templates
import Testing

@testable import Analysis
@testable import Reports

/// Section 10 says the figures of method.md 10.6, and something sensible of every odd set of offers.
@Suite("Proposals in the report")
struct ProposalsSectionTests {
  private func text(_ value: Value?) -> String {
    if case .text(let text)? = value { text } else { "" }
  }

  private func fields(_ value: Value?) throws -> Fields {
    guard case .object(let fields)? = value else { throw Missing() }
    return fields
  }

  private func list(_ value: Value?) throws -> [Fields] {
    guard case .list(let values)? = value else { return [] }
    return try values.map { try fields($0) }
  }

  private struct Missing: Error {}

  @Test("why the cheapest quotation is the dearest offer, and what could turn the ranking")
  func lead() throws {
    let section = try fields(presented(try workedProposals()).proposals())
    #expect(text(section["price_title"]) == "Why the cheapest quotation is the dearest offer")
    guard case .list(let words)? = section["price_words"] else { throw Missing() }
    #expect(
      words.map { text($0) } == [
        "Beta quotes least, EUR 548,000, and leaves out work that we estimate at EUR 88,583. With that work the offer costs "
          + "EUR 636,583, the dearest of the three offers."
      ])
    #expect(try list(section["left_out"]).map { text($0["cost"]) } == ["37,500", "26,667", "12,750", "11,667"])
    #expect(text(section["left_out_cost"]) == "88,583")
    let flips = try list(section["flips"])
    #expect(flips.map { text($0["what"]) } == ["Weight", "Weight", "Formula", "Score"])
    #expect(text(flips[0]["text"]).contains("“Outcome fit” at 14.5% of the award instead of 18%, 3.5 points away"))
    #expect(
      text(flips[1]["text"]).contains("“Services and method” at 18.3% of the award instead of 15%, 3.3 points away"))
    #expect(text(flips[2]["text"]) == "Under value Alpha leads.")
    #expect(text(flips[3]["text"]).contains("“Integration” of Gamma the evaluators are apart by 3 levels"))
  }

  @Test("a vendor's block: money, payments, promises, references and what they cannot carry")
  func block() throws {
    let section = try fields(presented(try workedProposals()).proposals())
    let vendors = try list(section["vendors"])
    #expect(vendors.map { text($0["id"]) } == ["gamma", "alpha", "beta"])
    let gamma = vendors[0]
    #expect(
      try list(gamma["figures"]).map { text($0["value"]) } == [
        "EUR 585,000", "EUR 622,367", "80.0", "63.5", "77%", "74%",
      ])
    let payment = try fields(gamma["payment"])
    #expect(["accepted", "front_load", "end_state"].map { text(payment[$0]) } == ["35%", "65%", "20%"])
    #expect(try list(payment["payments"]).map { text($0["amount"]) } == ["175,500", "204,750", "87,750", "117,000"])
    let promise = try fields(gamma["promise"])
    #expect(text(promise["promised"]) == "40" && text(promise["drop_count"]) == "26")
    #expect(try list(promise["stages"]).map { text($0["count"]) } == ["34", "29", "22", "14"])
    #expect(try list(promise["stages"]).map { text($0["retention"]) } == ["85%", "72.5%", "55%", "35%"])
    #expect(try list(promise["drops"]).count == 26)
    let references = try fields(gamma["references"])
    #expect(
      text(try fields(references["cap"])["text"])
        == "One of two valid references that are needed: for this vendor CP-10 cannot be above level 2. It changes no score of "
        + "the assessment.")
    #expect(try list(references["rows"]).map { text($0["size"]) } == ["0.75 times ours", "5 times ours"])
    let beta = vendors[2]
    guard case .list(let coverage)? = beta["coverage"] else { throw Missing() }
    #expect(
      coverage.map { text($0) } == [
        "Of six required work items: two included (W03 and W07), two partly included (W05 and W06), one excluded (W02) and "
          + "one not mentioned (W01).", "A thin bid: 78.2 days against the 177.3 of our estimate.",
      ])
  }

  @Test("the executive page says who leads, and asks for what the proposals need")
  func executive() throws {
    let presentation = presented(try workedProposals())
    #expect(
      presentation.proposalsSentence
        == "Of three proposals Gamma leads, but the ranking is fragile: four things can turn it. Beta quotes least and is the "
        + "dearest once the work that it leaves out is added.")
    let decisions = try presentation.proposalDecisions().map { text(try fields($0)["text"]) }
    #expect(
      decisions.first
        == "Bring the evaluators together on one score on which they are too far apart, before anybody is ranked.")
  }

  @Test(
    "procurement is led by it, the manager has the short form, the consultant none", arguments: ReportFormat.allCases)
  func audiences(format: ReportFormat) throws {
    let worked = try workedProposals()
    func report(_ audience: Audience?) throws -> String {
      try rendered(worked, format, ReportOptions(audience: audience, tool: "shortfall 0.0.0")).text
    }
    let heading = format == .html ? "part-proposals-title\"><span class=\"no\">2</span>" : "## 2. Proposals"
    #expect(try report(.procurement).contains(heading))
    let short = try report(.manager)
    #expect(short.contains("Why the cheapest quotation is the dearest offer") && !short.contains("Five ways to turn"))
    for audience in [Audience.consultant, .sponsor] {
      let text = try report(audience)
      #expect(!text.contains("Five ways to turn"))
    }
    #expect(try report(nil).contains("Five ways to turn"))
    // No link into a section that this reader does not have.
    for text in [short, try report(.sponsor)] { #expect(!text.contains("href=\"#vendor-")) }
    let full = try report(.procurement)
    #expect(format == .markdown || full.contains("id=\"vendor-gamma\""))
  }

  struct Odd: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let says: [String]
    let change: @Sendable (inout Assessment) -> Void
  }

  static let oddities = [
    Odd(
      testDescription: "one vendor only",
      says: [
        "is the only offer, so there is nothing to compare it with", "Gamma quotes EUR 585,000 and leaves out work",
      ]
    ) { $0.proposals.removeAll { $0.vendor != "gamma" } },
    Odd(testDescription: "all excluded", says: ["offers are excluded, so there is nothing to rank", "Excluded"]) {
      $0.evaluation?.mandatory = [MandatoryItem(id: "M-01", title: Text("Data residency"))]
      for index in $0.proposals.indices {
        $0.proposals[index].compliance = [ComplianceEntry(item: "M-01", answer: .notMet)]
      }
    },
    Odd(testDescription: "equal totals", says: ["come out even"]) {
      $0.proposals.removeAll { $0.vendor == "gamma" }
      $0.proposals[1] = $0.proposals[0]
      $0.proposals[1].vendor = "beta"
      $0.evaluation?.scores.removeAll { $0.vendor != "alpha" }
      let given = $0.evaluation?.scores ?? []
      for var level in given {
        level.vendor = "beta"
        $0.evaluation?.scores.append(level)
      }
    },
    Odd(
      testDescription: "no price at all", says: ["No offer that is not excluded has a price", "no price", "Not ranked"]
    ) {
      for index in $0.proposals.indices { $0.proposals[index].quoted = nil }
    },
    Odd(testDescription: "one price missing", says: ["Beta has no price", "Gamma leads"]) {
      $0.proposals[1].quoted = nil
    },
    Odd(testDescription: "unscored criteria", says: ["nobody has scored Integration", "not scored"]) {
      $0.evaluation?.scores.removeAll { $0.criterion == "integration" }
    },
    Odd(testDescription: "no evaluation.yaml", says: ["Not ranked", "there is no evaluation"]) { $0.evaluation = nil },
    Odd(
      testDescription: "no scope.yaml",
      says: ["No required work of suppliers is listed in scope.yaml", "Gamma leads", "Quoted"]
    ) { $0.scope = nil },
    Odd(testDescription: "no scope and no evaluation", says: ["Not ranked", "No required work of suppliers"]) {
      $0.scope = nil
      $0.evaluation = nil
    },
  ]

  @Test("odd sets of offers give a sensible section", arguments: oddities, ReportFormat.allCases)
  func sensible(odd: Odd, format: ReportFormat) throws {
    var assessment = try workedProposals()
    odd.change(&assessment)
    let text = try rendered(assessment, format, ReportOptions(audience: .procurement, tool: "shortfall 0.0.0")).text
      .replacing("\\", with: "")
    for words in odd.says { #expect(text.contains(words), "\(words)") }
    for trace in ["NaN", "Optional(", "EUR –", ">nan<", "| nan |"] { #expect(!text.contains(trace), "\(trace)") }
  }

  @Test("without proposals there is no such section, and nothing else says anything of them")
  func absent() throws {
    var assessment = try workedProposals()
    assessment.proposals = []
    let presentation = presented(assessment)
    #expect(presentation.proposalsSentence == nil && presentation.proposalDecisions().isEmpty)
    for format in ReportFormat.allCases {
      let text = try rendered(assessment, format).text
      #expect(!text.contains("Proposals</h2>") && !text.contains(". Proposals"))
    }
  }
}
