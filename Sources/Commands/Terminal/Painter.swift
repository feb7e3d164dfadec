import Diagnostics
import Model

/// Sets text off where the stream is coloured; everywhere else it is as it was.
struct Painter {
  var isOn: Bool

  func callAsFunction(_ text: String, _ ink: Ink?) -> String {
    guard isOn, let ink, !text.isEmpty else { return text }
    return ink.painted(text)
  }
}

extension ScoreBand {
  /// Beside its word and symbol, never instead of them.
  var ink: Ink {
    switch self {
    case .critical: .red
    case .serious: .magenta
    case .material: .yellow
    case .minor: .cyan
    case .controlled: .green
    }
  }
}

extension RiskBand {
  var ink: Ink {
    switch self {
    case .critical: .red
    case .high: .magenta
    case .moderate: .yellow
    case .low: .cyan
    }
  }
}

extension GateState {
  var ink: Ink {
    switch self {
    case .fail: .red
    case .open, .unproven: .yellow
    case .waived: .dim
    case .pass: .green
    }
  }
}
