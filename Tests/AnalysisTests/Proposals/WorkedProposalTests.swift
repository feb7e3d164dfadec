import Analysis
import Model
import Testing

@Suite("The worked example, proposals (method.md 10.6)")
struct WorkedProposalTests {
  let compared: ProposalsResult

  init() throws { compared = try #require(WorkedProposals.result()) }

  private func vendor(_ id: String) throws -> VendorResult { try #require(compared.vendor(id)) }

  @Test("what is required")
  func required() {
    #expect(compared.required.map(\.item.id) == WorkedProposals.order)
    #expect(prints(compared.requiredDays, 177.3333))
    #expect(isNear(compared.requiredCost, 159_533.33, 0.005))
  }

  @Test(
    "missing work, normalised price and coverage",
    arguments: [
      ("alpha", 612_000.0, 0.0, 612_000.0, 1.0, 1.0, false),
      ("beta", 548_000, 88_583.33, 636_583.33, 0.4447, 0.4408, true),
      ("gamma", 585_000, 37_366.67, 622_366.67, 0.7658, 0.7425, false),
    ])
  func work(
    _ id: String, _ quoted: Double, _ missing: Double, _ normalised: Double, _ scope: Double, _ services: Double,
    _ thin: Bool
  ) throws {
    let vendor = try vendor(id)
    #expect(vendor.price.quoted == quoted)
    #expect(isNear(vendor.work.missingCost, missing, 0.005))
    #expect(isNear(try #require(vendor.price.normalised), normalised, 0.005))
    #expect(prints(vendor.work.scopeCoverage, scope))
    #expect(prints(vendor.work.servicesCoverage, services))
    #expect(vendor.work.isThinBid == thin)
  }

  @Test("the cheapest quotation is the dearest offer")
  func dearest() {
    let quoted = compared.vendors.min { $0.price.quoted ?? 0 < $1.price.quoted ?? 0 }
    let dearest = compared.vendors.max { $0.price.normalised ?? 0 < $1.price.normalised ?? 0 }
    #expect(quoted?.id == "beta" && dearest?.id == "beta")
  }

  @Test("quality", arguments: [("alpha", 75.4167), ("beta", 65.0), ("gamma", 80.0)])
  func quality(_ id: String, _ expected: Double) throws {
    let vendor = try vendor(id)
    #expect(prints(vendor.quality, expected))
    #expect(prints(vendor.criteria.reduce(0) { $0 + ($1.points ?? 0) }, expected))
    #expect(vendor.criteria.allSatisfy { $0.levels.count == 3 && $0.awaited.isEmpty })
  }

  @Test("Gamma's integration must be moderated, and nothing else")
  func consensus() throws {
    let gamma = try #require(try vendor("gamma").criterion("integration"))
    #expect(prints(gamma.consensus, 0.3900) && gamma.spread == 3 && gamma.needsModeration)
    #expect(compared.moderation.map { [$0.vendor, $0.criterion] } == [["gamma", "integration"]])
    #expect(compared.isProvisional)
    let close = try #require(try vendor("alpha").criterion("services"))
    #expect(prints(close.consensus, 0.8286) && close.spread == 1 && !close.needsModeration)
  }

  @Test(
    "price formulas that give points",
    arguments: [
      (PriceFormula.linear, [44.0, 31.7083, 38.8167], [62.8500, 51.6833, 63.5267]),
      (.ratio, [100.0, 96.1382, 98.3343], [85.2500, 77.4553, 87.3337]),
      (.mean, [51.8680, 47.9262, 50.2058], [65.9972, 58.1705, 68.0823]),
    ])
  func points(_ formula: PriceFormula, _ points: [Double], _ totals: [Double]) {
    for (index, vendor) in compared.vendors.enumerated() {
      #expect(prints(vendor.price.figures[formula], points[index]), "\(vendor.id)")
      #expect(prints(vendor.price.totals[formula], totals[index]), "\(vendor.id)")
    }
  }

  @Test(
    "price formulas of money",
    arguments: [
      (PriceFormula.value, [498_875.00, 539_083.33, 502_366.67]), (.perPoint, [8_114.92, 9_793.59, 7_779.58]),
    ])
  func money(_ formula: PriceFormula, _ figures: [Double]) throws {
    for (index, vendor) in compared.vendors.enumerated() {
      #expect(isNear(try #require(vendor.price.figures[formula]), figures[index], 0.005), "\(vendor.id)")
      #expect(vendor.price.totals[formula] == nil)
    }
  }

  @Test("ratio on the quoted price, for contrast")
  func contrast() {
    #expect(zip(compared.vendors, [89.5425, 100, 93.6752]).allSatisfy { prints($0.price.quotedRatio, $1) })
    #expect(zip(compared.vendors, [81.0670, 79.0000, 85.4701]).allSatisfy { prints($0.price.quotedRatioTotal, $1) })
    #expect(compared.quotedLeader == "gamma")
  }

  @Test("who leads")
  func leaders() {
    #expect(
      compared.leaders == [
        .linear: "gamma", .ratio: "gamma", .mean: "gamma", .value: "alpha", .perPoint: "gamma",
      ])
    #expect(compared.ranking == ["gamma", "alpha", "beta"])
    #expect(compared.vendors.map(\.rank) == [2, 3, 1])
    #expect(zip(compared.vendors, [62.8500, 51.6833, 63.5267]).allSatisfy { prints($0.total, $1) })
  }

  @Test("sensitivity")
  func sensitivity() throws {
    let found = try #require(compared.sensitivity)
    #expect(found.first == "gamma" && found.second == "alpha" && found.priceWeight == 0.4)
    #expect(prints(found.priceTie, 0.4693))
    #expect(prints(found.priceTies[.ratio], 0.7334))
    let expected = [
      ("outcome", 0.18, 0.1453), ("services", 0.15, 0.1832), ("delivery", 0.15, 0.0749), ("integration", 0.12, 0.0422),
    ]
    for (criterion, (id, weight, tie)) in zip(found.criteria, expected) {
      #expect(criterion.criterion == id && prints(criterion.weight, weight) && prints(criterion.tie, tie), "\(id)")
    }
    let expectedSweep = stride(from: 0, through: 100, by: 5).map { ($0, $0 <= 45 ? "gamma" : "alpha") }
    #expect(found.sweep.map(\.weight) == expectedSweep.map(\.0))
    #expect(found.sweep.map(\.leader) == expectedSweep.map(\.1))
  }

  @Test("the verdict and its reasons")
  func verdict() throws {
    #expect(compared.verdict == .fragile)
    #expect(
      compared.sensitivity?.reasons.map(\.code) == [
        "tie:outcome", "tie:services", "formula:value", "moderate:gamma:integration",
      ])
  }

  @Test("Gamma's payment plan")
  func payments() throws {
    let payment = try #require(try vendor("gamma").payment)
    #expect(
      zip(payment.payments, [175_500.0, 204_750, 87_750, 117_000]).allSatisfy { isNear($0.amount ?? 0, $1, 1e-6) })
    #expect(prints(payment.plan.acceptanceLinked, 0.35))
    #expect(prints(payment.plan.frontLoad, 0.65))
    #expect(prints(payment.plan.endState, 0.20))
    #expect(payment.plan.flags == [.frontLoad] && prints(payment.share, 1))
  }

  @Test("Gamma's promises")
  func promises() throws {
    let funnel = try #require(try vendor("gamma").promise)
    #expect(funnel.promised == 40 && PromiseStage.allCases.map(funnel.count) == [34, 29, 22, 14])
    #expect(zip(PromiseStage.allCases.map(funnel.retention), [0.85, 0.725, 0.55, 0.35]).allSatisfy { prints($0, $1) })
    #expect(funnel.drops.count == 26)
    #expect(funnel.drops.first?.promise.id == "P-15" && funnel.drops.first?.missing == [.paid])
  }

  @Test("Gamma's references")
  func references() throws {
    let gamma = try vendor("gamma")
    let references = try #require(gamma.references)
    #expect(references.valid == 1)
    let checks = references.checks
    #expect(checks[0].seatsRatio == 0.75 && prints(checks[0].scopeShare, 0.6667) && checks[0].isValid)
    #expect(checks[0].recent && !checks[0].keyPerson)
    #expect(checks[1].seatsRatio == 5 && checks[1].failed == [.size])
    #expect(gamma.caps.map(\.question) == ["CP-10"] && gamma.caps.map(\.level) == [2])
    #expect(gamma.caps.map(\.reason) == [.references(valid: 1, needed: 2)])
  }

  @Test("Gamma's clarifications")
  func clarifications() throws {
    let questions = try vendor("gamma").clarifications
    let raised = questions.map { [$0.rule.id, $0.subject ?? "–"] }
    let promises = (30...40).map { ["CQ-7", "P-\($0)"] }
    #expect(
      raised == [["CQ-3", "W03"], ["CQ-4", "W07"], ["CQ-5", "W02"]] + promises
        + [["CQ-11", "Second"], ["CQ-13", "–"]])
    #expect(questions.map(\.number) == Array(1...16))
  }

  @Test("nothing moves when files come in another order")
  func order() throws {
    let turned = try #require(
      WorkedProposals.result { assessment in
        assessment.proposals.reverse()
        assessment.evaluation?.scores.reverse()
      })
    #expect(turned.vendors.map(\.id) == ["alpha", "beta", "gamma"])
    #expect(turned.ranking == compared.ranking && turned.sensitivity == compared.sensitivity)
  }
}
