import Analysis
import Model
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Consensus and agreement (method.md 4.2)")
struct ConsensusTests {
  static let vectors: [(values: [Double], consensus: Double, spread: Double, agreement: AgreementClass)] = [
    ([3, 3], 1, 0, .aligned), ([2, 3], 0.8074, 1, .aligned), ([1, 2.5], 0.7004, 1.5, .mixed),
    ([1, 3], 0.5850, 2, .divergent), ([1, 1, 3], 0.6297, 2, .mixed), ([1, 2, 3], 0.7233, 2, .mixed),
    ([0, 2, 4], 0.3333, 4, .divergent), ([0, 3, 3, 3], 0.4772, 3, .divergent), ([0, 4], 0, 4, .divergent),
  ]

  @Test("role values come to the consensus, spread and class of the table", arguments: vectors)
  func table(values: [Double], consensus: Double, spread: Double, agreement: AgreementClass) {
    let actual = Analysis.agreement(of: values, profile: Profile.Agreement())
    #expect(prints(actual.consensus, consensus))
    #expect(actual.spread == spread)
    #expect(actual.class == agreement)
  }

  @Test("the same holds through answers, a role each", arguments: vectors.filter { $0.values != [1, 2.5] })
  func throughAnswers(values: [Double], consensus: Double, spread: Double, agreement: AgreementClass) throws {
    let roles = [Role.business, .it, .finance, .sponsor]
    let areas = [area("A", [question("A-1", lead: .business, also: [.it, .finance, .sponsor])])]
    let sheets = zip(roles, values).map { Sheet($0.rawValue, $0, ["A-1": .value(Int($1))]) }
    let result = try scorecard(for: assessment(areas, sheets)).question("A-1")
    #expect(prints(result.consensus, consensus))
    #expect(result.spread == spread)
    #expect(result.agreement == agreement)
  }

  @Test("the published frequencies on seven points give 0.7256876")
  func sevenPoints() throws {
    let frequencies = [30, 40, 210, 130, 530, 50, 10]
    let values = frequencies.enumerated().flatMap { Array(repeating: Double($0.offset + 1), count: $0.element) }
    let value = try #require(consensus(of: values, range: 6))
    #expect(abs(value - 0.7256876) <= 0.000_000_05)
  }

  @Test("three evaluators one level apart come to 0.8286, and at 4, 1, 4 to 0.3900")
  func evaluators() {
    #expect(prints(consensus(of: [3, 3, 2]), 0.8286))
    #expect(prints(consensus(of: [4, 1, 4]), 0.3900))
  }

  @Test("fewer than two values have no consensus and no spread")
  func tooFew() {
    #expect(consensus(of: []) == nil && spread(of: []) == nil)
    #expect(consensus(of: [3]) == nil && spread(of: [3]) == nil)
    #expect(agreement(of: [], profile: Profile.Agreement()).class == nil)
    let single = agreement(of: [2], profile: Profile.Agreement())
    #expect(single.class == .single && single.consensus == nil && single.spread == nil)
  }

  @Test("a class follows the profile, edges inclusive as written")
  func edges() {
    var profile = Profile.Agreement()
    profile.alignedSpread = 2
    profile.aligned = 0.7
    #expect(agreement(of: [1, 2, 3], profile: profile).class == .aligned)
    profile.alignedSpread = 1.99
    #expect(agreement(of: [1, 2, 3], profile: profile).class == .mixed)
    profile.divergentSpread = 2
    #expect(agreement(of: [1, 2, 3], profile: profile).class == .divergent)
    profile.divergentSpread = 3
    profile.divergent = 0.73
    #expect(agreement(of: [1, 2, 3], profile: profile).class == .divergent)
  }

  @Test("the logarithm is the C library's to the last two digits, and exact for powers of two")
  func logarithm() {
    for power in -60...60 {
      var value = 1.0
      for _ in 0..<abs(power) { value = power < 0 ? value / 2 : value * 2 }
      #expect(binaryLogarithm(value) == Double(power))
    }
    var generator = SplitMix64(seed: 7)
    for _ in 0..<20_000 {
      let value = generator.uniform() * 4 + 1e-9
      let expected = log2(value)
      #expect(abs(binaryLogarithm(value) - expected) <= 4 * max(expected.ulp, 1e-17))
    }
    #expect(binaryLogarithm(0) == -.infinity)
    #expect(binaryLogarithm(-1).isNaN)
    #expect(binaryLogarithm(.infinity) == .infinity)
  }
}
