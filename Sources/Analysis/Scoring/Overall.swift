import Model

/// The overall result: the mean of the core areas that are rated, and the phase decision (method.md 3.2, 3.4).
///
/// `gates` are those of all areas in the order of phase and id: packs decide on "ready", never on the band.
func overallResult(of areas: [AreaResult], gates: [GateResult], assessment: Assessment) -> OverallResult {
  let core = areas.filter { $0.questionnaire.kind == .core }
  let rated = core.filter(\.state.counts)
  let range = ScoreRange(
    score: mean(rated.compactMap(\.range.score)), evidenced: mean(rated.compactMap(\.range.evidenced)),
    low: mean(rated.compactMap(\.range.low)), high: mean(rated.compactMap(\.range.high)))
  let uncapped = range.score.map(assessment.profile.bands.band(of:))
  let held = uncapped.map { capped($0, by: overallCaps(core: core, gates: gates)) }
  let blocking = blockingGates(gates, phase: assessment.phase)
  return OverallResult(
    range: range, band: held?.band, uncappedBand: uncapped, reasons: held?.reasons ?? [],
    confidence: mean(rated.compactMap(\.confidence)), ratedAreas: rated.count, coreAreas: core.count,
    ready: blocking.isEmpty, blocking: blocking.map(\.question))
}

/// What holds the overall band: no more than one step better than the worst rated core area, and the gates of all core areas,
/// rated or not (method.md section 12).
func overallCaps(core: [AreaResult], gates: [GateResult]) -> [BandCap] {
  let worst = core.compactMap(\.band).min()
  let areas = core.filter { $0.band != nil && $0.band == worst }.map { area in
    BandCap(reason: .worstArea(area.questionnaire.id), cap: (worst ?? .controlled).better)
  }
  let ids = Set(core.map(\.questionnaire.id))
  return areas + gateCaps(gates.filter { ids.contains($0.area) })
}

private func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

/// How many questions of the core areas are in which state.
func coverageCounts(of areas: [AreaResult]) -> CoverageCounts {
  var counts = CoverageCounts(share: 0, questions: 0, rated: 0, unknown: 0, na: 0, missing: 0)
  var share = WeightedMean()
  for area in areas where area.questionnaire.kind == .core {
    counts.questions += area.questions.count
    for index in area.questions.indices {
      let answered = area.questions[index].isAnswered
      share.add(answered ? 1 : 0, weight: Double(area.questions[index].question.weight))
      switch area.questions[index].state {
      case .rated: counts.rated += 1
      case .unknown: counts.unknown += 1
      case .na: counts.na += 1
      case .missing: counts.missing += 1
      }
    }
  }
  counts.share = share.value ?? 0
  return counts
}
