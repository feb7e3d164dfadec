import Model
import Templates

/// The thresholds a result was reached with, beside those of the method (formats.md section 3).
extension Presentation {
  static let profileRowVocabulary = Vocabulary([
    .init("key", .text, "key of the profile, as in assessment.yaml"),
    .init("value", .text, "value used"),
    .init("standard", .text, "value of the method"),
    .init("differs", .flag, "the two differ"),
    .init("meaning", .text, "what it decides"),
    .init("method", .text, "section of the method"),
  ])

  func profileRows() -> [Value] {
    zip(thresholds(profile), thresholds(Profile())).map { used, standard in
      object([
        "key": .text(used.key), "value": .text(used.value), "standard": .text(standard.value),
        "differs": .flag(used.value != standard.value), "meaning": .text(used.meaning), "method": .text(used.method),
      ])
    }
  }

  var overriddenWords: String? {
    let count = zip(thresholds(profile), thresholds(Profile())).count { $0.value != $1.value }
    guard count > 0 else { return nil }
    return count == 1
      ? "One threshold differs from the method’s own and is marked."
      : "\(capitalised(counted(count, "threshold"))) differ from the method’s own and are marked."
  }

  private struct Threshold {
    var key: String
    var value: String
    var meaning: String
    var method: String

    init(_ key: String, _ value: Double, _ meaning: String, _ method: String) {
      self.init(key, NumberText.plain(value), meaning, method)
    }

    init(_ key: String, _ value: String, _ meaning: String, _ method: String) {
      (self.key, self.value, self.meaning, self.method) = (key, value, meaning, method)
    }
  }

  private func thresholds(_ p: Profile) -> [Threshold] {
    [
      Threshold("basis", p.basis.rawValue, "value that drives scores and risks", "3.1"),
      Threshold("target", p.target, "level below which a control is a finding", "1.1"),
      Threshold("lead-weight", p.leadWeight, "weight of the lead role beside 1 for each other", "3.1"),
      Threshold("bands.serious", p.bands.serious, "score from which the band is Serious", "3.3"),
      Threshold("bands.material", p.bands.material, "score from which the band is Material", "3.3"),
      Threshold("bands.minor", p.bands.minor, "score from which the band is Minor", "3.3"),
      Threshold("bands.controlled", p.bands.controlled, "score from which the band is Controlled", "3.3"),
      Threshold("coverage.rated", p.coverage.rated, "share answered from which an area is rated", "3.2"),
      Threshold("coverage.full", p.coverage.full, "share answered from which it is no longer provisional", "3.2"),
      Threshold("confidence.medium", p.confidence.medium, "confidence that is called medium", "1.4"),
      Threshold("confidence.high", p.confidence.high, "confidence that is called high", "1.4"),
      Threshold("agreement.aligned", p.agreement.aligned, "consensus from which roles are aligned", "4.2"),
      Threshold("agreement.aligned-spread", p.agreement.alignedSpread, "levels apart that aligned roles may be", "4.2"),
      Threshold("agreement.divergent", p.agreement.divergent, "consensus below which they are divergent", "4.2"),
      Threshold(
        "agreement.divergent-spread", p.agreement.divergentSpread, "levels apart from which they are divergent", "4.2"),
      Threshold("agreement.split", p.agreement.split, "levels apart that split the people of a role", "4.2"),
      Threshold("blind-spot.rate", p.blindSpot.rate, "share of unknowns that makes a blind spot", "4.3"),
      Threshold("blind-spot.count", Double(p.blindSpot.count), "unknowns there must be at least", "4.3"),
      Threshold("bias.limit", p.bias.limit, "levels above or below the others that count as bias", "4.3"),
      Threshold("bias.questions", Double(p.bias.questions), "shared questions there must be at least", "4.3"),
      Threshold("severity-days.critical", Double(p.severityDays.critical), "days to fix a critical finding", "3.6"),
      Threshold("severity-days.high", Double(p.severityDays.high), "days to fix a high one", "3.6"),
      Threshold("severity-days.moderate", Double(p.severityDays.moderate), "days to fix a moderate one", "3.6"),
      Threshold("seed", String(p.seed), "start of the simulation", "5.4"),
      Threshold("iterations", Double(p.iterations), "draws of the simulation", "5.4"),
      Threshold("shared-driver", p.sharedDriver, "share of the driver that work items have in common", "5.4"),
      Threshold("load.tight", p.load.tight, "load of IT that is called tight", "5.5"),
      Threshold("load.over", p.load.over, "load of IT that is too much", "5.5"),
      Threshold("payment.front-load", p.payment.frontLoad, "share paid without acceptance that is too much", "5.6"),
      Threshold("payment.end-state", p.payment.endState, "share paid on the end state that is too little below", "5.6"),
      Threshold("thin-bid", p.thinBid, "services coverage below which a bid is thin", "7.4"),
      Threshold("tie-margin", p.tieMargin, "distance of two weights that counts as a tie", "7.9"),
    ]
  }
}
