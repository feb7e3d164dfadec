/// Every threshold of the method (formats.md section 3); a project may override any of them.
package struct Profile: Hashable, Sendable {
  package enum Basis: String, CaseIterable, Sendable { case stated, evidenced }

  /// Lower edges of the bands above "critical", on the score of 0 to 100 (method.md 3.3).
  package struct Bands: Hashable, Sendable {
    package var serious = 25.0
    package var material = 50.0
    package var minor = 75.0
    package var controlled = 90.0
    package init() {}
  }

  /// Shares of 0 to 1 (method.md 3.2).
  package struct Coverage: Hashable, Sendable {
    package var rated = 0.50
    package var full = 0.80
    package init() {}
  }

  /// Lower edges, 0 to 1 (method.md 1.4).
  package struct Confidence: Hashable, Sendable {
    package var medium = 0.50
    package var high = 0.75
    package init() {}
  }

  /// Consensus of 0 to 1, spreads and split in levels (method.md 4.2).
  package struct Agreement: Hashable, Sendable {
    package var aligned = 0.80
    package var alignedSpread = 1.0
    package var divergent = 0.60
    package var divergentSpread = 3.0
    package var split = 2.0
    package init() {}
  }

  /// Share of unknown answers, and how many there must be (method.md 4.3).
  package struct BlindSpot: Hashable, Sendable {
    package var rate = 0.25
    package var count = 2
    package init() {}
  }

  /// Levels, and how many shared questions there must be (method.md 4.3).
  package struct Bias: Hashable, Sendable {
    package var limit = 0.75
    package var questions = 3
    package init() {}
  }

  /// Days until a finding of that band is due at the latest (method.md 3.6).
  package struct SeverityDays: Hashable, Sendable {
    package var critical = 30
    package var high = 60
    package var moderate = 90
    package init() {}
  }

  /// Upper edges of the load of IT, 1 is all of its capacity (method.md 5.5).
  package struct Load: Hashable, Sendable {
    package var tight = 0.85
    package var over = 1.00
    package init() {}
  }

  /// Shares of the payment plan, 0 to 1 (method.md 5.6).
  package struct Payment: Hashable, Sendable {
    package var frontLoad = 0.50
    package var endState = 0.20
    package init() {}
  }

  package var basis = Basis.stated
  /// The level below which a control is a finding, 0 to 4 (method.md 1.1).
  package var target = 3.0
  /// Weight of the lead role beside 1 for each other (method.md 3.1).
  package var leadWeight = 2.0
  package var bands = Bands()
  package var coverage = Coverage()
  package var confidence = Confidence()
  package var agreement = Agreement()
  package var blindSpot = BlindSpot()
  package var bias = Bias()
  package var severityDays = SeverityDays()
  package var seed: UInt64 = 20_260_331
  package var iterations = 10_000
  /// 0 to 1 (method.md 5.4).
  package var sharedDriver = 0.5
  package var load = Load()
  package var payment = Payment()
  /// Services coverage below which a bid is thin, 0 to 1 (method.md 7.4).
  package var thinBid = 0.70
  /// Distance of two weights that counts as a tie, 0 to 1 (method.md 7.9).
  package var tieMargin = 0.05

  package init() {}
}
