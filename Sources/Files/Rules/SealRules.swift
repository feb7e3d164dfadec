package import Diagnostics
package import Model

extension Rule {
  package static let sealEdited = Rule(
    "seal-edited", "A sealed quality result is as the program wrote it.",
    """
    The fingerprint of sealed/quality.yaml is worked out over all that stands in it. Where it does not fit, somebody has \
    changed the file, or a part of it was lost. Take it back from where it was kept; a seal that was written into the minutes \
    shows which one is right.
    """)
  package static let qualityChanged = Rule(
    "quality-changed", "Quality stays as it was sealed once prices are open.",
    """
    With two envelopes, `shortfall compare --quality-only` seals criteria, weights, thresholds and all levels before anybody \
    reads a price. What is changed afterwards is named here, and no command shows a total until it is put back: who knows the \
    prices must not move the scores. Before prices are opened, quality may be sealed anew with `--force`.
    """)
}

extension Diagnostic {
  static func sealEdited(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .sealEdited, "the fingerprint does not fit what stands in this seal", at: range,
      help: "take the file back from where it was kept; "
        + "before prices are opened 'shortfall compare --quality-only --force' seals anew")
  }

  /// `path` is evaluation.yaml, `seal` the day and place of the seal.
  package static func qualityChanged(
    _ change: QualityChange, at range: SourceRange, seal: (on: CalendarDate, place: SourceRange)
  )
    -> Diagnostic
  {
    Diagnostic(
      .error, .qualityChanged, change.words, at: range,
      notes: [Note("quality was sealed on \(seal.on)", at: seal.place)],
      help: "put it back; before prices are opened 'shortfall compare --quality-only --force' seals anew")
  }
}

extension QualityChange {
  /// `the level of vendor 'alpha' on criterion 'outcome' by evaluator 'eva' is 4, and was 3 when quality was sealed`.
  package var words: String {
    let what =
      switch subject {
      case .vendor(let id): "the proposal of vendor '\(shortened(id))'"
      case .criterion(let id): "criterion '\(shortened(id))'"
      case .level(let vendor, let criterion, let evaluator):
        "the level of vendor '\(shortened(vendor))' on criterion '\(shortened(criterion))' by evaluator "
          + "'\(shortened(evaluator))'"
      case .agreed(let vendor, let criterion):
        "the agreed level of vendor '\(shortened(vendor))' on criterion '\(shortened(criterion))'"
      }
    switch (sealed, now) {
    case (let sealed?, let now?): return "\(what) is \(shown(now)), and was \(shown(sealed)) when quality was sealed"
    case (nil, let now?): return "\(what) is \(shown(now)), and was not there when quality was sealed"
    case (let sealed?, nil): return "\(what) is gone, and was \(shown(sealed)) when quality was sealed"
    case (nil, nil): return what
    }
  }

  private func shown(_ value: String) -> String { value.isEmpty ? "there" : shortened(value) }
}
