package import Analysis
package import Model

// The words that a report uses for the closed sets of the method: a band never stands there as a colour alone.

extension Role {
  /// At the beginning of a cell or as a heading.
  package var title: String {
    switch self {
    case .sponsor: "Sponsor"
    case .business: "Business"
    case .it: "IT"
    case .procurement: "Procurement"
    case .finance: "Finance"
    case .vendor: "Vendor"
    case .partner: "Partner"
    case .operations: "Operations"
    case .pmo: "Programme office"
    }
  }

  /// Inside a sentence.
  package var word: String {
    switch self {
    case .it: "IT"
    case .sponsor: "the sponsor"
    case .business: "the business"
    case .vendor: "the vendor"
    case .partner: "the partner"
    case .pmo: "the programme office"
    case .procurement, .finance, .operations: rawValue
    }
  }

  /// Two letters, inside the dot of a chart.
  package var initials: String {
    switch self {
    case .sponsor: "SP"
    case .business: "BU"
    case .it: "IT"
    case .procurement: "PR"
    case .finance: "FI"
    case .vendor: "VE"
    case .partner: "PA"
    case .operations: "OP"
    case .pmo: "PO"
    }
  }
}

extension Phase {
  package var title: String {
    switch self {
    case .procurement: "Procurement"
    case .award: "Award"
    case .build: "Build"
    case .golive: "Go-live"
    }
  }

  /// Inside a sentence: "ready for procurement", "ready for the award".
  package var word: String {
    switch self {
    case .procurement: "procurement"
    case .award: "award"
    case .build: "build"
    case .golive: "go-live"
    }
  }
}

extension ScoreBand {
  package var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  package var symbol: String {
    switch self {
    case .critical: "◆"
    case .serious: "▲"
    case .material: "●"
    case .minor: "○"
    case .controlled: "✓"
    }
  }

  /// What the score means if all answers stood at its edge (method.md 3.3).
  package var reading: String {
    switch self {
    case .critical: "below “assumed”"
    case .serious: "assumed, not yet drafted"
    case .material: "drafted, not yet agreed"
    case .minor: "agreed"
    case .controlled: "agreed and mostly proven"
    }
  }
}

extension RiskBand {
  package var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  package var symbol: String {
    switch self {
    case .critical: "◆"
    case .high: "▲"
    case .moderate: "●"
    case .low: "○"
    }
  }
}

extension GateState {
  package var word: String {
    switch self {
    case .pass: "Passed"
    case .fail: "Failed"
    case .unproven: "Unproven"
    case .open: "Open"
    case .waived: "Waived"
    }
  }

  package var symbol: String {
    switch self {
    case .pass: "✓"
    case .fail: "✕"
    case .unproven: "△"
    case .open: "?"
    case .waived: "–"
    }
  }

  /// The gravest first, for lists of what is wrong.
  var weight: Int {
    switch self {
    case .fail: 0
    case .open: 1
    case .unproven: 2
    case .waived: 3
    case .pass: 4
    }
  }
}

extension AgreementClass {
  package var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  package var symbol: String {
    switch self {
    case .aligned: "="
    case .mixed: "≈"
    case .divergent: "≠"
    case .single: "1"
    }
  }
}

extension ConfidenceLabel {
  package var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

}

extension AnswerState {
  package var word: String {
    switch self {
    case .rated: "rated"
    case .unknown: "unknown"
    case .na: "not applicable"
    case .missing: "no answer"
    }
  }
}

/// The five levels of commitment (method.md 1.1).
package let levelNames = ["Absent", "Assumed", "Drafted", "Agreed", "Proven"]

/// The four grades of evidence (method.md 1.3).
package let gradeNames = ["Assertion", "Corroborated", "Document cited", "Inspected or tested"]

extension Answer.Choice {
  /// The value of the scale as its author wrote it, or one of the two words.
  package func word(of scale: AnswerScale?) -> String {
    guard let index = valueIndex else { return self == .unknown ? "unknown" : "not applicable" }
    return scale.flatMap { $0.values.indices.contains(index) ? $0.values[index].value : nil } ?? ""
  }
}
