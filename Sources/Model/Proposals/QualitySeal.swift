/// The quality of the offers as it stood before prices were opened (two envelopes; method.md 7.3).
package struct QualitySeal: Hashable, Sendable {
  /// The file, relative to the assessment's folder.
  package static let path = "sealed/quality.yaml"

  package struct Quality: Hashable, Sendable {
    package var vendor: String
    /// Q, 0 to 100, as it is written: four decimals; nil while a criterion has no level.
    package var value: String?

    package init(vendor: String, value: String?) {
      self.vendor = vendor
      self.value = value
    }
  }

  package var on: CalendarDate
  /// Ascending by vendor.
  package var quality: [Quality]
  /// Lines of facts, ascending.
  package var facts: [String]

  package init(on: CalendarDate, quality: [Quality], facts: [String]) {
    self.on = on
    self.quality = quality
    self.facts = facts
  }

  /// SHA-256 over all that the seal says, as 64 hexadecimal digits. Who writes it into the minutes can tell later whether
  /// the file is still the same.
  package var fingerprint: String {
    let lines = ["on \(on)"] + quality.map { "quality \($0.vendor) \($0.value ?? "none")" } + facts
    let digest = sha256(Array(lines.map { $0 + "\n" }.joined().utf8))
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// What became of one fact since quality was sealed.
package struct QualityChange: Hashable, Sendable {
  package var subject: QualityFact.Subject
  /// Nil where the fact was not there.
  package var sealed: String?
  /// Nil where it is not there any more.
  package var now: String?
  /// 1-based line of evaluation.yaml.
  package var line: Int?
}

extension QualitySeal {
  /// What differs, in the order of the facts of now, then what is gone.
  package func changes(to facts: [QualityFact]) -> [QualityChange] {
    let kept = self.facts.compactMap { QualityFact(text: $0) }
    let before = Dictionary(kept.map { ($0.subject, $0.value) }, uniquingKeysWith: { first, _ in first })
    let after = Set(facts.map(\.subject))
    let changed = facts.compactMap { fact -> QualityChange? in
      let sealed = before[fact.subject]
      return sealed == fact.value
        ? nil : QualityChange(subject: fact.subject, sealed: sealed, now: fact.value, line: fact.line)
    }
    let gone = kept.filter { !after.contains($0.subject) }.map {
      QualityChange(subject: $0.subject, sealed: $0.value, now: nil, line: nil)
    }
    return changed + gone
  }
}
