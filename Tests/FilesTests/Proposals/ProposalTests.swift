import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

/// An assessment with work items to offer and a vendor's file.
struct VendorTrial {
  let folder: TemporaryAssessment

  init() throws {
    folder = try TemporaryAssessment()
    try write(
      """
      shortfall: scope/1
      items:
        - {id: W01, title: CRM integration, days: {low: 1, likely: 2, high: 3}}
        - {id: W02, title: User interviews, days: {low: 1, likely: 2, high: 3}}
      milestones: [{id: M1, title: Accepted, trigger: accepted, share: 0.3}]
      """, to: "scope.yaml")
  }

  func write(_ text: String, to name: String) throws {
    let place = folder.url.appending(path: name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func load(sealed: Bool = false) throws -> (assessment: Assessment?, problems: [String]) {
    var log = DiagnosticLog()
    var request = LoadRequest.forTests()
    request.keepsPricesSealed = sealed
    let assessment = try loadAssessment(in: Folder(at: folder.path), request, log: &log)
    let problems = log.sorted.map { problem in
      let range = problem.range
      let place = "\(range?.start?.line ?? 0):\(range?.start?.column ?? 0)"
      let file = range?.path.split(separator: "/").last ?? ""
      return "\(file):\(place) \(problem.message) [\(problem.rule.code)]" + (problem.help.map { " = \($0)" } ?? "")
    }
    return (assessment, problems)
  }
}

@Suite("Files of proposals")
struct ProposalTests {
  static let proposal = """
    shortfall: proposal/1
    vendor: alpha
    name: Alpha Systems
    partner: Alpha Delivery
    quoted: 612000
    compliance: {M-01: comply, M-02: {answer: partial, note: From release 7}, M-03: silent}
    scope:
      W01: included
      W02: {status: partial, share: 0.4, days: 8, performer: partner, note: Two rounds}
    promises:
      - {id: P-01, text: Screen pop, shown-on: 2026-02-01, proposed: true, sow: true, decision: reinstate}
    references:
      - {name: North, seats: 450, scope: [W01], partner: true, months-ago: 20, private-call: true, people: [A. Berg]}
    people: [{role: Architect, name: A. Berg, cv: true, share: 0.6, bound: true}, {role: Trainer}]
    payments: [{id: P1, title: Signature, trigger: signature, share: 0.30}]
    assumptions: [{id: AS-1, text: Client supplies test data}]
    integrations: [{id: W01, milestone: M1}, {id: W02, milestone: P1}]
    """

  static let evaluation = """
    shortfall: evaluation/1
    mandatory: [{id: M-01, title: Residency}, {id: M-02, title: Exit}, {id: M-03, title: Audit}]
    criteria:
      - {id: outcome, title: Outcome fit, weight: 60, threshold: 2, rewards: outcome}
      - {id: services, title: Services, weight: 40}
    evaluators: [{id: eva, name: Eva Brandt}, ben]
    scores: {alpha: {outcome: {eva: 3, ben: {level: 2.5, note: Not shown}}}}
    consensus: {alpha: {services: {level: 3, by: P. Silva, on: 2026-03-20, reason: Seen again}}}
    price: {formula: per_point, weight: 30}
    reference-rules: {seats: 600}
    key-roles: [{role: Architect, share: 0.5}]
    request:
      lines: [{id: L-1, title: Licences, rewards: quantity}]
      acceptance: [{id: A-1, text: Calls are solved, end-state: true}, {id: A-2, text: Calls arrive}]
      end-state-deliverable: false
    """

  private func trial() throws -> VendorTrial {
    let trial = try VendorTrial()
    try trial.write(Self.proposal, to: "proposals/alpha.yaml")
    try trial.write(Self.evaluation, to: "evaluation.yaml")
    return trial
  }

  @Test("every field of a proposal is read, with its line")
  func proposal() throws {
    let (assessment, problems) = try trial().load()
    let alpha = try #require(assessment?.proposals.first, "\(problems)")
    #expect(problems.isEmpty)
    #expect(alpha.vendor == "alpha" && alpha.name == "Alpha Systems" && alpha.partner == "Alpha Delivery")
    #expect(alpha.path == "proposals/alpha.yaml" && alpha.quoted == 612_000 && alpha.quotedLine == 5)
    #expect(alpha.compliance.map(\.answer) == [.comply, .partial, .silent])
    #expect(alpha.compliance[1] == ComplianceEntry(item: "M-02", answer: .partial, note: "From release 7", line: 6))
    #expect(alpha.work(on: "W01") == ProposedWork(item: "W01", status: .included, line: 8))
    #expect(
      alpha.work(on: "W02")
        == ProposedWork(
          item: "W02", status: .partial, share: 0.4, days: 8, performer: .partner, note: "Two rounds", line: 9))
    #expect(alpha.work(on: "W09").status == .silent && alpha.compliance(of: "M-09") == .silent)
    let promise = try #require(alpha.promises.first)
    #expect(promise.proposed && promise.sow && !promise.test && !promise.paid)
    #expect(promise.decision == .reinstate && promise.shownOn == CalendarDate("2026-02-01") && promise.line == 11)
    #expect(
      alpha.references == [
        ClientReference(
          name: "North", seats: 450, scope: ["W01"], partner: true, monthsAgo: 20, privateCall: true,
          people: ["A. Berg"], line: 13)
      ])
    #expect(
      alpha.people == [
        ProposedPerson(role: "Architect", name: "A. Berg", cv: true, share: 0.6, bound: true, line: 14),
        ProposedPerson(role: "Trainer", line: 14),
      ])
    #expect(alpha.payments?.map(\.share) == [0.3] && alpha.payments?.first?.trigger == .signature)
    #expect(alpha.assumptions == [Assumption(id: "AS-1", text: "Client supplies test data", state: .open, line: 16)])
    #expect(alpha.integrations.map(\.milestone) == ["M1", "P1"])
    #expect(alpha.statementOfWork == nil)
  }

  @Test("every field of an evaluation is read")
  func evaluation() throws {
    let (assessment, problems) = try trial().load()
    let read = try #require(assessment?.evaluation, "\(problems)")
    #expect(read.mandatory.map(\.id) == ["M-01", "M-02", "M-03"])
    #expect(read.criteria.map(\.weight) == [60, 40] && read.criteria.map(\.threshold) == [2, nil])
    #expect(read.criteria.map(\.rewards) == [.outcome, nil])
    #expect(read.evaluators.map(\.id) == ["eva", "ben"] && read.evaluators.map(\.name) == ["Eva Brandt", nil])
    #expect(read.scores.map(\.level) == [3, 2.5] && read.scores.map(\.note) == [nil, "Not shown"])
    #expect(read.scores.allSatisfy { $0.vendor == "alpha" && $0.criterion == "outcome" && $0.line == 7 })
    let moderated = try #require(read.consensus.first)
    #expect(moderated.level == 3 && moderated.by == "P. Silva" && moderated.criterion == "services")
    #expect(read.price?.formula == .perPoint && read.price?.weight == 0.3 && read.price?.floor == nil)
    #expect(read.referenceSeats == 600 && read.keyRoles == [KeyRole(role: "Architect", share: 0.5, line: 11)])
    #expect(read.request?.lines.map(\.rewards) == [.quantity] && read.request?.endStateIsDeliverable == false)
    #expect(read.request?.acceptance.map(\.isEndState) == [true, false])
  }

  @Test("what is absent is nil, and a plan or a team of nobody is not")
  func absent() throws {
    let trial = try VendorTrial()
    try trial.write("shortfall: proposal/1\nvendor: a\nname: A\n", to: "proposals/a.yaml")
    try trial.write("shortfall: proposal/1\nvendor: B\nname: B\npeople: []\npayments: []\n", to: "proposals/B.yaml")
    let found = try #require(try trial.load().assessment)
    // Byte by byte, capitals stand first.
    #expect(found.proposals.map(\.vendor) == ["B", "a"])
    #expect(found.proposals[1].people == nil && found.proposals[1].payments == nil)
    #expect(found.proposals[0].people == [] && found.proposals[0].payments == [])
    #expect(found.evaluation == nil && found.clarifications.isEmpty)
    #expect(found.inputs.map(\.path).filter { $0.hasPrefix("proposals/") } == ["proposals/B.yaml", "proposals/a.yaml"])
  }

  @Test("clarification questions come by vendor and number")
  func clarifications() throws {
    let trial = try trial()
    try trial.write(
      """
      shortfall: clarifications/1
      vendor: alpha
      questions:
        - {number: 2, rule: CQ-12, subject: Solution architect, status: answered, reply: A. Berg, on: 2026-03-20}
        - {number: 1, rule: CQ-8, text: Explain}
      """, to: "clarifications/alpha.yaml")
    let (assessment, problems) = try trial.load()
    let found = try #require(assessment?.clarifications, "\(problems)")
    #expect(found.map(\.number) == [1, 2] && found.map(\.rule) == ["CQ-8", "CQ-12"])
    #expect(found.map(\.subject) == [nil, "Solution architect"] && found.map(\.status) == [.open, .answered])
    #expect(found[0].text == "Explain" && found[1].reply == "A. Berg" && found[1].line == 4)
  }

  /// What replaces a text of the proposal, and what is said then.
  static let slips = [
    ("W01: included", "W1: included", "8:3 there is no work item 'W1' [unknown-item] = did you mean 'W01'?"),
    ("scope: [W01]", "scope: [W07, W07]", "13:39 there is no work item 'W07' [unknown-item] = scope.yaml lists"),
    ("{id: W01, milestone: M1}", "{id: X, milestone: M1}", "17:21 there is no work item 'X' [unknown-item]"),
    ("milestone: M1", "milestone: P2", "17:37 there is no payment 'P2' [unknown-milestone]"),
    ("M-01: comply", "M-11: comply", "6:14 there is no mandatory item 'M-11' [unknown-mandatory-item]"),
    ("{id: W02, mile", "{id: W01, mile", "17:47 integration 'W01' stands twice [duplicate-id]"),
    ("share: 0.30", "share: 1.30", "15:66 'share' is 1.30, not between 0 and 1 [value-range]"),
    ("quoted: 612000", "quoted: 0", "5:9 'quoted' is 0, not above 0 and at most 100000000000 [value-range]"),
  ]

  @Test("what nothing defines is an error at its place", arguments: slips)
  func mistakes(_ right: String, _ wrong: String, _ expected: String) throws {
    let trial = try trial()
    try trial.write(Self.proposal.replacing(right, with: wrong), to: "proposals/alpha.yaml")
    let (assessment, problems) = try trial.load()
    #expect(assessment == nil)
    #expect(problems.contains { $0.hasPrefix("alpha.yaml:" + expected) }, "\(problems)")
  }

  @Test("two files of one vendor are an error that shows both; a broken file hides no other problem")
  func twoFiles() throws {
    let trial = try trial()
    try trial.write("shortfall: proposal/1\nvendor: alpha\nname: Again\n", to: "proposals/beta.yaml")
    #expect(
      try trial.load().problems == ["beta.yaml:2:9 vendor 'alpha' stands twice [duplicate-id] = delete one of the two"])
    // Who the vendors are is not known now, so scores of others are not complained of.
    try trial.write("shortfall: proposal/1\nvendor: beta\nnam: B\n", to: "proposals/beta.yaml")
    try trial.write(Self.evaluation.replacing("alpha", with: "beta"), to: "evaluation.yaml")
    #expect(try trial.load().problems.map { $0.prefix(15) } == ["beta.yaml:3:1 a"])
  }

  @Test("a folder or a link in the place of a file is an error, not a crash")
  func noFiles() throws {
    let trial = try trial()
    try FileManager.default.createDirectory(
      at: trial.folder.url.appending(path: "proposals/x.yaml"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: trial.folder.url.appending(path: "proposals/y.yaml").path, withDestinationPath: "/etc/passwd")
    #expect(try trial.load().problems.map { $0.hasSuffix("[unreadable]") } == [true, true])
  }
}
