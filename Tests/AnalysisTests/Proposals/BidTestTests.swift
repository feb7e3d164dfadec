import Analysis
import Model
import Testing

@Suite("Bids left out and added")
struct BidTestTests {
  @Test("a formula that scores each bid alone never reverses two others")
  func absolute() throws {
    let found = try #require(WorkedProposals.result()?.sensitivity)
    let own = (found.dropped + found.added).filter { !$0.formula.isRelative }
    #expect(!own.isEmpty && own.allSatisfy { !$0.isReversed })
    #expect(found.dropped.count == 15 && found.added.count == 10)
  }

  /// Quality 50 at 100, quality 71 at 140: with a bid at 60 the first has 60 points and the second 42.9, without it 100
  /// and 71.4.
  @Test("under ratio a withdrawn bid can reverse two others")
  func ratio() throws {
    let found = try #require(
      WorkedProposals.result { assessment in
        assessment.scope = nil
        assessment.evaluation?.criteria = [Criterion(id: "outcome", title: Text("Outcome"), weight: 100)]
        let offers = [("alpha", 100.0, 2.0), ("beta", 140, 2.84), ("gamma", 60, 0)]
        assessment.proposals = offers.map { WorkedProposals.proposal($0.0, $0.1, []) }
        assessment.evaluation?.scores = offers.map {
          GivenLevel(vendor: $0.0, criterion: "outcome", evaluator: "eva", level: $0.2)
        }
        assessment.evaluation?.price = PriceRule(formula: .ratio, weight: 0.5)
      })
    let test = try #require(found.sensitivity?.dropped.first { $0.formula == .ratio && $0.dropped == "gamma" })
    #expect(test.before == ["beta", "alpha"] && test.after == ["alpha", "beta"])
    #expect(test.isReversed && test.changesLeader)
    // A dominated bid moves no lowest price.
    #expect(found.sensitivity?.added.filter { $0.formula == .ratio }.allSatisfy { !$0.isReversed } == true)
  }

  /// Added bids raise the mean, and points of the mean move by the inverse of it.
  @Test("under mean a dominated bid can reverse two others")
  func mean() throws {
    let found = try #require(
      WorkedProposals.result { assessment in
        assessment.scope = nil
        assessment.evaluation?.criteria = [Criterion(id: "outcome", title: Text("Outcome"), weight: 100)]
        let offers = [("alpha", 100.0, 2.0), ("beta", 120, 2.712)]
        assessment.proposals = offers.map { WorkedProposals.proposal($0.0, $0.1, []) }
        assessment.evaluation?.scores = offers.map {
          GivenLevel(vendor: $0.0, criterion: "outcome", evaluator: "eva", level: $0.2)
        }
        assessment.evaluation?.price = PriceRule(formula: .mean, weight: 0.5)
      })
    let tests = try #require(found.sensitivity?.added.filter { $0.formula == .mean })
    #expect(tests.map(\.addedPrice) == [120, 240])
    #expect(tests.allSatisfy { $0.before == ["alpha", "beta"] })
    #expect(tests.map(\.isReversed) == [true, true])
  }
}
