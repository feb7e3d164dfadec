import Analysis
import Model
import Testing

@Suite("Proposals that are not whole")
struct ProposalCaseTests {
  private func result(_ change: @escaping (inout Assessment) -> Void) throws -> ProposalsResult {
    try #require(WorkedProposals.result(change))
  }

  @Test("one vendor only: ratio 100, no sensitivity, no comparison")
  func alone() throws {
    for vendor in ["alpha", "beta"] {
      let found = try result { $0.proposals.removeAll { $0.vendor != vendor } }
      #expect(found.vendors[0].price.figures[.ratio] == 100 && found.vendors[0].rank == 1)
      #expect(found.sensitivity == nil && found.verdict == .noComparison && found.ranking == [vendor])
    }
  }

  @Test("no proposals, no result; no evaluation, no ranks")
  func absent() throws {
    #expect(WorkedProposals.result { $0.proposals = [] } == nil)
    let found = try result { $0.evaluation = nil }
    #expect(found.ranking.isEmpty && found.verdict == .noComparison && found.moderation.isEmpty)
    #expect(found.vendors.allSatisfy { $0.unranked == [.noCriteria, .noPriceRule] && $0.quality == nil })
    #expect(isNear(try #require(found.vendor("beta")?.price.normalised), 636_583.33, 0.005))
  }

  @Test("a mandatory item that is not met excludes; scores stay, prices and ranks go")
  func excluded() throws {
    let found = try result { assessment in
      assessment.evaluation?.mandatory = [MandatoryItem(id: "M-01", title: Text("Residency"))]
      for (vendor, answer) in [("alpha", ComplianceAnswer.notMet), ("beta", .comply), ("gamma", .partial)] {
        assessment.change(vendor) { $0.compliance = [ComplianceEntry(item: "M-01", answer: answer)] }
      }
    }
    let alpha = try #require(found.vendor("alpha"))
    #expect(alpha.isExcluded && alpha.exclusions == [.notMet(mandatory: "M-01")])
    #expect(alpha.price.figures.isEmpty && alpha.total == nil && alpha.rank == nil && alpha.unranked.isEmpty)
    #expect(prints(alpha.quality, 75.4167) && alpha.price.normalised == 612_000)
    #expect(found.ranking == ["gamma", "beta"])
    // Without Alpha, Gamma is the cheapest.
    #expect(found.vendor("gamma")?.price.figures[.ratio] == 100)
    #expect(found.vendor("gamma")?.mandatory.map(\.isUnresolved) == [true])
    #expect(found.vendor("beta")?.mandatory.map(\.isUnresolved) == [false])
  }

  @Test("a waiver lifts a mandatory item for every vendor alike")
  func waived() throws {
    let found = try result { assessment in
      assessment.evaluation?.mandatory = [MandatoryItem(id: "M-01", title: Text("Residency"))]
      assessment.change("alpha") { $0.compliance = [ComplianceEntry(item: "M-01", answer: .notMet)] }
      assessment.waivers = [
        Waiver(subject: .mandatory("M-01"), by: "J. Ortiz", on: date("2026-03-02"), reason: Text("Nobody can"))
      ]
    }
    #expect(found.excluded.isEmpty && found.ranking == ["gamma", "alpha", "beta"])
    #expect(found.vendors.allSatisfy { $0.mandatory.allSatisfy { $0.isWaived && !$0.isUnresolved } })
    #expect(found.vendors.allSatisfy { !$0.clarifications.contains { $0.rule < .itemSilent } })
  }

  @Test("a level below its threshold excludes, one at it does not")
  func threshold() throws {
    // Gamma's services: 3, 2, 3.
    let found = try result { $0.evaluation?.criteria[1].threshold = 8.0 / 3 }
    #expect(found.vendor("gamma")?.isExcluded == false)
    let higher = try result { $0.evaluation?.criteria[1].threshold = 2.7 }
    #expect(higher.excluded.map(\.id) == ["beta", "gamma"] && higher.verdict == .noComparison)
    guard case .belowThreshold(let criterion, let level, 2.7)? = higher.vendor("gamma")?.exclusions.first else {
      Issue.record("no exclusion")
      return
    }
    #expect(criterion == "services" && prints(level, 2.6667))
    // What is excluded waits for no moderation.
    #expect(higher.moderation.isEmpty)
  }

  @Test("a moderated level takes the place of the mean, and the individual ones stay")
  func moderated() throws {
    let found = try result { assessment in
      assessment.evaluation?.consensus = [
        ModeratedLevel(
          vendor: "gamma", criterion: "integration", level: 2, by: "P. Silva", on: date("2026-03-20"),
          reason: Text("Demo"))
      ]
    }
    let integration = try #require(found.vendor("gamma")?.criterion("integration"))
    #expect(integration.level == 2 && integration.mean == 3 && integration.levels.map(\.level) == [4, 1, 4])
    #expect(!integration.needsModeration && found.moderation.isEmpty && !found.isProvisional)
    #expect(prints(found.vendor("gamma")?.quality, 75))
    #expect(found.ranking == ["alpha", "gamma", "beta"])
  }

  @Test("a criterion that nobody scored is no zero: no quality, no rank, and the reason")
  func unscored() throws {
    let found = try result { assessment in
      assessment.evaluation?.scores.removeAll { $0.vendor == "gamma" && $0.criterion == "delivery" }
    }
    let gamma = try #require(found.vendor("gamma"))
    #expect(gamma.quality == nil && gamma.rank == nil && gamma.unranked == [.unscored(criteria: ["delivery"])])
    #expect(gamma.criterion("delivery")?.awaited == ["eva", "ben", "chi"])
    #expect(gamma.price.figures[.linear] != nil && gamma.price.totals.isEmpty)
    #expect(found.ranking == ["alpha", "beta"])
  }

  @Test("one evaluator who has not scored is named")
  func awaited() throws {
    let found = try result { assessment in
      assessment.evaluation?.evaluators = [Evaluator(id: "eva"), Evaluator(id: "ben"), Evaluator(id: "dan")]
    }
    #expect(found.vendors.allSatisfy { $0.criteria.allSatisfy { $0.awaited == ["dan"] } })
  }

  @Test("a missing price: no rank, the reason, and the others are ranked without it")
  func priceless() throws {
    let found = try result { $0.change("alpha") { $0.quoted = nil } }
    let alpha = try #require(found.vendor("alpha"))
    #expect(alpha.rank == nil && alpha.unranked == [.noPrice] && alpha.price.normalised == nil)
    #expect(found.ranking == ["gamma", "beta"] && found.vendor("gamma")?.price.figures[.ratio] == 100)
  }

  @Test("sealed prices: quality is there, ranks are not")
  func sealed() throws {
    let found = try result { assessment in
      assessment.evaluation?.price = nil
      for index in assessment.proposals.indices { assessment.proposals[index].quoted = nil }
    }
    #expect(found.vendors.allSatisfy { $0.unranked == [.noPrice, .noPriceRule] && $0.quality != nil })
    #expect(found.ranking.isEmpty && found.leaders.isEmpty && found.quotedLeader == nil)
  }

  @Test("equal totals: the cheaper offer first, then the id; ranks are distinct")
  func equal() throws {
    let found = try result { assessment in
      for index in assessment.proposals.indices {
        assessment.proposals[index].scope = WorkedProposals.proposals[0].scope
        assessment.proposals[index].quoted = 600_000
      }
      assessment.evaluation?.scores = ["beta", "alpha", "gamma"].flatMap {
        WorkedProposals.scores($0, [[3, 3, 3], [3, 3, 3], [3, 3, 3], [3, 3, 3]])
      }
    }
    #expect(found.ranking == ["alpha", "beta", "gamma"] && found.vendors.map(\.rank) == [1, 2, 3])
    #expect(found.sensitivity?.priceTie == nil && found.sensitivity?.criteria.allSatisfy { $0.tie == nil } == true)
    #expect(found.verdict == .robust && found.sensitivity?.sweep.allSatisfy { $0.leader == "alpha" } == true)
  }

  @Test("formulas that would divide by zero, or lack what they need, have no figure")
  func denominators() throws {
    let flat = try result { assessment in
      assessment.evaluation?.price?.floor = 700_000
      assessment.evaluation?.price?.value = nil
      assessment.evaluation?.scores = ["alpha", "beta", "gamma"].flatMap {
        WorkedProposals.scores($0, [[0], [0], [0], [0]])
      }
    }
    for vendor in flat.vendors {
      #expect(vendor.price.figures[.linear] == nil && vendor.price.figures[.value] == nil)
      #expect(vendor.price.figures[.perPoint] == nil && vendor.price.figures[.ratio] != nil)
      #expect(vendor.unranked == [.noFigure(.linear)])
    }
    #expect(flat.leaders.keys.sorted { $0.rawValue < $1.rawValue } == [.mean, .ratio])
    let empty = try result { $0.scope = nil }
    #expect(empty.requiredCost == 0 && empty.vendors.allSatisfy { $0.work.scopeCoverage == nil })
    #expect(empty.vendors.allSatisfy { $0.work.servicesCoverage == nil && !$0.work.isThinBid })
    #expect(empty.vendors.allSatisfy { $0.price.normalised == $0.price.quoted })
  }

  @Test("under a formula of money there are no totals, ties or sweep; vendors rank by its figure")
  func byMoney() throws {
    let found = try result { $0.evaluation?.price?.formula = .value }
    #expect(found.ranking == ["alpha", "gamma", "beta"] && found.vendors.allSatisfy { $0.total == nil })
    let sensitivity = try #require(found.sensitivity)
    #expect(sensitivity.priceTie == nil && sensitivity.sweep.isEmpty)
    #expect(sensitivity.criteria.allSatisfy { $0.tie == nil } && sensitivity.criteria.count == 4)
    #expect(sensitivity.reasons.map(\.code).starts(with: ["formula:linear", "formula:ratio"]))
  }

  @Test("thin-bid and tie-margin of the profile take effect")
  func profile() throws {
    let strict = try result { $0.profile.thinBid = 0.8 }
    #expect(strict.vendors.filter(\.work.isThinBid).map(\.id) == ["beta", "gamma"])
    let wide = try result { $0.profile.tieMargin = 0.07 }
    #expect(wide.sensitivity?.reasons.first == .priceTie)
    let narrow = try result { $0.profile.tieMargin = 0.01 }
    #expect(narrow.sensitivity?.reasons.map(\.code) == ["formula:value", "moderate:gamma:integration"])
  }

  @Test("a tie exactly at the margin counts")
  func margin() throws {
    let at = try #require(WorkedProposals.result()?.sensitivity?.priceTie)
    let found = try result { $0.profile.tieMargin = snap(at - 0.4) }
    #expect(found.sensitivity?.reasons.first == .priceTie)
  }
}
