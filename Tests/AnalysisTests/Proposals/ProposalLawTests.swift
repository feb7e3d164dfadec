import Analysis
import Model
import Testing

@Suite("Laws of ranking, on random offers")
struct ProposalLawTests {
  static let seeds = Array(UInt64(1)...40)

  /// Two to seven vendors with random shares, prices and levels under a random formula.
  private func random(_ seed: UInt64) -> Assessment {
    var generator = SplitMix64(seed: seed)
    let vendors = (0..<generator.whole(2...7)).map { "v\($0)" }
    return WorkedProposals.assessment { assessment in
      assessment.proposals = vendors.map { vendor in
        WorkedProposals.proposal(
          vendor, Double(generator.whole(400...800)) * 1_000,
          WorkedProposals.order.map { _ in generator.pick(nil, 0, 0.25, 0.5, 1, 1) })
      }
      assessment.evaluation?.scores = vendors.flatMap { vendor in
        WorkedProposals.scores(
          vendor, (0..<4).map { _ in (0..<generator.whole(1...3)).map { _ in Double(generator.whole(0...4)) } })
      }
      assessment.evaluation?.price?.formula = generator.pick(.linear, .ratio, .mean, .value, .perPoint)
      assessment.evaluation?.price?.weight = Double(generator.whole(0...20)) / 20
      if generator.chance(0.3) { assessment.evaluation?.criteria[0].threshold = 1 }
    }
  }

  private func result(_ assessment: Assessment) throws -> ProposalsResult {
    try #require(results(for: assessment).proposals)
  }

  @Test("ranks are distinct and without a hole, and no figure is not a number", arguments: seeds)
  func distinct(seed: UInt64) throws {
    let found = try result(random(seed))
    for formula in PriceFormula.allCases {
      let ranks = found.vendors.compactMap { $0.price.ranks[formula] }.sorted()
      #expect(ranks == Array(1..<(ranks.count + 1)))
      #expect(found.vendors.allSatisfy { $0.price.figures[formula]?.isFinite ?? true })
    }
    #expect(found.vendors.allSatisfy { ($0.rank != nil) == ($0.unranked.isEmpty && !$0.isExcluded) })
    #expect((found.sensitivity == nil) == (found.ranking.count < 2))
    for tie in found.sensitivity?.criteria.compactMap(\.tie) ?? [] { #expect((0...1).contains(tie)) }
  }

  @Test("a name decides nothing", arguments: seeds)
  func renamed(seed: UInt64) throws {
    let before = try result(random(seed))
    var other = random(seed)
    // The last becomes the first.
    for index in other.proposals.indices { other.proposals[index].vendor = "u\(9 - index)" }
    let names = Dictionary(uniqueKeysWithValues: before.vendors.enumerated().map { ($1.id, "u\(9 - $0)") })
    for index in other.evaluation?.scores.indices ?? 0..<0 {
      let vendor = other.evaluation?.scores[index].vendor ?? ""
      other.evaluation?.scores[index].vendor = names[vendor] ?? vendor
    }
    let after = try result(other)
    for vendor in before.vendors {
      let same = try #require(after.vendor(names[vendor.id] ?? ""))
      #expect(same.quality == vendor.quality && same.price.normalised == vendor.price.normalised)
      for formula in PriceFormula.allCases {
        #expect(prints(same.price.figures[formula], vendor.price.figures[formula]))
      }
    }
  }

  @Test("a lower price never lowers a vendor's own rank, under any formula", arguments: seeds)
  func cheaper(seed: UInt64) throws {
    let assessment = random(seed)
    let before = try result(assessment)
    for vendor in before.vendors {
      let after = try result(
        assessment.with { $0.change(vendor.id) { $0.quoted = ($0.quoted ?? 0) * 0.9 } })
      for formula in PriceFormula.allCases {
        guard let old = vendor.price.ranks[formula] else { continue }
        #expect(try #require(after.vendor(vendor.id)?.price.ranks[formula]) <= old, "\(vendor.id) \(formula)")
      }
    }
  }

  @Test("quality and price written again in the plainest way", arguments: seeds)
  func plain(seed: UInt64) throws {
    let assessment = random(seed)
    let found = try result(assessment)
    let field = found.vendors.filter { !$0.isExcluded }.compactMap(\.price.normalised)
    for vendor in found.vendors {
      var quality = 0.0
      for criterion in assessment.evaluation?.criteria ?? [] {
        let given = (assessment.evaluation?.scores ?? []).filter {
          $0.vendor == vendor.id && $0.criterion == criterion.id
        }
        quality += criterion.weight * given.map(\.level).reduce(0, +) / Double(given.count) / 4
      }
      #expect(prints(vendor.quality, quality))
      var price = vendor.proposal.quoted ?? 0
      for item in WorkedScope.items where item.id != "W04" {
        let days = (item.days.low + item.days.likely + item.days.high) / 3
        price += (1 - vendor.proposal.work(on: item.id).share) * days * item.rate
      }
      #expect(isNear(try #require(vendor.price.normalised), price, 1e-6))
      guard !vendor.isExcluded else { continue }
      let linear = max(0, min(100, (700_000 - price) / 2_000))
      #expect(prints(vendor.price.figures[.linear], linear))
      #expect(prints(vendor.price.figures[.ratio], (field.min() ?? 0) / price * 100))
      let weight = assessment.evaluation?.price?.weight ?? 0
      #expect(prints(vendor.price.totals[.linear], weight * linear + (1 - weight) * quality))
    }
  }
}
