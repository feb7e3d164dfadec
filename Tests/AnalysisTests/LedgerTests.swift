import Analysis
import Model
import Testing

@Suite("Ledger of work items (method.md 5.2, 5.3, 5.5, 5.6)")
struct LedgerTests {
  private func exposed(_ scope: Scope, _ change: (inout Assessment) -> Void = { _ in }) throws -> Exposure {
    try #require(exposure(of: WorkedScope.assessment(scope).with(change)))
  }

  private func entry(_ beliefs: [Belief], _ change: (inout WorkItem) -> Void = { _ in }) throws -> LedgerEntry {
    var item = WorkedScope.item("A", (1, 2, 3), 100, .silent)
    change(&item)
    return try #require(try exposed(Scope(items: [item], beliefs: beliefs)).entries.first)
  }

  private func says(_ role: Role, _ performer: Performer, by respondent: String? = nil, round: Int = 1) -> Belief {
    Belief(item: "A", role: role, respondent: respondent, round: round, performer: performer)
  }

  @Test("without any item everything is nothing, and nothing divides by zero")
  func nothing() throws {
    let result = try exposed(Scope())
    #expect(result.entries.isEmpty && result.drivers.isEmpty && result.pointing.isEmpty)
    #expect(result.load == nil && result.payment == nil && result.budget == nil)
    #expect(
      [result.totals.expected, result.totals.likely, result.totals.unfunded, result.totals.doublePaid] == [0, 0, 0, 0])
    #expect(result.simulation.p80 == 0 && result.simulation.likelyPercentile == 100 && result.simulation.mean == 0)
    #expect(exposure(of: assessment([], [])) == nil)
  }

  @Test("with everything funded the simulation is all zero")
  func funded() throws {
    let result = try exposed(Scope(items: [WorkedScope.item("A", (1, 2, 3), 100, .included, funded: 1)]))
    #expect(result.simulation.p90 == 0 && result.simulation.likelyPercentile == 100 && result.drivers.isEmpty)
  }

  @Test("funded above 1 is a double without negative exposure")
  func doubleFunded() throws {
    let entry = try entry([says(.vendor, .vendor)]) {
      $0.funded = 1.5
      $0.contract = ContractEntry(status: .included)
      $0.milestone = "M1"
    }
    #expect(entry.flags == [.double] && entry.unfunded == 0 && entry.doublePaid == 100)
  }

  @Test("procurement and finance claim for nobody, and a partial contract does not claim by itself")
  func observers() throws {
    #expect(try entry([says(.procurement, .vendor), says(.finance, .customerIT)]).gravest == .orphan)
    #expect(try entry([]) { $0.contract = ContractEntry(status: .partial) }.claimedBy == [])
    #expect(try entry([]) { $0.contract = ContractEntry(status: .included) }.claimedBy == [.vendor])
    #expect(
      try entry([]) {
        $0.contract = ContractEntry(status: .included)
        $0.target = .thirdParty
      }.claimedBy == [.thirdParty])
  }

  @Test("'nobody' is an answer and 'unknown' is none")
  func nobody() throws {
    #expect(try entry([says(.it, .vendor), says(.vendor, .nobody)]).flags.contains(.conflict))
    let unknown = try entry([says(.it, .vendor), says(.vendor, .unknown)])
    #expect(!unknown.flags.contains(.conflict))
  }

  @Test("an optional item without a performer is no orphan")
  func optional() throws {
    #expect(try entry([]) { $0.isRequired = false }.flags == [.unfunded])
  }

  @Test("most of a role's people decide; an even split claims nothing and counts as different answers")
  func majority() throws {
    let most = try entry([
      says(.it, .vendor, by: "a"), says(.it, .customerIT, by: "b"), says(.it, .customerIT, by: "c"),
    ])
    #expect(most.claimedBy == [.customerIT] && most.roles.first?.isSplit == true && !most.flags.contains(.conflict))
    let even = try entry([says(.it, .vendor, by: "a"), says(.it, .customerIT, by: "b")])
    #expect(even.claimedBy == [] && even.flags.contains(.conflict))
    #expect(even.roles.first?.performers == [.customerIT, .vendor] && even.roles.first?.performer == nil)
    let unknown = try entry([says(.it, .unknown, by: "a"), says(.it, .unknown, by: "b"), says(.it, .vendor, by: "c")])
    #expect(unknown.roles.first?.performer == .vendor && unknown.roles.first?.isSplit == false)
  }

  @Test("a statement for the role stands for it; the last round of a respondent counts")
  func statements() throws {
    let stated = try entry([says(.it, .customerIT), says(.it, .vendor, by: "a"), says(.it, .vendor, by: "b")])
    #expect(stated.claimedBy == [.customerIT] && stated.roles.first?.isSplit == true)
    let later = try entry([says(.it, .vendor, by: "a"), says(.it, .customerIT, by: "a", round: 2)])
    #expect(later.roles.first?.performer == .customerIT && later.roles.first?.superseded.count == 1)
  }

  @Test("a mapped role speaks with the one that answers for it")
  func mapping() throws {
    var item = WorkedScope.item("A", (1, 2, 3), 100, .silent)
    item.isRequired = true
    let result = try exposed(Scope(items: [item], beliefs: [says(.pmo, .business, by: "p")])) {
      $0.roleMapping = [.pmo: .business]
    }
    #expect(result.entries.first?.roles.map(\.role) == [.business])
    #expect(result.entries.first?.claimedBy == [.business])
  }

  @Test("work that IT claims itself does not fall back to it")
  func fallback() throws {
    let capacity = [Capacity(role: .it, people: 1, dedicated: 1, workingDays: 4, availability: 1)]
    var scope = Scope(
      items: [WorkedScope.item("A", (1, 2, 3), 1, .silent)], beliefs: [says(.it, .customerIT), says(.vendor, .vendor)],
      capacity: capacity)
    let load = try #require(try exposed(scope).load)
    #expect(load.committed == 2 && load.fallback == 0 && load.band == .comfortable)
    scope.capacity[0].people = 0
    let none = try #require(try exposed(scope).load)
    #expect(none.load == nil && none.loadWithFallback == nil && none.band == .overcommitted)
  }

  @Test("payments: what is due without acceptance, and what nothing stands behind")
  func payments() throws {
    var item = WorkedScope.item("A", (1, 2, 3), 100, .included, "M2", funded: 1)
    item.isIntegration = true
    var second = item
    second.id = "B"
    second.milestone = nil
    let scope = Scope(
      items: [item, second],
      milestones: [
        Milestone(id: "M1", title: Text("Signature"), trigger: .signature, share: 0.3),
        Milestone(id: "M2", title: Text("Interface"), trigger: .accepted, share: 0.15),
        Milestone(id: "M3", title: Text("End"), trigger: .endState, share: 0.2, acceptance: Text("Signed")),
      ])
    let payment = try #require(try exposed(scope).payment)
    let plan = try #require(payment.plan)
    #expect(isNear(plan.frontLoad, 0.65, 1e-12) && isNear(plan.acceptanceLinked, 0.35, 1e-12) && plan.endState == 0.2)
    #expect(plan.flags == [.frontLoad, .integrationUntied])
    #expect(plan.withoutAcceptance == ["M2"] && plan.withoutDeliverable == ["M1"])
    #expect(payment.integrationsUntied == ["B"] && payment.tiedByCount == 0.5)
  }

  @Test("a budget of replacement under new wishes is the trap")
  func likeForLike() throws {
    func basis(_ capabilities: [Capability], _ item: WorkItem? = nil) throws -> BudgetBasis {
      let lines = [
        BudgetLine(id: "B1", title: Text("Licences"), amount: 100, baseline: .existing),
        BudgetLine(id: "B2", title: Text("Bots"), amount: 50, baseline: .new),
      ]
      return try #require(
        try exposed(Scope(items: item.map { [$0] } ?? [], budget: lines, capabilities: capabilities)).budget)
    }
    let old = Capability(id: "C1", title: Text("Calls"), baseline: .existing, budgetLine: "B1", amount: 90)
    let hidden = Capability(id: "C2", title: Text("Chat"), baseline: .new, budgetLine: "B1", amount: 20)
    let bare = Capability(id: "C3", title: Text("Map"), baseline: .new, amount: 30)
    let carried = Capability(id: "C4", title: Text("Bots"), baseline: .new, budgetLine: "B2", amount: 40)
    let trap = try basis([old, hidden, bare])
    #expect(trap.verdict == .likeForLike && trap.asked == 140 && trap.withoutLine == 30)
    #expect(trap.newAsked == 50 && trap.newCarried == 0 && trap.newUncarried == ["C2", "C3"] && trap.unlined == ["C3"])
    #expect(trap.lines.map(\.isOverdrawn) == [true, false])
    #expect(try basis([old, bare, carried]).verdict == .partly)
    #expect(try basis([carried]).verdict == .covered)
    #expect(try basis([old]).verdict == .nothingNew)
    var item = WorkedScope.item("A", (1, 1, 1), 100, .silent)
    item.funding = [FundingEntry(budgetLine: "B2", share: 0.25, reference: nil, line: 1)]
    #expect(try basis([carried], item).lines.map(\.claimed) == [0, 65])
  }

  @Test("a go-live before the process that it needs has negative slack")
  func precedence() throws {
    var process = WorkedScope.item("P", (1, 2, 3), 1, .silent)
    process.finish = date("2026-05-01")
    var early = WorkedScope.item("E", (1, 2, 3), 1, .silent)
    early.goLive = date("2026-04-11")
    early.needs = [Need(item: "P", line: 9)]
    var late = early
    late.id = "L"
    late.goLive = date("2026-05-01")
    var undated = early
    undated.id = "U"
    undated.goLive = nil
    let found = try exposed(Scope(items: [process, undated, late, early])).precedences
    #expect(found.map(\.item) == ["E", "L", "U"])
    #expect(found.map(\.slack) == [-20, 0, nil] && found.map(\.isTooEarly) == [true, false, false])
    #expect(found.allSatisfy { $0.needIsOrphan })
  }
}
