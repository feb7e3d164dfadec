import Analysis
import Model
import Testing

@Suite("Questions to vendors (method.md 7.8)")
struct ClarificationTests {
  private func questions(
    _ vendor: String = "alpha", _ change: @escaping (inout Assessment) -> Void
  ) throws -> [Clarification] {
    try #require(WorkedProposals.result(change)?.vendor(vendor)).clarifications
  }

  private func text(_ rule: ClarificationRule, _ change: @escaping (inout Assessment) -> Void) throws -> [String] {
    try questions("alpha", change).filter { $0.rule == rule }.map(\.text)
  }

  private func item(_ status: ContractStatus) -> (inout Assessment) -> Void {
    { assessment in
      assessment.scope?.items[0].title = Text("CRM integration")
      assessment.change("alpha") { $0.scope[0] = ProposedWork(item: "W01", status: status) }
    }
  }

  private func mandatory(_ answer: ComplianceAnswer?) -> (inout Assessment) -> Void {
    { assessment in
      assessment.evaluation?.mandatory = [MandatoryItem(id: "M-01", title: Text("Data residency"))]
      if let answer { assessment.change("alpha") { $0.compliance = [ComplianceEntry(item: "M-01", answer: answer)] } }
    }
  }

  @Test("mandatory items")
  func mandatory() throws {
    #expect(
      try text(.mandatorySilent, mandatory(nil)) == [
        "State whether you comply with Data residency (M-01) and show evidence"
      ])
    #expect(
      try text(.mandatoryPartial, mandatory(.partial)) == [
        "State what is missing for Data residency (M-01), and the date and price of full compliance"
      ])
    for answer in [ComplianceAnswer.comply, .notMet] {
      #expect(try questions("alpha", mandatory(answer)).allSatisfy { $0.rule > .mandatoryPartial })
    }
  }

  @Test("work items")
  func items() throws {
    #expect(
      try text(.itemSilent, item(.silent)) == [
        "State who performs CRM integration (W01), with how many days, at what price, and what you need from us"
      ])
    #expect(
      try text(.itemExcluded, item(.excluded)) == [
        "Price CRM integration (W01) as an option, or state who you assume performs it"
      ])
    #expect(
      try text(.itemPartial, item(.partial)) == [
        "List what is included and excluded in CRM integration (W01), in quantities"
      ])
    // W04 is the customer's own.
    #expect(try questions("alpha") { _ in }.allSatisfy { $0.subject != "W04" })
  }

  @Test("an interface without a payment, listed or only included")
  func integrations() throws {
    let expected = ["Propose a deliverable, acceptance test and payment for W01"]
    let listed = try text(.integrationUntied) { assessment in
      assessment.change("alpha") { $0.integrations = [ProposedIntegration(item: "W01")] }
    }
    let included = try text(.integrationUntied) { $0.scope?.items[0].isIntegration = true }
    let tied = try text(.integrationUntied) { assessment in
      assessment.scope?.items[0].isIntegration = true
      assessment.change("alpha") { $0.integrations = [ProposedIntegration(item: "W01", milestone: "P3")] }
    }
    #expect(listed == expected && included == expected && tied.isEmpty)
  }

  @Test("promises, assumptions, references, people")
  func commitments() throws {
    let found = try questions { assessment in
      assessment.change("alpha") { proposal in
        proposal.promises = [
          Promise(id: "P-01", text: "Screen pop in CRM.", shownOn: date("2026-02-01"), proposed: true),
          Promise(id: "P-02", text: "Chat"), Promise(id: "P-03", text: "Voice", sow: true),
        ]
        proposal.assumptions = [
          Assumption(id: "AS-1", text: "Client supplies test data."),
          Assumption(id: "AS-2", text: "Removed", state: .removed),
        ]
        proposal.references = [
          ClientReference(name: "Utility", seats: 250, scope: ["W01"]),
          ClientReference(name: "Bank", seats: 300, scope: WorkedProposals.order, partner: true, privateCall: true),
        ]
        proposal.people = [ProposedPerson(role: "Solution architect", name: "A. Berg", cv: true, share: 0.6)]
      }
    }
    #expect(
      found.map(\.text) == [
        "Screen pop in CRM was shown on 2026-02-01. Confirm that it is included, or price it",
        "Chat was promised. Confirm that it is included, or price it",
        "Confirm that \"Client supplies test data\" may be removed, or state its price effect",
        "Provide a reference meeting: half to twice our number of seats; at least 60% of the required work; delivered "
          + "by the partner of the proposal; a private conversation with the client",
        "Name the person, share and CV for Solution architect and accept the key-person clause",
      ])
    #expect(found.allSatisfy { $0.text == $0.vendorText })
  }

  @Test("key roles: named, CV, share at least as required, bound")
  func roles() throws {
    func isSecured(_ change: (inout ProposedPerson) -> Void) throws -> Bool {
      var person = ProposedPerson(role: "Solution  ARCHITECT", name: "A. Berg", cv: true, share: 0.5, bound: true)
      change(&person)
      let copy = person
      let vendor = try #require(
        WorkedProposals.result { assessment in
          assessment.evaluation?.keyRoles = [KeyRole(role: "Solution architect", share: 0.5)]
          assessment.change("alpha") { $0.people = [copy] }
        }?.vendor("alpha"))
      #expect(vendor.caps.contains { $0.question == "CP-12" } == (vendor.people?.secured == 0))
      return vendor.people?.secured == 1
    }
    #expect(try isSecured { _ in })
    #expect(try !isSecured { $0.name = " " })
    #expect(try !isSecured { $0.cv = false })
    #expect(try !isSecured { $0.share = 0.49 })
    #expect(try !isSecured { $0.bound = false })
    #expect(try !isSecured { $0.role = "Tester" })
  }

  @Test("days and payments ask once; the vendor never sees our estimate")
  func once() throws {
    let beta = try questions("beta") { _ in }
    let days = try #require(beta.first { $0.rule == .thinBid })
    #expect(days.text == "Our estimate is 177 days; you offer 78 days. Explain the difference per item")
    #expect(
      days.vendorText
        == "The days that you offer seem few for the work that is required. State them per item, and explain how they suffice"
    )
    #expect(days.subject == nil)
    let gamma = try questions("gamma") { $0.profile.payment.endState = 0.25 }
    #expect(gamma.last?.text == "Propose a payment plan with at least 25% on end-state acceptance")
    #expect(try !questions("alpha") { $0.profile.thinBid = 1 }.contains { $0.rule == .thinBid })
  }

  @Test("beliefs of maker and partner that differ are asked of every vendor, without being shown")
  func beliefs() throws {
    let change: (inout Assessment) -> Void = { assessment in
      assessment.scope?.beliefs = [
        Belief(item: "W04", role: .vendor, performer: .partner),
        Belief(item: "W04", role: .partner, performer: .nobody),
        Belief(item: "W05", role: .vendor, performer: .vendor), Belief(item: "W05", role: .partner, performer: .vendor),
        Belief(item: "W06", role: .vendor, performer: .vendor),
        Belief(item: "W06", role: .partner, performer: .unknown),
      ]
    }
    for vendor in ["alpha", "beta", "gamma"] {
      let asked = try questions(vendor, change).filter { $0.rule == .beliefConflict }
      #expect(
        asked.map(\.text) == [
          "Manufacturer or supplier says the partner performs W04, partner says nobody: state the agreed performer"
        ])
      #expect(
        asked.map(\.vendorText) == [
          "Manufacturer or supplier and partner name different performers for W04: state the agreed performer"
        ])
    }
  }

  @Test(
    "vague verbs: whole words, case ignored, over the end of a line",
    arguments: [
      ("We ASSIST you.", ["assist"]), ("supporting, assistance, supports", []), ("Support-desk", ["support"]),
      ("as required", ["as required"]), ("as, required", []), ("done as\n  required", ["as required"]),
      ("on a best-effort basis", ["best effort"]), ("best efforts", []),
      ("support and support", ["support", "support"]), ("unsupport ässist", []), ("", []),
    ])
  func vague(_ text: String, _ expected: [String]) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      StatementOfWork.SourceLine(text: String($0.element), line: 30 + $0.offset)
    }
    let vendor = try #require(
      WorkedProposals.result { assessment in
        assessment.change("alpha") { $0.statementOfWork = StatementOfWork(lines: lines) }
      }?.vendor("alpha"))
    #expect(vendor.vagueVerbs.map(\.phrase) == expected)
    #expect(vendor.vagueVerbs.allSatisfy { $0.line == 30 })
    let asked = vendor.clarifications.filter { $0.rule == .vagueVerb }
    #expect(
      asked.map(\.text) == Set(expected).sorted().map { "Replace \"\($0)\" by deliverable, quantity and criterion" })
    #expect(asked.reduce(0) { $0 + $1.passages.count } == expected.count)
  }

  @Test("a number on record stays, what is gone stays listed, and new questions take the next numbers")
  func numbers() throws {
    let found = try questions("gamma") { assessment in
      assessment.clarifications = [
        ClarificationRecord(vendor: "gamma", number: 3, rule: "CQ-13", status: .answered, reply: "Agreed"),
        ClarificationRecord(vendor: "gamma", number: 7, rule: "CQ-10", subject: "AS-9", status: .closed),
        ClarificationRecord(vendor: "alpha", number: 90, rule: "CQ-10", subject: "AS-1"),
      ]
      assessment.change("gamma") { $0.promises = [] }
    }
    #expect(found.map(\.rule.id) == ["CQ-3", "CQ-4", "CQ-5", "CQ-10", "CQ-11", "CQ-13"])
    #expect(found.map(\.number) == [8, 9, 10, 7, 11, 3])
    #expect(found.map(\.isRaised) == [true, true, true, false, true, true])
    #expect(found.map(\.isOnRecord) == [false, false, false, true, false, true])
    #expect(found.last?.status == .answered && found.last?.reply == "Agreed" && found[3].status == .closed)
    #expect(found[3].text == "Confirm that AS-9 may be removed, or state its price effect")
  }
}
